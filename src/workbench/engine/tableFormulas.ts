/** Which formulas are calculated again when a table changes or rows are hidden. */
import { IActiveDirtyManagerService, RemoveSuperTableMutation, SetSuperTableMutation } from "@univerjs/engine-formula";
import { MarkDirtyFilterChangeMutation } from "@univerjs/sheets";
import { SetSheetTableFilterMutation } from "@univerjs/sheets-table";
import type { Context } from "./context";
import { cellsMentioning } from "./rewrite";
import type { TableMeaning } from "./seams";

/** A changed table makes every formula that names it dirty, also one that could not find it before. Called once the engine runs. */
export function watchTables(context: Context): void {
  const dirty = context.injector.get(IActiveDirtyManagerService);
  const getDirtyData = ({ params }: { params?: unknown }) => {
    const { unitId, tableName, reference } = params as { unitId: string; tableName: string; reference?: TableMeaning };
    const sheets = Object.fromEntries(context.book.getSheets().map((sheet) => [sheet.getSheetId(), "1"]));
    return {
      dirtyRanges: [
        ...cellsMentioning(context, tableName),
        ...(reference ? [{ unitId, sheetId: reference.sheetId, range: reference.range }] : []),
      ],
      dirtySuperTableMap: { [unitId]: { [tableName]: "1" } },
      clearDependencyTreeCache: { [unitId]: sheets },
    };
  };
  const hiding = () => ({ dirtyRanges: ["SUBTOTAL", "AGGREGATE"].flatMap((name) => cellsMentioning(context, name)) });
  for (const { id } of [SetSheetTableFilterMutation, MarkDirtyFilterChangeMutation])
    dirty.register(id, { commandId: id, getDirtyData: hiding });
  for (const { id } of [SetSuperTableMutation, RemoveSuperTableMutation]) dirty.register(id, { commandId: id, getDirtyData });
}
