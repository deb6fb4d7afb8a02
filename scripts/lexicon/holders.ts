/** Holders of offices as a list: what must hold between its rows, and names told once for all offices of a person. */
import { groupBy } from "../groupBy";
import { isBefore } from "./dates";
import type { HolderRow, PartialDate } from "./rows";

/** Offices that one person at a time holds in a country; acting holders have an office of their own (代总统). */
const SOLE: ReadonlySet<string> = new Set(
  (
    "国家主席 总统 代总统 国王 天皇 女王 埃米尔 最高领袖 教皇 总理 首相 政府首脑 国务总理 总书记 " +
    "外交部长 外交大臣 外务大臣 外务相 国务卿 国防部长 国防大臣 防卫大臣 官房长官 公安部长 商务部长 贸易代表 财政部长 统一部长 " +
    "国会主席 国会议长 委员长 政协主席 众议院议长 参议院议长 国家杜马主席 联邦委员会主席 联邦主席 行政长官 行政院长 国民党主席 " +
    "总干事 联合国秘书长 联合国大会主席 东盟秘书长 北约秘书长 非盟委员会主席 欧盟委员会主席 欧洲理事会主席 欧洲议会议长 " +
    "欧盟外交与安全政策高级代表 中联部部长 中央外办主任 国台办主任 白宫发言人 总参谋长 统合幕僚长"
  ).split(" "),
);

/** The rows of one country's persons share their names: an alias or a Latin name written in one row is the person's in all. */
export function withSharedNames(rows: readonly HolderRow[]): HolderRow[] {
  const persons = groupBy(rows, personOf);
  return rows.map((row) => {
    const same = persons.get(personOf(row))!;
    if (same.length === 1) return row;
    const aliases = [...new Set(same.flatMap((r) => r.aliases ?? []))];
    const latin = same.find((r) => r.latin !== undefined)?.latin;
    return { ...row, ...(aliases.length > 0 && { aliases }), ...(latin !== undefined && { latin }) };
  });
}

const personOf = (r: HolderRow): string => `${r.party}|${r.name}`;

/** What is wrong between the rows of a list that ends at `asOf`, each with the row's index. */
export function holderErrors(
  rows: readonly HolderRow[],
  asOf: PartialDate | undefined,
): { readonly index: number; readonly says: string }[] {
  const errors: { index: number; says: string }[] = [];
  const named = new Set(rows.map(personOf));
  const known = new Map<string, HolderRow[]>();
  rows.forEach((row, index) => {
    const say = (says: string) => errors.push({ index, says });
    for (const alias of row.aliases ?? [])
      if (alias !== row.name && named.has(`${row.party}|${alias}`)) say(`alias is another row's name: ${alias} (one person, one name)`);
    const days = [row.from, ...(row.again ?? []), ...(row.to === undefined ? [] : [row.to])];
    if (days.slice(1).some((day, i) => isBefore(day, days[i]!))) say(`terms out of order: ${days.join(", ")}`);
    for (const date of days) if (asOf !== undefined && isBefore(asOf, date)) say(`after the list's end ${asOf}: ${date}`);
    const key = `${row.party}|${row.office}`;
    const others = known.get(key) ?? [];
    for (const other of others)
      if ((SOLE.has(row.office) || other.name === row.name) && overlap(row, other))
        say(`overlaps ${other.name} ${other.from}–${other.to ?? ""} as ${row.office}`);
    known.set(key, [...others, row]);
  });
  return errors;
}

/** Whether two tenures surely share days: partial dates may mean any of their days. */
const overlap = (a: HolderRow, b: HolderRow): boolean => beginsBefore(a.from, b.to) && beginsBefore(b.from, a.to);

const beginsBefore = (from: PartialDate, to: PartialDate | undefined): boolean => to === undefined || isBefore(from, to);
