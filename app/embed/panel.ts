/** The opened event in the embed: the same values as the page's panel, in plain elements. */
import type { EventView, Piece, SourceView } from "../describe";
import type { Translate } from "../i18n";
import { h } from "./dom";

const pieces = (list: readonly Piece[]): Node[] => list.map((p) => (p.mark ? h("mark", {}, p.text) : document.createTextNode(p.text)));

const READINGS_SHOWN = 4;

function alternatives({ alternatives: all }: EventView, t: Translate): string {
  const shown = all.slice(0, READINGS_SHOWN).map((a) => `${a.text} (${a.sure})`);
  if (all.length > READINGS_SHOWN) shown.push(t("event.more", { n: all.length - READINGS_SHOWN }));
  return shown.join("; ");
}

/** `open` shows another event of the visit, `close` takes the panel away. */
export function panelOf(view: EventView, t: Translate, open: (id: string) => void, close: () => void): HTMLElement {
  const fact = (name: string, value: string | null): Node[] => (value ? [h("dt", {}, name), h("dd", {}, value)] : []);
  const joined = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join(" · ");
  return h(
    "aside",
    { class: "event-panel", "aria-label": t("event.label") },
    h(
      "div",
      { class: "row panel-head" },
      h("h2", {}, view.title),
      h("button", { type: "button", class: "button quiet", onclick: close }, t("event.close")),
    ),
    h(
      "dl",
      { class: "facts" },
      h("dt", {}, t("event.when")),
      h(
        "dd",
        {},
        h("strong", {}, view.when),
        " ",
        view.sure && h("span", { class: "note" }, view.sure),
        view.written.length > 0 && h("p", { class: "note" }, `${t("event.written")} ${view.written.map((w) => `“${w}”`).join(" ")}`),
        view.alternatives.length > 0 && h("p", { class: "note" }, `${t("event.alternatives")}: ${alternatives(view, t)}`),
        view.disagree && h("p", { class: "warn" }, t("event.disagree")),
      ),
      ...fact(t("event.kind"), joined(view.kind, view.status, view.recalled, view.purpose)),
      ...fact(t("event.parties"), view.parties),
      ...fact(t("event.who"), view.people.map((p) => [p.name, p.latin, p.about && `(${p.about})`].filter(Boolean).join(" ")).join("; ")),
      ...fact(t("event.place"), view.place),
      ...fact(t("event.agreements"), view.agreements.join("; ")),
      ...fact(t("filter.certainty"), view.certainty),
    ),
    h("h3", {}, t("event.evidence")),
    view.evidence.length === 0
      ? h("p", {}, t("event.evidence.none"))
      : h("ul", { class: "evidence" }, ...view.evidence.map((e) => h("li", {}, e.quote && h("q", { lang: "zh" }, e.quote), " ", e.text))),
    h("h3", {}, t("event.sources")),
    h("ol", { class: "sources" }, ...view.sources.map((s) => h("li", {}, sourceOf(s, t, view.sources.length > 1)))),
    view.related.length > 0 && h("h3", {}, t("event.related")),
    view.related.length > 0 &&
      h(
        "ul",
        { class: "events" },
        ...view.related.map((r) =>
          h(
            "li",
            {},
            h("button", { type: "button", class: "link", onclick: () => open(r.id) }, r.title),
            " ",
            h("span", { class: "note" }, r.kind),
          ),
        ),
      ),
  );
}

function sourceOf(source: SourceView, t: Translate, several: boolean): HTMLElement {
  const about = [source.publisher, source.block, source.written && t("event.source.written", { date: source.written })].filter(Boolean);
  const title = source.url
    ? h("a", { href: source.url, target: "_blank", rel: "noopener noreferrer", lang: "zh" }, source.title)
    : h("span", { lang: "zh" }, source.title);
  return h(
    "figure",
    {},
    h("blockquote", { lang: "zh" }, ...pieces(source.sentence)),
    ...source.dateSentences.map((p) => h("blockquote", { lang: "zh", class: "date-sentence" }, ...pieces(p))),
    h(
      "figcaption",
      {},
      title,
      h("span", { class: "note" }, ` ${about.join(" · ")}`),
      several && h("p", { class: "note" }, t("event.source.date", { date: source.date })),
    ),
  );
}
