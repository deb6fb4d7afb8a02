/** What a title says, before any language: who acts on whom, by what right, and which sub-kind of happening it is. */
import type { EventRow, Kind, PartyCode, Person } from "../../../data/schema";
import { RANKS } from "../../../data/schema";
import { classOf, type OfficeClass } from "./offices";
import { variantOf, type Variant } from "./variants";

/** All of an event but its title, and the words of its mentions that titles use. */
export type Untitled = Omit<EventRow, "title"> & {
  readonly tone: "positive" | "negative" | null;
  /** Proper name of the conference or exercise. */
  readonly name: string | null;
  /** Country the agency of the first source writes from: named first where neither side acts on the other. */
  readonly home: PartyCode | null;
  readonly trigger: string;
  readonly sentence: string;
};

export interface Side {
  readonly party: PartyCode;
  /** Its highest person with a name or an office; null when only the party is told. */
  readonly lead: Person | null;
}

export interface Plan {
  readonly event: Untitled;
  readonly variant: Variant;
  readonly subject: readonly Side[];
  readonly object: Side | null;
  /** What the persons of all subjects are alike (国防部长); null unless two or more sides are. */
  readonly common: OfficeClass | null;
  /** Whether persons stand for their sides; states act by themselves otherwise. */
  readonly personal: boolean;
}

const DIRECTED: ReadonlySet<Kind> = new Set(["visit", "message", "aid", "envoy", "protest", "relations"]);
const PERSONAL: ReadonlySet<Kind> = new Set(["visit", "meeting", "talks", "call", "message", "ceremony"]);
/** Talks of two alike are titled by what they are (越柬国防部长会谈); the others by name. */
const COMMON: ReadonlySet<Kind> = new Set(["talks", "call", "meeting"]);

export function planTitle(event: Untitled): Plan {
  const sides = orderSides(event).map((party): Side => ({ party, lead: leadOf(event.people, party) }));
  // 何立峰出席欢迎仪式: one who stands by does not give it; both sides are told or the states are named.
  const personal = PERSONAL.has(event.kind) && (event.kind !== "ceremony" || sides.length > 2 || sides.every((s) => s.lead !== null));
  const host = hostOf(event);
  const side = (party: PartyCode | null): Side | null => sides.find((s) => s.party === party) ?? null;
  const base = { event, variant: variantOf(event), personal };
  const [actor, recipient] = [side(event.actor), side(event.recipient ?? (event.actor === null ? null : otherOf(event, event.actor)))];
  if (DIRECTED.has(event.kind) && actor !== null)
    return { ...base, subject: [actor], object: recipient === actor ? null : recipient, common: null };
  if (event.kind === "visit" && host !== null && sides.length === 2)
    return { ...base, subject: sides.filter((s) => s.party !== host), object: side(host), common: null };
  // A guest at another's rite.
  if (event.kind === "ceremony" && actor !== null) return { ...base, subject: [actor], object: recipient, common: null };
  if (event.kind === "ceremony" && personal && host !== null && sides.length === 2)
    return { ...base, subject: [side(host)!], object: sides.find((s) => s.party !== host)!, common: null };
  const classes = new Set(sides.map((s) => classOf(s.lead)?.zh));
  const alike = COMMON.has(event.kind) && sides.length >= 2 && classes.size === 1 ? classOf(sides[0]!.lead) : null;
  if (alike === null && personal && sides.length === 2) {
    // The side whose person is known meets the other; else the visitor comes first.
    const led = sides.filter((s) => s.lead !== null);
    if (led.length === 1) return { ...base, subject: led, object: sides.find((s) => s.lead === null)!, common: null };
    if (led.length === 2 && host !== null)
      return {
        ...base,
        subject: [...sides].sort((a, b) => Number(a.party === host) - Number(b.party === host)),
        object: null,
        common: null,
      };
  }
  return { ...base, subject: sides, object: null, common: alike };
}

/** The agency's home first, else China as Chinese pairs have it (中俄), else in the order the people are told. */
function orderSides(event: Untitled): PartyCode[] {
  const first = [event.home, "CN", ...event.people.map((p) => p.party)].find((p) => p !== null && event.parties.includes(p)) ?? null;
  return [...event.parties].sort((a, b) => Number(b === first) - Number(a === first));
}

const hostOf = (event: Untitled): PartyCode | null => {
  const country = event.place?.country ?? null;
  return country !== null && event.parties.includes(country) ? country : null;
};

const otherOf = (event: Untitled, party: PartyCode): PartyCode | null =>
  event.parties.length === 2 ? (event.parties.find((p) => p !== party) ?? null) : null;

function leadOf(people: readonly Person[], party: PartyCode): Person | null {
  const own = people.filter((p) => p.party === party && (p.name !== "" || p.office !== null));
  const order = (p: Person): number => (p.rank === null ? RANKS.length : RANKS.indexOf(p.rank));
  return [...own].sort((a, b) => order(a) - order(b))[0] ?? null;
}

/** Whether the side that nobody is named of came as a body: who travels does, who is received only where the text says so. */
export const isDelegation = ({ event }: Plan): boolean => event.kind === "visit" || /[团團率]|一行/.test(event.sentence);
