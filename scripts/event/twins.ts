/** Which events of a document tell one happening, for one to be dated by the other. */
import type { Kind } from "../../data/schema";
import type { Judged } from "./kinds/frame";
import { occasionOf, variantOf } from "./titles/variants";

export const isHead = ({ scene: { sentence } }: Judged): boolean => sentence.role === "headline" || sentence.role === "caption";
const isTalk = (kind: Kind): boolean => kind === "talks" || kind === "meeting";
export const pairOf = (d: Judged): string => d.parties.join("-");
/** A banquet is dated by no welcome of the day before, relations restored by no rupture, a visit by none the other way. */
function topicOf({ kind, scene, trigger, tone, actor }: Judged): string {
  if (kind === "ceremony") return occasionOf(variantOf({ kind, level: null, trigger: scene.reading.norm.slice(...trigger), sentence: "" }));
  if (kind === "relations") return `${kind} ${tone ?? ""}`;
  return kind === "visit" ? `${kind} ${actor ?? ""}` : kind;
}
/** What is to come is dated by no telling of what was. */
export const keyOf = (d: Judged): string => `${topicOf(d)}|${pairOf(d)}|${String(d.recalled)}|${String(d.status === "held")}`;

/** The first dated telling of the same. A headline's 会晤 is the 会谈 of its text, and its 某某访华 may be what the text says is planned. */
export function twinOf(event: Judged, twins: ReadonlyMap<string, number>): number | undefined {
  const { kind, status } = event;
  const same: Judged[] = [event];
  if (isHead(event) && isTalk(kind)) same.push({ ...event, kind: kind === "talks" ? "meeting" : "talks" });
  if (isHead(event) && status === "held") same.push(...same.map((e) => ({ ...e, status: "planned" as const })));
  return same.map((e) => twins.get(keyOf(e))).find((twin) => twin !== undefined);
}
