/** Office phrases: [party][body][office], chained by 、 and 兼, before the name is read. */
import type { PartyCode } from "../../data/schema";
import { findOffices, rankOf, type OfficeHead } from "./offices";
import type { PartyHit } from "./parties";
import { PRIVATE_OFFICE } from "./private";
import { startingIn, type Ground } from "./reading";

/** [start, end) of a chain of offices of one person, and what it says. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  /** `text` as written, `plain` simplified. */
  readonly offices: readonly { readonly text: string; readonly plain: string; readonly head: OfficeHead }[];
  readonly hit: PartyHit | null;
  /** Where an ambassador serves. */
  readonly posted: PartyCode | null;
  /** 各国国防部长: several people, none named. */
  readonly plural: boolean;
  readonly isPrivate: boolean;
  readonly region: string;
}

/** Words that hold a boundary character and are no boundary. */
const ATOMS =
  /共和国|共和党|共同体|对外|应急|为首|同盟|和平|与会|[大上中少准]将|将军|在野党|致公党|民主与|向前党|同志|(?:文化|卫生|工业|经济|资源|农业|贸易|教育|交通|劳动|外交|科学|科技|技术|青年|体育|工贸|环境|计划|投资|规划|信息|数字|能源|水利|财政|安全|欧洲|移民|社会|旅游|国防|住房|国土|商业|法律|战略|矿产|家庭|妇女|公共|新闻|通信|贸工|畜牧|渔业|运输|侨务|发展|合作|创新|就业|儿童|电力|司法|人权|融合)[和与及](?=[\u4e00-\u9fff]{2,10}(?:部|大臣))/g;
const BOUNDARY = new Set('与同和跟及由以应对向在为给致于是将已让请的了并等则把被受经据从偕、,;:!?。()《》【】〔〕/|“”‘’"\n —…*·'.split(""));
const BOUNDARY_WORDS = new Set(
  "受到 会见 接见 会晤 拜会 约见 召见 访问 祝贺 欢迎 邀请 任命 陪同 代表 举行 签署 签订 会同 协助 支持 感谢 包括 其中 作为 担任 出任 当选 来访 到访 前来 出席 参加 抵达 飞抵 率领 主持 宣布 此间 联合 分别 期间 随后 今天 昨天 希望 表示 强调 指出 认为 通话 电话 拜访 看望 慰问 探望 迎接 会谈 免去 接受 报道 消息 当地 时间 上午 下午 晚上 获得 提名 推举 选举 经过 前往 抵京 离开 介绍 转达 召回 驱逐 接待 设宴 款待 批评 谴责 敦促 成为 期待 盼望 建议 否认 拒绝 证实 透露 派遣 通知 呼吁 首位 随行 晚些 前一".split(
    " ",
  ),
);
/** Presidents of companies, foundations, universities speak for them, a president of a state for the state. */
const isPrivateIn = (region: string, hit: PartyHit | null): boolean =>
  PRIVATE_OFFICE.test(region) || /联席主席|首席执行官|董事长|创始人/.test(region) || (hit?.organization !== true && /总裁$/.test(region));
/** 过渡委员会(TSC)主席: inside the office. */
const LONGEST_BRACKET = 32;
const ABBREVIATION = /(?<=[会盟部局团织])\([A-Za-z][A-Za-z0-9 -]{1,11}\)$/;
const PLURAL = /^[\u4e00-\u9fff]{0,2}(?:各国|各成员国|成员国|国家|与会|多国|诸国)/;
const ORDER = ["head-of-state", "party-leader", "head-of-government", "minister", "deputy-minister", "ambassador", "official", "local"];

/** Second characters of the boundary words by their first: no substring is made on the way through a text. */
const SECONDS = new Map<string, string>();
for (const word of BOUNDARY_WORDS) SECONDS.set(word[0]!, (SECONDS.get(word[0]!) ?? "") + word[1]!);

/** Which positions end an office phrase on its left; party names never do. */
export function boundaries(ground: Ground): Uint8Array {
  const { norm, cut, mentions, parties } = ground;
  const [from, to] = cut.span;
  const hard = new Uint8Array(to - from + 1);
  for (let i = from; i < to; i++) {
    const c = norm[i]!;
    if (BOUNDARY.has(c) || (c >= "0" && c <= "9")) hard[i - from] = 1;
    if (SECONDS.get(c)?.includes(norm[i + 1] ?? "\n")) hard[i - from] = hard[i + 1 - from] = 1;
  }
  for (const m of norm.slice(from, to).matchAll(ATOMS)) hard.fill(0, m.index, m.index + m[0].length);
  for (const m of mentions) if (m.role !== "vague" && m.role !== "other") hard.fill(1, m.span[0] - from, m.span[1] - from);
  for (const hit of parties) hard.fill(0, hit.start - from, hit.end - from);
  return hard;
}

/** All office phrases of a document, in text order. */
export function findPhrases(ground: Ground, hard: Uint8Array): Phrase[] {
  const { norm, cut, lexicon, parties } = ground;
  const base = cut.span[0];
  const phrases: Phrase[] = [];
  let floor = base;
  for (const head of findOffices(norm, cut.span, lexicon)) {
    let start = head.start;
    while (start > floor && head.start - start < 34) {
      const bracket = norm[start - 1] === ")" ? bracketBefore(ground, Math.max(floor, start - LONGEST_BRACKET), start) : 0;
      if (bracket > 0) start -= bracket;
      else if (hard[start - 1 - base] === 0) start--;
      else break;
    }
    const region = norm.slice(start, head.end);
    const previous = phrases.at(-1);
    const chained =
      previous !== undefined &&
      ((previous.end === start - 1 && norm[start - 1] === "、") || (previous.end === start && /^[兼暨]/.test(region)));
    const owner = ownerOf(ground, start);
    const own = chooseHit(
      ground,
      owner !== undefined && start === head.start
        ? [owner]
        : startingIn(parties, (h) => h.start, start, head.end).filter((h) => h.end <= head.end && h.form !== "capital"),
      head.start,
    );
    const plain = trimOffice(norm.slice(officeStart(norm, own.hit, start, head), head.end), own.posted);
    // What is cut away stands before the office; 驻外 is put in its place.
    const text = own.posted === null ? ground.text.slice(head.end - plain.length, head.end) : plain;
    floor = head.end;
    if (chained && (own.hit === null || previous.hit === null || previous.hit.parties.join() === own.hit.parties.join())) {
      phrases[phrases.length - 1] = {
        ...previous,
        end: head.end,
        offices: [...previous.offices, { text, plain, head }],
        hit: previous.hit ?? own.hit,
        posted: previous.posted ?? own.posted,
        isPrivate: previous.isPrivate && isPrivateIn(region, own.hit),
        region: previous.region + region,
      };
      continue;
    }
    phrases.push({
      start: Math.min(own.hit?.start ?? start, head.start),
      end: head.end,
      offices: [{ text, plain, head }],
      hit: own.hit,
      posted: own.posted,
      plural: PLURAL.test(norm.slice(own.hit?.end ?? start, head.start)) || /们$/.test(region),
      isPrivate: isPrivateIn(region, own.hit),
      region,
    });
  }
  return phrases;
}

/** Length of a bracket that ends at `end` and stands inside an office's phrase: 过渡委员会(TSC)主席, 卢旺达(Rwanda)总统, 北韩(朝鲜)领导人. */
function bracketBefore({ norm, parties }: Ground, floor: number, end: number): number {
  const bracket = /\((?:[A-Za-z][^()]*|[\u4e00-\u9fff]{2,6})\)$/.exec(norm.slice(floor, end))?.[0].length ?? 0;
  if (bracket === 0 || ABBREVIATION.test(norm.slice(Math.max(floor, end - 14), end))) return bracket;
  const open = end - bracket;
  return startingIn(parties, (h) => h.start, open - 16, open).some((h) => h.end === open) ? bracket : 0;
}

/** 外交部主管亚洲事务的副部长: between the state and the office. */
const IN_CHARGE = /^[\u4e00-\u9fff]{1,10}(?:[部省厅局院]|委员会)(?:主管|负责|分管)[^,。的]{2,16}$/;

/** 伊朗的国防部长, 伊朗外交部主管亚洲事务的副部长: whose the office is. */
const ownerOf = ({ norm, parties }: Ground, start: number): PartyHit | undefined =>
  norm[start - 1] === "的"
    ? startingIn(parties, (h) => h.start, start - 40, start - 1).findLast(
        (h) =>
          h.form !== "capital" &&
          h.parties.length === 1 &&
          (h.end === start - 1 ? h.form === "name" : IN_CHARGE.test(norm.slice(h.end, start - 1))),
      )
    : undefined;

/** The party of an office phrase: the last one named before it, or the sender of 中国驻越南大使. */
function chooseHit(ground: Ground, hits: readonly PartyHit[], headStart: number): { hit: PartyHit | null; posted: PartyCode | null } {
  const last = hits.at(-1);
  if (last === undefined) return { hit: null, posted: null };
  if (ground.norm[last.start - 1] === "驻") return { hit: hits.at(-2) ?? null, posted: last.parties[0]! };
  // 联合国秘书长叙利亚问题特使: what stands inside the office is its subject, not its country.
  return {
    hit: hits.findLast((h) => h.start < headStart || h.end === headStart) ?? hits.find((h) => h.start === headStart) ?? null,
    posted: null,
  };
}

/** Where the office's own words begin: after the country, but with 越 in 越共中央总书记, and with a party word that holds the office (北约秘书长). */
function officeStart(norm: string, hit: PartyHit | null, start: number, head: OfficeHead): number {
  if (hit === null) return start;
  if (hit.end >= head.end) return head.start;
  return (hit.form === "short" && norm[hit.end] === "共") || norm[hit.end - 1] === "共" ? hit.start : hit.end;
}

const trimOffice = (text: string, posted: PartyCode | null): string =>
  posted === null
    ? text
        .replace(/^(?:\(|[^()]*(?=\)))[^()]*\)/, "")
        .replace(
          /^(?:[的率兼暨]|(?:轮值)?主席国|我国|我國|时任|時任|现任|現任|新任|在任|该国|該國|指示|下令|派遣|会(?=总书记)|王国|联邦(?=总理|总统|外长|外交))/,
          "",
        )
    : text.replace(/^.*?(?=(?:临时|特命|全权)*(?:大使|公使|参赞|总领事|代办|武官|代表))/, "驻外");

/** The highest of a chain of offices, the last of equals: it is the one the person acts in. */
export function bestOffice(phrase: Phrase): { text: string; plain: string; rank: ReturnType<typeof rankOf>; head: OfficeHead } {
  const ranked = phrase.offices.map((o) => ({ ...o, rank: rankOf(o.plain, o.head.row) }));
  return ranked.reduce((a, b) => (ORDER.indexOf(b.rank) <= ORDER.indexOf(a.rank) ? b : a));
}
