import { useState, type FormEvent } from "react";
import { useData, useTranslate } from "../dataSet";
import type { View } from "../chart/types";
import { civilOf, dayOf, isoOf } from "../format";
import { setView, useApp } from "../store";
import { clipDays, daysOfView, viewOfDays } from "../window";

const LAST_YEARS = [1, 5, 10];

const yearEnd = (year: number): number => (dayOf(`${String(year).padStart(4, "0")}-12-31`) ?? 0) + 1;
/** `n` years up to the end of the year that holds `day`. */
const lastYears = (day: number, n: number): View => [yearEnd(civilOf(day).year - n), yearEnd(civilOf(day).year)];

/** The visible window as two date fields. */
export function Period() {
  const t = useTranslate();
  const { manifest, home, all } = useData();
  const settled = useApp((s) => s.settled);
  const days = manifest.extent && daysOfView(settled ?? home);
  // The end of what one opens with: a plan for years ahead is no "last year".
  const end = manifest.extent && clipDays(daysOfView(home), manifest.extent)[1];
  const [wrong, setWrong] = useState(false);
  const apply = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [from, to] = [dayOf(String(form.get("from"))), dayOf(String(form.get("to")))];
    const valid = from !== null && to !== null && from <= to;
    setWrong(!valid);
    if (valid) setView(viewOfDays(from, to, manifest.extent));
  };
  return (
    <form className="period" onSubmit={apply} key={days?.join()} noValidate>
      <label className="field">
        <span>{t("filter.from")}</span>
        <input name="from" defaultValue={days ? isoOf(days[0]) : ""} inputMode="numeric" autoComplete="off" aria-invalid={wrong} />
      </label>
      <label className="field">
        <span>{t("filter.to")}</span>
        <input name="to" defaultValue={days ? isoOf(days[1]) : ""} inputMode="numeric" autoComplete="off" aria-invalid={wrong} />
      </label>
      {wrong && (
        <p role="alert" className="wrong">
          {t("filter.badDate")}
        </p>
      )}
      {end !== null && (
        <div className="row">
          {LAST_YEARS.map((n) => (
            <button key={n} type="button" className="button quiet" onClick={() => setView(lastYears(end, n))}>
              {t("period.last", { n })}
            </button>
          ))}
        </div>
      )}
      <div className="row">
        <button type="submit" className="button">
          {t("filter.apply")}
        </button>
        <button type="button" className="button quiet" onClick={() => setView(all)}>
          {t("view.all")}
        </button>
      </div>
    </form>
  );
}
