/** Excel.Filter of a table column, and the table's AutoFilter. The workbench filters by shown texts. */
import { serialOf } from "../../../calendar/days";
import type { Book, RangeObject } from "../book";
import { HostObject, invalidArgument, RichApiError } from "../objects";
import { dynamicTest } from "./dynamicFilter";
import type { Table } from "./table";

interface Criteria {
  filterOn?: string;
  values?: unknown[];
  criterion1?: string;
  criterion2?: string;
  operator?: string;
  dynamicCriteria?: unknown;
}

const COMPARISONS: Record<string, (a: number, b: number) => boolean> = {
  ">=": (a, b) => a >= b,
  "<=": (a, b) => a <= b,
  "<>": (a, b) => a !== b,
  ">": (a, b) => a > b,
  "<": (a, b) => a < b,
  "=": (a, b) => a === b,
};

/** Whether a cell passes a criterion such as ">=10", "<>", "=North*". */
function passes(criterion: string, value: unknown, shown: string): boolean {
  const operator = Object.keys(COMPARISONS).find((symbol) => criterion.startsWith(symbol)) ?? "=";
  const operand = criterion.startsWith(operator) ? criterion.slice(operator.length) : criterion;
  const compare = COMPARISONS[operator];
  if (operand !== "" && Number.isFinite(Number(operand)))
    return typeof value === "number" && compare !== undefined ? compare(value, Number(operand)) : operator === "<>";
  const pattern = operand
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*/g, ".*")
    .replace(/\?/g, ".");
  const matches = new RegExp(`^${pattern}$`, "i").test(shown);
  if (operator === "<>") return !matches;
  if (operator === "=") return matches;
  const order = shown.localeCompare(operand, "en", { sensitivity: "base" });
  return compare ? compare(order, 0) : false;
}

export class Filter extends HostObject {
  static override readonly typeName: string = "Filter";
  static override readonly scalars: readonly string[] = ["Criteria"];
  static override readonly settleFirst: readonly string[] = ["Apply", "ApplyCustomFilter", "ApplyDynamicFilter", "ApplyValuesFilter"];
  constructor(
    book: Book,
    private readonly table: Table,
    private readonly index: number,
  ) {
    super(book);
  }
  get Criteria(): Criteria | null {
    const values = this.book.engine.tableFilters(this.table.Id)[this.index];
    return values ? { filterOn: "Values", values } : null;
  }
  Apply(given: unknown): Promise<void> {
    const criteria = (given ?? {}) as Criteria;
    if (criteria.filterOn === "Values") return this.ApplyValuesFilter(criteria.values);
    if (criteria.filterOn === "Dynamic") return this.ApplyDynamicFilter(criteria.dynamicCriteria);
    if (criteria.filterOn === "Custom") return this.ApplyCustomFilter(criteria.criterion1, criteria.criterion2, criteria.operator);
    throw new RichApiError(
      "ApiNotFound",
      `The workbench does not filter on ${String(criteria.filterOn)}.`,
      `Filter.apply(${String(criteria.filterOn)})`,
    );
  }
  async ApplyValuesFilter(values: unknown): Promise<void> {
    if (!Array.isArray(values)) throw invalidArgument();
    await this.book.engine.filterTable(this.table.Id, this.index, values.map(String));
  }
  async ApplyCustomFilter(first: unknown, second: unknown = null, operator: unknown = null): Promise<void> {
    if (typeof first !== "string") throw invalidArgument();
    const { body } = this.table;
    if (!body) return;
    const column = { ...body, column: body.column + this.index, lastColumn: body.column + this.index };
    const shown = this.book.engine.text(column);
    const either = operator === "Or";
    const kept = this.book.engine.read(column).flatMap(([cell], row) => {
      const text = shown[row]?.[0] ?? "";
      const one = passes(first, cell?.value, text);
      const two = typeof second === "string" && second !== "" ? passes(second, cell?.value, text) : !either;
      return (either ? one || two : one && two) ? [text] : [];
    });
    await this.book.engine.filterTable(this.table.Id, this.index, [...new Set(kept)]);
  }
  async ApplyDynamicFilter(criteria: unknown): Promise<void> {
    const { body } = this.table;
    const { engine } = this.book;
    const column = body && { ...body, column: body.column + this.index, lastColumn: body.column + this.index };
    const values = column ? engine.read(column).map(([cell]) => cell?.value) : [];
    const now = new Date();
    const today = serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
    const passing = dynamicTest(criteria, values, today);
    if (!passing) throw invalidArgument();
    if (!column) return;
    const shown = engine.text(column);
    const kept = values.flatMap((value, row) => (typeof value === "number" && passing(value) ? [shown[row]?.[0] ?? ""] : []));
    await engine.filterTable(this.table.Id, this.index, [...new Set(kept)]);
  }
  async Clear(): Promise<void> {
    await this.book.engine.filterTable(this.table.Id, this.index, null);
  }
}

/** Excel.AutoFilter of a table. */
export class TableFilters extends HostObject {
  static override readonly typeName: string = "AutoFilter";
  static override readonly scalars: readonly string[] = ["Enabled", "IsDataFiltered", "Criteria"];
  constructor(
    book: Book,
    private readonly table: Table,
  ) {
    super(book);
  }
  get Enabled(): boolean {
    return this.table.ShowFilterButton;
  }
  get IsDataFiltered(): boolean {
    return Object.keys(this.book.engine.tableFilters(this.table.Id)).length > 0;
  }
  get Criteria(): (Criteria | null)[] {
    return Array.from({ length: this.table.width }, (_, index) => new Filter(this.book, this.table, index).Criteria);
  }
  GetRange(): RangeObject {
    return this.table.GetRange();
  }
  GetRangeOrNullObject(): RangeObject | null {
    return this.Enabled ? this.table.GetRange() : null;
  }
  ClearCriteria(): Promise<void> {
    return this.table.ClearFilters();
  }
  Reapply(): Promise<void> {
    return this.table.ReapplyFilters();
  }
}
