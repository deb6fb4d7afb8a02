/** The country an unknown agency writes from, where the text itself says so. */
import type { PartyCode } from "../../data/schema";
import type { DocumentCut } from "../facts";
import type { Lexicon } from "../lexicon/lexicon";
import { startingIn } from "./reading";

const OURS = /我国(?:国家|政府|现任)?[\u4e00-\u9fff]{0,6}(?:总理|首相|总统|主席|外长|部长|防长|议长|国王)/g;
/** A name follows its office at once, or after a comma's worth of other offices. */
const REACH = 8;

/** 我国总理李显龙: the country whose holder is called ours; null where nobody is, or holders of several are. */
export function homeOf(norm: string, cut: DocumentCut, lexicon: Lexicon): PartyCode | null {
  if (cut.home !== null) return cut.home;
  const ours = [...norm.slice(...cut.span).matchAll(OURS)].filter((m) => !isQuoted(norm, cut.span[0], m.index + cut.span[0]));
  if (ours.length === 0) return null;
  const holders = lexicon.find("holder", norm, cut.span);
  const homes = new Set(
    ours.flatMap((m) => {
      const end = m.index + cut.span[0] + m[0].length;
      const named = startingIn(holders, (h) => h.start, end, end + REACH)[0];
      return named === undefined ? [] : named.rows.map((r) => r.party);
    }),
  );
  return homes.size === 1 ? [...homes][0]! : null;
}

/** 我国 in quoted words is the speaker's. */
function isQuoted(norm: string, floor: number, at: number): boolean {
  const lead = norm.slice(Math.max(floor, at - 300), at);
  return lead.lastIndexOf("“") > lead.lastIndexOf("”") || /(?:表示|[说称]|指出|强调)[^。\n]*$/.test(lead.slice(-80));
}
