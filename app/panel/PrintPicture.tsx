import { useEffect, useLayoutEffect, useRef } from "react";
import type { IndexedShown } from "../filter";
import { useMatch } from "./useTheme";
import { useStill } from "./useStill";

/** About what a sheet of paper holds. */
const LANES = 24;

/** The chart on paper: a canvas keeps the width of the screen, and is not drawn again in time. */
export function PrintPicture({ shown, order }: { readonly shown: IndexedShown; readonly order: Int32Array }) {
  const place = useRef<HTMLDivElement>(null);
  const still = useStill(shown, order);
  const printing = useMatch("print");
  useEffect(() => {
    const draw = (): void => place.current?.replaceChildren(pictureOf(still(LANES).svg));
    const clear = (): void => place.current?.replaceChildren();
    addEventListener("beforeprint", draw);
    addEventListener("afterprint", clear);
    return () => {
      removeEventListener("beforeprint", draw);
      removeEventListener("afterprint", clear);
    };
  }, [still]);
  useLayoutEffect(() => {
    const el = place.current;
    if (!printing || !el) return;
    el.replaceChildren(pictureOf(still(LANES).svg));
    return () => el.replaceChildren();
  }, [printing, still]);
  return <div className="chart-print" ref={place} />;
}

const pictureOf = (svg: string): Element => new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
