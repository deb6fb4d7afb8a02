/** The dating ledger and the resolution of a mention in plain words: a template a rule, filled with the rule's own arguments. */
import type { DocumentRow, Evidence, IsoDate, Lang, Mention } from "../../data/schema";
import { dayOf, formatDay, formatIso, formatMonthDay, formatYear } from "../format";
import { fill, type Values } from "./index";

/** `rule` stays visible for those who want to look it up. */
export interface EvidenceLine {
  readonly text: string;
  readonly quote: string;
  readonly rule: string;
}

type Template = Readonly<Record<Lang, string>>;
const row = (zh: string, en: string, vi: string): Template => ({ zh, en, vi });

/** By rule, else by the rule's family (before the dot). `{date}` is made of year, month, day; dates in arguments are written out. */
const EVIDENCE: Readonly<Record<string, Template>> = {
  "hint.declared": row("来源自报的发布日期：{from}。", "The publication date is declared: {from}.", "Ngày đăng được khai báo: {from}."),
  "hint.meta": row("网页元数据写明日期：{from}。", "The page’s metadata give the date: {from}.", "Siêu dữ liệu của trang ghi ngày {from}."),
  "hint.json-ld": row("网页结构化数据写明日期：{from}。", "The page’s structured data give the date: {from}.", "Dữ liệu cấu trúc của trang ghi ngày {from}."),
  "hint.time-element": row("网页时间标签写明：{from}。", "A time tag in the page says {from}.", "Thẻ thời gian trong trang ghi {from}."),
  "hint.saved-from": row("网页保存于{from}，应写于此前不久。", "The page was saved on {from}, so written shortly before.", "Trang được lưu ngày {from}, nên viết trước đó không lâu."),
  "hint.url": row("网址中含有日期：{from}。", "The address contains the date {from}.", "Địa chỉ có chứa ngày {from}."),
  "hint.file-name": row("文件名中含有日期：{from}。", "The file name contains the date {from}.", "Tên tệp có chứa ngày {from}."),
  "hint.folder-name": row("文件夹名中含有日期：{from}。", "The folder name contains the date {from}.", "Tên thư mục có chứa ngày {from}."),
  "stamp.epoch": row("页面里有时间戳，对应{date}。", "A timestamp in the page stands for {date}.", "Trang có dấu thời gian ứng với {date}."),
  "stamp.page": row("页面自己标明日期：{date}。", "The page carries its own date: {date}.", "Trang tự ghi ngày {date}."),
  "dateline.full": row("电头写明日期：{date}。", "The dateline gives the date: {date}.", "Dòng đầu tin ghi ngày {date}."),
  "told.full": row("文中写到完整日期{date}。", "The text tells the full date {date}.", "Văn bản nêu ngày đầy đủ {date}."),
  "recurring.dateline": row("电头只写了月日，没有年份。", "The dateline gives month and day, no year.", "Dòng đầu tin chỉ ghi ngày tháng, không có năm."),
  "recurring.today": row("文中注明“今日”是几日。", "The text says which day “today” is.", "Văn bản ghi rõ “hôm nay” là ngày nào."),
  "recurring.month-day": row("所报道之事在{monthDay}前后，报道应在其时。", "The story happens about {monthDay}; a report is written then.", "Sự việc diễn ra khoảng {monthDay}; tin viết vào lúc đó."),
  "recurring.day": row("文中写到{day}日，报道应在其前后。", "The story names day {day} of the month; a report is written about then.", "Văn bản nêu ngày {day}; tin viết vào khoảng đó."),
  "recurring": row("文中的月日限定了写作的时节。", "Month and day in the text tell the season of writing.", "Ngày tháng trong văn bản cho biết thời điểm viết."),
  "tense": row("从语气（已、将）可知事在写作之前或之后。", "The tense tells whether it came before or after the writing.", "Thì của câu cho biết việc xảy ra trước hay sau khi viết."),
  "weekday.fits": row("{monthDay}须是所写的星期，只有若干年份相符。", "Only in some years does {monthDay} fall on the weekday told.", "Chỉ vài năm có ngày {monthDay} rơi vào thứ đã nêu."),
  "cycle.year": row("干支或生肖纪年指{year}年。", "The sexagenary year is {year}.", "Năm can chi là {year}."),
  "bound.plan": row("文中说{year}年的事还在计划中，写于{year}年底以前。", "What is planned for {year} was written of before it ended.", "Việc dự kiến cho năm {year} được viết trước khi năm ấy kết thúc."),
  "bound.year": row("文中提到的最近年份是{year}年，不会写于此前。", "The latest year in the text is {year}; it was not written before.", "Năm gần nhất trong văn bản là {year}; không thể viết trước đó."),
  "bound.word": row("所用词语{from}起才有。", "The word is in use only from {from}.", "Từ này chỉ được dùng từ {from}."),
  "elapsed": row("文中从{year}年数起{n}年。", "The text counts {n} years from {year}.", "Văn bản tính {n} năm kể từ {year}."),
  "anniversary": row("{founded}起第{n}周年，是{year}年。", "{n} years after {founded} is {year}.", "{n} năm sau {founded} là năm {year}."),
  "anniversary.told": row("第{n}周年，是{year}年。", "Anniversary number {n} is in {year}.", "Kỷ niệm {n} năm vào năm {year}."),
  "name.signed": row("签署的文件适用{years}：多在前一年年底或头一年签。", "What is signed is for {years}: mostly signed late in the year before or in the first.", "Văn kiện ký cho {years}: thường ký cuối năm trước hoặc trong năm đầu."),
  "name.doing": row("正在执行{years}的计划。", "A plan for {years} is being carried out.", "Đang thực hiện kế hoạch {years}."),
  "name.done": row("总结{years}的计划：多在末年或次年。", "A plan for {years} is looked back on: in its last year or the next.", "Tổng kết kế hoạch {years}: vào năm cuối hoặc năm sau."),
  "name.chair": row("{years}担任轮值主席。", "The chair is held in {years}.", "Giữ chức chủ tịch luân phiên {years}."),
  "name.fiscal": row("文中谈到{years}财年。", "The fiscal year {years} is spoken of.", "Văn bản nói về năm tài khóa {years}."),
  "name.plan": row("文件名称中有{years}。", "{years} stands in the name of a plan.", "Tên văn kiện có {years}."),
  "name.event": row("活动名称中有{years}。", "{years} stands in the name of an event.", "Tên sự kiện có {years}."),
  "series": row("这一届次（第{n}届）的时间是已知的。", "When number {n} of this series was held is known.", "Đã biết thời gian của kỳ thứ {n}."),
  "topic": row("“{word}”是{from}前后的新闻话题。", "“{word}” was in the news about {from}.", "“{word}” là đề tài thời sự khoảng {from}."),
  "chair": row("{chair}担任{organization}轮值主席的年份是已知的。", "When {chair} chaired {organization} is known.", "Đã biết năm {chair} làm chủ tịch {organization}."),
  "holder": row("{name}任{office}：{from}至{to}。", "{name} was {office} from {from} to {to}.", "{name} giữ chức {office} từ {from} đến {to}."),
  "holder.open": row("{name}自{from}起任{office}。", "{name} has been {office} since {from}.", "{name} giữ chức {office} từ {from}."),
  "holder.former": row("{name}卸任{office}之后所写。", "Written after {name} had left the office of {office}.", "Viết sau khi {name} thôi giữ chức {office}."),
  "holder.turn": row("{office}由{name}接任或卸任（{from}起），文章写于前后不久。", "{name} took or left office as {office} (since {from}) about then.", "{name} nhậm chức hoặc rời chức {office} (từ {from}) vào khoảng đó."),
  "holder.begun": row("{name}自{from}起任{office}，文章写于其后不久。", "{name} has been {office} since {from}; it was written not long after.", "{name} giữ chức {office} từ {from}; bài viết không lâu sau đó."),
  "happening": row("此事的日期有公开记录：{from}。", "The date of this happening is on record: {from}.", "Ngày của việc này đã được ghi nhận: {from}."),
  "run.holder": row("其他文章里{name}以{office}身份出现：{from}至{to}。", "Other articles show {name} as {office} from {from} to {to}.", "Các bài khác cho thấy {name} là {office} từ {from} đến {to}."),
  "run.words": row("用词与{from}至{to}的文章相近。", "Its words are those of articles from {from} to {to}.", "Từ ngữ gần với các bài từ {from} đến {to}."),
  "run.happening": row("另一篇文章报道了同一件事，其日期已知。", "Another article, whose date is known, reports the same happening.", "Một bài khác đã biết ngày đưa tin cùng sự việc."),
  "run.url": row("同一网站的编号随时间递增，据此推得时段。", "Numbers in the site’s addresses rise with time.", "Số trong địa chỉ của trang tăng theo thời gian."),
  "run.period": row("同一来源的文章集中在这一时期。", "Articles of the same source are of this period.", "Các bài cùng nguồn tập trung vào thời kỳ này."),
  "run": row("据本批其他文章推定。", "Told by other articles of the run.", "Dựa vào các bài khác cùng đợt."),
}; // prettier-ignore

/** Arguments that hold the code of a party. */
const PARTY_ARGS = new Set(["organization", "chair", "party"]);

const FALLBACK: Template = row("依据规则 {rule}{args}。", "By rule {rule}{args}.", "Theo quy tắc {rule}{args}.");

/** One entry of the ledger in words. Unknown rules name themselves and their arguments; `nameOf` gives parties their names. */
export function sayEvidence({ rule, quote, args }: Evidence, lang: Lang, nameOf: (code: string) => string = (code) => code): EvidenceLine {
  const named = Object.fromEntries(Object.entries(args).map(([key, value]) => [key, PARTY_ARGS.has(key) ? nameOf(String(value)) : value]));
  const variant = variantOf(rule, args);
  const template = EVIDENCE[variant] ?? EVIDENCE[rule] ?? EVIDENCE[rule.split(".")[0]!];
  const filled = template && fill(template[lang], valuesOf(named, lang));
  // A template whose arguments did not come would show its braces.
  if (filled && !filled.includes("{")) return { text: filled, quote, rule };
  const list = Object.entries(args).map(([name, value]) => `${name} ${valueText(value, lang)}`);
  return { text: fill(FALLBACK[lang], { rule, args: list.length > 0 ? ` (${list.join(", ")})` : "" }), quote, rule };
}

function variantOf(rule: string, args: Evidence["args"]): string {
  if (rule.startsWith("anniversary")) return args.founded ? "anniversary" : "anniversary.told";
  return (rule === "holder" || rule === "holder.name") && !args.to ? "holder.open" : rule;
}

/** Arguments as people read them, with made ones: `date` of year, month, day, `monthDay`, and `years` of from, to. */
function valuesOf(args: Evidence["args"], lang: Lang): Values {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(args)) values[name] = valueText(value, lang);
  const { year, month, day, from, to } = args;
  const iso = [year, month, day].every((n) => typeof n === "number") ? isoOfParts(Number(year), Number(month), Number(day)) : null;
  const date = iso === null ? null : dayOf(iso);
  if (date !== null) values.date = formatDay(date, lang);
  if (typeof month === "number" && typeof day === "number") values.monthDay = formatMonthDay(month, day, lang);
  if (typeof from === "number" && typeof to === "number")
    values.years = from === to ? yearWord(from, lang) : `${formatYear(from, lang)}–${yearWord(to, lang)}`;
  return values;
}

const isoOfParts = (y: number, m: number, d: number): IsoDate =>
  `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
const yearWord = (year: number, lang: Lang): string => (lang === "zh" ? `${formatYear(year, lang)}年` : formatYear(year, lang));

function valueText(value: string | number, lang: Lang): string {
  if (typeof value === "number") return String(value);
  const full = dayOf(value);
  if (full !== null) return formatDay(full, lang);
  const partial = /^(\d{4})(?:-(\d{2}))?$/.exec(value);
  if (!partial) return value;
  if (!partial[2]) return yearWord(Number(partial[1]), lang);
  return formatIso({ from: `${value}-01`, to: monthEnd(Number(partial[1]), Number(partial[2])) }, lang);
}

function monthEnd(year: number, month: number): IsoDate {
  for (const day of [31, 30, 29]) if (dayOf(isoOfParts(year, month, day)) !== null) return isoOfParts(year, month, day);
  return isoOfParts(year, month, 28);
}

const MENTION = {
  self: row("“{text}”写明了日期：{value}。", "“{text}” gives the date itself: {value}.", "“{text}” nêu rõ ngày: {value}."),
  dct: row("“{text}”以文章写作时间（{written}）推算，读作{value}。", "“{text}” is read by the time of writing ({written}) as {value}.", "“{text}” tính theo lúc viết bài ({written}) là {value}."),
  undated: row("“{text}”读作{value}。", "“{text}” is read as {value}.", "“{text}” được hiểu là {value}."),
  mention: row("“{text}”随前文的日期推算，读作{value}。", "“{text}” leans on a date told before and is read as {value}.", "“{text}” dựa vào ngày nêu trước, hiểu là {value}."),
} as const; // prettier-ignore

/** How one time mention was read. */
export function sayMention(mention: Mention, document: Pick<DocumentRow, "dct">, lang: Lang): EvidenceLine {
  const { anchor, text, from, to, partOfDay, rule } = mention;
  const key = anchor === "self" ? "self" : anchor === "dct" ? (document.dct ? "dct" : "undated") : "mention";
  const value = formatIso({ from, to, partOfDay }, lang);
  return {
    text: fill(MENTION[key][lang], { text, value, written: document.dct ? formatIso(document.dct, lang, false) : "" }),
    quote: "",
    rule,
  };
}
