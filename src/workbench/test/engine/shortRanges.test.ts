import { open } from "./open";

test("counting and finding in a line of months follow each line's own limit, in a table of many lines", async () => {
  const { put, values } = open();
  const [lines, months] = [60, 6];
  const level = (line: number, month: number): number => ((line * 7 + month * 5) % 13) - 3;
  const table = Array.from({ length: lines }, (_, line) => Array.from({ length: months }, (__, month) => level(line, month)));
  const limit = (line: number): number => (line % 7) - 2;
  put("B1", [Array.from({ length: months }, (_, month) => 100 + month)]);
  put("B2", table);
  put(
    "J2",
    table.map((_, line) => [
      limit(line),
      `=COUNTIF(B${line + 2}:G${line + 2},"<"&J${line + 2})`,
      `=MINIFS($B$1:$G$1,B${line + 2}:G${line + 2},"<"&J${line + 2})`,
    ]),
  );
  // Worked out from the rows, apart from the engine. MINIFS of nothing is 0.
  const expected = table.map((row, line) => {
    const below = row.flatMap((value, month) => (value < limit(line) ? [100 + month] : []));
    return [below.length, below[0] ?? 0];
  });
  expect(await values(`K2:L${lines + 1}`)).toEqual(expected);
  // A value that changes is seen at once.
  put("B2", [[-50]]);
  expect((await values("K2:L2"))[0]).toEqual([(expected[0]?.[0] ?? 0) + (level(0, 0) < limit(0) ? 0 : 1), 100]);
});
