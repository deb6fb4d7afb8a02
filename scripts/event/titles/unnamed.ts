/** Whom a title may call by office alone: 俄罗斯总统 where no sentence names him, 两国元首. */
import type { Kind, PartyCode, Person } from "../../../data/schema";
import type { Lexicon } from "../../lexicon/lexicon";
import { findOffices, rankOf } from "../offices";
import { NAMESAKE } from "../names";
import { classOf } from "./offices";

/** They act themselves here; 两国元首达成的共识 is only spoken of. */
const ACTS = "(?:举行|会[谈晤见]|就|共同|一道|首次|再次|通电话|进行|[\\u4e00-\\u9fff]{2,4}会[谈晤])";
/** What both sides are (两国元首), as an office of each. */
const BOTH: readonly (readonly [RegExp, string])[] = (
  [
    ["(?:国家)?元首", "国家元首"],
    ["(?:总理|首相|政府首脑)", "总理"],
    ["(?:外长|外交部长)", "外长"],
    ["(?:防长|国防部长|国防部部长)", "国防部长"],
    ["议长", "议长"],
  ] as const
).map(([words, office]) => [new RegExp(`(两国|双方|[\\u4e00-\\u9fff]{2})${words}${ACTS}`), office] as const);

/** Between a country and the office in its name: 俄罗斯联邦总统. */
const BETWEEN = /^(?:联邦|共和国|王国|政府|新任|候任|国家)*$/;
/** 统一俄罗斯党主席 is no office of the country. */
const OF_A_PARTY = /^党(?!中央)/;
/** 同某国总理会谈: elsewhere a 总理会谈 is nobody's. */
const MEETS = /^(?:总统|总理|首相|外长|外交部长|防长|国防部长)(?=会[谈晤])/;
/** They act for whoever is named beside them. */
const SENT = /代表团|特使|使团|小组|工作组|宣介团|率团/;
/** 请其转达对国王陛下的问候: he is elsewhere. */
const GREETED = /(?:转达|转致|问候)[^,。]*[对向给致]$/;
const LONGEST = 12;

const nobody = (office: string, party: PartyCode): Person => ({
  name: "",
  latin: null,
  derived: false,
  office,
  rank: rankOf(office, null),
  party,
});

/** 两国, or both by their short forms (中俄); 波兰总理举行 is of one. */
const areBoth = (who: string | undefined, parties: readonly PartyCode[], lexicon: Lexicon): boolean =>
  who !== undefined &&
  (/两国|双方/.test(who) || [...who].every((c) => parties.some((p) => lexicon.parties.get(p)?.short.includes(c) === true)));

/** A person without a name for each party that nobody is told of and whose office the `sentence` (normalised) tells. */
export function unnamedIn(
  event: { readonly kind: Kind; readonly parties: readonly PartyCode[]; readonly people: readonly Person[] },
  sentence: string,
  lexicon: Lexicon,
): Person[] {
  const missing = event.parties.filter((p) => !event.people.some((who) => who.party === p));
  if (missing.length === 0 || event.parties.length > 2) return [];
  // 英国大使馆…举行招待会: a state gives it, not the one who reads the toast.
  if (event.kind === "ceremony" && missing.length === event.parties.length) return [];
  const both = BOTH.find(([pattern]) => areBoth(pattern.exec(sentence)?.[1], event.parties, lexicon))?.[1];
  const isBoth = both !== undefined && event.people.every((p) => classOf(p) === classOf(nobody(both, p.party ?? "")));
  if (isBoth && event.kind !== "visit") return missing.map((p) => nobody(both, p));
  const hits = lexicon.find("party", sentence);
  const holders = lexicon.find("holder", sentence);
  return missing.flatMap((party) => {
    // 习近平主席先后同…会谈: named in the sentence, if not where the reader looked.
    const own = holders.filter(
      (h) =>
        h.word.length > 1 &&
        h.rows.every((r) => r.party === party) &&
        !NAMESAKE.test(sentence.slice(h.end, h.end + 8)) &&
        !GREETED.test(sentence.slice(0, h.start)),
    );
    if (own.length > 0 && !SENT.test(sentence) && own.every((h) => h.rows[0]!.name === own[0]!.rows[0]!.name))
      return [{ ...nobody("", party), name: own[0]!.rows[0]!.name }];
    for (const hit of hits) {
      // 驻越南大使 is another's.
      if (!hit.rows.some((r) => r.party.code === party) || sentence[hit.start - 1] === "驻") continue;
      const head = findOffices(sentence, [hit.end, Math.min(sentence.length, hit.end + LONGEST)], lexicon)[0];
      if (head !== undefined && !OF_A_PARTY.test(sentence.slice(head.start)) && BETWEEN.test(sentence.slice(hit.end, head.start)))
        return [nobody(sentence.slice(head.start, head.end), party)];
      const alone = MEETS.exec(sentence.slice(hit.end, hit.end + LONGEST))?.[0];
      if (alone !== undefined) return [nobody(alone, party)];
    }
    return [];
  });
}
