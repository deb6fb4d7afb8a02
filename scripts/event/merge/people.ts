/** Everyone told in a happening, once, with the fullest telling of each. */
import type { Agreement, Person } from "../../../data/schema";
import type { Lexicon } from "../../lexicon/lexicon";
import { normalizeText } from "../../read/normalize";
import { plainName } from "../plainName";
import type { Telling } from "../telling";
import { withLatin } from "../titles/latin";
import { identify, samePerson } from "./identity";

export function peopleOf(members: readonly Telling[], lexicon: Lexicon): Person[] {
  const people: Person[] = [];
  for (const person of members.flatMap((t) => t.mention.people)) {
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
  const office = (b.office?.length ?? 0) > (a.office?.length ?? 0) ? b : a;
  return {
    name: longer.name,
    latin: latin.latin,
    derived: latin.derived,
    office: office.office,
    rank: office.rank ?? a.rank ?? b.rank,
    party: a.party ?? b.party,
  };
}

/** 此类协定, 上述文件: speaks of an agreement and names none. */
export const isNamed = (agreement: Agreement): boolean =>
  !/^(?:此类|此项|该|这[一项份些]|上述|有关|相关|同类|类似|首个此类|[多数两]项|若干|一系列)/.test(normalizeText(agreement.name));

/** Agreements once each, by their longest name (合作议定书 is the 2020-2024年阶段合作议定书 told before). */
export function agreementsOf(members: readonly Telling[]): Agreement[] {
  const agreements: { plain: string; row: Agreement }[] = [];
  for (const row of members.flatMap((t) => t.mention.agreements.filter(isNamed))) {
    const plain = plainName(row.name);
    const known = agreements.find((a) => a.plain.endsWith(plain) || plain.endsWith(a.plain));
    if (known === undefined) agreements.push({ plain, row });
    else if (plain.length > known.plain.length) Object.assign(known, { plain, row });
  }
  return agreements.map((a) => a.row);
}
