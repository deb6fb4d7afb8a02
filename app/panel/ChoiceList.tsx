import type { ReactNode } from "react";

interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly note?: string;
  readonly mark?: ReactNode;
}

interface Props<T> {
  readonly legend: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
}

/** Check boxes for a list of values, in their own order whatever was clicked first. */
export function ChoiceList<T extends string>({ legend, choices, chosen, onChange }: Props<T>) {
  const toggle = (value: T): void => onChange(chosen.includes(value) ? chosen.filter((v) => v !== value) : [...chosen, value]);
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {choices.map(({ value, label, note, mark }) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          {mark}
          <span>{label}</span>
          {note !== undefined && <span className="note">{note}</span>}
        </label>
      ))}
    </fieldset>
  );
}
