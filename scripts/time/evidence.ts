/** Evidence on a document's creation time, before other pages are known. Owned by dating; the type is shared with the page's facts. */
import type { Span } from "../../data/schema";

/**
 * Support for days: inside each interval (days since 1970-01-01, inclusive) the log-likelihood is `weight`, elsewhere `outside`
 * (integers, hundredths of a nat). Intervals do not overlap and are sorted.
 */
export interface DateEvidence {
  readonly rule: string;
  readonly span: Span | null;
  readonly quote: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly inside: readonly { readonly from: number; readonly to: number; readonly weight: number }[];
  readonly outside: number;
}
