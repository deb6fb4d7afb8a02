import { useTranslate } from "../dataSet";
import type { EventSet } from "../eventSet";
import { EventLink } from "./EventLink";

const LISTED = 500;

/** Events without any date: told, counted, not drawn. */
export function UndatedList({ events }: { readonly events: EventSet }) {
  const t = useTranslate();
  if (events.length === 0) return <p>{t("undated.none")}</p>;
  return (
    <>
      <p className="note">{t("undated.why")}</p>
      <ul className="events">
        {Array.from({ length: Math.min(LISTED, events.length) }, (_, i) => events.at(i)).map((event) => (
          <li key={event}>
            <EventLink event={event} />
          </li>
        ))}
      </ul>
    </>
  );
}
