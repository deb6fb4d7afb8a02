/** What a time does in its text: date an event, stand in a name, count an anniversary, tell history. */
import type { MentionRole } from "../../../data/schema";
import type { TimeExpression } from "../expression";
import type { Found, Scene } from "./point";
import { NAMED } from "./words";

/** A name goes on from its year without a verb, a preposition or a mark that ends the phrase. */
const NAME = new RegExp(
  `[^\\n,。;、:!?()签举召访达批是为将于在对就同已并被起开启始成建制完通发出实取自有由,]{0,14}?(?:${NAMED.join("|")})`,
  "y",
);
/** Years before this are history in pages of 2012 and after. */
const HISTORY = 2000;

/** The role of `found`. */
export function roleOf(scene: Scene, found: Found): MentionRole {
  const { expression } = found;
  switch (expression.kind) {
    case "anniversary":
      return "anniversary";
    case "vague":
      return "vague";
    case "duration":
    case "set":
      return "other";
    case "event":
    case "deictic":
    case "anaphoric":
      return "event";
    case "range":
    case "fields":
      return datedRole(scene, found);
  }
}

function datedRole(scene: Scene, found: Found): MentionRole {
  if (found.rule.endsWith("-founding")) return "history";
  if (found.rule.endsWith("-anniversary")) return "anniversary";
  if (found.rule.startsWith("name.")) return "name";
  if (yearsOnly(found.expression) && (inTitle(scene.text, found.start) || namesAfter(scene.text, found.end))) return "name";
  if (scene.text.startsWith("以来", found.end)) return "history";
  const year = yearOf(found.expression);
  return year !== undefined && year < HISTORY ? "history" : "event";
}

const LONGEST_TITLE = 60;

/** Whether `at` stands between 《 and 》. */
function inTitle(text: string, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_TITLE); i--) {
    if (text[i] === "《") return true;
    if (text[i] === "》" || text[i] === "\n") return false;
  }
  return false;
}

function namesAfter(text: string, end: number): boolean {
  NAME.lastIndex = end;
  return NAME.test(text);
}

function yearOf(e: TimeExpression): number | undefined {
  if (e.kind === "range") return e.left ? yearOf(e.left) : undefined;
  if (e.kind !== "fields") return undefined;
  return e.fields.year ?? e.fields.decade ?? (e.fields.century !== undefined ? (e.fields.century - 1) * 100 : undefined);
}

/** A year or a range of years with nothing finer told. */
function yearsOnly(e: TimeExpression): boolean {
  if (e.kind === "range") return e.left !== null && e.right !== null && yearsOnly(e.left) && yearsOnly(e.right);
  return e.kind === "fields" && e.fields.year !== undefined && Object.keys(e.fields).length === 1;
}
