import { useTranslate } from "../dataSet";
import { useApp } from "../store";
import { EncodingMark } from "./EncodingMark";
import { KindMark } from "./KindMark";

/** Explains only what is in view. */
export function LegendView() {
  const t = useTranslate();
  const { kinds, encodings } = useApp((s) => s.legend);
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
