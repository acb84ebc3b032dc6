/** Changes the text of formulas wherever they stand: in cells and in names. */
import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
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
