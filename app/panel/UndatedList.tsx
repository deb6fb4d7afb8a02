import { KINDS } from "../../data/schema";
import { useData, useTranslate } from "../dataSet";
import { openEvent, useApp } from "../store";
import { KindMark } from "./KindMark";

const LISTED = 500;

/** Events without any date: told, counted, not drawn. */
export function UndatedList({ events }: { readonly events: Uint32Array }) {
  const t = useTranslate();
  const { marks, first, texts } = useData();
  const lang = useApp((s) => s.lang);
  if (events.length === 0) return <p>{t("undated.none")}</p>;
  return (
    <>
      <p className="note">{t("undated.why")}</p>
      <ul className="events">
        {Array.from(events.subarray(0, LISTED), (event) => (
          <li key={event}>
            <button type="button" className="event-link" onClick={() => texts && openEvent(texts.id(event))}>
              <KindMark kind={KINDS[marks.kind[first[event]!]! - 1]!} />
              <span>{texts?.title(event, lang)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
