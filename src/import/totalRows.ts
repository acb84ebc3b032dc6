/** Which rows of a source are totals of others. */
import { nameKey } from "../language/sameName";
import { plainSpaces } from "../language/plainSpaces";
import { evidenceOf } from "./columnProfiles";
import { plainHeader } from "./headerWords";
import { wordColumns } from "./wordColumns";
import type { ImportPlan } from "./plan";
import type { SourceCell, SourceGrid } from "../domain/collect/source";
import { totalIn } from "./totalWords";

/** Columns in which the words of the rows may say that the row is a total; remarks may speak of totals as they like. */
function labelColumns(grid: SourceGrid, { layout, mapping }: Pick<ImportPlan, "layout" | "mapping">): number[] {
  const words = wordColumns(grid, { layout, mapping });
  const read = new Set([...[...layout.periodColumns, ...words].map(({ column }) => column), ...layout.itemColumns]);
  for (const [input, { source }] of Object.entries(mapping))
    if (source.from === "column" && ["Note", "Author"].includes(input)) read.add(source.column);
  return layout.headers.flatMap((header, column) => {
    if (read.has(column) || /^(?:note|comment|remar)/i.test(header)) return [];
    return evidenceOf(grid, layout, [column]).totals.length > 0 ? [column] : [];
  });
}

/** Finds out which rows of a source are totals. */
export class Totals {
  private readonly columns: readonly number[];
  private readonly names: ReadonlySet<string>;

  constructor(
    grid: SourceGrid,
    private readonly plan: Pick<ImportPlan, "layout" | "mapping" | "totalsAreNames">,
  ) {
    this.columns = labelColumns(grid, plan);
    this.names = new Set(
      this.columns.length === 0
        ? []
        : plan.layout.headers.flatMap((_, column) => [...evidenceOf(grid, plan.layout, [column]).texts].map((text) => plainHeader(text))),
    );
  }

  /** The column and the text that make a row a total. */
  totalIn(cells: readonly SourceCell[]): { column: number; text: string } | undefined {
    for (const column of this.columns) {
      const value = cells[column]?.value;
      if (typeof value === "string" && this.isTotal(value)) return { column, text: plainSpaces(value) };
    }
    return undefined;
  }

  /** Texts that are the total of something, or the name of somebody: nothing of that name stands in the source. */
  doubtful(grid: SourceGrid): string[] {
    const texts = this.columns.flatMap((column) => evidenceOf(grid, this.plan.layout, [column]).totals);
    const doubtful = texts.filter((text) => {
      const reading = totalIn(text);
      return reading !== undefined && reading !== "total" && !this.names.has(reading.of);
    });
    return [...new Map(doubtful.map((text) => [nameKey(text), plainSpaces(text)])).values()];
  }

  private isTotal(text: string): boolean {
    const reading = totalIn(text);
    if (reading === undefined || reading === "total") return reading === "total";
    return this.names.has(reading.of) || this.plan.totalsAreNames !== true;
  }
}
