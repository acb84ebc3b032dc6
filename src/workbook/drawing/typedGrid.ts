/**
 * Grids that people type into. What stands in a cell stays when the sheet is drawn again, whatever the tables say meanwhile: only a cell
 * that comes new is filled by the drawing. Each cell is known by the name of its row and the day of its column, so that it finds its place
 * again when families or periods have moved. What a person typed for which a drawing has no place is kept by the file.
 */
import { nameKey } from "../../language/sameName";
import type { Blueprint, TypedGrid } from "../../sheets/blueprint";
import type { Input } from "../cellText";

/** The key of a cell among the typed inputs. */
const cellKey = (grid: string, row: unknown, column: unknown): string => `${grid}|${nameKey(String(row))}|${String(column)}`;

const settingOf = (grid: string): string => `Grid${grid}`;

/** A grid that was asked for, to be read in two requests. */
export interface AskedGrid {
  grid: TypedGrid;
  item: Excel.NamedItem;
  kept: Excel.Setting;
}

/** Queues the first read. */
export const askGrids = (context: Excel.RequestContext, { grids = [] }: Blueprint): AskedGrid[] =>
  grids.map((grid) => {
    const item = context.workbook.names.getItemOrNullObject(grid.name);
    const kept = context.workbook.settings.getItemOrNullObject(settingOf(grid.name));
    item.load("name");
    kept.load("value");
    return { grid, item, kept };
  });

/** A grid that stands on a sheet: its cells, the names beside them and the periods above. */
export interface StandingGrid extends AskedGrid {
  cells: Excel.Range;
  names: Excel.Range;
  periods: Excel.Range;
}

/** Whether the cells are there. */
export const findGrids = (asked: readonly AskedGrid[]): (AskedGrid & { cells: Excel.Range })[] =>
  asked
    .filter(({ item }) => !item.isNullObject)
    .map((one) => {
      const cells = one.item.getRangeOrNullObject();
      cells.load("address");
      return { ...one, cells };
    });

/** Queues the read of what stands in the cells; asked again in the batch that draws, it is answered anew. */
export const loadGrids = (found: readonly (AskedGrid & { cells: Excel.Range })[]): StandingGrid[] =>
  found
    .filter(({ cells }) => !cells.isNullObject)
    .map((one) => {
      const names = one.cells.getColumn(0).getOffsetRange(0, -1);
      const periods = one.cells.getRow(0).getOffsetRange(-1, 0);
      one.cells.load("formulas");
      names.load("values");
      periods.load("values");
      return { ...one, names, periods };
    });

/** What a person typed that had no place in the last drawing, by the key of the cell. */
const asideIn = ({ kept }: AskedGrid): Record<string, Input> =>
  kept.isNullObject ? {} : (JSON.parse(String(kept.value)) as Record<string, Input>);

/**
 * What stands in the grids, by the key of the cell; "" where a person left blank what a blueprint fills. A figure that the blueprint would
 * draw as well is among them: the tables that it comes from may be put back before the sheet is drawn.
 */
export function typedIn(standing: readonly StandingGrid[], { cells }: Blueprint): Record<string, Input> {
  const typed: Record<string, Input> = {};
  for (const one of standing) {
    Object.assign(typed, asideIn(one));
    const drawn = new Map(keysOf(one.grid).map(({ key, row, column }) => [key, cells[row]?.[column] ?? ""]));
    const [names, periods] = [one.names.values as unknown[][], (one.periods.values as unknown[][])[0] ?? []];
    (one.cells.formulas as Input[][]).forEach((line, row) =>
      line.forEach((content, column) => {
        const key = cellKey(one.grid.name, names[row]?.[0], periods[column]);
        if (content !== "" || (drawn.get(key) ?? "") !== "") typed[key] = content;
      }),
    );
  }
  return typed;
}

const keysOf = ({ name, area, rows, columns }: TypedGrid): { key: string; row: number; column: number }[] =>
  rows.flatMap((of, down) =>
    columns.map((period, right) => ({ key: cellKey(name, of, period), row: area.row + down, column: area.column + right })),
  );

/** Puts what people typed over what the blueprint draws. */
export function putTyped(cells: (Input | null)[][], { grids = [] }: Blueprint, typed: Readonly<Record<string, Input>>): void {
  for (const grid of grids)
    for (const { key, row, column } of keysOf(grid)) {
      const line = cells[row];
      if (line && typed[key] !== undefined) line[column] = typed[key];
    }
}

/** Keeps what a person typed and has no place any more; only queues, with the drawing itself. */
export function keepAside(
  context: Excel.RequestContext,
  { grids = [] }: Blueprint,
  asked: readonly AskedGrid[],
  typed: Readonly<Record<string, Input>>,
): void {
  for (const grid of grids) {
    const placed = new Set(keysOf(grid).map(({ key }) => key));
    const aside = Object.entries(typed).filter(([key, content]) => key.startsWith(`${grid.name}|`) && !placed.has(key) && content !== "");
    const before = asked.find((one) => one.grid.name === grid.name)?.kept;
    if (aside.length > 0 || before?.isNullObject === false)
      context.workbook.settings.add(settingOf(grid.name), JSON.stringify(Object.fromEntries(aside)));
  }
}

/** Only numbers of units are accepted. */
export function addRefusal(range: Excel.Range, { title, help, refusal }: TypedGrid): void {
  const { dataValidation } = range;
  dataValidation.rule = { decimal: { formula1: 0, formula2: mostUnits, operator: "Between" } };
  dataValidation.errorAlert = { title: title.slice(0, 32), message: refusal.slice(0, 255), showAlert: true, style: "Stop" };
  dataValidation.prompt = { title: title.slice(0, 32), message: help.slice(0, 255), showPrompt: true };
}

/** Excel holds fifteen digits of a number. */
const mostUnits = 999_999_999_999_999;
