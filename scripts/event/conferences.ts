/** Names of conferences (第四届中国—中亚峰会, 东盟外交部长非正式会议): one noun phrase, so the parties inside are no actors. */
import type { PartyCode, Span } from "../../data/schema";
import type { Lexicon } from "../lexicon/lexicon";
import type { PartyHit } from "./parties";
import { startingIn } from "./reading";

export interface Conference {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly organizations: readonly PartyCode[];
  /** Countries inside the name, not members of its organisations. */
  readonly parties: readonly PartyCode[];
}

const HEAD =
  /(?:非正式|闭门|特别|紧急|视频|扩大|系列|高级别|部长级|外长|防长|国防部长|外交部长|财长|央行行长|高官|圆桌|首脑|领导人|议长|年度|全体|筹备|工作)*(?:会议|峰会|非正式会晤|高峰会|高峰论坛|论坛(?:北京)?峰会|论坛(?:第[0-9一二三四五六七八九十]{1,3}届)?部长级会议|论坛|高官会|缔约方大会|领导人会晤|首脑会晤|三方会晤|政党领导人会晤|定期会晤|领导人第[0-9一二三四五六七八九十]{1,4}次(?:非正式)?会晤|届峰会|次峰会|联合国大会|联大|对话会|博览会|进博会|防务展|国防展|展览会|圆桌会|年会|首脑会|外长会|防长会|部长会|领导人会|非正式会|理事会会议)(?:的?闭门会议|开幕式|闭幕式|一般性辩论)?(?![见晤谈面长员厅室秘])/g;
/** 中国—中亚经济论坛 is of firms and scholars, not of the region's states. */
const OF_EXPERTS = /论坛|经济/;
const OF_FIRMS = /企业家|工商|智库|媒体|青年|学者|市长|青少年|妇女|学术/;
const STOP = new Set("。,;:!?、()\n*的了在于将已从自对向由据应为以被把期届及".split(""));
const VERBS = new Set(
  "出席 参加 举行 召开 主持 期间 举办 承办 迎接 筹备 成功 随团 作为 开始 启动 前来 与会 列席 当天 今天 上述 两场 此次 本次 这次 本届 抵达 前往 结束 一次 率团 在场".split(
    " ",
  ),
);

/** 四国外长将举行会议. */
const OF_SEVERAL = /[三四五六七八]国(?:外长|外交部长|防长|国防部长|元首|领导人|首脑|总统|总理|财长)[^,。]{0,24}(?:举行|召开)$/;
const LEVEL = /首脑|领导人|外长|防长|财长|三方|部长级/;
/** 边界总委员会(GBC)会议. */
const ABBREVIATION = /\([A-Z][A-Za-z0-9+-]{1,9}\)$/;
const ANY_HEAD = new RegExp(HEAD.source);
/** 最高人民会议, 政治协商会议: a parliament, not a meeting. */
const PARLIAMENT = /(?:最高人民|政治协商)会议$/;
/** Whether a text holds the last word of a conference's name at all. */
export const mayHoldConference = (norm: string): boolean => ANY_HEAD.test(norm);

/** Conference names of a document; those that name neither party, organisation, number nor year are left out. */
export function findConferences(norm: string, text: string, span: Span, parties: readonly PartyHit[], lexicon: Lexicon): Conference[] {
  const found: Conference[] = [];
  const inHit = new Set(parties.flatMap((h) => Array.from({ length: h.end - h.start }, (_, i) => h.start + i)));
  let floor = span[0];
  for (const m of norm.slice(...span).matchAll(HEAD)) {
    const at = m.index + span[0];
    if (at < floor) continue;
    const end = at + m[0].length;
    let start = at;
    while (start > floor && at - start < 40) {
      if (inHit.has(start - 1)) start--;
      else if (
        norm[start - 1] === ")" &&
        (norm[start] !== "第" || /委员会\([^)]*\)$/.test(norm.slice(Math.max(floor, start - 16), start))) &&
        ABBREVIATION.test(norm.slice(Math.max(floor, start - 12), start))
      )
        start = norm.lastIndexOf("(", start);
      else if (
        /第[0-9一二三四五六七八九十百]+$/.test(norm.slice(Math.max(floor, start - 8), start - 1)) &&
        "届次轮".includes(norm[start - 1]!)
      )
        start -= norm.slice(Math.max(floor, start - 8), start).length - norm.slice(Math.max(floor, start - 8), start).lastIndexOf("第");
      else if (/20[0-9]{2}年$/.test(norm.slice(start - 5, start))) start -= 5;
      else if (STOP.has(norm[start - 1]!) || VERBS.has(norm.slice(start - 2, start))) break;
      else if (/[与和同]/.test(norm[start - 1]!) && !(inHit.has(start) && inHit.has(start - 2))) break;
      else if (/[0-9日月]/.test(norm[start - 1]!) && !/\+/.test(norm.slice(start - 2, start + 2))) break;
      else start--;
    }
    while (start < at && /[\s“"—–暨首-]/.test(norm[start]!) && norm.slice(start, start + 2) !== "首届") start++;
    const hits = startingIn(parties, (h) => h.start, start, end).filter((h) => h.end <= end);
    const organizations = [...new Set(hits.filter((h) => h.organization).flatMap((h) => h.parties))];
    const members = new Set(organizations.flatMap((o) => lexicon.parties.get(o)?.members ?? []));
    const others = [...new Set(hits.filter((h) => !h.organization && h.form !== "capital").flatMap((h) => h.parties))].filter(
      (p) => !members.has(p),
    );
    const group = groupIn(norm, start, end, lexicon).filter((p) => !others.includes(p));
    const speaking = group.filter((p) => isOrganization(p, lexicon) && !organizations.includes(p));
    const proper =
      organizations.length > 0 ||
      group.length > 0 ||
      others.length > 0 ||
      /[第“”]|20[0-9]{2}/.test(norm.slice(start, at)) ||
      at - start >= 4;
    const floor0 = floor;
    floor = end;
    // 三国首脑举行首脑会议: who meets, the sentence says.
    const nameless =
      !proper && LEVEL.test(norm.slice(start, end)) && /(?:举行|召开|举办|参加)(?:的|了)?$/.test(norm.slice(start - 3, start));
    const several = OF_SEVERAL.test(norm.slice(Math.max(floor0, start - 40), start));
    if (PARLIAMENT.test(norm.slice(start, end)) || (!several && ((!proper && !nameless) || end - start < 4))) continue;
    found.push({
      start,
      end,
      name: text.slice(start, end).replace(/(?:开幕式|闭幕式)$/, ""),
      organizations: [...organizations, ...speaking],
      parties: [...others, ...group.filter((p) => !isOrganization(p, lexicon))],
    });
  }
  return found;
}

const isOrganization = (party: PartyCode, lexicon: Lexicon): boolean => lexicon.parties.get(party)?.type === "organization";

/** The states of the regions in a name (里海沿岸国家), or the organisation that speaks for them (—非洲). */
function groupIn(norm: string, start: number, end: number, lexicon: Lexicon): readonly PartyCode[] {
  if (OF_FIRMS.test(norm.slice(start, end))) return [];
  const experts = OF_EXPERTS.test(norm.slice(start, end));
  const rows = lexicon.find("group", norm, [start, end]).flatMap((h) => h.rows);
  return [...new Set(rows.filter((r) => !experts || r.parties.some((p) => isOrganization(p, lexicon))).flatMap((r) => r.parties))];
}
