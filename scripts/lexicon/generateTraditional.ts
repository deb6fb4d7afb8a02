/** npx tsx scripts/lexicon/generateTraditional.ts: data/lexicon/traditional.json from OpenCC's tables, single characters only. */
import { readFileSync, writeFileSync } from "node:fs";
import { Converter } from "opencc-js";

const { version } = JSON.parse(readFileSync(new URL("../../node_modules/opencc-js/package.json", import.meta.url), "utf8")) as {
  version: string;
};
const converters = (["t", "tw", "hk"] as const).map((from) => Converter({ from, to: "cn" }));
/** The first table that changes the character; one code unit to one, or offsets would move. */
const simplified = (char: string): string => converters.map((convert) => convert(char)).find((c) => c !== char && c.length === 1) ?? char;

const FIRST = 0x3400;
const LAST = 0x9fff;
const pairs = Array.from({ length: LAST - FIRST }, (_, i) => String.fromCharCode(FIRST + i)).flatMap((char) =>
  simplified(char) === char ? [] : [[char, simplified(char)] as const],
);
const source = `opencc-js ${version} (MIT; OpenCC dictionaries, Apache-2.0), single characters only: position i of \`traditional\` becomes position i of \`simplified\``;
const rows = { source, traditional: pairs.map(([t]) => t).join(""), simplified: pairs.map(([, s]) => s).join("") };
writeFileSync(new URL("../../data/lexicon/traditional.json", import.meta.url), `${JSON.stringify(rows, null, 1)}\n`);
