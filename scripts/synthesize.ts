/** npm run synthesize -- --events N --out DIR [--seed S] [--lanes L]: a seeded large data set in the published form. */
import { parseArgs } from "node:util";
import { readLexicon } from "./lexicon/read";
import { publish } from "./publish/publish";
import { writePublished } from "./publish/write";
import { pairsOf, syntheticEvents } from "./synthesize/events";

const { values } = parseArgs({
  options: {
    events: { type: "string" },
    out: { type: "string" },
    seed: { type: "string", default: "1" },
    lanes: { type: "string", default: "30" },
  },
});
const [count, seed, lanes] = [Number(values.events), Number(values.seed), Number(values.lanes)];
const lexicon = await readLexicon();
const states = [...lexicon.parties.keys()].filter((code) => /^[A-Z]{2}$/.test(code));
const most = (states.length * (states.length - 1)) / 2;
const inRange = (n: number, least: number, highest: number): boolean => Number.isInteger(n) && n >= least && n <= highest;
if (!inRange(count, 0, 1e8) || values.out === undefined || !Number.isInteger(seed) || !inRange(lanes, 1, most)) {
  console.error(
    `usage: npm run synthesize -- --events N --out DIR [--seed S] [--lanes 1-${most}]   (got --events ${values.events} --out ${values.out} --seed ${values.seed} --lanes ${values.lanes})`,
  );
  process.exit(2);
}
const files = publish({
  events: syntheticEvents(count, seed, pairsOf(lanes, states)),
  documents: new Map(),
  pages: 0,
  sample: true,
  partyName: (code) => lexicon.parties.get(code)?.names ?? { zh: code, zhHant: code, en: code, vi: code },
  lexicon: null,
  context: null,
});
await writePublished(values.out, files, "manifest.json");
console.log(`${count} events → ${values.out}`);
