/**
 * The month that is over when a cycle begins, brought as a person pastes it below a table: demand, stock, deliveries, sales and costs as a
 * year before, and what lies a year ahead. `test/support/cycleByCycle.ts` does the same without a browser.
 */
import type { Frame } from "playwright-core";
import { addMonths } from "../../src/calendar/months";
import { tables } from "../../src/domain/tables/catalogue";
import { columnPlace } from "../support/columnPlace";

interface Copy {
  table: string;
  /** Columns by their places: the day that chooses the rows, between two days, and the days that move on with it. */
  chosen: number;
  from: number;
  to: number;
  moved: readonly number[];
  /** Days to move on; null for months, which become those of a year later. */
  by: number | null;
  /** Column of a number that must not be there twice; −1 for none. */
  numbered: number;
}

const placeOf = (table: string, column: string): number => columnPlace(table, column);

export async function bringMonth(pane: Frame, cycle: number): Promise<void> {
  const closed = addMonths(cycle, -1);
  const before = addMonths(closed, -12);
  const month = (table: string, from: number): Copy => {
    const place = placeOf(table, "Period");
    return { table, chosen: place, from, to: addMonths(from, 1), moved: [place], by: addMonths(from, 12) - from, numbered: -1 };
  };
  const deliveries = ["Ordered date", "Promised date", "Delivered date"].map((column) => placeOf("SopDeliveries", column));
  const copies: Copy[] = [
    ...["SopDemand", "SopStock", "SopLogistics", "SopSales"].map((table) => month(table, before)),
    ...["SopForecasts", "SopCapacity"].map((table) => month(table, closed)),
    {
      ...{ table: "SopDeliveries", chosen: deliveries[0] ?? 0, from: before, to: addMonths(before, 1), moved: deliveries, by: 365 },
      numbered: placeOf("SopDeliveries", "Order"),
    },
  ];
  for (const copy of copies) {
    if (!tables.some(({ name }) => name === copy.table)) throw new Error(`There is no table ${copy.table}.`);
    await pane.evaluate(
      ({ table: name, chosen, from, to, moved, by, numbered }) =>
        Excel.run(async (context) => {
          const table = context.workbook.tables.getItem(name);
          const body = table.getDataBodyRange();
          body.load("formulas,values");
          await context.sync();
          const rows = body.formulas.filter((_, line) => {
            const day: unknown = body.values[line]?.[chosen];
            return typeof day === "number" && day >= from && day < to;
          });
          // A horizon that reaches further holds them already.
          const known = new Set(body.values.map((line) => line[chosen] as unknown));
          if (numbered < 0 && known.has(from + (by ?? 0))) return;
          const later = rows.map((line) =>
            line.map((value: unknown, place) => {
              if (moved.includes(place) && typeof value === "number") return value + (by ?? 0);
              return place === numbered ? `${String(value)}-${from}` : value;
            }),
          );
          if (later.length > 0) table.rows.add(undefined, later as (string | number | boolean)[][]);
          await context.sync();
        }),
      copy,
    );
  }
}
