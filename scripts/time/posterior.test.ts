import { describe, expect, it } from "vitest";
import { dayOf } from "./calendar";
import type { DateEvidence } from "./evidence";
import { dctOf, posteriorOf, yearsOf } from "./posterior";

const row = (rule: string, args: DateEvidence["args"], inside: DateEvidence["inside"] = [], outside = 0): DateEvidence => ({ rule, span: null, quote: "", args, inside, outside }); // prettier-ignore
const year = (y: number) => row("name.event", {}, [{ from: dayOf(`${y}-01-01`), to: dayOf(`${y}-12-31`), weight: 1000 }]);
const best = (...rows: DateEvidence[]) => dctOf(posteriorOf(rows), true).best;

describe("what recurs is unfolded over years, months and weeks", () => {
  it.each<readonly [string, DateEvidence, string]>([
    ["今天（5月1日）", row("recurring.today", { month: 5, day: 1, lagFrom: 0, lagTo: 0 }), "2023-05-01"],
    ["昨天(12月31日)", row("recurring.today", { month: 12, day: 31, lagFrom: 1, lagTo: 1 }), "2023-01-01"],
    ["12月20日电", row("recurring.dateline", { month: 12, day: 20 }), "2023-12-20"],
  ])("%s", (_, evidence, day) => expect(best(year(2023), evidence)).toBe(day));

  it("a weekday that must fit its date chooses the year", () => {
    const fits = posteriorOf([row("recurring.month-day", { month: 12, day: 20, weekday: 5 }), row("x", {}, [{ from: dayOf("2017-01-01"), to: dayOf("2021-12-31"), weight: 900 }])]);
    const [top] = [...yearsOf(fits)].sort((a, b) => b[1] - a[1]);
    expect(top![0]).toBe(2019);
  }); // prettier-ignore

  it("two weekdays counted from one day agree: 前天(星期日) and 今天(11月20日) make 2012", () => {
    const years = yearsOf(
      posteriorOf([
        row("recurring.today", { month: 11, day: 20, lagFrom: 0, lagTo: 0 }),
        row("recurring.weekday", { weekday: 7, lagFrom: 2, lagTo: 2 }),
        row("x", {}, [{ from: dayOf("2009-01-20"), to: dayOf("2017-01-20"), weight: 600 }]),
      ]),
    );
    expect(years.get(2012)).toBeGreaterThan(years.get(2013)! * 5);
  });

  it("this year's and next year's dates are of the year of writing", () => {
    const told = [
      row("recurring.year", { month: 11, day: 1, year: 0, tense: "past" }),
      row("recurring.year", { month: 1, day: 4, year: 1, tense: "future" }),
    ];
    const { months } = posteriorOf([...told, year(2025)]);
    const top = months.reduce((a, b) => (b.mass > a.mass ? b : a));
    expect([2025 * 12 + 10, 2025 * 12 + 11]).toContain(top.month);
  });
});

it("gives the smallest run of days that holds 95 %, and its EDTF", () => {
  const two = row("x", {}, [{ from: dayOf("2020-02-28"), to: dayOf("2020-03-01"), weight: 2000 }]);
  expect(dctOf(posteriorOf([two]), true)).toMatchObject({ best: "2020-02", from: "2020-02-28", to: "2020-03-01", edtf: "[2020-02-28..2020-03-01]", years: { 2020: 1 } }); // prettier-ignore
});

it("sums integers: the order of evidence does not matter", () => {
  const rows = [
    year(2019),
    row("recurring.month-day", { month: 3, day: 2, tense: "past" }),
    row("x", {}, [{ from: 0, to: 20000, weight: 137 }], -12),
  ];
  expect(posteriorOf(rows.toReversed())).toEqual(posteriorOf(rows));
});
