import { KINDS, type Kind } from "../../data/schema";
import { glyphPath } from "../chart/glyphs";
import { FAMILY_BY_KIND, THEMES } from "../chart/theme-tokens";
import { useThemeName } from "./useTheme";

/** The shape and colour a kind has on the chart; the name beside it says the same in words. */
export function KindMark({ kind }: { readonly kind: Kind }) {
  const i = KINDS.indexOf(kind);
  const theme = THEMES[useThemeName()];
  return (
    <svg className="kind-mark" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d={glyphPath(i, 7, 7, 5)} fill={theme.families[FAMILY_BY_KIND[i]!]} />
    </svg>
  );
}
