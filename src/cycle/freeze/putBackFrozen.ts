import { serialOfIsoDate } from "../../calendar/days";
import type { FrozenRow } from "../../domain/freeze/checkVersion";
import { frozenFigures, lineOf, signedCells, type FrozenTable } from "../../domain/freeze/frozenLines";
import type { AnyRow, CellValue } from "../../domain/tables/defineTable";
import { idOfWord } from "../../domain/tables/words";
import { nameKey } from "../../language/sameName";
import { WorkbookError } from "../../workbook/errors";
import type { Change } from "../../workbook/writing/changeSet";
import { defineIntention } from "../defineIntention";
import { checkOf, isKnown, placesOf, type RowPlace } from "./checkFrozen";
import { frozenContracts, readFrozen } from "./readFrozen";

/**
 * Puts back what was signed in rows of a frozen version: changed figures from the signed line beside them, a changed line from figures
 * that still have the hash of the version. Fails with `nothingToPutBack` where a row is as signed again, or where what was signed is not
 * known for certain.
 */
export const putBackFrozen = defineIntention({
  id: "putBackFrozen",
  words: { en: "What was signed put back in {version}", fr: "Chiffres signés rétablis dans {version}" },
  async plan({ version, places }: { version: string; places: readonly RowPlace[] }) {
    const reading = await readFrozen();
    const check = (await checkOf(reading)).versions.find((found) => found.version === version);
    const wrong = check === undefined || !isKnown(check.tampers) ? [] : check.tampers.flatMap(placesOf);
    const isWrong = (place: RowPlace): boolean => wrong.some(({ table, line }) => table === place.table && line === place.line);
    if (places.length === 0 || !places.every(isWrong)) throw new WorkbookError("nothingToPutBack", { version });
    const isMeant = ({ table, line }: FrozenRow): boolean => places.some((place) => place.table === table && place.line === line);
    const changes = (Object.keys(frozenContracts) as FrozenTable[]).flatMap((table): Change[] => {
      const own = reading.rows.filter((row) => row.table === table);
      if (!own.some(isMeant)) return [];
      const signed = (row: FrozenRow): AnyRow => (check?.asSigned === true ? withLine(row) : withFigures(row));
      const meant = own.filter(isMeant);
      // A row that is found by its name is written alone; only where names were changed too, the table is written as a whole.
      if (meant.every((row) => isFound(own, row, signed(row))))
        return [{ kind: "rows", table: frozenContracts[table], rows: meant.map(signed), mode: "update" }];
      const rows = own.map((row) => (isMeant(row) ? signed(row) : row.cells));
      return [{ kind: "rows", table: frozenContracts[table], rows, mode: "replace" }];
    });
    return { changes, details: () => ({ version }) };
  },
});

/** The only row of its name, which stays the same. */
function isFound(rows: readonly FrozenRow[], { table, cells }: FrozenRow, signed: AnyRow): boolean {
  const name = (row: AnyRow): string => frozenContracts[table].key.map((column) => nameKey(String(row[column] ?? ""))).join("\t");
  return name(cells) === name(signed) && rows.filter((row) => name(row.cells) === name(signed)).length === 1;
}

const withLine = ({ table, cells }: FrozenRow): AnyRow => ({ ...cells, Signed: lineOf(table, cells) });

/** The cells that a signed line stands for, as they were before: a source stays as it is spelt where it means the same. */
function withFigures({ table, cells }: FrozenRow): AnyRow {
  const signed = signedCells(table, String(cells["Signed"] ?? "")) ?? {};
  const figures: readonly string[] = frozenFigures[table];
  const valueOf = (column: string, text: string): CellValue => {
    if (column === "Period") return serialOfIsoDate(text);
    if (figures.includes(column)) return text === "" ? null : Number(text);
    return isSameSource(column, cells[column], text) ? (cells[column] ?? null) : text;
  };
  return { ...cells, ...Object.fromEntries(Object.entries(signed).map(([column, text]) => [column, valueOf(column, text)])) };
}

function isSameSource(name: string, cell: CellValue | undefined, id: string): boolean {
  const column = frozenContracts.SopFrozenForecasts.columns.find((candidate) => candidate.name === "Source");
  return name === "Source" && column !== undefined && typeof cell === "string" && idOfWord(column, cell) === id;
}
