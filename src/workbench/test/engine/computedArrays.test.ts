import { open } from "./open";

/** Two arrays worked out in one formula must not be taken for one another when they are compared. */
describe("comparing arrays that formulas work out", () => {
  it("keeps two tables of counts in one formula apart", async () => {
    const { put, values } = open();
    put("A1", [
      ["a", 1],
      ["a", 2],
      ["a", 3],
      ["b", 1],
      ["b", 3],
    ]);
    put("D1", [["a"], ["b"]]);
    put("E5", [[1, 2, 3]]);
    // Counts by name and number: none is 0 over the names alone, (b, 2) is 0 over both.
    put("H1", [['=IF(COUNTIFS(A1:A5,D1:D2,B1:B5,">"&(E5:G5*0))=0,100,0)+IF(COUNTIFS(A1:A5,D1:D2,B1:B5,E5:G5)=0,1,2)']]);
    expect(await values("H1:J2")).toEqual([
      [2, 2, 2],
      [2, 1, 2],
    ]);
  });

  it("reads changed cells anew", async () => {
    const { put, values } = open();
    put("A1", [[0], [0], [1]]);
    put("D1", [["=IF(A1:A3=0,1,2)"]]);
    expect(await values("D1:D3")).toEqual([[1], [1], [2]]);
    put("A2", [[4]]);
    expect(await values("D1:D3")).toEqual([[1], [2], [2]]);
  });
});
