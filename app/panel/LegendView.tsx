import { createElement } from "react";
import type { Encoding } from "../chart/types";
import { useTranslate } from "../dataSet";
import { LEGEND_MARKS } from "../legendMarks";
import { useApp } from "../store";
import { KindMark } from "./KindMark";

/** Explains only what is in view. */
export function LegendView() {
  const t = useTranslate();
  const legend = useApp((s) => s.legend);
  if (legend === null) return null;
  const { kinds, encodings } = legend;
  if (kinds.length + encodings.length === 0) return null;
  return (
    <ul className="legend" aria-label={t("legend.label")}>
      {kinds.map((kind) => (
        <li key={kind}>
          <KindMark kind={kind} /> {t(`kind.${kind}`)}
        </li>
      ))}
      {encodings.map((encoding) => (
        <li key={encoding} className="encoding">
          <EncodingMark encoding={encoding} /> {t(`encoding.${encoding}`)}
        </li>
      ))}
    </ul>
  );
}

function EncodingMark({ encoding }: { readonly encoding: Encoding }) {
  return (
    <svg className="encoding-mark" width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
      {LEGEND_MARKS[encoding].map(({ tag, attributes, text }, i) => createElement(tag, { key: i, ...reactNames(attributes) }, text))}
    </svg>
  );
}

/** React's spelling of the attributes: `className`, `strokeDasharray`. */
const reactNames = (attributes: Readonly<Record<string, string | number>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name === "class" ? "className" : name.replace(/-([a-z])/g, (_, c: string) => c.toUpperCase()),
      value,
    ]),
  );
