import type { ReactNode } from "react";
import type { Encoding } from "../chart/types";

/** A small example of each way of drawing, in the ink of the text. */
const EXAMPLES: Readonly<Record<Encoding, ReactNode>> = {
  density: <path d="M1 12V9H6V5H11V3H16V8H21V12Z" opacity="0.5" />,
  cluster: (
    <text x="11" y="11" textAnchor="middle" fontSize="10">
      +n
    </text>
  ),
  day: <circle cx="11" cy="7" r="4" />,
  lasts: <rect x="2" y="4.5" width="18" height="5" />,
  within: <rect x="2.5" y="4" width="17" height="6" className="hollow" />,
  openEnd: (
    <>
      <rect x="2" y="4.5" width="8" height="5" />
      <rect x="10" y="4.5" width="5" height="5" opacity="0.5" />
      <rect x="15" y="4.5" width="5" height="5" opacity="0.2" />
    </>
  ),
  readings: (
    <>
      <path d="M2 10L8 4M5 10L11 4M8 10L12 6" className="hollow" />
      <circle cx="18" cy="7" r="3" className="hollow" strokeDasharray="2 1.5" />
    </>
  ),
  planned: <circle cx="11" cy="7" r="4" className="hollow" />,
  postponed: <path d="M11 3A4 4 0 1 1 10.9 3M3 7H19" className="hollow" />,
  cancelled: <path d="M11 3A4 4 0 1 1 10.9 3M6 12L16 2" className="hollow" />,
  recalled: <circle cx="11" cy="7" r="2.5" opacity="0.55" />,
  direction: <path d="M3 7H17M13 3.5L17 7L13 10.5" className="hollow" />,
  disputed: (
    <text x="11" y="11" textAnchor="middle" fontSize="11">
      ≠
    </text>
  ),
};

export function EncodingMark({ encoding }: { readonly encoding: Encoding }) {
  return (
    <svg className="encoding-mark" width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
      {EXAMPLES[encoding]}
    </svg>
  );
}
