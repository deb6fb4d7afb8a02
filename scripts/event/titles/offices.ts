/** Offices of persons in the three languages, and what two office holders have in common (越柬国防部长). */
import titleWords from "../../../data/lexicon/titleWords.json" with { type: "json" };
import type { Lang, PartyCode, Person, Rank } from "../../../data/schema";
import { RANKS } from "../../../data/schema";
import type { Lexicon } from "../../lexicon/lexicon";
import type { OfficeRow } from "../../lexicon/rows";
import { normalizeText } from "../../read/normalize";
import { rankOf } from "../offices";

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

/** Whom a headline calls by rank alone, where there is neither a name nor an office it knows. */
const RANK_WORDS: Readonly<Record<Rank, Readonly<Record<Exclude<Lang, "zh">, string>>>> = {
  "head-of-state": { en: "leader", vi: "Lãnh đạo" },
  "party-leader": { en: "party leader", vi: "Lãnh đạo đảng" },
  "head-of-government": { en: "senior official", vi: "quan chức cấp cao" },
  minister: { en: "senior official", vi: "quan chức cấp cao" },
  "deputy-minister": { en: "senior official", vi: "quan chức cấp cao" },
  ambassador: { en: "ambassador", vi: "Đại sứ" },
  official: { en: "official", vi: "quan chức" },
  local: { en: "local leader", vi: "lãnh đạo địa phương" },
};

const SPLIT = /[、,暨]|兼(?=[^任])/;

/** The offices a person holds at once (副首相兼国防部部长), simplified. */
export const officesOf = (person: Person): string[] =>
  person.office === null
    ? []
    : normalizeText(person.office)
        .split(SPLIT)
        .map((o) => o.trim().replace(/^驻外(?=.*(?:使|代办|领事|参赞|武官)$)/, ""))
        .filter((o) => o !== "");

export function classOf(person: Person | null): OfficeClass | null {
  if (person === null) return null;
  const offices = officesOf(person);
  return CLASSES.find(([pattern]) => offices.some((o) => pattern.test(o)))?.[1] ?? null;
}

/** Head of state before head of government before a portfolio; a bare deputy premiership last, a party's bodies after it. */
export function orderOf(office: string): number {
  if (/政治局|中央委员(?!会)|书记处|军委|军事委员会/.test(office)) return 6;
  if (/副总理|副首相|国务委员$/.test(office)) return 5;
  if (/(?:^|[^副])(?:国家主席|总统|国王|女王|天皇|埃米尔)$/.test(office)) return 0;
  if (/总书记|第一书记/.test(office)) return 1;
  if (/(?:^|[^副])(?:总理|首相|总理大臣)$/.test(office)) return 2;
  return /部长|大臣|外长|防长|议长|国会主席|委员长|司令|参谋长/.test(office) ? 3 : 4;
}

/** The one office a headline names. */
export const mainOffice = (person: Person): string | null => [...officesOf(person)].sort((a, b) => orderOf(a) - orderOf(b))[0] ?? null;

/** Says that somebody leads something and not what: 主席, 委员会主席, 署长. */
export const isLoose = (office: string): boolean =>
  /^(?:委员会|理事会|最高|国家|现任|时任)?(?:主席|副主席|主任|书记|领导人|署长|局长|院长|会长|秘书长|总裁|总干事|议长|顾问|代表|负责人)$/.test(
    office,
  );

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
function rowOf(office: string, party: PartyCode | null, lexicon: Lexicon): { readonly row: OfficeRow; readonly word: string } | null {
  const rows = rowsByWord(lexicon);
  for (let at = 0; at < office.length - 1; at++) {
    const word = office.slice(at);
    const fit = (rows.get(word) ?? []).filter((r) => r.party === undefined || r.party === party);
    if (fit.length > 0) return { row: fit.find((r) => r.party === party) ?? fit[0]!, word };
  }
  return null;
}

/** Highest rank of what the person holds; former holders and deputies stand below. The told rank where no office is told. */
export function rankOfOffices(person: Person, lexicon: Lexicon): Rank | null {
  const offices = officesOf(person);
  if (offices.length === 0) return person.rank;
  const ranks = offices.map((o): Rank => {
    if (isFormer(o)) return "official";
    const found = rowOf(o, person.party, lexicon);
    return rankOf(
      o,
      found?.word === o || (found !== null && !VAGUE.has(found.row.en) && !o.includes("副")) ? { ...found.row, words: [o] } : null,
    );
  });
  return RANKS.find((r) => ranks.includes(r)) ?? person.rank;
}

const isFormer = (office: string): boolean => /^(?:前|原(?!子))/.test(office);

/** Rows of many offices at once: their name in other languages says too little, or the wrong thing. */
const VAGUE: ReadonlySet<string> = new Set([
  "director", "Minister", "Chairman", "Vice Chairman", "Secretary", "chief executive", "head of a party department",
  "deputy head of a party department", "provincial party secretary", "local leader (VN)", "minister (TW)", "counsellor", "commander",
  "deputy commander", "chief justice or prosecutor", "President (EU)", "Politburo member", "rotating chair",
]); // prettier-ignore
/** They say little, but nothing wrong, of the very word. */
const OF_ITSELF: ReadonlySet<string> = new Set(["commander", "Politburo member"]);
/** Standing alone these words are somebody's office in English too; as the end of a longer one they are another office. */
const WHOLE_ONLY = /^(?:代表|大使|特使|领袖|发言人)$/;

const STYLES = titleWords.offices.flatMap((s) => s.zh.map((word) => [`${word}|${s.party ?? ""}`, s] as const));
const styles = new Map<string, (typeof titleWords.offices)[number]>(STYLES);

/** The style of the office or of its longest ending that a party's or any party's row has; a deputy has his own. */
function styleOf(office: string, party: PartyCode | null): (typeof titleWords.offices)[number] | null {
  for (let at = 0; at < office.length - 1; at++) {
    if (office.slice(0, at).includes("副")) return null;
    const word = office.slice(at);
    const style = styles.get(`${word}|${party ?? ""}`) ?? styles.get(`${word}|`);
    if (style !== undefined && (at === 0 || HARMLESS.test(office.slice(0, at)))) return style;
  }
  return null;
}

/** What may stand before an office and leave it what it is. */
const HARMLESS = /(?:国务院|政府|全国|国家|联邦|王国|共和国|中央|人民|[军党省市州区]|国会|议会|现任|内阁|国防部)$/;

const HEADS: readonly (readonly [RegExp, { readonly en: string; readonly vi: string }])[] = [
  [/(?:副部长|次官|副大臣|部长助理|副[相长])$/, { en: "deputy {p} minister", vi: "Thứ trưởng {p}" }],
  [/(?:部长|大臣|部长官|[^副]相)$/, { en: "{p} minister", vi: "Bộ trưởng {p}" }],
];

function portfolio(office: string, lang: Exclude<Lang, "zh">): string | null {
  const head = HEADS.find(([pattern]) => pattern.test(office));
  const word = head && titleWords.portfolios.find((p) => p.zh.some((w) => office.includes(w)));
  return head && word ? head[1][lang].replace("{p}", word[lang]) : null;
}

/**
 * Office as it stands before a name: `foreign minister`, `President`, `Bộ trưởng Quốc phòng`. Null when it is not surely known; of
 * somebody without a name the rank, if that is told.
 */
export function officeIn(lang: Exclude<Lang, "zh">, person: Person, lexicon: Lexicon): string | null {
  const office = mainOffice(person);
  const unknown = person.name === "" && person.rank !== null ? RANK_WORDS[person.rank][lang] : null;
  if (office === null) return unknown;
  const former = isFormer(office) ? (lang === "en" ? "former " : "nguyên ") : "";
  const word = wordFor(lang, office.replace(/^(?:前任?|原任?|现任|时任|新任)(?!子)/, ""), person.party, lexicon);
  return word === null ? unknown : former + word;
}

function wordFor(lang: Exclude<Lang, "zh">, office: string, party: PartyCode | null, lexicon: Lexicon): string | null {
  const style = styleOf(office, party);
  if (style !== null) return style[lang];
  const found = rowOf(office, party, lexicon);
  const exact = found?.word === office;
  const isPlain = found !== null && !VAGUE.has(found.row.en);
  const made = exact && isPlain ? null : portfolio(office, lang);
  if (made !== null) return made;
  if (found === null || (!isPlain && !(exact && OF_ITSELF.has(found.row.en)))) return null;
  if (!exact && (WHOLE_ONLY.test(found.word) || office.slice(0, -found.word.length).includes("副"))) return null;
  return lang === "en" ? headlineOffice(found.row.en) : found.row.vi.split(",")[0]!;
}

/** Minister of Foreign Affairs → foreign minister; heads keep their capital. */
function headlineOffice(en: string): string {
  const m = /^(Deputy )?Minister (?:of|for) (?:National )?(.+)$/.exec(en);
  if (m === null) return en.split(",")[0]!.replace(/ \([^)]*\)$/, "");
  const field = m[2] === "Foreign Affairs" ? "foreign" : m[2]!.replace("Defense", "defence").toLowerCase();
  return `${m[1] === undefined ? "" : "deputy "}${field} minister`;
}
