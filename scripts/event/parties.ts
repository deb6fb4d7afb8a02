/** Party words of a document: names, aliases, capitals, organisations, one-character forms in pairs or after 访/驻/对. */
import type { PartyCode, Span } from "../../data/schema";
import type { Lexicon, PartyWord } from "../lexicon/lexicon";
import { isSultan } from "./offices";

/** ISO codes of territories: places of their states, never a side of a happening. */
const TERRITORIES = new Set(
  "AS AI AQ AW AX BL BM BQ BV CC CW CX FK FO GF GG GI GL GP GS GU HM IM IO JE KY MF MP MQ MS NC NF PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT".split(
    " ",
  ),
);

export interface PartyHit {
  readonly start: number;
  readonly end: number;
  /** One party, or the members of a pair in the order told (越柬 → VN, KH). */
  readonly parties: readonly PartyCode[];
  readonly form: "name" | "capital" | "short" | "pair";
  readonly organization: boolean;
}

/** 美国务卿, 韩国会: the 国 belongs to what follows, the country is told by one character. */
const SHARED_GUO = /^(?:务卿|务院|务委员|防部|防大臣|会议员|会议长|会主席|家安全|王|民议会)/;
/** After a pair of one-character forms: what two states share. */
const SHARED =
  /^(?:[-“ 0-9两双副各第签间互新省警]|三[国方]|四国|关系|友好|友谊|议员联盟|传统|合作|外长|外交|防长|元首|首脑|领导|总理|总统|高[层级]|建交|边[境界防]|防务|国防|经[贸济]|贸易|人文|战略|伙伴|联合|特殊|政治|磋商|对话|峰会|会[谈晤]|海军|陆军|军[队方事]|命运|全面|投资|文化|教育|自贸|联[训演]|军演|演[习练训]|公安|政府|议会|之间|人民|商[务会]|混合|混委|联委|委员会|论坛|执政|共同|科技|能源|农业|旅游|青年|地方|执法|安全|中央|海上|南海|陆地|铁路|未来|年度|公司|企业|代表|部长|[科医就]|司法|检察|民间|学者|智库|数字|绿色|达成|举行|展开|正式)/;
/** 中越北仑河二桥: what stands on the border of two. */
const BUILT = /^[\u4e00-\u9fff—·-]{2,10}?(?:[大二三四]桥|铁路|公路|口岸|隧道|管道|合作区|自贸区)/;
/** Strong enough to read a pair of which no member is named in full. */
const STRONG =
  /^(?:两国|双边|关系|外长|防长|元首|首脑|建交|两军|两党|友好|传统|峰会|会谈|会晤|总统|总理|战略|[三四五]国|[三四]边|全面|领导人)/;
/** Short forms that mean one country even where the document names it nowhere in full. */
const SAFE = "中华俄美日韩朝越老柬泰缅菲马印英法德欧寮澳加蒙哈乌吉塔土沙伊以埃台港";
const BEFORE_SHORT = "访驻对赴援抵来离在旅";
/** After a single one-character form: an office, a body, 方, 军. */
const BODY =
  /^(?:[方军舰驻媒]|共(?=中央|产党|总书记)|国家(?:领导|主席)|(?:新任)?[副众参]?议长|众议?院|参议?院|副?外长|副?防长|副?财长|外交|国防|防卫|总统|副?总理|副?首相|国务|财政|官员|政府|议会|国会|参议|众议|海军|空军|陆军|使馆|大使|特使|代表|高官|领导|国王|女王|贸易|商务|两院|执政|在野|总检|央行|警方)/;

/** All party words, in text order, not overlapping. Linear in the text. */
export function findParties(
  norm: string,
  span: Span,
  lexicon: Lexicon,
  home: PartyCode | null,
  places: readonly { readonly start: number; readonly end: number }[] = lexicon.find("place", norm, span),
): PartyHit[] {
  const hits = lexicon.find("party", norm, span);
  const halves = pairsIn(hits, norm, lexicon);
  const waters = new Set(hits.filter((hit) => isWater(hit, norm)));
  const found = hits.filter((hit) => !halves.has(hit.start) && !waters.has(hit));
  const named = new Set<PartyCode>(home === null ? [] : [home]);
  const counts = new Map<PartyCode, number>();
  for (const hit of found) {
    if (hit.rows.length !== 1 || hit.rows[0]!.form === "capital") continue;
    const code = hit.rows[0]!.party.code;
    named.add(code);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const full = found.flatMap((hit) => fullHit(hit, norm, named));
  const shorts = lexicon.find("short", norm, span).flatMap((hit) => halves.get(hit.start) ?? [ofOwn(hit, home)]);
  const taken = new Set<number>();
  for (const hit of full) for (let i = hit.start; i < hit.end; i++) taken.add(i);
  // 在挪威海 is not 在挪.
  for (const hit of [...places, ...waters]) for (let i = hit.start; i < hit.end; i++) taken.add(i);
  const own = home === null ? [] : findOwn(norm, span, home);
  const abbreviated = abbreviatedIn(norm, span, full, taken);
  return [...full, ...own, ...abbreviated, ...findShort(norm, shorts, named, counts, taken)].sort((a, b) => a.start - b.start);
}

/** 各国, 我国 …: characters before 国 that tell no country's name. */
const NO_NAME = new Set(
  "本该各两我外邻建祖王帝和民爱立大小强出回归开中南北东西三四五六七八九十多全他友诸敌母属盟几数某战美英法德泰韩俄加海安新".split(""),
);

const ABBREVIATED = /[\u4e00-\u9fff]国(?![家际务会防籍人民有葬营企产土旗歌]|内(?!政[部、]|阁)|外(?![长交相]))/g;
const ARRIVED = new Set("抵达赴到驻离援来助国".split(""));

/** 吐国 for 吐瓦鲁, 土国 for 土耳其: the one country so named in full whose name begins with the character. */
function abbreviatedIn(norm: string, span: Span, full: readonly PartyHit[], taken: ReadonlySet<number>): PartyHit[] {
  const initials = new Map<string, Set<PartyCode>>();
  for (const h of full)
    if (h.form === "name" && !h.organization && h.end - h.start > 2)
      initials.set(norm[h.start]!, (initials.get(norm[h.start]!) ?? new Set()).add(h.parties[0]!));
  return [...norm.slice(...span).matchAll(ABBREVIATED)].flatMap((m): PartyHit[] => {
    const start = m.index + span[0];
    const codes = initials.get(m[0][0]!);
    if (codes?.size !== 1 || NO_NAME.has(m[0][0]!) || taken.has(start)) return [];
    // 宣布国葬, 三所国企: inside a word unless a phrase begins or a body follows.
    const begins = !/[\u4e00-\u9fff]/.test(boundaryBefore(norm, start)) || ARRIVED.has(norm[start - 1]!);
    if (!begins && !BODY.test(norm.slice(start + 2, start + 6))) return [];
    return [{ start, end: start + 2, parties: [...codes], form: "short", organization: false }];
  });
}

/** 我国, 我驻…大使 in an agency's own words; in quoted words it is the speaker's country. */
function findOwn(norm: string, span: Span, home: PartyCode): PartyHit[] {
  return [...norm.slice(...span).matchAll(/我国(?!际)|我(?=驻)/g)].flatMap((m): PartyHit[] => {
    const start = m.index + span[0];
    const line = norm.slice(Math.max(norm.lastIndexOf("\n", start), start - 300, 0), start);
    const quoted = Math.max(line.lastIndexOf("“"), line.lastIndexOf("「")) > Math.max(line.lastIndexOf("”"), line.lastIndexOf("」"));
    const spoken = /(?:表示|[说称]|指出|强调|认为|希望)[^。]*$/.test(line.slice(-120));
    return quoted || spoken ? [] : [{ start, end: start + m[0].length, parties: [home], form: "name", organization: false }];
  });
}

/** 访华 in the words of Taipei. */
const ofOwn = (hit: Found<PartyWord>, home: PartyCode | null): Found<PartyWord> =>
  home === "TW" && hit.word === "华" ? { ...hit, rows: hit.rows.map((r) => ({ ...r, party: { ...r.party, code: home } })) } : hit;

interface Found<Row> {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly rows: readonly Row[];
}

/** 印尼 on a page that names India and Nepal, and Indonesia by no other word: by its start the two short forms it is. */
function pairsIn(hits: readonly Found<PartyWord>[], norm: string, lexicon: Lexicon): ReadonlyMap<number, readonly Found<PartyWord>[]> {
  const words = new Map<PartyCode, Set<string>>();
  for (const { rows, word } of hits)
    if (rows.length === 1) words.set(rows[0]!.party.code, (words.get(rows[0]!.party.code) ?? new Set()).add(word));
  const pairs = new Map<number, readonly Found<PartyWord>[]>();
  for (const { start, end, rows } of hits) {
    const own = rows[0]!.party.code;
    if (end - start !== 2 || rows.length !== 1 || words.get(own)!.size > 1) continue;
    const halves = [start, start + 1].flatMap((at) => lexicon.find("short", norm, [at, at + 1]));
    if (halves.length === 2 && halves.every((h) => h.rows.some((r) => r.party.code !== own && words.has(r.party.code))))
      pairs.set(start, halves);
  }
  return pairs;
}

/** 日本海, 菲律宾海 are seas; the words 海 begins are few, what is told of a sea is anything: 日本海军, 挪威海产 are the states'. */
const SEAS: Readonly<Record<PartyCode, string>> = { JP: "日本", PH: "菲律宾", NO: "挪威", IE: "爱尔兰", SB: "所罗门" };
const OF_SEA =
  /^海(?!上(?:[自保执巡安民风油运搜警]|力量|石油|能源|贸易|交通)|底[电光][缆纜]|空[军自]|[军警事岸外洋产员港岛滩鲜归豹盗陆德尔因伦]|关(?![注切心])|运(?![输送抵往])|水(?!域))/;
/** 芬兰湾, 莫桑比克海峡. */
const WATERS = /^(?:湾(?![区岸仔])|海峡)/;

function isWater({ end, word, rows }: Found<PartyWord>, norm: string): boolean {
  const after = norm.slice(end, end + 4);
  return rows.some(
    ({ party, form }) =>
      (word === SEAS[party.code] && OF_SEA.test(after)) || (form === "name" && party.type !== "organization" && WATERS.test(after)),
  );
}

function fullHit(
  hit: { readonly start: number; readonly end: number; readonly rows: readonly PartyWord[] },
  norm: string,
  named: ReadonlySet<PartyCode>,
): PartyHit[] {
  const known = hit.rows.length === 1 ? hit.rows : hit.rows.filter((r) => named.has(r.party.code));
  // 卢安达 in Taipei's words is Rwanda, elsewhere Angola's capital: where the page does not say which, the country.
  const states = hit.rows.filter((r) => r.form !== "capital");
  const rows = new Set(known.map((r) => r.party.code)).size === 1 || states.length === hit.rows.length ? known : states;
  if (rows.length === 0 || new Set(rows.map((r) => r.party.code)).size > 1) return [];
  const { party, form } = rows[0]!;
  if (party.code === "SD" && hit.end - hit.start === 2 && isSultan(norm, hit.start, hit.end)) return [];
  if (TERRITORIES.has(party.code)) return [];
  const end =
    hit.end - hit.start >= 2 && norm[hit.end - 1] === "国" && SHARED_GUO.test(norm.slice(hit.end, hit.end + 4)) ? hit.end - 1 : hit.end;
  return [
    {
      start: hit.start,
      end,
      parties: [party.code],
      form: form === "capital" ? "capital" : "name",
      organization: party.type === "organization",
    },
  ];
}

function findShort(
  norm: string,
  shorts: readonly Found<PartyWord>[],
  named: ReadonlySet<PartyCode>,
  counts: ReadonlyMap<PartyCode, number>,
  taken: ReadonlySet<number>,
): PartyHit[] {
  const hits = shorts.filter((h) => !taken.has(h.start) && !(h.word === "日" && /[0-9一二三四五六七八九十]/.test(norm[h.start - 1] ?? "")));
  const result: PartyHit[] = [];
  for (let i = 0; i < hits.length;) {
    let j = i + 1;
    while (j < hits.length && joins(norm, hits[j - 1]!.end, hits[j]!.start)) j++;
    const listed = listOf(norm, hits, i, named, counts);
    if (listed !== null) {
      result.push(listed);
      i += listed.parties.length;
      continue;
    }
    const run = hits.slice(i, j);
    i = j;
    const start = run[0]!.start;
    const end = run.at(-1)!.end;
    const after = norm.slice(end, end + 4);
    const codes = run.map((h) => pickParty(h.rows, named, counts));
    if (run.length >= 2) {
      const strong = STRONG.test(after);
      const shared = SHARED.test(after) || BUILT.test(norm.slice(end, end + 16));
      const some = codes.some((c) => c !== null && named.has(c));
      // 中老铁路 in a Lao page that never writes 中国: one named in full carries another that can be no other.
      const all = codes.every((c, k) => c !== null && (named.has(c) || ((strong || (some && shared)) && SAFE.includes(run[k]!.word))));
      const distinct = new Set(codes).size === codes.length;
      if (all && distinct && (some || strong) && (shared || run.length > 2)) {
        result.push({ start, end, parties: codes as PartyCode[], form: "pair", organization: false });
        continue;
      }
    }
    // 中国驻美大使: 驻 before; 美方, 俄外长: a body after. Only the form beside the cue is read.
    const first = run[0]!;
    const last = run.at(-1)!;
    const before = norm[first.start - 1] ?? "";
    const head = codes[0];
    const tail = codes.at(-1);
    // 到访东非国家, 此访也是: a short form that nothing supports is a country's only where it can be no other word.
    const alone = "访驻赴援抵".includes(before) && SAFE.includes(first.word) && !/^[非亚欧美洲洋]/.test(after);
    if (BEFORE_SHORT.includes(before) && before !== "" && head && !"也不".includes(first.word) && (named.has(head) || alone))
      result.push({ start: first.start, end: first.end, parties: [head], form: "short", organization: false });
    else if (
      run.length === 1 &&
      tail &&
      BODY.test(after) &&
      (named.has(tail) || (last.rows.length === 1 && last.word !== "以")) &&
      !/[\u4e00-\u9fff]/.test(boundaryBefore(norm, first.start))
    )
      result.push({ start: last.start, end: last.end, parties: [tail], form: "short", organization: false });
  }
  return result;
}

const SIZES = "零一两三四五六七八";

/** 叙、俄、土三国: as many one-character forms as the number says. */
function listOf(
  norm: string,
  hits: readonly { readonly start: number; readonly end: number; readonly rows: readonly PartyWord[] }[],
  from: number,
  named: ReadonlySet<PartyCode>,
  counts: ReadonlyMap<PartyCode, number>,
): PartyHit | null {
  let to = from + 1;
  while (to < hits.length && hits[to]!.start === hits[to - 1]!.end + 1 && norm[hits[to - 1]!.end] === "、") to++;
  const end = hits[to - 1]!.end;
  const size = norm[end + 1] === "国" ? SIZES.indexOf(norm[end]!) : -1;
  if (size < 2 || size !== to - from) return null;
  const parties = hits.slice(from, to).map((h) => pickParty(h.rows, named, counts));
  if (parties.some((p) => p === null) || new Set(parties).size < size) return null;
  return { start: hits[from]!.start, end, parties: parties as PartyCode[], form: "pair", organization: false };
}

/** Two one-character forms stand together, or with a dash or 、 between. */
const joins = (norm: string, end: number, start: number): boolean => start === end || (start === end + 1 && "-–—−、".includes(norm[end]!));

/** The character before, "" where a new phrase may begin (after a preposition, a particle, a conjunction, a verb's end). */
function boundaryBefore(norm: string, start: number): string {
  const c = norm[start - 1] ?? "";
  return "与同和及由以向对在为应据给请见晤会访了将的称让使被受就把悉指令名位回逐、年月日午晚".includes(c) ? "" : c;
}

/** Which party a short form means here: one that the document names in full, the more often named of several. */
function pickParty(rows: readonly PartyWord[], named: ReadonlySet<PartyCode>, counts: ReadonlyMap<PartyCode, number>): PartyCode | null {
  const codes = [...new Set(rows.map((r) => r.party.code))];
  if (codes.length === 1) return codes[0]!;
  const known = codes.filter((c) => named.has(c)).sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return known[0] ?? null;
}
