import { readXlsx } from "../../xlsx/readXlsx";
import { writeXlsx } from "../../xlsx/writeXlsx";
import { open } from "./open";

describe("INDEX over several rows at once", () => {
  it("reads what another formula spills in the same calculation", async () => {
    const { engine, put, values } = open();
    put("A1", [[1], [2], [3]]);
    put("C1", [["=A1:A3*10"]]);
    engine.setName({ name: "Tenfold", formula: "=Sheet1!$C$1:$C$3", visible: true, comment: "" });
    engine.addSheet("Other");
    put("Sheet1!E1", [["=INDEX(C1:C3,SEQUENCE(3))"]]);
    put("Other!A1", [["=INDEX(Tenfold,SEQUENCE(ROWS(Tenfold)),SEQUENCE(1,1))"]]);
    expect(await values("Sheet1!E1:E3")).toEqual([[10], [20], [30]]);
    put("Sheet1!A3", [[7]]);
    expect(await values("Sheet1!E1:E3")).toEqual([[10], [20], [70]]);
    expect(await values("Other!A1:A3")).toEqual([[10], [20], [70]]);
  });

  it("reads along a row, and across rows and columns", async () => {
    const { put, values } = open();
    put("A1", [
      ["=SEQUENCE(2,3)", null, null],
      [null, null, null],
    ]);
    put("A5", [["=INDEX(A1:C1,SEQUENCE(3))"]]);
    put("C5", [["=INDEX(A1:C2,SEQUENCE(2),SEQUENCE(1,2,2))"]]);
    expect(await values("A5:A7")).toEqual([[1], [2], [3]]);
    expect(await values("C5:D6")).toEqual([
      [2, 3],
      [5, 6],
    ]);
  });

  it("still answers a single cell as a reference", async () => {
    const { put, value } = open();
    put("A1", [[4], [5], [6]]);
    put("B1", [["=SUM(A1:INDEX(A1:A3,2))"]]);
    expect(await value("B1")).toBe(9);
  });

  it("finds a cell of a table's column on the sheet of the table, whatever sheet asks for it", async () => {
    const { engine, area, put, value } = open();
    put("A1", [["Units"], [4], [5]]);
    await engine.addTable(area("A1:A3"), "Plan", "TableStyleMedium2");
    engine.addSheet("Other");
    put("Other!A1", [["not this"], ["nor this"], ["nor that"]]);
    put("Other!C1", [["=INDEX(Plan[Units],2)+0"], ['=IF(INDEX(Plan[Units],1)="","blank",ISTEXT(INDEX(Plan[Units],1)))']]);
    expect(await value("Other!C1")).toBe(5);
    expect(await value("Other!C2")).toBe(false);
  });

  /** The heads of a review, drawn before the list they take their figures from is filled: as Home lists overloads. */
  const drawnFirst = async () => {
    const book = open();
    const { engine, put } = book;
    engine.addSheet("Supply");
    put("Supply!F1", [
      ["a", 90],
      ["b", 120],
      ["c", 110],
    ]);
    engine.setName({ name: "Most", formula: "=Supply!$A$1:$D$3", visible: true, comment: "" });
    const shown = (row: number, column: number) => `=IFERROR(IF(INDEX(Most,${row},2)>100,INDEX(Most,${row},${column}),""),"")`;
    put(
      "Sheet1!A1",
      [1, 2, 3].map((row) => [1, 2, 4].map((column) => shown(row, column))),
    );
    await engine.calculation.settle();
    put(
      "Supply!D1",
      [1, 2, 3].map((row) => [`=IF(ISNUMBER(C${row}),DATE(2026,C${row},1),"")`]),
    );
    put("Supply!A1", [["=TAKE(SORT(HSTACK(FILTER(F1:G3,G1:G3>100),SEQUENCE(ROWS(FILTER(F1:G3,G1:G3>100)))),2,-1),3)"]]);
    return book;
  };

  it("shows every line of a list that fills later, and lines that come and go", async () => {
    const { put, values } = await drawnFirst();
    expect(await values("Sheet1!A1:C3")).toEqual([
      ["b", 120, 46023],
      ["c", 110, 46054],
      ["", "", ""],
    ]);
    put("Supply!G1", [[130]]);
    expect(await values("Sheet1!A1:C3")).toEqual([
      ["a", 130, 46023],
      ["b", 120, 46054],
      ["c", 110, 46082],
    ]);
    put("Supply!G1", [[1], [1], [101]]);
    expect(await values("Sheet1!A1:C3")).toEqual([
      ["c", 101, 46023],
      ["", "", ""],
      ["", "", ""],
    ]);
  });

  it("shows the same in the file that is saved", async () => {
    const { engine } = await drawnFirst();
    const { model } = await readXlsx(await writeXlsx(await engine.capture()), "saved.xlsx");
    const saved = model.sheets[0]?.rows;
    expect([0, 1, 2].map((row) => [0, 1, 2].map((column) => saved?.[row]?.[column]?.v))).toEqual([
      ["b", 120, 46023],
      ["c", 110, 46054],
      ["", "", ""],
    ]);
  });

  it("follows through five arrays, each filled by what the one before gives", async () => {
    const { put, value, values } = open();
    // Written from the last to the first, so that each is calculated before what it reads is there.
    put("I1", [['=IF(INDEX(G1:G9,4)="",0,SUM(G1:G9))']]);
    put("G1", [["=SEQUENCE(COUNT(E1:E9))"]]);
    put("E1", [["=SEQUENCE(COUNT(C1:C9))"]]);
    put("C1", [["=SEQUENCE(COUNT(B1:B9))"]]);
    put("B1", [["=SEQUENCE(A1)"]]);
    put("A1", [[3]]);
    expect(await value("I1")).toBe(0);
    put("A1", [[5]]);
    expect(await value("I1")).toBe(15);
    expect(await values("G1:G5")).toEqual([[1], [2], [3], [4], [5]]);
    put("A1", [[4]]);
    expect(await value("I1")).toBe(10);
  });
});
