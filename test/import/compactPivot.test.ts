/** Pivot tables in compact form: one column holds names and, below each, its months. */
import { compactColumn } from "../../src/import/compactPivot";
import { understand } from "../../src/import/understand";
import { csvGrid } from "./grids";

const columnOf = (rows: string[][]) => compactColumn(understand(csvGrid(rows), "month"));
const header = ["Étiquettes de lignes", "Somme de Quantité"];

it("tells the column that holds names and months", () => {
  const rows = [header, ["Crèmes", "2400"], ["janv. 2026", "1100"], ["févr. 2026", "1300"], ["Sorbets", "450"], ["janv. 2026", "450"]];
  expect(columnOf([...rows, ["Total général", "2850"]])).toBe("Étiquettes de lignes");
});

it.each([
  [
    "a list",
    [
      ["Famille", "Mois", "Quantité"],
      ["A", "2026-01", "5"],
      ["B", "2026-02", "6"],
    ],
  ],
  ["names alone", [header, ["Crèmes", "5"], ["Sorbets", "6"]]],
  ["months with a remark", [header, ["2026-01", "5"], ["à revoir", "6"], ["2026-02", "7"]]],
  [
    "months across",
    [
      ["Famille", "2026-01", "2026-02"],
      ["A", "5", "6"],
      ["B", "7", "8"],
    ],
  ],
])("is silent about %s", (_, rows) => {
  expect(columnOf(rows)).toBeUndefined();
});
