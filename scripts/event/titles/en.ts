/** English titles: Cambodia's defence minister Tea Banh visits Viet Nam. */
import type { PartyCode, Person, Track } from "../../../data/schema";
import type { Lexicon } from "../../lexicon/lexicon";
import { agreementIn } from "./agreement";
import { conferenceIn } from "./conference";
import { officeIn } from "./offices";
import { isDelegation, type Plan, type Side } from "./plan";
import { gradeWords, isThere, type Variant } from "./variants";

/** One acts, several act, what is put off or called off. `{o}` on whom (a bracketed part goes with it), `{a}` what is signed, `{n}` a name, `{g}` a grade. */
const TEMPLATES: Readonly<Record<Variant, readonly [one: string, many: string, noun: string]>> = {
  visit: ["visits {o}", "visit {o}", "visit[ to {o}]"],
  "visit.state": ["pays state visit[ to {o}]", "pay state visit[ to {o}]", "state visit[ to {o}]"],
  "visit.official": ["pays official visit[ to {o}]", "pay official visit[ to {o}]", "official visit[ to {o}]"],
  "visit.official-friendly": [
    "pays official friendly visit[ to {o}]",
    "pay official friendly visit[ to {o}]",
    "official friendly visit[ to {o}]",
  ],
  "visit.goodwill": ["pays goodwill visit[ to {o}]", "pay goodwill visit[ to {o}]", "goodwill visit[ to {o}]"],
  "visit.informal": ["pays informal visit[ to {o}]", "pay informal visit[ to {o}]", "informal visit[ to {o}]"],
  "visit.private": ["pays private visit[ to {o}]", "pay private visit[ to {o}]", "private visit[ to {o}]"],
  "visit.side": ["stops over for visit[ to {o}]", "stop over for visit[ to {o}]", "stopover visit[ to {o}]"],
  "visit.transit": ["transits {o}", "transit {o}", "transit[ through {o}]"],
  "visit.port-call": ["makes port call[ in {o}]", "make port call[ in {o}]", "port call[ in {o}]"],
  meeting: ["meets[ {o}]", "meet[ {o}]", "meeting[ with {o}]"],
  talks: ["holds talks[ with {o}]", "hold talks[ with {o}]", "talks[ with {o}]"],
  dialogue: ["holds consultations[ with {o}]", "hold consultations[ with {o}]", "consultations[ with {o}]"],
  "dialogue.strategic": ["holds dialogue[ with {o}]", "hold dialogue[ with {o}]", "dialogue[ with {o}]"],
  "dialogue.committee": [
    "holds joint committee meeting[ with {o}]",
    "hold joint committee meeting[ with {o}]",
    "joint committee meeting[ with {o}]",
  ],
  conference: ["", "", ""],
  call: ["speaks by phone[ with {o}]", "speak by phone[ with {o}]", "phone call[ with {o}]"],
  "call.video": ["speaks by video[ with {o}]", "speak by video[ with {o}]", "video call[ with {o}]"],
  signing: ["signs {a}", "sign {a}", "signing of {a}"],
  message: ["sends message[ to {o}]", "exchange messages", "message[ to {o}]"],
  "message.sympathy": ["sends sympathy message[ to {o}]", "exchange sympathy messages", "sympathy message[ to {o}]"],
  "message.condolence": ["sends condolences[ to {o}]", "exchange condolences", "condolences[ to {o}]"],
  "message.thanks": ["sends thanks[ to {o}]", "exchange thanks", "thanks[ to {o}]"],
  "message.congratulation": ["congratulates {o}", "exchange congratulations", "congratulations[ to {o}]"],
  "message.letter": ["sends letter[ to {o}]", "exchange letters", "letter[ to {o}]"],
  statement: ["issues statement", "issue statement", "statement"],
  "statement.joint": ["issues joint statement", "issue joint statement", "joint statement"],
  "statement.press": ["holds regular press conference", "hold press conference", "press conference"],
  relations: ["develops ties", "develop ties", "development of ties"],
  "relations.join": ["joins {o}", "join {o}", "accession[ to {o}]"],
  "relations.leave": ["leaves {o}", "leave {o}", "withdrawal[ from {o}]"],
  "relations.recognise": ["recognises {o}", "recognise each other", "recognition[ of {o}]"],
  "relations.close": ["closes embassy[ in {o}]", "close embassies", "closing of embassy[ in {o}]"],
  "relations.establish": ["establishes diplomatic relations", "establish diplomatic relations", "diplomatic relations"],
  "relations.restore": ["restores diplomatic relations", "restore diplomatic relations", "restoring of diplomatic relations"],
  "relations.upgrade": ["upgrades ties to {g}", "upgrade ties to {g}", "upgrade of ties"],
  "relations.downgrade": ["downgrades ties", "downgrade ties", "downgrade of ties"],
  "relations.sever": ["severs diplomatic ties", "sever diplomatic ties", "severing of diplomatic ties"],
  aid: ["provides aid[ to {o}]", "provide aid[ to {o}]", "aid[ to {o}]"],
  "aid.donation": ["donates supplies[ to {o}]", "donate supplies[ to {o}]", "donation[ to {o}]"],
  "aid.handover": ["hands over aid[ to {o}]", "hand over aid[ to {o}]", "handover of aid[ to {o}]"],
  exercise: ["holds joint exercise{n}", "hold joint exercise{n}", "joint exercise{n}"],
  "exercise.patrol": ["holds joint patrol", "hold joint patrol", "joint patrol"],
  cooperation: ["launches joint project", "launch joint project", "joint project"],
  "cooperation.open": ["opens joint project", "open joint project", "opening of joint project"],
  "cooperation.exchange": ["holds exchange programme", "hold exchange programme", "exchange programme"],
  "cooperation.visa": ["waives visas", "waive visas for each other", "visa waiver"],
  ceremony: ["holds ceremony[ for {o}]", "hold ceremony", "ceremony[ for {o}]"],
  "ceremony.welcome": ["holds welcome ceremony[ for {o}]", "hold welcome ceremony", "welcome ceremony[ for {o}]"],
  "ceremony.farewell": ["holds farewell ceremony[ for {o}]", "hold farewell ceremony", "farewell ceremony[ for {o}]"],
  "ceremony.guard": ["reviews guard of honour[ with {o}]", "review guard of honour", "review of the guard of honour[ with {o}]"],
  "ceremony.banquet": ["hosts banquet[ for {o}]", "hold banquet", "banquet[ for {o}]"],
  "ceremony.reception": ["holds reception[ for {o}]", "hold reception", "reception[ for {o}]"],
  "ceremony.inauguration": ["attends inauguration[ in {o}]", "attend inauguration", "attendance at inauguration[ in {o}]"],
  "ceremony.funeral": ["attends funeral[ in {o}]", "attend funeral", "attendance at funeral[ in {o}]"],
  "ceremony.parade": ["attends parade[ in {o}]", "attend parade", "attendance at parade[ in {o}]"],
  "ceremony.medal": ["holds award ceremony[ for {o}]", "attend award ceremony", "award ceremony[ for {o}]"],
  "ceremony.wreath": ["lays wreath[ with {o}]", "lay wreath", "laying of wreath[ with {o}]"],
  "ceremony.foundation": ["breaks ground[ with {o}]", "break ground on joint project", "ground-breaking[ with {o}]"],
  "ceremony.opening": ["holds opening ceremony[ with {o}]", "hold opening ceremony", "opening ceremony[ with {o}]"],
  "ceremony.anniversary": ["holds celebration[ with {o}]", "hold celebration", "celebration[ with {o}]"],
  envoy: ["sends envoy[ to {o}]", "exchange envoys", "envoy[ to {o}]"],
  "envoy.credentials": ["presents ambassador's credentials[ to {o}]", "present credentials", "presenting of credentials[ to {o}]"],
  "envoy.appoint": ["appoints ambassador[ to {o}]", "appoint ambassadors", "appointment of ambassador[ to {o}]"],
  "envoy.recall": ["recalls ambassador[ to {o}]", "recall ambassadors", "recall of ambassador[ to {o}]"],
  "envoy.expel": ["expels diplomats[ of {o}]", "expel diplomats", "expulsion of diplomats[ of {o}]"],
  protest: ["protests[ to {o}]", "protest[ to {o}]", "protest[ to {o}]"],
  "protest.summon": ["summons ambassador[ of {o}]", "summon ambassadors", "summons of ambassador[ of {o}]"],
  "protest.note": ["sends note[ to {o}]", "exchange notes", "note[ to {o}]"],
  "protest.demarche": ["makes representations[ to {o}]", "make representations[ to {o}]", "representations[ to {o}]"],
};

/** Grades of relations, longest first. */
const GRADES: readonly (readonly [RegExp, string])[] = [
  [/全面战略协作伙伴/, "comprehensive strategic partnership of coordination"],
  [/全面战略合作伙伴/, "comprehensive strategic cooperative partnership"],
  [/全面战略伙伴/, "comprehensive strategic partnership"],
  [/全面(?:合作)?伙伴/, "comprehensive partnership"],
  [/战略(?:合作|协作)?伙伴/, "strategic partnership"],
  [/大使级/, "ambassador level"],
  [/./, "partnership"],
];

const DELEGATIONS: Readonly<Record<Track, string>> = {
  government: "delegation", party: "party delegation", parliament: "parliamentary delegation", military: "military delegation",
  local: "local delegation", business: "business delegation",
}; // prettier-ignore

export function titleEn(plan: Plan, lexicon: Lexicon): string {
  const { event, variant, subject, object } = plan;
  if (event.kind === "conference") {
    const name = conferenceIn("en", event.name, event.parties, (p) => nameOf(p, lexicon), lexicon);
    return { held: name, planned: `${name} to be held`, postponed: `${name} postponed`, cancelled: `${name} cancelled` }[event.status];
  }
  const [one, many, noun] = TEMPLATES[variant];
  const single = subject.length === 1;
  const verb = { held: single ? one : many, planned: `to ${single && object !== null ? infinitive(one) : many}`, postponed: `postpone${single ? "s" : ""} ${noun}`, cancelled: `cancel${single ? "s" : ""} ${noun}` }[event.status]; // prettier-ignore
  const byPerson = plan.personal && object !== null && !isThere(variant);
  const filled: Readonly<Record<string, string>> = {
    o: object === null ? "abroad" : byPerson ? label(object, plan, lexicon) : country(object.party, lexicon),
    a: agreementIn("en", event, Infinity, lexicon) ?? "cooperation documents",
    n: event.name === null ? "" : ` “${event.name}”`,
    g: GRADES.find(([pattern]) => pattern.test(gradeWords(event.sentence)))?.[1] ?? "partnership",
  };
  const phrase = verb
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (object === null ? "" : part))
    .replace(/\{(\w)\}/g, (_, key: string) => filled[key]!);
  const title = `${subjectOf(plan, lexicon)} ${phrase}`;
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** pays → pay, holds → hold, congratulates → congratulate. */
const infinitive = (verb: string): string =>
  verb.replace(/^\w+/, (w) => (/(?:sh|ch|ss)es$/.test(w) ? w.slice(0, -2) : w.replace(/s$/, "")));

function subjectOf(plan: Plan, lexicon: Lexicon): string {
  const { subject, personal, common, variant } = plan;
  const parties = subject.map((s) => country(s.party, lexicon));
  if (common !== null) return `${common.en} of ${listed(parties)}`;
  if (variant === "visit.port-call") return `${possessive(parties[0]!)} navy`;
  if (personal && (subject.length === 1 || subject.every((s) => s.lead !== null)) && subject.length <= 2)
    return listed(subject.map((s) => label(s, plan, lexicon)));
  return listed(parties);
}

/** Cambodia's defence minister Tea Banh; delegation from Laos where nobody is told. */
function label(side: Side, plan: Plan, lexicon: Lexicon): string {
  const name = country(side.party, lexicon);
  if (side.lead === null) {
    const isState = lexicon.parties.get(side.party)?.type !== "organization";
    if (!isState || plan.event.kind === "message") return name;
    return isDelegation(plan) ? `${DELEGATIONS[plan.event.track ?? "government"]} from ${name}` : `representatives of ${name}`;
  }
  return personIn(side.lead, side.party, name, lexicon);
}

function personIn(person: Person, party: PartyCode, name: string, lexicon: Lexicon): string {
  const office = officeIn("en", person, lexicon);
  const of =
    office !== null && (office.includes(nameOf(party, lexicon)) || /\b(?:UN|EU|ASEAN|NATO|TW|Brunei|Taiwan)\b|European/.test(office))
      ? ""
      : possessive(name);
  return [of, office, person.latin ?? person.name].filter((w) => w !== null && w !== "").join(" ");
}

const possessive = (name: string): string => (name.endsWith("s") ? `${name}'` : `${name}'s`);

const nameOf = (party: PartyCode, lexicon: Lexicon): string => lexicon.parties.get(party)?.names.en ?? party;

const ARTICLE =
  /^(?:United |Republic|Central African|Dominican|Democratic|Soviet|European|African|Arab League|Gulf|Commonwealth|World Bank|Philippines$|Netherlands$|Maldives$|Bahamas$|Gambia$|Comoros$|Seychelles$|Vatican$)|(?:Islands|Union|Bank|Organization|Council|Court|Forum|Alliance)$/;
/** The name as it stands in a sentence: the United States. */
const country = (party: PartyCode, lexicon: Lexicon): string => {
  const name = nameOf(party, lexicon);
  return ARTICLE.test(name) ? `the ${name}` : name;
};

const listed = (names: readonly string[]): string =>
  names.length <= 1
    ? (names[0] ?? "")
    : names.length <= 3
      ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`
      : `${names.slice(0, 2).join(", ")} and ${names.length - 2} others`;
