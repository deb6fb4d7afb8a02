/** What is on the chart's canvases. A worker may draw on them: they are copied, not asked for their context. */
import { expect, type Locator, type Page } from "@playwright/test";

/** The chart's canvases, axis and plot; twice as many while those who paint change. */
export const chartCanvases = (page: Page): Locator => page.locator(".chart canvas");

/** By canvas: how many different colours, and how many pixels that stand out against the ground by half of what is possible. */
export async function inks(canvases: Locator): Promise<{ colours: number; strong: number }[]> {
  await expect(canvases).toHaveCount(2);
  return canvases.evaluateAll((all) =>
    (all as HTMLCanvasElement[]).map((canvas) => {
      const g = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d")!;
      g.drawImage(canvas, 0, 0);
      const words = new Uint32Array(g.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
      const part = (word: number, c: number): number => (word >>> (8 * c)) & 255;
      const contrast = (word: number): number => [0, 1, 2].reduce((sum, c) => sum + Math.abs(part(word, c) - part(words[0]!, c)), 0);
      return { colours: new Set(words).size, strong: words.reduce((n, word) => n + (contrast(word) > 380 ? 1 : 0), 0) };
    }),
  );
}
