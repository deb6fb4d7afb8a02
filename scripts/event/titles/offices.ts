/** Offices of persons in the three languages, and what two office holders have in common (越柬国防部长). */
import titleWords from "../../../data/lexicon/titleWords.json" with { type: "json" };
import type { Lang, PartyCode, Person, Rank } from "../../../data/schema";
import type { Lexicon } from "../../lexicon/lexicon";
import type { OfficeRow } from "../../lexicon/rows";
import { normalizeText } from "../../read/normalize";

/** What people of two sides are alike in; `zh` follows the pair (越柬国防部长), the others stand before the countries. */
export interface OfficeClass {
  readonly zh: string;
  readonly en: string;
  readonly vi: string;
}

const CLASSES: readonly (readonly [RegExp, OfficeClass])[] = [
  [/(?:^|[^副])(?:国防部?长|国防部部长|防长|国防部?大臣|防卫大臣|防卫?相|国防部长官)$/, { zh: "国防部长", en: "Defence ministers", vi: "Bộ trưởng Quốc phòng" }],
  [/(?:国防部副部长|国防副部长|副防长|副国防部长|防卫副大臣)$/, { zh: "国防部副部长", en: "Deputy defence ministers", vi: "Thứ trưởng Quốc phòng" }],
  [/副外长|外交部?副部长|副外交部长|外务副大臣|外[交务]部?(?:第一|第二)?次官/, { zh: "副外长", en: "Deputy foreign ministers", vi: "Thứ trưởng Ngoại giao" }],
  [/(?:^|[^副])(?:外长|外交部{0,2}长|外交部长官|外相|外务大臣|外务相|外交(?:和国际合作|与国际合作|事务)?部?大臣)$/, { zh: "外长", en: "Foreign ministers", vi: "Bộ trưởng Ngoại giao" }],
  [/(?:^|[^副])(?:国家主席|总统|国王|女王|天皇|埃米尔|国家元首)(?:陛下)?$/, { zh: "元首", en: "Heads of state", vi: "Nguyên thủ" }],
  [/(?:^|[^副])(?:总理|首相|总理大臣|政府首脑)$/, { zh: "总理", en: "Prime ministers", vi: "Thủ tướng" }],
  [/(?:^|[^副])(?:议长|国会主席|委员长)$/, { zh: "议长", en: "Speakers of parliament", vi: "Chủ tịch Quốc hội" }],
  [/(?:^|[^副])(?:总参谋长|联合参谋本部议长|参谋长联席会议主席)$/, { zh: "总参谋长", en: "Chiefs of the general staff", vi: "Tổng Tham mưu trưởng" }],
]; // prettier-ignore

const RANK_WORDS: Readonly<Record<Rank, Readonly<Record<Exclude<Lang, "zh">, string>>>> = {
  "head-of-state": { en: "leader", vi: "Lãnh đạo" },
  "party-leader": { en: "party leader", vi: "Lãnh đạo đảng" },
  "head-of-government": { en: "Prime Minister", vi: "Thủ tướng" },
  minister: { en: "senior official", vi: "quan chức cấp cao" },
  "deputy-minister": { en: "deputy minister", vi: "Thứ trưởng" },
  ambassador: { en: "ambassador", vi: "Đại sứ" },
  official: { en: "official", vi: "quan chức" },
  local: { en: "local leader", vi: "lãnh đạo địa phương" },
};

const SPLIT = /[、,暨]|兼(?=[^任])/;

/** The offices a person holds at once (副首相兼国防部部长), simplified. */
const officesOf = (person: Person): string[] =>
  person.office === null
    ? []
    : normalizeText(person.office)
        .split(SPLIT)
        .map((o) => o.trim())
        .filter((o) => o !== "");

export function classOf(person: Person | null): OfficeClass | null {
  if (person === null) return null;
  const offices = officesOf(person);
  return CLASSES.find(([pattern]) => offices.some((o) => pattern.test(o)))?.[1] ?? null;
}

/** The one office a headline names: head of state before head of government before a portfolio; a bare deputy premiership last. */
export function mainOffice(person: Person): string | null {
  const offices = officesOf(person);
  const order = (o: string): number => {
    if (/副总理|副首相|国务委员$|政治局|中央委员|书记处|军委/.test(o)) return 5;
    if (/(?:^|[^副])(?:国家主席|总统|国王|女王|天皇)$/.test(o)) return 0;
    if (/总书记|第一书记/.test(o)) return 1;
    if (/(?:^|[^副])(?:总理|首相|总理大臣)$/.test(o)) return 2;
    return /部长|大臣|外长|防长|议长|国会主席|委员长|司令|参谋长/.test(o) ? 3 : 4;
  };
  return [...offices].sort((a, b) => order(a) - order(b))[0] ?? null;
}

const byWord = new WeakMap<Lexicon, ReadonlyMap<string, readonly OfficeRow[]>>();

function rowsByWord(lexicon: Lexicon): ReadonlyMap<string, readonly OfficeRow[]> {
  let map = byWord.get(lexicon);
  if (map === undefined) {
    const found = new Map<string, OfficeRow[]>();
    for (const row of lexicon.rows.office) for (const word of row.words) found.set(word, [...(found.get(word) ?? []), row]);
    byWord.set(lexicon, (map = found));
  }
  return map;
}

/** Lexicon row of the office or of its longest ending (国务院总理 → 总理), a row of the party itself first. */
function rowOf(office: string, party: PartyCode | null, lexicon: Lexicon): OfficeRow | null {
  const rows = rowsByWord(lexicon);
  for (let at = 0; at < office.length - 1; at++) {
    const fit = (rows.get(office.slice(at)) ?? []).filter((r) => r.party === undefined || r.party === party);
    if (fit.length > 0) return fit.find((r) => r.party === party) ?? fit[0]!;
  }
  return null;
}

const HEADS: readonly (readonly [RegExp, { readonly en: string; readonly vi: string }])[] = [
  [/(?:副部长|次官|副大臣|部长助理|副[相长])$/, { en: "deputy {p} minister", vi: "Thứ trưởng {p}" }],
  [/(?:部长|大臣|部长官|[^副]相)$/, { en: "{p} minister", vi: "Bộ trưởng {p}" }],
];

function portfolio(office: string, lang: Exclude<Lang, "zh">): string | null {
  const head = HEADS.find(([pattern]) => pattern.test(office));
  const word = head && titleWords.portfolios.find((p) => p.zh.some((w) => office.includes(w)));
  return head && word ? head[1][lang].replace("{p}", word[lang]) : null;
}

/** Office as it stands before a name: `foreign minister`, `President`, `Bộ trưởng Quốc phòng`; null when neither office nor rank is told. */
export function officeIn(lang: Exclude<Lang, "zh">, person: Person, lexicon: Lexicon): string | null {
  const office = mainOffice(person);
  if (office === null) return person.rank === null ? null : RANK_WORDS[person.rank][lang];
  const row = rowOf(office, person.party, lexicon);
  const exact = row?.words.includes(office) === true;
  const made = exact ? null : portfolio(office, lang);
  // 中央纪委书记 is no 省委书记: an ending found under another rank says nothing.
  const fits = exact || row === null || person.rank === null || row.rank === person.rank;
  const former = /^(?:前|原)/.test(office) ? (lang === "en" ? "former " : "nguyên ") : "";
  const word = made ?? (row === null || !fits ? null : lang === "en" ? headlineOffice(row.en) : row.vi.split(",")[0]!);
  return former + (word ?? (person.rank === null ? RANK_WORDS.official[lang] : RANK_WORDS[person.rank][lang]));
}

/** Minister of Foreign Affairs → foreign minister; heads keep their capital. */
function headlineOffice(en: string): string {
  const m = /^(Deputy )?Minister (?:of|for) (?:National )?(.+)$/.exec(en);
  if (m === null) return en.split(",")[0]!.replace(/ \([^)]*\)$/, "");
  const field = m[2] === "Foreign Affairs" ? "foreign" : m[2]!.replace("Defense", "defence").toLowerCase();
  return `${m[1] === undefined ? "" : "deputy "}${field} minister`;
}
