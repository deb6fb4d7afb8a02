/** Held over planned; of plans the latest word; a document speaks by its telling with a day of its own. */
import type { Status } from "../../../data/schema";
import { dayOf } from "../../time/calendar";
import type { Telling } from "../telling";
import { groupBy } from "../../groupBy";

export function statusOf(members: readonly Telling[]): Status {
  const documents = groupBy(members, (t) => t.told.row.id);
  const words = [...documents.values()].map((told) => ({ status: wordOf(told), written: told[0]!.written?.[1] ?? -Infinity }));
  if (words.some((w) => w.status === "held")) return "held";
  const last = words.reduce((max, w) => Math.max(max, w.written), -Infinity);
  const latest = words.filter((w) => w.written === last).map((w) => w.status);
  return (["cancelled", "postponed", "planned"] as const).find((s) => latest.includes(s)) ?? "planned";
}

/** What one document says: a headline's 访越 without 将 does not outweigh the sentence that tells the day. */
function wordOf(told: readonly Telling[]): Status {
  const own = told.filter((t) => t.mention.time.mentions.length > 0);
  const statuses = (own.length > 0 ? own : told).map((t) => (t.mention.status === "held" && isAhead(t) ? "planned" : t.mention.status));
  return (["held", "cancelled", "postponed", "planned"] as const).find((s) => statuses.includes(s))!;
}

/** Told for a day after the text was written: announced, whatever the verb. */
const isAhead = (t: Telling): boolean =>
  t.when.from !== null && t.written !== null && t.written[1] - t.written[0] <= 1 && dayOf(t.when.from) > t.written[1] + 1;
