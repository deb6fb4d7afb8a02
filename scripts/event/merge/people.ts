/** Everyone told in a happening, once, with the fullest telling of each. */
import type { Agreement, Person, When } from "../../../data/schema";
import type { Lexicon } from "../../lexicon/lexicon";
import { plainName } from "../plainName";
import type { Telling } from "../telling";
import { withLatin } from "../titles/latin";
import { isLoose, mainOffice, orderOf } from "../titles/offices";
import { placed } from "./holders";
import { isAlike, isNamed } from "./agreements";
import { identify, samePerson } from "./identity";

/** 大使馆在…: the rest of a word. */
const NO_NAME = /^[馆館]/;

/** `when`: the days of the happening, which say what a known holder was then. */
export function peopleOf(members: readonly Telling[], when: When, lexicon: Lexicon): Person[] {
  const people: Person[] = [];
  for (const told of members.flatMap((t) => t.mention.people).filter((p) => !NO_NAME.test(p.name))) {
    const person = placed(withoutParty(told, lexicon), when, lexicon);
    const who = identify(person, lexicon);
    const at = people.findIndex((p) => samePerson(identify(p, lexicon), who));
    if (at < 0) people.push(person);
    else people[at] = fuller(people[at]!, person);
  }
  return people.map((p) => withLatin(p, lexicon));
}

function fuller(a: Person, b: Person): Person {
  const longer = b.name.length > a.name.length ? b : a;
  const latin = a.latin !== null && !a.derived ? a : b.latin !== null ? b : a;
  const office = betterOffice(a, b);
  return {
    name: longer.name,
    latin: latin.latin,
    derived: latin.derived,
    office: office.office,
    rank: office.rank ?? a.rank ?? b.rank,
    party: a.party ?? b.party,
  };
}

/** The office that says more: any before a loose one, the higher, the fuller. */
function betterOffice(a: Person, b: Person): Person {
  const [x, y] = [mainOffice(a), mainOffice(b)];
  if (x === null || y === null) return x === null ? b : a;
  const by = Number(isLoose(x)) - Number(isLoose(y)) || orderOf(x) - orderOf(y) || a.office!.length * -1 + b.office!.length;
  return by > 0 ? b : a;
}

/** 德国总理 of Germany is 总理; an office that the lexicon has with its country's name (文莱苏丹) stays. */
function withoutParty(person: Person, lexicon: Lexicon): Person {
  const { office, party } = person;
  const row = party === null ? undefined : lexicon.parties.get(party);
  if (office === null || row?.type !== "country") return person;
  const name = [row.names.zh, row.names.zhHant, ...row.aliases].find((n) => office.startsWith(n) && office.length > n.length + 1);
  return name === undefined || lexicon.rows.office.some((o) => o.words.includes(office))
    ? person
    : { ...person, office: office.slice(name.length) };
}

/** Agreements once each, by their longest name (合作议定书 is the 2020-2024年阶段合作议定书 told before). */
export function agreementsOf(members: readonly Telling[]): Agreement[] {
  const agreements: { plain: string; row: Agreement }[] = [];
  for (const row of members.flatMap((t) => t.mention.agreements.filter(isNamed))) {
    const plain = plainName(row.name);
    const known = agreements.find((a) => a.plain.endsWith(plain) || plain.endsWith(a.plain) || isAlike(a.plain, plain));
    if (known === undefined) agreements.push({ plain, row });
    else if (plain.length > known.plain.length) Object.assign(known, { plain, row });
  }
  return agreements.map((a) => a.row);
}
