/** How sure a date is, in words. Pure; apart from the rest of an event's description, which the first chart can do without. */
import { formatPercent } from "./format";
import type { Translate } from "./i18n";

/** Where no reading has half of the probability, the first is only the likeliest. */
export function sayConfidence(confidence: number, t: Translate): string {
  const sure = t("event.sure", { p: formatPercent(confidence) });
  return confidence < 0.5 ? `${t("event.likeliest")} · ${sure}` : sure;
}
