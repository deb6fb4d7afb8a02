/** npm run synthesize -- --events N --out DIR [--seed S]: a seeded large data set in the published form. */
import { parseArgs } from "node:util";
import { readLexicon } from "./lexicon/read";
import { publish } from "./publish/publish";
import { writePublished } from "./publish/write";
import { syntheticEvents } from "./synthesize/events";

const { values } = parseArgs({ options: { events: { type: "string" }, out: { type: "string" }, seed: { type: "string", default: "1" } } });
const count = Number(values.events);
const seed = Number(values.seed);
if (!Number.isInteger(count) || count < 0 || values.out === undefined || !Number.isInteger(seed)) {
  console.error(
    `usage: npm run synthesize -- --events N --out DIR [--seed S]   (got --events ${values.events} --out ${values.out} --seed ${values.seed})`,
  );
  process.exit(2);
}
const lexicon = await readLexicon();
const files = publish({
  events: syntheticEvents(count, seed),
  documents: new Map(),
  pages: 0,
  sample: true,
  partyName: (code) => lexicon.parties.get(code)?.names ?? { zh: code, zhHant: code, en: code, vi: code },
  lexicon: null,
  context: null,
});
await writePublished(values.out, files, "manifest.json");
console.log(`${count} events → ${values.out}`);
