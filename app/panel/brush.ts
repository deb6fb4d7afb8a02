/**
 * The overview's window as it moves, drawn on a canvas of its own: moving elements has the browser lay out and layer the whole page again, which
 * was a third of a frame. The elements that are pointed at and focused follow when the window rests.
 */
import type { Theme } from "../chart/theme-tokens";

const HANDLE = { width: 6, height: 16, line: 2 } as const;

/** The quiet parts keep so much of their ink. */
const VEIL = 0.72;

interface Size {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

/** Draws a window from `start` to `end` (shares of the width, 0–1): a veil on both sides, edges, two handles. */
export function paintBrush(canvas: HTMLCanvasElement, start: number, end: number, theme: Theme, size: Size): void {
  const g = canvas.getContext("2d");
  if (!g) return;
  const { width, height, ratio } = size;
  const [x0, x1] = [Math.round(start * width), Math.round(end * width)];
  g.setTransform(ratio, 0, 0, ratio, 0, 0);
  g.clearRect(0, 0, width, height);
  g.globalAlpha = VEIL;
  g.fillStyle = theme.background;
  g.fillRect(0, 0, x0, height);
  g.fillRect(x1, 0, width - x1, height);
  g.globalAlpha = 1;
  g.fillStyle = theme.muted;
  g.fillRect(x0, 0, x1 - x0, 1);
  g.fillRect(x0, height - 1, x1 - x0, 1);
  g.fillStyle = theme.text;
  for (const x of [x0, x1]) {
    const at = Math.min(Math.max(x, HANDLE.width / 2), width - HANDLE.width / 2);
    g.fillRect(at - HANDLE.line / 2, 0, HANDLE.line, height);
    g.beginPath();
    g.roundRect(at - HANDLE.width / 2, (height - HANDLE.height) / 2, HANDLE.width, HANDLE.height, HANDLE.width / 2);
    g.fill();
  }
}

/** Gives the canvas as many pixels as it covers; call when the page's size has changed. */
export function fitCanvas(canvas: HTMLCanvasElement): Size {
  const ratio = window.devicePixelRatio || 1;
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = Math.max(1, Math.round(width * ratio));
  canvas.height = Math.max(1, Math.round(height * ratio));
  return { width, height, ratio };
}
