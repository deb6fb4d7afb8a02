import { useTranslate } from "../dataSet";
import { EventLink } from "./EventLink";

const LISTED = 500;

/** Events without any date: told, counted, not drawn. */
export function UndatedList({ events }: { readonly events: Uint32Array }) {
  const t = useTranslate();
  if (events.length === 0) return <p>{t("undated.none")}</p>;
  return (
    <>
      <p className="note">{t("undated.why")}</p>
      <ul className="events">
        {Array.from(events.subarray(0, LISTED), (event) => (
          <li key={event}>
            <EventLink event={event} />
          </li>
        ))}
      </ul>
    </>
  );
}
