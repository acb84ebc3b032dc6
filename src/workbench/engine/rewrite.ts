/** The text of formulas wherever they stand, in cells and in names: finding and changing it. */
import type { ICellData, IObjectMatrixPrimitiveType, IUnitRange } from "@univerjs/core";
import { IDefinedNamesService, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Context } from "./context";
import { wordsOf } from "./formulaText";
import type { SheetFormulas } from "./seams";

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

interface FormulaAt {
  sheetId: string;
  row: number;
  column: number;
}

/** Formulas of a sheet by the words that they say, in small letters. */
type Words = ReadonlyMap<string, readonly FormulaAt[]>;

/** Of each sheet as its formulas stand: whenever one of them changes, they are another object. */
const known = new WeakMap<SheetFormulas, Words>();

function wordsOfFormulas({ formulas, formulasOf, unitId }: Context, sheetId: string): Words {
  const data = formulasOf(unitId, sheetId);
  const before = known.get(data);
  if (before) return before;
  const found = new Map<string, FormulaAt[]>();
  for (const [row, line] of Object.entries(data))
    for (const column of Object.keys(line ?? {})) {
      const text = formulas.getFormulaStringByCell(Number(row), Number(column), sheetId, unitId);
      const at = { sheetId, row: Number(row), column: Number(column) };
      for (const word of new Set(wordsOf(text ?? ""))) {
        const others = found.get(word);
        if (others) others.push(at);
        else found.set(word, [at]);
      }
    }
  known.set(data, found);
  return found;
}

/** Cells whose formula contains this name, in itself or through the name of a formula. Deliberately wide: a longer name counts too. */
export function cellsMentioning(context: Context, name: string): IUnitRange[] {
  const { unitId } = context;
  const needles = [name.toLowerCase()];
  const names = Object.values(context.injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {});
  for (const item of names)
    if (needles.some((needle) => item.formulaOrRefString.toLowerCase().includes(needle))) needles.push(item.name.toLowerCase());
  const found = new Set<FormulaAt>();
  for (const sheet of context.book.getSheets())
    for (const [word, cells] of wordsOfFormulas(context, sheet.getSheetId()))
      if (needles.some((needle) => word.includes(needle))) for (const at of cells) found.add(at);
  return [...found].map(({ sheetId, row, column }) => ({
    unitId,
    sheetId,
    range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
  }));
}
