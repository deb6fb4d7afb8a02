/** What stands around the chart before there is a page: the title, and unseen controls of the page's sizes, so that the chart stays where it is. */
import type { AppState } from "./state";
import { LANGS } from "../data/schema";
import { LANG_NAMES, type Translate } from "./i18n";

const FILTERS = ["pairs", "kinds", "status", "certainty", "period", "more"] as const;
const BUTTONS = ["in", "out", "all", "back"] as const;

const quiet = (label: string): string => `<button class="button quiet">${label}</button>`;
const menu = (label: string): string => `<div class="disclosure">${quiet(`${label}<span class="caret">▾</span>`)}</div>`;
const choice = (kind: string, label: string, ...options: readonly string[]): string =>
  `<div class="${kind}"><span>${label}</span><select>${options.map((o) => `<option>${o}</option>`).join("")}</select></div>`;
/** As long as a chip mostly is. */
const CHIP = `<li><button>${"—".repeat(10)}</button></li>`;

/** Its markup; `.chart-place` is where the chart goes. */
export function placeholder(t: Translate, sample: boolean, { filters, settled, lanes, lang }: AppState): string {
  const badge = sample ? `<p class="badge"><strong>${t("sample.badge")}</strong> <span>/ ${t("sample.badge.other")}</span></p>` : "";
  // Without their languages: a font of its own for each would be looked for before the chart is drawn.
  const languages = LANGS.map((code) => `<button aria-pressed="${code === lang}">${LANG_NAMES[code]}</button>`).join("");
  const lists = [filters.pairs, filters.kinds, filters.levels, filters.ranks, filters.tracks, filters.statuses].flat().length;
  const others = [filters.party, filters.direction, filters.certainty, filters.query || null, filters.mainOnly || null, settled];
  const narrowed = lists + others.filter((value) => value !== null).length;
  // The last clears the others.
  const chips = narrowed > 0 ? `<ul class="chips unseen">${CHIP.repeat(narrowed + Number(narrowed > 1))}</ul>` : "";
  return `<header class="page-header">
<div class="headline"><h1></h1>${badge}</div>
<div class="tools unseen">
<div class="field search"><span>${t("search.label")}</span><input type="search"></div>
<div class="field"><span>${t("lang.label")}</span><div class="segments">${languages}</div></div>
${choice("field", t("theme.label"), t("theme.auto"), t("theme.light"), t("theme.dark"))}<button class="button">${t("embed.open")}</button>
</div></header>
<section class="controls"><div class="filters unseen">${FILTERS.map((name) => menu(t(`filter.${name}`))).join("")}</div>${chips}</section>
<main class="stage"><section class="timeline">
<div class="toolbar unseen"><div class="row">${BUTTONS.map((name) => quiet(t(`view.${name}`))).join("")}</div>
<div class="row">${quiet(t("view.lunar"))}${menu(t("lane.menu"))}
${choice("field inline", t("view.order"), t(`view.order.${lanes.order}`))}${choice("field inline", t("view.focus"), t("view.focus.none"))}</div></div>
<div class="chart-place"></div></section></main>`;
}
