/** The row of a resolved mention: its days, how sure they are, and its other readings. */
import type { Mention, Reading } from "../../../data/schema";
import type { TimeMention } from "../../facts";
import { isoOf } from "../calendar";
import { confidenceOf } from "../confidence";
import { leadingFields } from "../evidence/context";
import type { Resolved } from "./scene";

const LEAST = 0.01;
const MOST_READINGS = 40;

/** A reading with the probability of the creation day it is read under. */
interface Weighed {
  readonly mass: number;
  readonly at: Resolved;
}

interface Share {
  readonly from: number | null;
  readonly to: number | null;
  share: number;
}

/** Adds a reading's probability to that of the same days. */
function note(shares: Share[], from: number | null, to: number | null, share: number): void {
  if ((from === null && to === null) || share <= 0) return;
  const old = shares.find((s) => s.from === from && s.to === to);
  if (old) old.share += share;
  else shares.push({ from, to, share });
}

/** All days a mention may mean, each with its probability: one where the main reading is the only one. */
function sharesOf(main: Resolved, readings: readonly Weighed[]): Share[] {
  if (readings.length === 0 && main.others.length === 0) return [{ from: main.from, to: main.to, share: main.share }];
  const shares: Share[] = [];
  const weighed = readings.length > 0 ? readings : [{ mass: 1, at: main }];
  const total = weighed.reduce((sum, r) => sum + r.mass, 0);
  for (const { mass, at } of weighed) {
    note(shares, at.from, at.to, (at.share * mass) / total);
    for (const o of at.others) note(shares, o.from, o.to, (o.share * mass) / total);
  }
  return shares;
}

/** Readings but the mention's own, likeliest first. */
const alternativesOf = (shares: readonly Share[], own: Share | undefined, family: string): Reading[] =>
  shares
    .filter(
      (s): s is Share & { readonly from: number; readonly to: number } => s !== own && s.share >= LEAST && s.from !== null && s.to !== null,
    )
    .sort((a, b) => b.share - a.share || a.from - b.from)
    .slice(0, MOST_READINGS)
    .map((s) => ({ from: isoOf(s.from), to: isoOf(s.to), confidence: confidenceOf(family, s.share) }));

/** The reading under the best creation day, its probability summed over all creation days that give the same days. */
export function mentionOf(m: TimeMention, main: Resolved, readings: readonly Weighed[], dated: boolean): Mention {
  const shares = sharesOf(main, readings);
  const own = shares.find((s) => s.from === main.from && s.to === main.to);
  const family = familyOf(m, main);
  const valued = main.from !== null || main.to !== null;
  return {
    span: m.span,
    text: m.text,
    type: m.type,
    said: m.said,
    value: valueOf(m, main),
    from: isoOrNull(main.from),
    to: isoOrNull(main.to),
    partOfDay: m.partOfDay,
    granularity: main.granularity,
    role: m.role,
    anchor: main.anchor,
    rule: m.rule,
    confidence: !valued ? confidenceOf(dated ? "vague" : "other", 1) : confidenceOf(family, own?.share ?? main.share),
    alternatives: valued && shares.length > 1 ? alternativesOf(shares, own, family) : [],
  };
}

const isoOrNull = (day: number | null): string | null => (day === null ? null : isoOf(day));

const PART_SUFFIX = /T(?:MO|MI|AF|EV|NI|\d\d:\d\d)$/;

function valueOf(m: TimeMention, r: Resolved): string {
  if (r.value === null) return m.said;
  const part = PART_SUFFIX.exec(m.said)?.[0] ?? "";
  return /^\d{4}-\d\d-\d\d$/.test(r.value) ? r.value + part : r.value;
}

const FAMILY_OF_KIND: Readonly<Record<string, string>> = {
  deictic: "deictic", anaphoric: "anaphoric", anniversary: "anniversary", duration: "duration", event: "event", vague: "vague", set: "vague",
}; // prettier-ignore

function familyOf(m: TimeMention, r: Resolved): string {
  const kind = FAMILY_OF_KIND[m.expression.kind];
  if (kind === "anniversary" && r.granularity === "day") return "anniversary.day";
  if (kind) return kind;
  if (m.role === "name") return "self.name";
  const f = leadingFields(m.expression);
  if (f?.holiday !== undefined) return "holiday";
  if (r.anchor === "self") return r.granularity === "day" ? "self.day" : "self.other";
  if (f?.month !== undefined) return "month-day";
  if (f?.day !== undefined) return "day";
  return f?.weekday === undefined ? "other" : "weekday";
}
