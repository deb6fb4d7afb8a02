/** Names of parties and lanes, and the title that says what is shown. Pure. */
import type { Lane, Manifest } from "../data/published";
import type { Lang, PartyCode } from "../data/schema";
import { formatWindow } from "./format";
import type { Translate } from "./i18n";
import type { Filters } from "./urlState";

export function partyName(manifest: Manifest, code: PartyCode, lang: Lang): string {
  const name = manifest.parties[code];
  return name?.[lang] || name?.zh || code;
}

const PAIR_SIGN: Readonly<Record<Lang, string>> = { zh: " · ", en: " – ", vi: " – " };

/** `越南 · 柬埔寨`, the focus party first when it is one of the two. */
export function laneLabel(
  manifest: Manifest,
  lane: Pick<Lane, "key" | "parties">,
  lang: Lang,
  t: Translate,
  focus: PartyCode | null,
): string {
  if (lane.key === "several") return t("lane.several");
  const parties = focus !== null && lane.parties[1] === focus ? [...lane.parties].reverse() : lane.parties;
  return parties.map((code) => partyName(manifest, code, lang)).join(PAIR_SIGN[lang]);
}

/** The party that most marks share, when it is in more than half of them: named first in its pairs. */
export function focusParty(lanes: readonly Lane[]): PartyCode | null {
  const counts = new Map<PartyCode, number>();
  let all = 0;
  for (const lane of lanes) {
    all += lane.count;
    for (const party of lane.parties) counts.set(party, (counts.get(party) ?? 0) + lane.count);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best && best[1] * 2 > all ? best[0] : null;
}

const AND: Readonly<Record<Lang, string>> = { zh: "与", en: " and ", vi: " và " };
const LIST: Readonly<Record<Lang, string>> = { zh: "、", en: ", ", vi: ", " };

/** What is shown, in words: `越南 · 老挝 · 访问与签署 · 2016–2026`. `days` is inclusive. */
export function titleOf(
  manifest: Manifest,
  filters: Filters,
  days: readonly [number, number] | null,
  lang: Lang,
  t: Translate,
  focus: PartyCode | null,
): string {
  const join = (items: readonly string[]): string =>
    items.length < 2 ? items.join("") : items.slice(0, -1).join(LIST[lang]) + AND[lang] + items.at(-1)!;
  const labels = filters.pairs.map((key) => laneLabel(manifest, { key, parties: key.split("-") }, lang, t, focus).replace(" · ", "—"));
  const pairs =
    labels.length === 0
      ? filters.party === null
        ? t("title.all")
        : t("title.party", { party: partyName(manifest, filters.party, lang) })
      : labels.length <= 2
        ? labels.join(LIST[lang])
        : t("title.pairs", { first: labels[0]!, n: lang === "zh" ? labels.length : labels.length - 1 });
  const parts = [
    pairs,
    filters.direction && t("event.direction", {
      actor: partyName(manifest, filters.direction.actor, lang),
      recipient: partyName(manifest, filters.direction.recipient, lang),
    }),
    join(filters.kinds.map((kind) => t(`kind.${kind}`))),
    join(filters.levels.map((level) => t(`level.${level}`))),
    join(filters.ranks.map((rank) => t(`rank.${rank}`))),
    join(filters.tracks.map((track) => t(`track.${track}`))),
    join(filters.statuses.map((status) => t(`status.${status}`))),
    filters.query && t("title.with", { query: filters.query }),
    days && formatWindow(days[0], days[1], lang),
  ]; // prettier-ignore
  return parts.filter(Boolean).join(" · ");
}
