/** Reads, in the batches of a patch themselves, the cells that it writes over or removes, and tells afterwards whether they were as known. */
import type { CellValue } from "../../domain/tables/defineTable";
import { mapInParts, type Parts } from "../../domain/tables/inParts";
import type { Language } from "../../language/text";
import { cellsPerRead } from "../blocks";
import { asBefore, type Input } from "../cellText";
import { withoutInterim } from "../gateway";
import { rowsOf } from "../reading/tableState";
import { inSlices } from "../slices";
import { wordsAsIds } from "../reading/tableWords";
import { asKnown, isUntouched, type FoundCells, type Known, type Met } from "./met";
import { invertPatchInParts, takeOrigins, type Step, type TablePatch } from "./tablePatch";

type Event = { step: Step } | { row: number; column: number; range: Excel.Range };

/** A cell that was written over: what it held, by the id of its word, and as it was shown. */
interface Overwrite {
  row: number;
  column: number;
  input: Input;
  shown: Input;
}

/** The reads of one patch. Rows count as they are at the time of the read. */
export class Overwritten {
  private readonly events: Event[] = [];
  private readonly body: Excel.Range;
  private cells = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly table: Excel.Table,
    private readonly headers: readonly string[],
    private readonly language: Language,
  ) {
    this.body = table.getDataBodyRange();
    this.body.load("rowCount");
  }

  /** Queues the read of an area; sends what is queued first where the answer would become too long. */
  async read(row: number, column: number, rows: number, columns: number): Promise<void> {
    if (this.cells > 0 && this.cells + rows * columns > cellsPerRead) await this.send();
    this.cells += rows * columns;
    const range = rowsOf(this.table, row, column, rows, columns);
    range.load("formulas,values");
    this.events.push({ row, column, range });
  }

  /** Sends what is queued. */
  async send(): Promise<void> {
    await this.context.sync();
    withoutInterim(this.context);
    this.cells = 0;
  }

  /** Notes a step that was queued. */
  took(step: Step): void {
    this.events.push({ step });
  }

  /** What was found, once everything is answered: compared with what was known, and as the patch that puts it back. */
  met(patch: TablePatch, known: Known["table"], formats: TablePatch["formats"]): Promise<Met> {
    return inSlices(this.metInParts(patch, known, formats));
  }

  private *metInParts(patch: TablePatch, known: Known["table"], formats: TablePatch["formats"]): Parts<Met> {
    if (known === undefined) return asKnown;
    const { rowCount: before } = this.body;
    const sameRows = before === known.inputs.length;
    const { found, strange } = yield* this.foundIn(patch.table, before);
    const content = yield* mapInParts(Array.from({ length: before }), (_, row) =>
      sameRows ? [...(known.inputs[row] ?? [])] : known.headers.map((): Input => ""),
    );
    let differs = !sameRows || strange;
    const cells: FoundCells["cells"] = [];
    const places = this.headers.map((header) => known.headers.indexOf(header));
    yield* mapInParts(found, ({ row, column, input, shown }) => {
      const place = places[column] ?? -1;
      const line = content[row];
      if (line === undefined || place < 0 || (sameRows && isUntouched(line[place], input))) return;
      differs = true;
      line[place] = input;
      if (sameRows) cells.push({ row: known.area.row + 1 + row, column: known.area.column + place, input: shown });
    });
    if (!differs) return asKnown;
    const taken = this.events.flatMap((event) => ("step" in event ? [event.step] : []));
    const steps = resized(taken, before);
    const actual = { ...patch, before, steps, after: rowsAfterAll(steps, before) };
    const back = yield* invertPatchInParts(actual, { headers: known.headers, inputs: content }, sameRows ? formats : []);
    return { asKnown: false, back: { kind: "patch", patch: back }, found: { sheet: known.sheet, cells } };
  }

  /** The cells found in rows that the table had before, by their place then; and whether rows that came were not blank. */
  private *foundIn(table: string, before: number): Parts<{ found: Overwrite[]; strange: boolean }> {
    const found: Overwrite[] = [];
    let strange = false;
    let origins = Array.from({ length: before }, (_, row) => row);
    for (const event of this.events) {
      if ("step" in event) origins = takeOrigins(origins, event.step);
      else {
        const { row: first, column: left, range } = event;
        const ids = this.headers.slice(left);
        const [shown, standing] = [range.values as CellValue[][], range.formulas as CellValue[][]];
        const values = wordsAsIds(table, ids, shown, this.language);
        const at = origins;
        yield* mapInParts(wordsAsIds(table, ids, standing, this.language), (line, index) => {
          const row = at[first + index] ?? -1;
          line.forEach((formula, offset) => {
            const input = asBefore(formula, values[index]?.[offset] ?? null);
            const asShown = asBefore(standing[index]?.[offset] ?? null, shown[index]?.[offset] ?? null);
            if (row >= 0) found.push({ row, column: left + offset, input, shown: asShown });
            // Excel itself fills the columns of a table that have a formula.
            else if (input !== "" && !(typeof input === "string" && input.startsWith("="))) strange = true;
          });
        });
      }
    }
    return { found, strange };
  }
}

/** The steps as they were for a table that had so many rows: one that ends the table somewhere begins where it ended before. */
function resized(steps: readonly Step[], before: number): Step[] {
  let rows = before;
  return steps.map((step) => {
    const now = step.op === "resize" ? { ...step, from: rows } : step;
    rows = rowsAfterAll([now], rows);
    return now;
  });
}

const rowsAfterAll = (steps: readonly Step[], before: number): number =>
  steps.reduce(
    (rows, step) =>
      step.op === "resize" ? step.to : step.op === "insert" ? rows + step.count : step.op === "delete" ? rows - step.count : rows,
    before,
  );
