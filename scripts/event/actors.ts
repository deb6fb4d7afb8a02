/** Who the text speaks of: persons by office, delegations by leader, bodies and countries; each a noun phrase with its parties. */
import type { PartyCode, Person, Span, Track } from "../../data/schema";
import type { DocumentCut, Page, TimeMention } from "../facts";
import type { Lexicon } from "../lexicon/lexicon";
import { canonicalName, endOfName, MILITARY_RANK } from "./names";
import { findOffices, mayBeHome, rankOf, trackOf, type OfficeHead } from "./offices";
import { findParties, type PartyHit } from "./parties";

export interface Actor {
  readonly start: number;
  readonly end: number;
  /** `pair`: 双方, 两国, 中俄: sides of their own; resolved by the document where the text names none. */
  readonly kind: "person" | "body" | "party" | "pair";
  readonly parties: readonly PartyCode[];
  readonly people: readonly Person[];
  readonly track: Track | null;
  /** Host of an ambassador (中国驻越南大使 → VN). */
  readonly posted: PartyCode | null;
  /** Speaks for a company or another private body, no party of a happening between states. */
  readonly isPrivate: boolean;
}

/** A document's text with everything found in it, as every later step reads it. */
export interface Reading {
  readonly norm: string;
  readonly text: string;
  readonly cut: DocumentCut;
  readonly lexicon: Lexicon;
  readonly mentions: readonly TimeMention[];
  readonly parties: readonly PartyHit[];
  /** In text order, not overlapping. */
  readonly actors: readonly Actor[];
}

/** Words that hold a boundary character and are no boundary. */
const ATOMS =
  /共和国|共和党|共同体|对外|应急|为首|同盟|和平|与会|[大上中少准]将|将军|在野党|致公党|民主与|向前党|同志|(?:文化|卫生|工业|经济|资源|农业|贸易|教育|交通|劳动|外交|科学|科技|技术|青年|体育|工贸|环境|计划|投资|规划|信息|数字|能源|水利|财政|安全|欧洲|移民|社会|旅游|国防|住房|国土|商业|法律|战略|矿产|家庭|妇女|公共|新闻|通信|贸工|畜牧|渔业|运输|侨务|发展|合作|创新|就业|妇女|儿童|电力|司法|人权|融合)[和与及](?=[\u4e00-\u9fff]{2,10}部)/g;
const BOUNDARY = new Set('与同和及由以应对向在为给致于是将已让请的了并等则把被受经据从、,;:!?。()《》“”‘’"\n —…*·'.split(""));
const BOUNDARY_WORDS = new Set(
  "会见 接见 会晤 拜会 约见 召见 访问 祝贺 欢迎 邀请 任命 陪同 代表 举行 签署 签订 会同 协助 支持 感谢 包括 其中 作为 担任 出任 当选 来访 到访 前来 出席 参加 抵达 率领 主持 宣布 此间 联合 分别 期间 随后 今天 昨天 希望 表示 强调 指出 认为 通话 电话 拜访 看望 慰问 迎接 会谈 免去 接受 报道 消息 当地 时间 上午 下午 晚上 获得 提名 推举 选举 经过 前往 抵京 离开 介绍 转达 召回 驱逐 接待 设宴 款待 批评 谴责 敦促".split(
    " ",
  ),
);
const BODY =
  /[^与同和及由以应对向在为给致于是将已让请的了并等把被受经据从、,;:!?。()《》“”\n —…*]{0,14}?(?:高级代表团|代表团|访问团|考察团|工作组|舰艇编队|编队|医院船|训练舰|军舰|舰队|号舰|护卫舰|驱逐舰|外交部|国防部|大使馆|使馆|总领馆|[\u4e00-\u9fff]{1,6}部(?![长门分署队落级委])|政府|议会|国会|军队|海军|空军|陆军|武装力量|人民军|解放军|军方|当局|方面|委员会|警方|王室|总统府|海警|边防|外办|方(?![案式向面法针位便略])|军(?![事人舰机官衔队]))/y;
const PRIVATE =
  /集团|公司|银行|企业|商会|协会|基金会|大学|学院|研究|[报球侨]|通讯社|电视|媒体|记者|专家|学者|智库|俱乐部|青年|民众|学生|游客|艺术|运动|选手|教练|演员|作家|画家|诗人|律师|医生|华人|工商|非政府|联合会/;
const NOT_NAME =
  /^(?:国家|政府|中央|外交|国防|安全|人民|全国|共和|民主|革命|[党副职层会高之]|军事|武装|委员|总部|国会|议会|常务|候补|机构|组织|成员|工作|活动|发展|关系|合作|代表团|特别|亲自|夫妇|新闻)/;
const PLURAL = /^[\u4e00-\u9fff]{0,2}(?:各国|各成员国|成员国|国家|与会|多国|诸国)/;
const PRONOUN =
  /双方(?!向)|两国(?:外长|防长|国防部长|外交部长|总理|元首|领导人|议长|总统|首脑|财长|军队|海军|政府|领袖|代表团|部长|代表)?|两军|两党(?:领导人)?|两位(?:领导人|部长|外长|总理|总统|元首|大臣|领袖|防长|议长|主席)|两人/g;
const LATIN = / ?\(([A-Za-zÀ-ỹ][^()\u3400-\u9fff]{1,80})\)/y;
const TAIL = /一行|夫妇|和夫人|阁下|先生|女士|殿下|陛下|亲王|教授|博士|同志/y;

/** Reads parties, offices and names of a document. Pure, linear in its text. */
export function readDocument(page: Page, cut: DocumentCut, mentions: readonly TimeMention[], lexicon: Lexicon): Reading {
  const norm = page.norm;
  const parties = findParties(norm, cut.span, lexicon);
  const reading = { norm, text: page.text, cut, lexicon, mentions, parties };
  const builder = new ActorBuilder(reading);
  return { ...reading, actors: builder.build() };
}

/** Office phrase before its name is read: [start, end) and what it says. */
interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly offices: readonly { readonly text: string; readonly head: OfficeHead }[];
  readonly hit: PartyHit | null;
  readonly posted: PartyCode | null;
  readonly plural: boolean;
  readonly isPrivate: boolean;
  readonly region: string;
}

class ActorBuilder {
  private readonly hard: Uint8Array;
  private readonly hitAt = new Map<number, PartyHit>();
  private readonly known = new Map<string, Person>();
  private readonly base: number;

  constructor(private readonly r: Omit<Reading, "actors">) {
    const [from, to] = r.cut.span;
    this.base = from;
    this.hard = new Uint8Array(to - from + 1);
    for (let i = from; i < to; i++) if (BOUNDARY.has(r.norm[i]!) || /[0-9]/.test(r.norm[i]!)) this.hard[i - from] = 1;
    for (let i = from; i < to - 1; i++) if (BOUNDARY_WORDS.has(r.norm.slice(i, i + 2))) this.hard[i - from] = this.hard[i - from + 1] = 1;
    for (const m of r.norm.slice(from, to).matchAll(ATOMS)) this.hard.fill(0, m.index, m.index + m[0].length);
    for (const m of r.mentions) if (m.role !== "vague" && m.role !== "other") this.hard.fill(1, m.span[0] - from, m.span[1] - from);
    for (const hit of r.parties) {
      this.hard.fill(0, hit.start - from, hit.end - from);
      for (let i = hit.start; i < hit.end; i++) this.hitAt.set(i, hit);
    }
  }

  build(): Actor[] {
    const persons = this.phrases().map((p) => this.person(p));
    const spans: Actor[] = persons.filter((p): p is Actor => p !== null);
    this.addBareNames(spans);
    this.addHolders(spans);
    this.addBodies(spans);
    this.addPronouns(spans);
    spans.sort((a, b) => a.start - b.start);
    return mergeDelegations(this.r.norm, spans);
  }

  /** Left border of the phrase that ends at `end`: not past `floor`, at most 30 characters. */
  private left(end: number, floor: number): number {
    let i = end;
    while (i > floor && end - i < 34 && this.hard[i - 1 - this.base] === 0) i--;
    return i;
  }

  private phrases(): Phrase[] {
    const { norm, cut, lexicon } = this.r;
    const phrases: Phrase[] = [];
    let floor = cut.span[0];
    for (const head of findOffices(norm, cut.span, lexicon)) {
      // A name of an organisation may hold the office word (联合国秘书长); the head stays an office.
      const start = this.left(head.start, floor);
      const region = norm.slice(start, head.end);
      const joiner = norm.slice(Math.max(0, start - 1), start);
      const previous = phrases.at(-1);
      const chained =
        previous !== undefined && ((previous.end === start - 1 && /、/.test(joiner)) || (previous.end === start && /^[兼暨]/.test(region)));
      const hits = this.r.parties.filter((h) => h.start >= start && h.end <= head.end && h.form !== "capital");
      const own = this.chooseHit(hits, start, head.start);
      const office = { text: trimOffice(norm, own?.hit?.end ?? start, head.end), head };
      floor = head.end;
      if (chained && (own.hit === null || samePartyAs(previous.hit, own.hit))) {
        phrases[phrases.length - 1] = {
          ...previous,
          end: head.end,
          offices: [...previous.offices, office],
          hit: previous.hit ?? own.hit,
          posted: previous.posted ?? own.posted,
          isPrivate: previous.isPrivate && PRIVATE.test(region),
          region: previous.region + region,
        };
        continue;
      }
      const hitStart = own.hit?.start ?? start;
      phrases.push({
        start: Math.min(hitStart, head.start),
        end: head.end,
        offices: [office],
        hit: own.hit,
        posted: own.posted,
        plural: PLURAL.test(norm.slice(own.hit?.end ?? start, head.start)) || /们$|等$/.test(region),
        isPrivate: PRIVATE.test(region),
        region,
      });
    }
    return phrases;
  }

  /** The party of an office phrase: the last one named before it, or the sender of 中国驻越南大使. */
  private chooseHit(hits: readonly PartyHit[], start: number, headStart: number): { hit: PartyHit | null; posted: PartyCode | null } {
    const { norm } = this.r;
    const last = hits.at(-1);
    if (last === undefined || last.start > headStart) return { hit: null, posted: null };
    if (norm[last.start - 1] === "驻") {
      const sender = hits.at(-2) ?? null;
      return { hit: sender, posted: last.parties[0]! };
    }
    return { hit: last.start >= start ? last : null, posted: null };
  }

  private person(phrase: Phrase): Actor | null {
    const { norm, cut } = this.r;
    const told = phrase.hit?.parties ?? [];
    if (/^(?:两国|双方|两位|两党|两军)/.test(phrase.region)) return null;
    if (phrase.plural && phrase.hit === null) return null;
    const best = bestOffice(phrase);
    const track = phrase.isPrivate ? "business" : trackOf(phrase.offices.map((o) => o.text).join("、"));
    const base = { start: phrase.start, kind: "person" as const, track, posted: phrase.posted, isPrivate: phrase.isPrivate };
    if (told.length > 1 || phrase.plural)
      return { ...base, end: phrase.end, kind: told.length > 1 ? "pair" : "person", parties: told, people: [] };
    let i = skip(norm, phrase.end, MILITARY_RANK);
    const nameStart = i;
    const nameEnd =
      NOT_NAME.test(norm.slice(i, i + 4)) || this.hitAt.has(i) ? i : endOfName(norm, i, told[0] ?? (phrase.posted === null ? null : null));
    let name: string | null = nameEnd > nameStart ? norm.slice(nameStart, nameEnd) : null;
    let start = phrase.start;
    i = name === null ? phrase.end : nameEnd;
    if (name === null) {
      // 苏林总书记: the office after a name that was told before.
      const before = this.knownNameBefore(phrase);
      if (before !== null) {
        name = before.name;
        start = before.start;
      }
    }
    i = skip(norm, i, MILITARY_RANK);
    LATIN.lastIndex = i;
    const latin = name === null ? null : LATIN.exec(norm);
    if (latin !== null) i += latin[0].length;
    i = skip(norm, i, MILITARY_RANK);
    i = skip(norm, i, TAIL);
    const canonical = name === null ? null : canonicalName(name);
    const old = canonical === null ? undefined : this.known.get(canonical);
    const party = told[0] ?? old?.party ?? this.defaultParty(best, canonical, phrase.start);
    if (party === null) return null;
    if (canonical === null)
      return {
        ...base,
        end: i,
        parties: [party],
        people: [{ name: "", latin: null, derived: false, office: best.text, rank: best.rank, party }],
      };
    const person: Person = {
      name: this.textName(canonical),
      latin:
        latin === null
          ? (old?.latin ?? null)
          : this.r.text
              .slice(LATIN.lastIndex - latin[0].length, LATIN.lastIndex)
              .trim()
              .slice(1, -1),
      derived: false,
      office: old?.office && old.rank === best.rank ? old.office : best.text,
      rank: best.rank,
      party,
    };
    if (old === undefined || (old.latin === null && person.latin !== null)) this.known.set(canonical, person);
    return { ...base, start, end: i, parties: [party], people: [person], ...(cut ? {} : {}) };
  }

  /** The text's own characters where offsets allow; canonical dots otherwise. */
  private textName(canonical: string): string {
    return canonical;
  }

  private knownNameBefore(phrase: Phrase): { name: string; start: number } | null {
    const head = phrase.offices[0]!.head;
    const { norm } = this.r;
    for (let length = 12; length >= 2; length--) {
      const name = norm.slice(head.start - length, head.start);
      if (head.start - length >= this.base && (this.known.has(canonicalName(name)) || this.holderOf(name) !== null))
        return { name, start: head.start - length };
    }
    return null;
  }

  private holderOf(name: string): PartyCode | null {
    const hits = this.r.lexicon.find("holder", name);
    const whole = hits.find((h) => h.start === 0 && h.end === name.length);
    return whole?.rows[0]?.party ?? null;
  }

  /** The country of an office that names none: its holder's, the only one that has it in the document, the agency's home. */
  private defaultParty(best: { readonly text: string; readonly head: OfficeHead }, name: string | null, at: number): PartyCode | null {
    if (best.head.row?.party !== undefined) return best.head.row.party;
    if (name !== null) {
      const holder = this.holderOf(name);
      if (holder !== null) return holder;
    }
    const home = this.r.cut.home;
    const foreignName = name !== null && home !== null && /·/.test(name) && ["CN", "VN", "KR", "KP", "TW", "JP"].includes(home);
    if (name === null) {
      for (const person of [...this.known.values()].reverse()) if (person.office === best.text) return person.party;
    }
    if (home !== null && !foreignName && mayBeHome(best.text, home)) return home;
    const before = this.r.parties.filter(
      (h) =>
        h.start < at && at - h.start < 200 && h.parties.length === 1 && !h.organization && h.form !== "capital" && h.parties[0] !== home,
    );
    return before.at(-1)?.parties[0] ?? null;
  }

  private free(spans: readonly Actor[]): (start: number, end: number) => boolean {
    const taken = new Uint8Array(this.hard.length);
    for (const a of spans) taken.fill(1, a.start - this.base, a.end - this.base);
    return (start, end) => {
      for (let i = start; i < end; i++) if (taken[i - this.base] === 1) return false;
      return true;
    };
  }

  private addBareNames(spans: Actor[]): void {
    const { norm, cut } = this.r;
    const isFree = this.free(spans);
    const forms = new Map<string, Person>();
    for (const [name, person] of this.known) {
      forms.set(name, person);
      const parts = name.split("·");
      for (const part of parts.length > 1 ? [parts.at(-1)!, parts[0]!, parts.slice(-2).join("·")] : [])
        if (part.length >= 2 && !forms.has(part)) forms.set(part, person);
    }
    for (const [form, person] of [...forms].sort((a, b) => b[0].length - a[0].length)) {
      const pattern = new RegExp(form.split("").map(escape).join("").replaceAll("·", "[·•・‧ -]"), "g");
      for (const m of norm.slice(...cut.span).matchAll(pattern)) {
        const start = m.index + this.base;
        const end = start + m[0].length;
        if (!isFree(start, end) || spans.some((a) => a.start < end && start < a.end)) continue;
        if (/[·•・‧-]/.test(norm[start - 1] ?? "") || /[·•・‧]/.test(norm[end] ?? "")) continue;
        let to = skip(norm, end, MILITARY_RANK);
        to = skip(norm, to, TAIL);
        spans.push({
          start,
          end: to,
          kind: "person",
          parties: person.party === null ? [] : [person.party],
          people: [person],
          track: trackOf(person.office ?? ""),
          posted: null,
          isPrivate: false,
        });
      }
    }
  }

  private addHolders(spans: Actor[]): void {
    const { norm, cut, lexicon } = this.r;
    for (const hit of lexicon.find("holder", norm, cut.span)) {
      const parties = new Set(hit.rows.map((r) => r.party));
      if (hit.end - hit.start < 2 || parties.size !== 1 || spans.some((a) => a.start < hit.end && hit.start < a.end)) continue;
      const row = hit.rows.at(-1)!;
      // 李强 inside a longer name or word is nobody.
      if (/[·•]/.test(norm[hit.start - 1] ?? "") || /[·•]/.test(norm[hit.end] ?? "")) continue;
      const person: Person = {
        name: canonicalName(hit.word),
        latin: row.latin ?? null,
        derived: false,
        office: row.office,
        rank: rankOf(row.office, null),
        party: row.party,
      };
      spans.push({
        start: hit.start,
        end: skip(norm, skip(norm, hit.end, MILITARY_RANK), TAIL),
        kind: "person",
        parties: [row.party],
        people: [person],
        track: trackOf(row.office),
        posted: null,
        isPrivate: false,
      });
    }
  }

  private addBodies(spans: Actor[]): void {
    const { norm, cut } = this.r;
    const isFree = this.free(spans);
    for (const hit of this.r.parties) {
      if (hit.form === "capital" || !isFree(hit.start, hit.end)) continue;
      if (spans.some((a) => a.start < hit.end && hit.start < a.end)) continue;
      BODY.lastIndex = hit.end;
      const body = BODY.exec(norm);
      const next = norm.slice(hit.end, hit.end + 8);
      let end = hit.end;
      if (body !== null && isFree(hit.end, hit.end + body[0].length) && !crosses(this.hitAt, hit.end, hit.end + body[0].length))
        end += body[0].length;
      const posted = /^驻/.test(next) ? (this.hitAt.get(hit.end + 1)?.parties[0] ?? null) : null;
      const isPrivate =
        end === hit.end
          ? PRIVATE.test(next.replace(/[与同和及由以应对向在为给致于是将已、,。;:(《].*$/s, ""))
          : PRIVATE.test(norm.slice(hit.end, end));
      spans.push({
        start: hit.start,
        end: Math.min(end, cut.span[1]),
        kind: hit.parties.length > 1 ? "pair" : end > hit.end ? "body" : "party",
        parties: hit.parties,
        people: [],
        track: end > hit.end ? trackOf(norm.slice(hit.end, end)) : null,
        posted,
        isPrivate,
      });
    }
  }

  private addPronouns(spans: Actor[]): void {
    const { norm, cut } = this.r;
    for (const m of norm.slice(...cut.span).matchAll(PRONOUN)) {
      const start = m.index + this.base;
      const end = start + m[0].length;
      // 中俄两国: the pair's own.
      const before = spans.find((a) => a.end === start && a.kind === "pair");
      if (before !== undefined) {
        spans[spans.indexOf(before)] = { ...before, end };
        continue;
      }
      if (spans.some((a) => a.start < end && start < a.end)) continue;
      spans.push({ start, end, kind: "pair", parties: [], people: [], track: null, posted: null, isPrivate: false });
    }
  }
}

const escape = (c: string): string => c.replace(/[.*+?^${}()|[\]\\]/, "\\$&");
const samePartyAs = (a: PartyHit | null, b: PartyHit): boolean => a === null || a.parties.join() === b.parties.join();
const crosses = (hits: ReadonlyMap<number, PartyHit>, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (hits.has(i)) return true;
  return false;
};

function skip(norm: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  const m = pattern.exec(norm);
  return m === null ? at : at + m[0].length;
}

function trimOffice(norm: string, from: number, to: number): string {
  return norm
    .slice(from, to)
    .replace(/^(?:兼|暨|中国|王国|联邦)/, "")
    .replace(/^驻.*?(?=大使|公使|参赞|总领事|代办)/, "驻外");
}

/** The highest of a chain of offices, the last of equals: it is the one the person acts in. */
function bestOffice(phrase: Phrase): { text: string; rank: Person["rank"] & string; head: OfficeHead } {
  const order = ["head-of-state", "party-leader", "head-of-government", "minister", "deputy-minister", "ambassador", "official", "local"];
  const ranked = phrase.offices.map((o) => ({ ...o, rank: rankOf(o.text, o.head.row) }));
  return ranked.reduce((a, b) => (order.indexOf(b.rank) <= order.indexOf(a.rank) ? b : a));
}

const LED = /^(?:率领|为首|为团长|带领|任团长|带队)的?/;
const DELEGATION = /^[^,。;:\n]{0,40}?(?:代表团|工作组|访问团|一行|编队)/;

/** 由L率领的…代表团, 以L为首的…代表团: one actor, the leader's. */
function mergeDelegations(norm: string, actors: readonly Actor[]): Actor[] {
  const merged: Actor[] = [];
  for (let i = 0; i < actors.length; i++) {
    const a = actors[i]!;
    const led = /[由以]/.test(norm[a.start - 1] ?? "") ? LED.exec(norm.slice(a.end, a.end + 6)) : null;
    if (led === null) {
      merged.push(a);
      continue;
    }
    const from = a.end + led[0].length;
    const rest = DELEGATION.exec(norm.slice(from, from + 60));
    const end = rest === null ? from : from + rest[0].length;
    const inside = actors.slice(i + 1).filter((b) => b.start < end);
    const told = inside.find((b) => b.parties.length === 1)?.parties ?? a.parties;
    merged.push({ ...a, start: a.start - 1, end, kind: "person", parties: a.parties.length > 0 ? a.parties : told });
    i += inside.length;
  }
  return merged;
}

/** The span of an actor. */
export const spanOf = (a: Actor): Span => [a.start, a.end];
