/** Which rows of one height are in the document. Nothing is kept for each row, so a hundred thousand cost what ten do. */
import { useCallback, useSyncExternalStore, type RefObject } from "react";

/** Rows that are there unseen, above and below. */
const BEYOND = 8;

export type RowWindow = readonly [first: number, end: number];

/** The rows to draw of `count`; `end` is not one of them. */
export function rowsInSight(box: Pick<HTMLElement, "scrollTop" | "clientHeight">, rowPx: number, count: number): RowWindow {
  const fitting = Math.ceil(box.clientHeight / rowPx);
  const top = Math.min(box.scrollTop, Math.max(0, count - fitting) * rowPx);
  const end = Math.ceil((top + box.clientHeight) / rowPx) + BEYOND;
  return [Math.max(0, Math.floor(top / rowPx) - BEYOND), Math.min(count, end)];
}

/** Calls `changed` when the box is scrolled or has another size. Returns what ends that. */
function follow(box: HTMLElement, changed: () => void): () => void {
  const observer = new ResizeObserver(changed);
  observer.observe(box);
  box.addEventListener("scroll", changed, { passive: true });
  return () => {
    observer.disconnect();
    box.removeEventListener("scroll", changed);
  };
}

/** The rows in sight of a box that is scrolled. */
export function useRowWindow(boxRef: RefObject<HTMLElement | null>, rowPx: number, count: number): RowWindow {
  const subscribe = useCallback((changed: () => void) => follow(boxRef.current!, changed), [boxRef]);
  // One value for both, so that it compares: React is at work only when other rows come into sight.
  const key = useSyncExternalStore(subscribe, () => (boxRef.current ? rowsInSight(boxRef.current, rowPx, count).join() : "0,0"));
  const [first, end] = key.split(",").map(Number);
  return [first!, end!];
}

/** Scrolls a box as little as shows a row; the header that lies over its rows is as high as one. */
export function revealRow(box: HTMLElement, row: number, rowPx: number): void {
  box.scrollTo({ top: Math.max((row + 2) * rowPx - box.clientHeight, Math.min(box.scrollTop, row * rowPx)) });
}
