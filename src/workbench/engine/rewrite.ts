/** The text of formulas wherever they stand, in cells and in names: finding and changing it. */
import type { ICellData, IObjectMatrixPrimitiveType, IUnitRange } from "@univerjs/core";
import { IDefinedNamesService, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Context } from "./context";

export function rewriteFormulas(context: Context, rewrite: (formula: string) => string): void {
  const data = context.formulas.getFormulaData()[context.unitId] ?? {};
  for (const sheet of context.book.getSheets()) {
    const sheetId = sheet.getSheetId();
    const cells: IObjectMatrixPrimitiveType<ICellData> = {};
    let any = false;
    for (const [row, line] of Object.entries(data[sheetId] ?? {})) {
      for (const column of Object.keys(line ?? {})) {
        const text = context.formulas.getFormulaStringByCell(Number(row), Number(column), sheetId, context.unitId);
        const changed = text ? rewrite(text) : text;
        if (!changed || changed === text) continue;
        (cells[Number(row)] ??= {})[Number(column)] = { f: changed, si: null };
        any = true;
      }
    }
    if (any) context.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue: cells });
  }
  const names = context.injector.get(IDefinedNamesService);
  for (const item of Object.values(names.getDefinedNameMap(context.unitId) ?? {})) {
    const changed = rewrite(item.formulaOrRefString);
    if (changed !== item.formulaOrRefString) context.run(SetDefinedNameMutation.id, { ...item, formulaOrRefString: changed });
  }
}

/** Cells whose formula contains this name, in itself or through the name of a formula. Meant wide: a longer name counts too. */
export function cellsMentioning(context: Context, name: string): IUnitRange[] {
  const { unitId } = context;
  const needles = [name.toLowerCase()];
  const names = Object.values(context.injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {});
  for (const item of names)
    if (needles.some((needle) => item.formulaOrRefString.toLowerCase().includes(needle))) needles.push(item.name.toLowerCase());
  const found: IUnitRange[] = [];
  for (const [sheetId, rows] of Object.entries(context.formulas.getFormulaData()[unitId] ?? {}))
    for (const [row, line] of Object.entries(rows ?? {}))
      for (const column of Object.keys(line ?? {})) {
        const text = context.formulas.getFormulaStringByCell(Number(row), Number(column), sheetId, unitId)?.toLowerCase();
        if (text && needles.some((needle) => text.includes(needle)))
          found.push({
            unitId,
            sheetId,
            range: { startRow: Number(row), endRow: Number(row), startColumn: Number(column), endColumn: Number(column) },
          });
      }
  return found;
}
