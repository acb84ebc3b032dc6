/** Places of sections: laws of laying out, and the places of one sheet counted by hand. */
import fc from "fast-check";
import { chartExtent, columnOf, layOut, matrixExtent, placeEach, rowOf, tableExtent, type Extent } from "../../src/sheets/sections";

const count = fc.integer({ min: 0, max: 30 });
const extent: fc.Arbitrary<Extent> = fc.record({ above: count, rows: count, column: count, columns: count, below: count });
const height = ({ above, rows, below }: Extent): number => above + rows + below;

it("puts sections one right below the other, whichever are left out", () => {
  fc.assert(
    fc.property(count, fc.array(fc.option(extent, { nil: undefined }), { maxLength: 12 }), (first, wanted) => {
      const extents = Object.fromEntries(wanted.map((one, index) => [`section ${index}`, one]));
      const { at, next } = layOut(first, extents);
      let row = first;
      for (const [id, one] of Object.entries(extents)) {
        if (one === undefined) expect(at[id]).toBeUndefined();
        else {
          const { above, rows, column, columns } = one;
          expect(at[id]).toEqual({ row, body: { row: row + above, column, rows, columns } });
          row += height(one);
        }
      }
      expect(next).toBe(row);
    }),
  );
});

it("places sections that are alike in their order", () => {
  fc.assert(
    fc.property(count, fc.array(extent, { maxLength: 12 }), (first, extents) => {
      const { at, next } = placeEach(first, extents);
      expect(at.map(({ row }) => row)).toEqual(
        extents.map((_, index) => first + extents.slice(0, index).reduce((sum, one) => sum + height(one), 0)),
      );
      expect(next).toBe(first + extents.reduce((sum, one) => sum + height(one), 0));
    }),
  );
});

it("gives a matrix, a chart and a table the room that people see", () => {
  // By hand: title 8, header 9, figures 10-12, free 13; sentence 14, chart 15-30, free 31; title 32, header 33, rows 34-35, note 36, free 37.
  const { at, next } = layOut(8, { use: matrixExtent(3, 12), chart: chartExtent(), list: tableExtent(2, 4, 1) });
  expect(at).toEqual({
    use: { row: 8, body: { row: 10, column: 1, rows: 3, columns: 12 } },
    chart: { row: 14, body: { row: 15, column: 0, rows: 16, columns: 10 } },
    list: { row: 32, body: { row: 34, column: 0, rows: 2, columns: 4 } },
  });
  expect(next).toBe(38);
});

it("takes columns and rows of an area, counted from its first ones", () => {
  const area = { row: 5, column: 2, rows: 10, columns: 4 };
  expect(columnOf(area, 1)).toEqual({ row: 5, column: 3, rows: 10, columns: 1 });
  expect(columnOf(area, 2, 2)).toEqual({ row: 5, column: 4, rows: 10, columns: 2 });
  expect(rowOf(area, 3)).toEqual({ row: 8, column: 2, rows: 1, columns: 4 });
  expect(rowOf(area, 0, 10)).toEqual(area);
});
