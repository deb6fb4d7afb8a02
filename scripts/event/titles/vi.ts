/** Vietnamese titles: Bộ trưởng Quốc phòng Campuchia Tea Banh thăm Việt Nam. */
import type { PartyCode, Track } from "../../../data/schema";
import type { Lexicon } from "../../lexicon/lexicon";
import { agreementIn } from "./agreement";
import { conferenceIn } from "./conference";
import { officeIn } from "./offices";
import { isDelegation, type Plan, type Side } from "./plan";
import { gradeWords, isThere, type Variant } from "./variants";

/** What follows the subject and 将/推迟/取消; `{o}` on whom (a bracketed part goes with it), `{a}` what is signed, `{n}` a name, `{g}` a grade. */
const TEMPLATES: Readonly<Record<Variant, string>> = {
  visit: "thăm {o}",
  "visit.state": "thăm cấp Nhà nước[ tới {o}]",
  "visit.official": "thăm chính thức {o}",
  "visit.official-friendly": "thăm hữu nghị chính thức {o}",
  "visit.goodwill": "thăm hữu nghị {o}",
  "visit.informal": "thăm không chính thức {o}",
  "visit.private": "thăm riêng {o}",
  "visit.side": "ghé thăm {o}",
  "visit.transit": "quá cảnh {o}",
  "visit.port-call": "cập cảng {o}",
  meeting: "gặp[ {o}]",
  talks: "hội đàm[ với {o}]",
  dialogue: "tham vấn[ với {o}]",
  "dialogue.strategic": "đối thoại[ với {o}]",
  "dialogue.committee": "họp Ủy ban hỗn hợp[ với {o}]",
  conference: "",
  call: "điện đàm[ với {o}]",
  "call.video": "hội đàm trực tuyến[ với {o}]",
  signing: "ký {a}",
  message: "gửi điện[ tới {o}]",
  "message.sympathy": "gửi điện thăm hỏi[ tới {o}]",
  "message.condolence": "gửi điện chia buồn[ tới {o}]",
  "message.thanks": "gửi điện cảm ơn[ tới {o}]",
  "message.congratulation": "gửi điện mừng[ tới {o}]",
  "message.letter": "gửi thư[ tới {o}]",
  statement: "ra tuyên bố",
  "statement.joint": "ra tuyên bố chung",
  "statement.press": "họp báo thường kỳ",
  relations: "phát triển quan hệ",
  "relations.join": "gia nhập {o}",
  "relations.leave": "rời {o}",
  "relations.recognise": "công nhận {o}",
  "relations.close": "đóng cửa đại sứ quán[ tại {o}]",
  "relations.establish": "thiết lập quan hệ ngoại giao",
  "relations.restore": "nối lại quan hệ ngoại giao",
  "relations.upgrade": "nâng cấp quan hệ lên {g}",
  "relations.downgrade": "hạ cấp quan hệ",
  "relations.sever": "cắt đứt quan hệ ngoại giao",
  aid: "viện trợ[ cho {o}]",
  "aid.donation": "trao tặng vật tư[ cho {o}]",
  "aid.handover": "bàn giao viện trợ[ cho {o}]",
  exercise: "diễn tập chung{n}",
  "exercise.patrol": "tuần tra chung",
  cooperation: "khởi động dự án hợp tác",
  "cooperation.open": "khai trương dự án hợp tác",
  "cooperation.exchange": "tổ chức giao lưu",
  "cooperation.visa": "miễn thị thực cho nhau",
  ceremony: "tổ chức lễ[ cho {o}]",
  "ceremony.welcome": "tổ chức lễ đón[ {o}]",
  "ceremony.farewell": "tổ chức lễ tiễn[ {o}]",
  "ceremony.guard": "duyệt đội danh dự[ cùng {o}]",
  "ceremony.banquet": "chiêu đãi[ {o}]",
  "ceremony.reception": "tổ chức chiêu đãi[ {o}]",
  "ceremony.inauguration": "dự lễ nhậm chức[ tại {o}]",
  "ceremony.funeral": "dự tang lễ[ tại {o}]",
  "ceremony.parade": "dự lễ duyệt binh[ tại {o}]",
  "ceremony.medal": "dự lễ trao huân chương",
  "ceremony.wreath": "cùng đặt hoa",
  "ceremony.foundation": "dự lễ khởi công",
  "ceremony.opening": "dự lễ khánh thành",
  "ceremony.anniversary": "tổ chức lễ kỷ niệm[ cùng {o}]",
  envoy: "cử đại sứ[ tới {o}]",
  "envoy.credentials": "trình quốc thư[ lên {o}]",
  "envoy.appoint": "bổ nhiệm đại sứ[ tại {o}]",
  "envoy.recall": "triệu hồi đại sứ[ tại {o}]",
  "envoy.expel": "trục xuất nhà ngoại giao[ {o}]",
  protest: "phản đối {o}",
  "protest.summon": "triệu đại sứ[ {o}]",
  "protest.note": "gửi công hàm[ tới {o}]",
  "protest.demarche": "giao thiệp[ với {o}]",
};

const MODAL = { held: "", planned: "sẽ ", postponed: "hoãn ", cancelled: "hủy " } as const;

const GRADES: readonly (readonly [RegExp, string])[] = [
  [/全面战略(?:合作|协作)?伙伴/, "Đối tác chiến lược toàn diện"],
  [/全面(?:合作)?伙伴/, "Đối tác toàn diện"],
  [/战略(?:合作|协作)?伙伴/, "Đối tác chiến lược"],
  [/大使级/, "cấp đại sứ"],
  [/./, "đối tác"],
];

const DELEGATIONS: Readonly<Record<Track, string>> = {
  government: "Đoàn đại biểu", party: "Đoàn đại biểu Đảng", parliament: "Đoàn đại biểu Quốc hội", military: "Đoàn quân sự",
  local: "Đoàn địa phương", business: "Đoàn doanh nghiệp",
}; // prettier-ignore

export function titleVi(plan: Plan, lexicon: Lexicon): string {
  const { event, variant, object } = plan;
  if (event.kind === "conference") {
    const name = conferenceIn("vi", event.name, event.parties, (p) => nameOf(p, lexicon), lexicon);
    return { held: name, planned: `${name} sẽ diễn ra`, postponed: `${name} bị hoãn`, cancelled: `${name} bị hủy` }[event.status];
  }
  const byPerson = plan.personal && object !== null && !isThere(variant);
  const filled: Readonly<Record<string, string>> = {
    o: object === null ? "nước ngoài" : byPerson ? label(object, plan, lexicon) : nameOf(object.party, lexicon),
    a: agreementIn("vi", event, Infinity, lexicon) ?? "văn kiện hợp tác",
    n: event.name === null ? "" : ` “${event.name}”`,
    g: GRADES.find(([pattern]) => pattern.test(gradeWords(event.sentence)))?.[1] ?? "đối tác",
  };
  const template = event.kind === "message" && plan.subject.length > 1 ? TEMPLATES[variant].replace("gửi", "trao đổi") : TEMPLATES[variant];
  const phrase = template
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (object === null ? "" : part))
    .replace(/\{(\w)\}/g, (_, key: string) => filled[key]!);
  const title = `${subjectOf(plan, lexicon)} ${MODAL[event.status]}${phrase}`;
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function subjectOf(plan: Plan, lexicon: Lexicon): string {
  const { subject, personal, common, variant } = plan;
  const parties = subject.map((s) => nameOf(s.party, lexicon));
  if (common !== null) return `${common.vi} ${listed(parties)}`;
  if (variant === "visit.port-call") return `Tàu hải quân ${parties[0]!}`;
  if (personal && (subject.length === 1 || subject.every((s) => s.lead !== null)) && subject.length <= 2)
    return listed(subject.map((s) => label(s, plan, lexicon)));
  return listed(parties);
}

/** Office, country, name: Bộ trưởng Quốc phòng Campuchia Tea Banh. */
function label({ lead, party }: Side, plan: Plan, lexicon: Lexicon): string {
  const country = nameOf(party, lexicon);
  if (lead === null) {
    const isState = lexicon.parties.get(party)?.type !== "organization";
    if (!isState || plan.event.kind === "message") return country;
    return isDelegation(plan) ? `${DELEGATIONS[plan.event.track ?? "government"]} ${country}` : `đại diện ${country}`;
  }
  const office = officeIn("vi", lead, lexicon);
  const isOwn = office !== null && (office.includes(country) || /châu Âu|Liên Hợp Quốc|ASEAN|NATO/.test(office));
  if (office === null && lead.name !== "") return `${lead.latin ?? lead.name} (${country})`;
  return [office, isOwn ? null : country, lead.latin ?? lead.name].filter((w) => w !== null && w !== "").join(" ");
}

const nameOf = (party: PartyCode, lexicon: Lexicon): string => lexicon.parties.get(party)?.names.vi ?? party;

const listed = (names: readonly string[]): string =>
  names.length <= 1
    ? (names[0] ?? "")
    : names.length <= 3
      ? `${names.slice(0, -1).join(", ")} và ${names.at(-1)!}`
      : `${names.slice(0, 2).join(", ")} và ${names.length - 2} bên khác`;
