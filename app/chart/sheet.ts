/** Off-screen sheets. Copies from a bitmap cost a tenth of copies from a canvas, which is asked for a snapshot each time. */

export type Brush = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface Sheet {
  readonly g: Brush;
  readonly canvas: HTMLCanvasElement | OffscreenCanvas;
}

/** A sheet in device px; null where there is no 2D context. */
export function newSheet(width: number, height: number): Sheet | null {
  if (typeof OffscreenCanvas !== "undefined") {
    const canvas = new OffscreenCanvas(width, height);
    const g = canvas.getContext("2d");
    return g && { canvas, g };
  }
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width, height];
  const g = canvas.getContext("2d");
  return g && { canvas, g };
}

/** The sheet's picture; the sheet itself is empty afterwards, or must not be drawn on again. */
export function freeze({ canvas }: Sheet): ImageBitmap | HTMLCanvasElement {
  return "transferToImageBitmap" in canvas ? canvas.transferToImageBitmap() : canvas;
}
