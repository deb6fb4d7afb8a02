import { STATUSES, KINDS } from "../../data/schema";
import { useData, useTranslate } from "../dataSet";
import { formatInterval, formatPercent } from "../format";
import { EXTENTS, PARTS_OF_DAY } from "../../data/schema";
import { useApp } from "../store";

/** A few words beside the pointer; the panel and the table say the same to those without one. */
export function Tooltip() {
  const t = useTranslate();
  const { marks, first, texts } = useData();
  const lang = useApp((s) => s.lang);
  const hover = useApp((s) => s.hover);
  const open = useApp((s) => s.cluster !== null);
  if (!hover || open) return null;
  const mark = hover.mark ?? first[hover.event]!;
  const status = STATUSES[marks.status[mark]! - 1];
  const when = formatInterval(
    {
      from: marks.from[mark]!,
      to: marks.to[mark]!,
      extent: EXTENTS[marks.extent[mark]! - 1] ?? null,
      partOfDay: PARTS_OF_DAY[marks.partOfDay[mark]! - 1] ?? null,
    },
    lang,
  );
  const left = Math.min(hover.clientX + 14, innerWidth - 300);
  const top = hover.clientY + 18;
  const above = top > innerHeight - 120;
  return (
    <div
      className="tooltip"
      aria-hidden="true"
      ref={(el) => {
        if (!el) return;
        el.style.left = `${Math.max(8, left)}px`;
        el.style.top = above ? "" : `${top}px`;
        el.style.bottom = above ? `${innerHeight - hover.clientY + 12}px` : "";
      }}
    >
      <strong>{texts?.title(hover.event, lang) ?? ""}</strong>
      <span>
        {when}
        {marks.confidence[mark]! > 0 && ` · ${t("event.sure", { p: formatPercent(marks.confidence[mark]! / 255) })}`}
      </span>
      <span>
        {t(`kind.${KINDS[marks.kind[mark]! - 1]!}`)}
        {status && status !== "held" && ` · ${t(`status.${status}`)}`}
      </span>
    </div>
  );
}
