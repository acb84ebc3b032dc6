/** Families and resources that a table mentions but their own list does not, names with spaces around them, names listed twice. */
import { nameKey } from "../../language/sameName";
import { finding, type CheckedTable, type Finding } from "./findings";
import { nearestName } from "./namesInColumns";

/** Groups rows by a name that is not on the list; finds nothing if there is no list. */
function unknownIn({ rows, lines }: CheckedTable, column: string, known: readonly string[]): { name: string; rows: number[] }[] {
  const listed = new Set(known.map(nameKey));
  const found = new Map<string, { name: string; rows: number[] }>();
  if (listed.size === 0) return [];
  rows.forEach((row, index) => {
    const key = nameKey(row[column]);
    if (key === "" || listed.has(key)) return;
    const group = found.get(key) ?? { name: String(row[column]).trim(), rows: [] };
    group.rows.push(lines[index] ?? 0);
    found.set(key, group);
  });
  return [...found.values()];
}

/** Families missing from SopFamilies. Critical if a similar name is listed: one family then has its figures in two places. */
export function checkFamilies(checked: CheckedTable, families: readonly string[]): Finding[] {
  if (checked.table === "SopFamilies") return [];
  const columns = ["Family", "Like"].filter((column) => checked.columns[column] !== undefined);
  return columns.flatMap((column) =>
    unknownIn(checked, column, families).map(({ name, rows }) => {
      const near = nearestName(name, families);
      // Nothing can be like a family that is nowhere: then the new family has no forecast.
      const critical = near !== undefined || column === "Like";
      return finding("unknownFamily", critical, { table: checked.table, rows, column, name, ...(near !== undefined && { near }) });
    }),
  );
}

/** Resources missing from SopResources: there is nothing to compare their hours or their load with. */
export function checkResources(checked: CheckedTable, resources: readonly string[]): Finding[] {
  if (checked.table === "SopResources" || checked.columns["Resource"] === undefined) return [];
  return unknownIn(checked, "Resource", resources).map(({ name, rows }) => {
    const near = nearestName(name, resources);
    return finding("unknownResource", true, { table: checked.table, rows, column: "Resource", name, ...(near !== undefined && { near }) });
  });
}

/** Names with a space before or after them: for a person they are the same name, for the cells of the sheets another one. */
export function checkSpaces({ table, rows, lines, columns }: CheckedTable): Finding[] {
  return ["Family", "Resource", "Source"].flatMap((column) => {
    if (columns[column] === undefined) return [];
    const found = new Map<string, number[]>();
    rows.forEach((row, index) => {
      const name = row[column];
      if (typeof name !== "string" || name.trim() === name || name.trim() === "") return;
      found.set(name.trim(), [...(found.get(name.trim()) ?? []), lines[index] ?? 0]);
    });
    return [...found].map(([name, at]) => finding("spacedName", true, { table, rows: at, column, name }));
  });
}
