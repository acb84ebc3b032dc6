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
});
