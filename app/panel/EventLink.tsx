import { KINDS } from "../../data/schema";
import { useData, useTitle } from "../dataSet";
import { openIndex } from "../store";
import { KindMark } from "./KindMark";

/** An event of a list as a button that opens it; `note` says more after its title. */
export function EventLink({ event, note }: { readonly event: number; readonly note?: string }) {
  const { marks, marksOf } = useData();
  const title = useTitle(event);
  return (
    <button type="button" className="event-link" onClick={() => openIndex(event)}>
      <KindMark kind={KINDS[marks.kind[marksOf(event)[0]!]! - 1]!} />
      <span>{title}</span>
      {note !== undefined && <span className="note">{note}</span>}
    </button>
  );
}
