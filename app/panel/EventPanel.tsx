/** The opened event: what, when, who, the sentence it was told in, why the date is what it is. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, type ReactNode } from "react";
import { useData, useTitle, useTranslate } from "../dataSet";
import { detailsQuery } from "../dataQuery";
import { citationOf, describeEvent, type EventView, type Piece, type SourceView } from "../describe";
import { chunkOf } from "../published";
import { openEvent, urlStateOf, useApp } from "../store";
import { urlOf } from "../urlState";
import { CopyButton } from "./CopyButton";
import { SampleBadge } from "./SampleBadge";

/** More readings than these are folded away. */
const READINGS_SHOWN = 4;

export default function EventPanel({ event }: { readonly event: number }) {
  const t = useTranslate();
  const { url, manifest } = useData();
  const title = useTitle(event);
  const lang = useApp((s) => s.lang);
  const { data, isError, error, refetch } = useQuery(detailsQuery(url, manifest, event));
  const details = data?.[chunkOf(manifest, event)?.row ?? -1];
  const view = useMemo(() => details && describeEvent(details, manifest, lang, t), [details, manifest, lang, t]);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.scrollTo(0, 0);
    // On a narrow page the panel stands below the chart, out of sight.
    if (matchMedia("(max-width: 60rem)").matches) panel.current?.scrollIntoView({ block: "nearest" });
  }, [event]);
  useEffect(() => {
    // Wherever the focus is: an event opened by its address has it nowhere near the panel. Dialogs and fields keep their own Escape.
    const close = (e: KeyboardEvent): void => {
      const taken =
        e.defaultPrevented ||
        document.querySelector("dialog[open], [role=dialog]") !== null ||
        (e.target as Element).matches("input, select");
      if (e.key === "Escape" && !taken) openEvent(null);
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, []);
  return (
    <aside className="event-panel" aria-label={t("event.label")} ref={panel}>
      <div className="row panel-head">
        <h2>{view?.title ?? title}</h2>
        <button type="button" className="button quiet" onClick={() => openEvent(null)}>
          {t("event.close")}
        </button>
      </div>
      {manifest.sample && <SampleBadge />}
      {isError && (
        <div role="alert">
          <p>{t("state.error")}</p>
          <p className="address">{error.message}</p>
          <button type="button" className="button" onClick={() => void refetch()}>
            {t("state.retry")}
          </button>
        </div>
      )}
      {view && details ? (
        <>
          <Facts view={view} />
          <Evidence view={view} />
          <Sources view={view} />
          <Related view={view} />
          <div className="row">
            <CopyButton label={t("event.cite")} text={() => citationOf(details, view, location.href, manifest, t)} />
            <CopyButton label={t("event.link")} text={() => location.href} />
          </div>
        </>
      ) : (
        !isError && <p>{t("event.loading")}</p>
      )}
    </aside>
  );
}

function Facts({ view }: { readonly view: EventView }) {
  const t = useTranslate();
  return (
    <dl className="facts">
      <dt>{t("event.when")}</dt>
      <dd>
        <strong>{view.when}</strong> {view.sure && <span className="note">{view.sure}</span>}
        {view.written.length > 0 && (
          <p className="note">
            {t("event.written")} {view.written.map((w) => `“${w}”`).join(" ")}
          </p>
        )}
        {view.alternatives.length > 0 && (
          <>
            <p className="note">{t("event.alternatives")}</p>
            <Alternatives readings={view.alternatives.slice(0, READINGS_SHOWN)} />
            {view.alternatives.length > READINGS_SHOWN && (
              <details>
                <summary>{t("event.more", { n: view.alternatives.length - READINGS_SHOWN })}</summary>
                <Alternatives readings={view.alternatives.slice(READINGS_SHOWN)} />
              </details>
            )}
          </>
        )}
        {view.disagree && <p className="warn">{t("event.disagree")}</p>}
      </dd>
      <Fact name={t("event.kind")}>{[view.kind, view.status, view.recalled, view.purpose].filter(Boolean).join(" · ")}</Fact>
      <Fact name={t("event.parties")}>{view.parties}</Fact>
      {view.people.length > 0 && (
        <Fact name={t("event.who")}>
          <ul className="plain">
            {view.people.map((p) => (
              <li key={p.name + p.about}>
                {p.name}
                {p.latin && <span lang="und"> {p.latin}</span>} <span className="note">{p.about}</span>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {view.place && <Fact name={t("event.place")}>{view.place}</Fact>}
      {view.agreements.length > 0 && (
        <Fact name={t("event.agreements")}>
          <ul className="plain">
            {view.agreements.map((a) => (
              <li key={a}>{a}</li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact name={t("filter.certainty")}>{view.certainty}</Fact>
    </dl>
  );
}

function Alternatives({ readings }: { readonly readings: EventView["alternatives"] }) {
  return (
    <ul className="plain">
      {readings.map((a) => (
        <li key={a.text}>
          {a.text} <span className="note">{a.sure}</span>
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Evidence({ view }: { readonly view: EventView }) {
  const t = useTranslate();
  return (
    <section>
      <h3>{t("event.evidence")}</h3>
      {view.evidence.length === 0 ? (
        <p>{t("event.evidence.none")}</p>
      ) : (
        <ul className="evidence">
          {view.evidence.map(({ text, quote, rule }) => (
            <li key={text} title={rule}>
              {quote && <q lang="zh">{quote}</q>} {text}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Sources({ view }: { readonly view: EventView }) {
  const t = useTranslate();
  return (
    <section>
      <h3>{t("event.sources")}</h3>
      <ol className="sources">
        {view.sources.map((source, i) => (
          <li key={i}>
            <SourceItem source={source} several={view.sources.length > 1} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function SourceItem({ source, several }: { readonly source: SourceView; readonly several: boolean }) {
  const t = useTranslate();
  const about = [source.publisher, source.block, source.written && t("event.source.written", { date: source.written })];
  return (
    <>
      <figure>
        <blockquote lang="zh" aria-label={t("event.sentence")}>
          <Marked pieces={source.sentence} />
        </blockquote>
        {source.dateSentences.map((pieces, i) => (
          <blockquote key={i} lang="zh" className="date-sentence" aria-label={t("event.dateSentence")}>
            <Marked pieces={pieces} />
          </blockquote>
        ))}
        <figcaption>
          {source.url ? (
            <a href={source.url} rel="noreferrer" lang="zh">
              {source.title}
            </a>
          ) : (
            <span lang="zh">{source.title}</span>
          )}
          <span className="note"> {about.filter(Boolean).join(" · ")}</span>
          {several && <p className="note">{t("event.source.date", { date: source.date })}</p>}
        </figcaption>
      </figure>
    </>
  );
}

function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((p, i) => (p.mark ? <mark key={i}>{p.text}</mark> : <span key={i}>{p.text}</span>));
}

function Related({ view }: { readonly view: EventView }) {
  const t = useTranslate();
  const state = useApp.getState();
  if (view.related.length === 0) return null;
  return (
    <section>
      <h3>{t("event.related")}</h3>
      <ul className="plain links">
        {view.related.map((r) => (
          <li key={r.id}>
            <a
              href={urlOf({ ...urlStateOf(state), event: r.id })}
              onClick={(e) => {
                if (e.metaKey || e.ctrlKey) return;
                e.preventDefault();
                openEvent(r.id);
              }}
            >
              {r.title}
            </a>{" "}
            <span className="note">{r.kind}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
