/** Families and resources that one table speaks of and the list of them does not know. */
import { finding, type CheckedTable, type Finding } from "./findings";
import { nameKey, nearestName } from "./names";

/** Rows by unknown name; none where there is no list to compare with. */
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

/** Families missing in SopFamilies: critical where another spelling is near, because the figures of one family are then in two places. */
export function checkFamilies(checked: CheckedTable, families: readonly string[]): Finding[] {
  if (checked.table === "SopFamilies" || checked.columns["Family"] === undefined) return [];
  return unknownIn(checked, "Family", families).map(({ name, rows }) => {
    const near = nearestName(name, families);
    return finding("unknownFamily", near !== undefined, {
      table: checked.table,
      rows,
      column: "Family",
      name,
      ...(near !== undefined && { near }),
    });
  });
}

/** Resources missing in SopResources: their hours, or their load, are compared with nothing. */
export function checkResources(checked: CheckedTable, resources: readonly string[]): Finding[] {
  if (checked.table === "SopResources" || checked.columns["Resource"] === undefined) return [];
  return unknownIn(checked, "Resource", resources).map(({ name, rows }) => {
    const near = nearestName(name, resources);
    return finding("unknownResource", true, { table: checked.table, rows, column: "Resource", name, ...(near !== undefined && { near }) });
  });
}
