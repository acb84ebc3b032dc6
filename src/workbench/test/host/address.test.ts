import { columnLetters, localAddress, parseLocal, quotedSheet, splitSheet } from "../../host/address";
import { moved } from "../../host/edits";

it("columns count from A to XFD", () => {
  expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
});

it.each(["A1", "A1:C3", "A:B", "2:4", "XFD1048576"])("%s is read and written back", (address) => {
  const area = parseLocal(address);
  expect(area && localAddress(area)).toBe(address);
});

it("absolute marks and reversed corners name the same cells", () => {
  expect(parseLocal("$C$3:A1")).toEqual({ row: 0, column: 0, lastRow: 2, lastColumn: 2 });
});

it.each(["XFE1", "A1048577", "A0", "Rate", "A1:B", "1A", ""])("%j is no address", (text) => {
  expect(parseLocal(text)).toBeNull();
});

it("sheet names are quoted where Excel quotes them", () => {
  expect(["Data", "My sheet", "O'Neil", "Q1", "2026", "Entrées"].map(quotedSheet)).toEqual([
    "Data",
    "'My sheet'",
    "'O''Neil'",
    "'Q1'",
    "'2026'",
    "Entrées",
  ]);
  expect(splitSheet("'O''Neil'!A1")).toEqual({ sheet: "O'Neil", local: "A1" });
});

describe("a range held by an add-in follows its cells", () => {
  const range = (address: string) => ({ sheetId: "s", ...(parseLocal(address) as NonNullable<ReturnType<typeof parseLocal>>) });
  const after = (held: string, area: string, shift: "Down" | "Right" | "Up" | "Left") => {
    const place = moved(range(held), range(area), shift);
    return place && localAddress(place);
  };
  it.each([
    ["B5:C6", "2:3", "Down", "B7:C8"],
    ["B5:C6", "6:6", "Down", "B5:C7"],
    ["B5:C6", "7:7", "Down", "B5:C6"],
    ["B5:C6", "2:3", "Up", "B3:C4"],
    ["B5:C6", "6:9", "Up", "B5:C5"],
    ["B5:C6", "4:5", "Up", "B4:C4"],
    ["B5:C6", "A1:B1", "Down", "B5:C6"],
    ["B5:C6", "B1:C1", "Down", "B6:C7"],
    ["B5:C6", "A:A", "Left", "A5:B6"],
    ["B5:C6", "C:D", "Right", "B5:E6"],
  ] as const)("%s, after %s moved %s, is %s", (held, area, shift, expected) => {
    expect(after(held, area, shift)).toBe(expected);
  });
  it("is gone when its cells are", () => {
    expect(after("B5:C6", "5:6", "Up")).toBeNull();
  });
});
