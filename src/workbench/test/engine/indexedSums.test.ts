import { open } from "./open";

/**
 * Sums over many criteria are answered from an index of the rows. The engine answers one criterion at a time by itself: each answer of
 * a whole table is compared with that of the same formula for one cell.
 */
describe("SUMIFS and COUNTIFS over many criteria", () => {
  const rows: (string | number | boolean | null)[][] = [
    ["Alpha", 1, 10],
    ["alpha", 2, 5],
    ["Beta", 1, 7],
    ["Beta", 1, 0.5],
    ["Béta 3", 3, 2],
    ["12", 1, 100],
    ["=odd", 2, 3],
    [null, 1, 50],
    ["Beta", null, 60],
    ["Alpha", "2", 9],
    ["Gamma", 1, "n/a"],
    ["Gamma", 1, null],
    [true, 3, 4],
    ["Delta ", 1, 6],
    ["Be*", 2, 8],
  ];
  const names = ["ALPHA", "Beta", "béta 3", "Gamma", "Delta"];
  const periods = [1, 2, 3, 4];
  const filled = (names: (string | number)[]) => {
    const book = open();
    book.put("A1", rows);
    book.put(
      "E2",
      names.map((name) => [name]),
    );
    book.put("F1", [periods]);
    return book;
  };

  it.each([
    ["plain words", names],
    ["a number in letters", ["Alpha", 12]],
    ["a pattern", ["Be*", "Alpha"]],
    ["an operator", ["<>Beta", "Alpha"]],
    ["an equal sign before the word", ["=Beta", "=Alpha"]],
  ])("answer a table of %s as they answer each of its cells", async (_case, asked) => {
    const { put, values } = filled(asked);
    const last = asked.length + 1;
    put("F20", [[`=SUMIFS(C1:C15,A1:A15,E2:E${last},B1:B15,F1:I1)`]]);
    put("L20", [[`=COUNTIFS(A1:A15,E2:E${last},B1:B15,F1:I1)`]]);
    asked.forEach((__, row) =>
      periods.forEach((___, column) => {
        const [name, period] = [`E${row + 2}`, `${"FGHI".charAt(column)}1`];
        put(`${"FGHI".charAt(column)}${40 + row}`, [[`=SUMIFS(C1:C15,A1:A15,${name},B1:B15,${period})`]]);
        put(`${"LMNO".charAt(column)}${40 + row}`, [[`=COUNTIFS(A1:A15,${name},B1:B15,${period})`]]);
      }),
    );
    expect(await values(`F20:I${19 + asked.length}`)).toEqual(await values(`F40:I${39 + asked.length}`));
    expect(await values(`L20:O${19 + asked.length}`)).toEqual(await values(`L40:O${39 + asked.length}`));
  });

  it("add up rows that repeat, whatever the case of their names (counted by hand)", async () => {
    const { put, values } = filled(names);
    put("F20", [["=SUMIFS(C1:C15,A1:A15,E2:E6,B1:B15,F1:I1)"]]);
    expect(await values("F20:I24")).toEqual([
      [10, 14, 0, 0],
      [7.5, 0, 0, 0],
      [0, 0, 2, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });

  it.each([">1", ">=2", "<2", "<=1", ">0.5"])(
    "answer a table with a comparison for all, %s, as they answer each cell",
    async (compared) => {
      const { put, values } = filled(names);
      put("F20", [[`=SUMIFS(C1:C15,A1:A15,E2:E6,B1:B15,"${compared}")`]]);
      put("L20", [[`=COUNTIFS(A1:A15,E2:E6,B1:B15,"${compared}")`]]);
      names.forEach((_, row) => {
        put(`F${40 + row}`, [[`=SUMIFS(C1:C15,A1:A15,E${row + 2},B1:B15,"${compared}")`]]);
        put(`L${40 + row}`, [[`=COUNTIFS(A1:A15,E${row + 2},B1:B15,"${compared}")`]]);
      });
      expect(await values("F20:F24")).toEqual(await values("F40:F44"));
      expect(await values("L20:L24")).toEqual(await values("L40:L44"));
    },
  );

  it("answer a table with comparisons that differ from cell to cell, as they answer each cell", async () => {
    const { put, values } = filled(names);
    put("F20", [[`=SUMIFS(C1:C10,A1:A10,E2:E6,B1:B10,">="&F1:I1,B1:B10,"<="&F1:I1+1)`]]);
    put("L20", [[`=COUNTIFS(A1:A10,E2:E6,B1:B10,">="&F1:I1,B1:B10,"<="&F1:I1+1)`]]);
    names.forEach((__, row) =>
      periods.forEach((___, column) => {
        const [name, period] = [`E${row + 2}`, `${"FGHI".charAt(column)}1`];
        put(`${"FGHI".charAt(column)}${40 + row}`, [[`=SUMIFS(C1:C10,A1:A10,${name},B1:B10,">="&${period},B1:B10,"<="&${period}+1)`]]);
        put(`${"LMNO".charAt(column)}${40 + row}`, [[`=COUNTIFS(A1:A10,${name},B1:B10,">="&${period},B1:B10,"<="&${period}+1)`]]);
      }),
    );
    // By hand: Alpha has 10 in period 1 and 5 in period 2; its period in letters is no number to compare.
    expect((await values("F20:G20"))[0]).toEqual([15, 5]);
    expect(await values("F20:I24")).toEqual(await values("F40:I44"));
    expect(await values("L20:O24")).toEqual(await values("L40:O44"));
  });

  it("give one number for one criterion over many rows (counted by hand)", async () => {
    const { put, values } = open();
    put(
      "A1",
      Array.from({ length: 300 }, (_, index) => [index % 3 === 0 ? "a" : "b", index]),
    );
    put("D1", [['=SUMIFS(B1:B300,A1:A300,"a")+1', '=COUNTIFS(A1:A300,"A",B1:B300,">=150")', '=SUMIFS(B1:B300,B1:B300,"<3")']]);
    // 0, 3 ... 297: 100 numbers with mean 148.5; from 150 on 50 of them; 0 + 1 + 2.
    expect(await values("D1:F1")).toEqual([[14851, 50, 3]]);
  });

  it("follow a row that changes", async () => {
    const { put, values } = filled(names);
    put("F20", [["=SUMIFS(C1:C15,A1:A15,E2:E6)"]]);
    expect(await values("F20:F21")).toEqual([[24], [67.5]]);
    put("C1", [[1000]]);
    expect(await values("F20:F21")).toEqual([[1014], [67.5]]);
  });

  it("show the error of a row that is added up, and of no other", async () => {
    const { put, values } = filled(names);
    put("C3", [["=1/0"]]);
    put("F20", [["=SUMIFS(C1:C15,A1:A15,E2:E6)"]]);
    expect(await values("F20:F21")).toEqual([[24], ["#DIV/0!"]]);
  });

  it("answer 200 names by 12 months over 5,000 rows within two seconds", async () => {
    const { put, values } = open();
    const many = Array.from({ length: 5000 }, (_, index) => [`Family ${index % 200}`, 1 + (index % 12), 1]);
    put("A1", many);
    put(
      "E2",
      Array.from({ length: 200 }, (_, index) => [`Family ${index}`]),
    );
    put("F1", [Array.from({ length: 12 }, (_, index) => index + 1)]);
    await values("A1:A1");
    const start = process.cpuUsage();
    put("F2", [["=SUMIFS(C1:C5000,A1:A5000,E2:E201,B1:B5000,F1:Q1)"]]);
    const found = await values("F2:Q201");
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(2);
    expect(found.flat().reduce<number>((total, value) => total + Number(value), 0)).toBe(5000);
  });
});
