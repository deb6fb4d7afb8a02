/** Columns of drawn marks, filled anew for each frame into the same memory. */

/** How a mark is drawn, bits of `style`. */
export const STYLE = {
  /** A small tick where a label has the room. */
  trace: 1,
  bar: 2,
  /** Happened on some day within: a hollow bar. */
  within: 4,
  /** The likeliest of several readings. */
  hatched: 8,
  planned: 16,
  postponed: 32,
  cancelled: 64,
  recalled: 128,
  openStart: 256,
  openEnd: 512,
  arrowRight: 1024,
  arrowLeft: 2048,
  /** Another reading of a mark. */
  ghost: 4096,
  /** The bar runs under its label. */
  low: 8192,
  /** Sources differ on the day. */
  disputed: 16_384,
} as const;

export class MarkBatch {
  length = 0;
  mark = new Uint32Array(0);
  /** Edges of the days in px, right one exclusive, and the middle of the glyph. */
  x0 = new Float32Array(0);
  x1 = new Float32Array(0);
  x = new Float32Array(0);
  /** Middle of the row. */
  y = new Float32Array(0);
  style = new Uint16Array(0);
  /** Index in KINDS. */
  kind = new Uint8Array(0);
  /** 0–255 */
  alpha = new Uint8Array(0);

  clear(): void {
    this.length = 0;
  }

  push(mark: number, x0: number, x1: number, x: number, y: number, style: number, kind: number, alpha = 255): void {
    const i = this.length++;
    if (i >= this.mark.length) this.grow();
    this.mark[i] = mark;
    this.x0[i] = x0;
    this.x1[i] = x1;
    this.x[i] = x;
    this.y[i] = y;
    this.style[i] = style;
    this.kind[i] = kind;
    this.alpha[i] = alpha;
  }

  private grow(): void {
    const size = Math.max(256, this.mark.length * 2);
    const wider = <T extends Uint32Array | Float32Array | Uint16Array | Uint8Array>(old: T, next: T): T => (next.set(old), next);
    this.mark = wider(this.mark, new Uint32Array(size));
    this.x0 = wider(this.x0, new Float32Array(size));
    this.x1 = wider(this.x1, new Float32Array(size));
    this.x = wider(this.x, new Float32Array(size));
    this.y = wider(this.y, new Float32Array(size));
    this.style = wider(this.style, new Uint16Array(size));
    this.kind = wider(this.kind, new Uint8Array(size));
    this.alpha = wider(this.alpha, new Uint8Array(size));
  }
}
