/** Widths of texts as the browser's font has them. */
import { estimateWidth, type Measure } from "./labels";
import { FONT, SIZE } from "./theme-tokens";

/** Selected labels are bold: a little more room than the regular face needs. */
const BOLD_SHARE = 1.03;

/**
 * Sums of the widths of characters, each asked of the browser once; averages where there is no canvas. A text that nobody has seen costs a look-up a
 * character, a tenth of asking for it as a whole; what pairs of letters gain by moving together is left as room.
 */
export function createMeasure(): Measure {
  const g = document.createElement("canvas").getContext("2d");
  if (!g) return estimateWidth;
  g.font = `${SIZE.text}px ${FONT}`;
  const known = new Map<string, number>();
  const widthOf = (character: string): number => {
    let width = known.get(character);
    if (width === undefined) known.set(character, (width = g.measureText(character).width));
    return width;
  };
  return (text) => {
    let sum = 0;
    for (const character of text) sum += widthOf(character);
    return sum * BOLD_SHARE + 1;
  };
}
