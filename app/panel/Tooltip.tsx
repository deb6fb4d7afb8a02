import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { type Details } from "../../data/published";
import { EXTENTS, KINDS, PARTS_OF_DAY, STATUSES } from "../../data/schema";
import { extentOf, fromOf, partOfDayOf, statusOf, toOf } from "../chart/marks";
import { useData, useFoundOf, useTitle, useTranslate } from "../dataSet";
import { detailsQuery } from "../dataQuery";
import { sayConfidence } from "../confidence";
import { formatInterval } from "../format";
import { chunkOf } from "../published";
import { useApp } from "../store";

/** A few words beside the pointer; the panel and the table say the same to those without one. */
export function Tooltip() {
  const t = useTranslate();
  const { marks, marksOf } = useData();
  const details = useDetailsOf(useApp((s) => s.hover?.event ?? null));
  const lang = useApp((s) => s.lang);
  const hover = useApp((s) => s.hover);
  const open = useApp((s) => s.cluster !== null);
  const companions = useFoundOf(useMemo(() => details?.related.map((r) => r.id) ?? [], [details]));
  useEffect(() => {
    if (companions.length === 0) return;
    useApp.setState({ companions });
    return () => useApp.setState({ companions: [] });
  }, [companions]);
  if (!hover || open) return null;
  const mark = hover.mark ?? marksOf(hover.event)[0]!;
  const status = STATUSES[statusOf(marks, mark) - 1];
  const when = formatInterval(
    {
      from: fromOf(marks, mark),
      to: toOf(marks, mark),
      extent: EXTENTS[extentOf(marks, mark) - 1] ?? null,
      partOfDay: PARTS_OF_DAY[partOfDayOf(marks, mark) - 1] ?? null,
    },
    lang,
  );
  const written = details?.event.sources.flatMap((s) => s.mentions.map((m) => m.text))[0];
  const top = hover.clientY + 18;
  const above = top > innerHeight - 120;
  return (
    <div
      className="tooltip"
      aria-hidden="true"
      ref={(el) => {
        if (!el) return;
        el.style.left = `${Math.max(8, Math.min(hover.clientX + 14, document.documentElement.clientWidth - el.offsetWidth - 8))}px`;
        el.style.top = above ? "" : `${top}px`;
        el.style.bottom = above ? `${innerHeight - hover.clientY + 12}px` : "";
      }}
    >
      <strong>
        <Title event={hover.event} />
      </strong>
      <span>
        {when}
        {marks.confidence[mark]! > 0 && ` · ${sayConfidence(marks.confidence[mark]! / 255, t)}`}
      </span>
      <span>
        {t(`kind.${KINDS[marks.kind[mark]! - 1]!}`)}
        {status && status !== "held" && ` · ${t(`status.${status}`)}`}
        {details && ` · ${t("event.sourceCount", { n: details.event.sources.length })}`}
      </span>
      {written && (
        <span>
          {t("event.written")} <q lang="zh">{written}</q>
        </span>
      )}
    </div>
  );
}

function Title({ event }: { readonly event: number }) {
  return useTitle(event) ?? "";
}

const DWELL_MS = 180;

/** Details of an event the pointer rests on; what it only passes over is not fetched. */
function useDetailsOf(event: number | null): Details | null {
  const { url, manifest } = useData();
  const [rested, setRested] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(event), DWELL_MS);
    return () => clearTimeout(timer);
  }, [event]);
  const wanted = rested === event ? event : null;
  const { data } = useQuery(detailsQuery(url, manifest, wanted));
  const chunk = wanted === null ? null : chunkOf(manifest, wanted);
  return (chunk && data?.[chunk.row]) ?? null;
}
