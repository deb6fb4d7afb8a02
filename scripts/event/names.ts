/** Where a person's name ends: nothing but the sentence tells, most actors of the news stand in no list. */
import words from "../../data/lexicon/nameWords.json" with { type: "json" };
import type { PartyCode } from "../../data/schema";

/** Words that cannot continue a name where their neighbours say so: 在 but not 李在明, 时任, 至 but not 至善. */
const CUES = String.raw`在(?![明寅])|[上下本]?(?:周|星期|礼拜)[一二三四五六日天]|定于|按(?:照?原|计划|期)|奉(?=[示命])|临时|亦|先(?=[到赴后在访抵与同])|[0-9a-zA-Z]|时(?=[,。任表说称指强])|后(?=[,。对表说称的发举签宣共])|让(?![·•-])|[一二三四五六七八九十]+[月日]|地(?=[说表])|至(?!善)`;
const STOP = new RegExp(`${CUES}|[${words.stopChars}]|${words.stopWords.join("|")}`, "y");
const SOUNDS = new Set(words.sounds);
/** Family names of Chinese, Vietnamese and Korean; Japanese ones have two characters and need no list. */
const SURNAMES = new Set(words.surnames);
const SINITIC: ReadonlySet<PartyCode> = new Set(["CN", "VN", "KR", "KP", "TW", "HK", "MO"]);
const DOTS = "·•・‧‐-";
const HAN = /[\u3400-\u9fff]/;

/** After a name in 习近平新时代中国特色社会主义思想, 胡志明市: what bears it is not its bearer. */
export const NAMESAKE = /^(?:新时代|[\u4e00-\u9fff]{0,4}思想|主义|[市陵]|主席陵)/;

/** The military rank or honorific after (or before) a name. */
export const MILITARY_RANK =
  /(?:海军|空军|陆军|公安|警察|一级|二级|步兵|警)?(?:大将|上将|中将|少将|准将|元帅|上校|中校|少校|大校|次帅|大尉)/y;

/**
 * End of the name that begins at `at`, or `at` when none does. `party` helps to tell a three-character name from a transliteration.
 */
export function endOfName(norm: string, at: number, party: PartyCode | null): number {
  const first = norm[at] ?? "";
  if (!HAN.test(first) || stops(norm, at)) return at;
  const stop = runToStop(norm, at);
  const sounds = runOfSounds(norm, at, stop);
  // A foreign name with dots runs to the next word even past a rare character, in its first parts (赛义德·易卜拉欣·莱希) and in its last.
  const last = lastDot(norm, at, stop);
  if (last >= 0) {
    const heard = Math.max(sounds, runOfSounds(norm, last + 1, stop));
    return stop - heard <= 4 ? stop : heard - at >= 3 && heard > last + 1 ? heard : sounds - at >= 3 ? sounds : at;
  }
  const sinitic = (party !== null && SINITIC.has(party)) || (party === null && stop - at <= 3);
  if (sinitic && SURNAMES.has(first)) return limit(at, stop, norm[at + 1] === "氏" || isDoubled(norm, at) ? 4 : 3);
  if (party === "JP" || party === "SG" || party === "MY") {
    if (stop - at >= 2 && stop - at <= 5) return stop;
  }
  if (SURNAMES.has(first) && stop - at >= 2 && stop - at <= 3) return stop;
  // A rare character does not end a name that the sentence ends soon after; a known country before it makes a name likelier.
  const rare = [...norm.slice(at, stop)].filter((c) => !SOUNDS.has(c)).length;
  const whole =
    stop - at >= 2 && stop - at <= 10 && (stop - sounds <= 3 || rare <= (party === null ? 1 : 2)) && rare * 2 < stop - at ? stop : sounds;
  return whole - at >= 2 ? whole : at;
}

const limit = (at: number, stop: number, n: number): number => (stop - at >= 2 ? Math.min(stop, at + n) : at);
const isDoubled = (norm: string, at: number): boolean =>
  /^(?:欧阳|司马|上官|诸葛|尊女|孙女|皇甫|司徒|夏侯|公孙)/.test(norm.slice(at, at + 2));

function stops(norm: string, at: number): boolean {
  STOP.lastIndex = at;
  return STOP.test(norm);
}

/** First position from the second character on where a name cannot go on; beside a dot (乌赫那·) no word ends it. */
function runToStop(norm: string, at: number): number {
  let i = at + 1;
  const max = Math.min(norm.length, at + 32);
  while (
    i < max &&
    (HAN.test(norm[i]!) || isDot(norm, i)) &&
    !(i >= at + 2 && !isDot(norm, i - 1) && !isDot(norm, i + 1) && stops(norm, i))
  )
    i++;
  // Even at the second character a verb of two characters ends it: 总统访问.
  return i;
}

function runOfSounds(norm: string, at: number, stop: number): number {
  let i = at;
  while (i < stop && (SOUNDS.has(norm[i]!) || isDot(norm, i))) i++;
  while (i > at && isDot(norm, i - 1)) i--;
  return i;
}

const isDot = (norm: string, i: number): boolean => DOTS.includes(norm[i]!) && HAN.test(norm[i - 1] ?? "") && HAN.test(norm[i + 1] ?? "");
/** Where the last dot of a name stands, -1 for none. */
const lastDot = (norm: string, at: number, stop: number): number => {
  for (let i = stop - 1; i >= at; i--) if (isDot(norm, i)) return i;
  return -1;
};

/** Whether a name is a transliteration: written with dots, or longer than any Chinese name. */
export const isForeignName = (name: string): boolean => name.includes("·") || name.length > 4 || !SURNAMES.has(name[0]!);

/** Whether every character is one that foreign names are written with. */
export const isSounded = (name: string): boolean => [...name].every((c) => SOUNDS.has(c));

/** One spelling for a name: the dots of transliteration written `·`. */
export const canonicalName = (name: string): string => name.replace(/[•・‧‐\- ]/g, "·").replace(/·{2,}/g, "·");

/** What a document may call those it has named, longest first: full names, and parts of names with dots. */
export function formsOf<T>(named: ReadonlyMap<string, T>): [form: string, T][] {
  const forms = new Map(named);
  for (const [name, who] of named) {
    const parts = name.split("·");
    if (parts.length === 1) continue;
    for (const part of [parts.at(-1)!, parts.slice(-2).join("·"), parts[0]!, ...parts.filter((p) => p.length > 2)])
      if (part.length >= 2 && !forms.has(part)) forms.set(part, who);
  }
  return [...forms].sort((a, b) => b[0].length - a[0].length);
}
