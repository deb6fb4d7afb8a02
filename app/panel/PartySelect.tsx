import { useMemo } from "react";
import type { PartyCode } from "../../data/schema";
import { useData } from "../dataSet";
import { LOCALES } from "../i18n";
import { partyName } from "../names";
import { useApp } from "../store";

interface Props {
  readonly value: PartyCode | null;
  /** What stands for no party. */
  readonly none: string;
  readonly onChange: (party: PartyCode | null) => void;
}

/** One of the parties that have lanes, by name. */
export function PartySelect({ value, none, onChange }: Props) {
  const { manifest } = useData();
  const lang = useApp((s) => s.lang);
  const parties = useMemo(
    () =>
      [...new Set(manifest.lanes.flatMap((l) => l.parties))]
        .map((code) => ({ code, name: partyName(manifest, code, lang) }))
        .sort((a, b) => a.name.localeCompare(b.name, LOCALES[lang])),
    [manifest, lang],
  );
  return (
    <select value={value ?? ""} onChange={(e) => onChange(e.target.value || null)}>
      <option value="">{none}</option>
      {value !== null && !parties.some((p) => p.code === value) && <option value={value}>{value}</option>}
      {parties.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
