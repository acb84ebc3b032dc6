import { movedRectangle, readReference, writeReference } from "../../charts/seriesReference";

describe("a reference of a series", () => {
  it.each([
    ["Data!$B$2:$B$13", "Data!$B$2:$B$13"],
    ["='My data'!b2", "'My data'!$B$2"],
    ["'It''s'!$A$1:$C$3", "'It''s'!$A$1:$C$3"],
    ["Data!$B:$B", "Data!$B:$B"],
    ["Data!C3:A1", "Data!$A$1:$C$3"],
  ])("reads %s and writes it as %s", (text, written) => {
    const reference = readReference(text);
    expect(reference && writeReference(reference)).toBe(written);
  });

  it.each(["#REF!", "B2:B13", "Data!B2,Data!C3", "Data!Rate", ""])("does not read %s", (text) => {
    expect(readReference(text)).toBeNull();
  });
});

describe("an area whose sheet gets or loses rows", () => {
  // Rows 5 to 10, counted from 0; expected areas by hand from Excel's rule.
  const area = { row: 5, column: 1, lastRow: 10, lastColumn: 1 };
  it.each([
    ["inserted before", "insert", 2, 3, [8, 13]],
    ["inserted at its first row", "insert", 5, 1, [6, 11]],
    ["inserted inside", "insert", 7, 2, [5, 12]],
    ["inserted after", "insert", 11, 4, [5, 10]],
    ["deleted before", "delete", 0, 3, [2, 7]],
    ["deleted inside", "delete", 6, 2, [5, 8]],
    ["deleted over its start", "delete", 3, 4, [3, 6]],
    ["deleted over its end", "delete", 9, 5, [5, 8]],
    ["deleted after", "delete", 11, 5, [5, 10]],
  ] as const)("follows rows %s", (_, kind, first, count, [row, lastRow]) => {
    expect(movedRectangle(area, { axis: "row", kind, first, count })).toMatchObject({ row, lastRow, column: 1 });
  });

  it("is gone when all its rows are", () => {
    expect(movedRectangle(area, { axis: "row", kind: "delete", first: 4, count: 7 })).toBeNull();
  });
});
