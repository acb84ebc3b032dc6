/**
 * Which validation stands where in a column. Excel says it of a range whose cells agree, and nothing of any other: such a range is halved
 * until each part agrees, so that few requests tell it of a long column too.
 */
import { inOrder } from "../inOrder";

/** Neighbouring cells of a column with one rule, or with none of which Excel says anything, counted from its first cell. */
export interface RulePart {
  row: number;
  rows: number;
  /** Undefined where the rules of a column change so often that they are not looked into. */
  rule: Excel.DataValidationRule | undefined;
}

/** Parts of one column that may disagree at a time. A table of no more rows than these is always known wholly. */
export const mostUneven = 500;
/** Ranges asked for in one request. */
const mostAsked = 1_000;

interface Asked {
  column: number;
  row: number;
  rows: number;
}

/** The rules of some columns, each by its parts from the first cell on. Syncs. */
export async function rulePartsOf(
  context: Excel.RequestContext,
  columns: readonly { range: Excel.Range; rows: number }[],
): Promise<RulePart[][]> {
  const found: RulePart[][] = columns.map(() => []);
  const rangeOf = ({ column, row, rows }: Asked): Excel.Range | undefined => {
    const whole = columns[column];
    if (whole === undefined || (row === 0 && rows === whole.rows)) return whole?.range;
    return whole.range.getCell(row, 0).getResizedRange(rows - 1, 0);
  };
  const look = async (asked: readonly Asked[]): Promise<void> => {
    const batches = Array.from({ length: Math.ceil(asked.length / mostAsked) }, (_, place) =>
      asked.slice(place * mostAsked, (place + 1) * mostAsked),
    );
    const read = await inOrder(batches, async (batch) => {
      const ranges = batch.map((one) => rangeOf(one)?.load("dataValidation/rule"));
      await context.sync();
      return ranges.map((range) => range?.dataValidation.rule as Excel.DataValidationRule | null | undefined);
    });
    const rules = read.flat();
    const uneven = asked.filter(({ rows }, place) => rules[place] === null && rows > 1);
    const counts = new Map<number, number>();
    for (const { column } of uneven) counts.set(column, (counts.get(column) ?? 0) + 1);
    const isTooMany = ({ column }: Asked): boolean => (counts.get(column) ?? 0) * 2 > mostUneven;
    const next: Asked[] = [];
    asked.forEach((one, place) => {
      const { column, row, rows } = one;
      const isUneven = rules[place] === null && rows > 1;
      if (!isUneven || isTooMany(one)) return found[column]?.push({ row, rows, rule: isUneven ? undefined : (rules[place] ?? {}) });
      const half = Math.ceil(rows / 2);
      return next.push({ column, row, rows: half }, { column, row: row + half, rows: rows - half });
    });
    if (next.length > 0) await look(next);
  };
  await look(columns.map(({ rows }, column) => ({ column, row: 0, rows })));
  return found.map(joined);
}

/** Parts in their order, those that were halved needlessly as one. */
function joined(parts: readonly RulePart[]): RulePart[] {
  const whole: RulePart[] = [];
  for (const part of [...parts].sort((one, other) => one.row - other.row)) {
    const last = whole[whole.length - 1];
    if (last !== undefined && JSON.stringify(last.rule) === JSON.stringify(part.rule)) last.rows += part.rows;
    else whole.push({ ...part });
  }
  return whole;
}
