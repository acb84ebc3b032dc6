/**
 * Files with more lines than a sheet holds: sums by name and period, and every line that is in none with its reason. What a line means
 * is compared with the import of rows, which reads the same file whole; the sums of Parquet files with those of DuckDB (1.5.6), which
 * wrote the files and summed them: `select family, month, sum(ordered), sum(cents), sum(pieces), count(*)`, in whole cents.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { parse } from "papaparse";
import { dayOf, isoOf, serialOf } from "../../src/calendar/days";
import { readCsv } from "../../src/import/csv";
import { ByteFigure } from "../../src/import/lines/byteFigure";
import { LineReader } from "../../src/import/lines/lineReader";
import { leftOutReason, linesRefusal } from "../../src/import/lines/linesSentences";
import { LinesRefused, mostSums, type LinesQuestion, type LinesReport } from "../../src/import/lines/linesQuestion";
import { LineSums } from "../../src/import/lines/lineSums";
import { answerLines, type LinesMessage } from "../../src/import/lines/linesTask";
import { hasTooManyLines, lookAtLines, provenHabits } from "../../src/import/lines/lookAtLines";
import { sumParquet } from "../../src/import/lines/sumParquet";
import { sumText } from "../../src/import/lines/sumText";
import { longestQuoted, RecordCutter } from "../../src/import/lines/textRecords";
import { sumsGrid } from "../../src/import/lines/sumsGrid";
import type { ImportContext } from "../../src/import/plan";
import { proposePlan } from "../../src/import/propose";
import { readRecords } from "../../src/import/readRecords";
import { understand } from "../../src/import/understand";

const context: ImportContext = { families: [], bucket: "month", orderPeriods: new Map() };
const headers = ["family", "item", "promised", "quantity"];
const question = (change: Partial<LinesQuestion> = {}): LinesQuestion => ({
  text: { encoding: "utf-8", delimiter: ",", headerRecords: 1 },
  headers,
  name: 0,
  day: 2,
  figures: [3],
  dateOrder: "dayFirst",
  decimalMark: "point",
  bucket: "month",
  ...change,
});
const french = question({ text: { encoding: "utf-8", delimiter: ";", headerRecords: 1 }, decimalMark: "comma" });
const file = (...lines: string[]) => new Blob([[headers.join(","), ...lines].join("\n")]);
const sumsOf = ({ sums }: LinesReport) =>
  sums.map(({ name, period, figures, lines }) => [name, isoOf(period).slice(0, 7), ...figures, lines]);
const reasonsOf = ({ leftOut }: LinesReport) => leftOut.map(({ code, count, first }) => [code, count, first.map(({ line }) => line)]);

describe("the lines of a text file", () => {
  it("are in a sum, or left out with their reason and their number", async () => {
    const report = await sumText(
      file(
        "A,1,2026-01-05,1.25",
        "A,2,2026-01-31,2",
        "",
        '"B, x",3,2026-02-01,"1,234.50"',
        "B,3,2026-02-30,1",
        "A,1",
        ",1,2026-01-01,3",
        "A,1,2026-01-01,",
        "A,1,2026-01-09,1e400",
        "A,1,2026-01-09,abc",
        "A,1,,4",
        "A,1,2026-01-05,1,,",
      ),
      question(),
    );
    expect(report).toMatchObject({ lines: 11, summed: 4, blank: 1 });
    expect(sumsOf(report)).toEqual([
      ["A", "2026-01", 4.25, 3],
      ["B, x", "2026-02", 1234.5, 1],
    ]);
    expect(reasonsOf(report)).toEqual([
      ["notNumber", 2, [10, 11]],
      ["notDate", 1, [6]],
      ["otherWidth", 1, [7]],
      ["missingName", 1, [8]],
      ["missingValue", 1, [9]],
      ["missingPeriod", 1, [12]],
    ]);
    expect(report.leftOut.map((one) => leftOutReason(one, "en"))).toEqual([
      "“1e400” is not a number",
      "“2026-02-30” is not a date",
      "2 columns instead of 4",
      "no name",
      "no figure",
      "no month",
    ]);
    expect(leftOutReason(report.leftOut[2]!, "fr")).toBe("2 colonnes au lieu de 4");
  });

  it("are summed to the last decimal, however many there are: 0.1 a hundred thousand times", async () => {
    const report = await sumText(new Blob([`${headers.join(",")}\n`, "A,1,2026-01-05,0.1\n".repeat(100_000)]), question());
    expect(sumsOf(report)).toEqual([["A", "2026-01", 10_000, 100_000]]);
    const finer = await sumText(file("A,1,2026-01-05,0.1", "A,1,2026-01-05,0.0000004", "A,1,2026-01-05,12.345678"), question());
    expect(finer.sums[0]?.figures).toEqual([12.445678]);
    expect(finer.rounded).toEqual([1]);
  });

  it("say where a sum is beyond what is exact", async () => {
    const large = await sumText(file("A,1,2026-01-05,9007199254740990", "A,1,2026-01-05,1", "A,1,2026-01-05,1"), question());
    expect(large.beyondExact).toEqual([true]);
    const exact = await sumText(file("A,1,2026-01-05,9007199254740990", "A,1,2026-01-05,1"), question());
    expect([exact.sums[0]?.figures, exact.beyondExact]).toEqual([[9_007_199_254_740_991], [false]]);
  });

  it.each(["\n", "\r\n", "\r"])("end with %j or with several kinds of line ends, also inside quotation marks", async (end) => {
    const text = [headers.join(";"), "A;1;05/01/2026;1,5", 'A;"two\nlines";31/12/2026;"1\u202f000,5"', "B;2;02/01/2026;2"].join(end);
    expect(sumsOf(await sumText(new Blob([text]), french))).toEqual([
      ["A", "2026-01", 1.5, 1],
      ["A", "2026-12", 1000.5, 1],
      ["B", "2026-01", 2, 1],
    ]);
    const mixed = `${headers.join(";")}\r\nA;1;05/01/2026;1\nA;1;05/01/2026;2\r\nA;1;05/01/2026;4\rA;1;05/01/2026;8`;
    expect(sumsOf(await sumText(new Blob([mixed]), french))).toEqual([["A", "2026-01", 15, 4]]);
  });

  it("do not fill the memory with a quotation mark that is never closed", async () => {
    const long = "A,1,2026-01-05,1\n".repeat(Math.ceil((3 * longestQuoted) / 17));
    const report = await sumText(
      new Blob([`${headers.join(",")}\nA,1,2026-01-05,1\n"B,1,2026-01-05,1\n${long}`]),
      question(),
      undefined,
      10_000,
    );
    expect(reasonsOf(report)).toEqual([["openQuote", 1, [3]]]);
    expect(report.summed).toBe(1 + long.length / 17);
  });

  it("are read in the encodings that programs write", async () => {
    const text = `${headers.join(";")}\nÉté €;1;05/01/2026;1\n`;
    const latin = Uint8Array.from(text, (letter) => (letter === "€" ? 0x80 : letter.charCodeAt(0)));
    const wide = Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])]);
    for (const [bytes, encoding] of [
      [latin, "windows-1252"],
      [wide, "utf-16le"],
      [new TextEncoder().encode(`\ufeff${text}`), "utf-8"],
    ] as const)
      expect(sumsOf(await sumText(new Blob([bytes]), { ...french, text: { ...french.text!, encoding } }, undefined, 7))).toEqual([
        ["Été €", "2026-01", 1, 1],
      ]);
  });

  it("follow the weeks of a company that plans by week", async () => {
    const report = await sumText(
      file("A,1,2026-12-31,1", "A,1,2027-01-03,2", "A,1,2027-01-04,4", "A,1,2027-01,8"),
      question({ bucket: "week" }),
    );
    expect(report.sums.map(({ period, figures }) => [isoOf(period), ...figures])).toEqual([
      ["2026-12-28", 3],
      ["2027-01-04", 4],
    ]);
    expect(reasonsOf(report)).toEqual([["monthNotWeek", 1, [5]]]);
  });

  it("tell how far they are, never backwards, to the end", async () => {
    const told: number[] = [];
    await sumText(file(...Array.from({ length: 500 }, () => "A,1,2026-01-05,1")), question(), (share) => told.push(share), 1000);
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it("are refused where they make more sums than a plan has", () => {
    const sums = new LineSums(1);
    const period = sums.periodNumber(serialOf(2026, 1));
    const add = () => sums.add(sums.nameNumber(`item ${sums.lines}`), period, [1]);
    for (let count = 0; count < mostSums; count++) add();
    expect(add).toThrow(new LinesRefused({ code: "tooManySums", most: mostSums }));
    expect(linesRefusal({ code: "tooManySums", most: mostSums }, "orders.csv", "en")).toBe(
      "The lines of orders.csv make more than 500,000 sums. Sum by family instead of by item or order number.",
    );
  });
});

/** Cells as people and programs write them, right and wrong. */
const cell = {
  name: fc.constantFrom("A", "B", "  B ", "Été\u00a0bleu", "", "-", "n/a", "damaged \ufffd"),
  day: fc.constantFrom(
    "05/01/2026",
    "2026-02-01",
    "31/02/2026",
    "13/12/2026",
    "12/13/2026",
    "févr. 2026",
    "2026-W05",
    "T1 2026",
    "",
    "46023",
    "2026",
    "#N/A",
    "lundi 5 janvier 2026",
  ),
  figure: fc.constantFrom(
    "1",
    "1,5",
    "1.5",
    "1\u202f234,5",
    "1 234",
    "01 234",
    "12 34",
    "-3",
    "−3",
    "(2)",
    "5 %",
    "12 €",
    "1e2",
    "TRUE",
    "",
    "-",
    "abc",
    "0,10",
    ",5",
    "1.234,50",
    "1'000",
  ),
};
const dirtyLine = fc.tuple(cell.name, fc.constant("x"), cell.day, cell.figure);

it("mean what rows mean: the same file read whole by the import gives the same sums and the same reasons", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(dirtyLine, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 60 }), async (lines, size) => {
      const text = [headers, ...lines].map((cells) => cells.join(";")).join("\n");
      const report = await sumText(new Blob([text]), french, undefined, size);
      const reading = readCsv(new TextEncoder().encode(text), "lines.csv");
      if (!reading.ok) throw new Error(reading.why.code);
      const plan = {
        ...proposePlan(understand(reading.grid, "month", 0), "demand", context),
        mapping: Object.fromEntries(
          (
            [
              ["Family", 0],
              ["Period", 2],
              ["Quantity", 3],
            ] as const
          ).map(([input, column]) => [
            input,
            { source: { from: "column" as const, column }, score: 1, reason: { code: "chosen" as const, values: {} } },
          ]),
        ),
        dateOrders: { Period: "dayFirst" as const },
        decimalMarks: { Quantity: "comma" as const },
        sameKey: "sum" as const,
        acceptUnknownFamilies: true,
      };
      const work = readRecords(reading.grid, plan, context);
      let step = work.next();
      while (!step.done) step = work.next();
      const { rows, rejected, records } = step.value;
      expect(report.lines).toBe(records);
      expect(report.sums.map(({ name, period, figures }) => [name, period, figures[0]?.toFixed(6)]).sort()).toEqual(
        rows.map((row) => [row["Family"], row["Period"], Number(row["Quantity"]).toFixed(6)]).sort(),
      );
      expect(report.lines - report.summed).toBe(rejected.length);
    }),
    { numRuns: 150, seed: 20_261_129 },
  );
});

it("give the same report wherever the pieces end", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('"a ""b"""', "A", '"two\r\nlines"', "B;", "\r\n", "\n", ";05/01/2026;1\n", "é\n", ";"), { maxLength: 30 }),
      fc.integer({ min: 1, max: 40 }),
      async (parts, size) => {
        const blob = new Blob([`${headers.join(";")}\n${parts.join("")}`]);
        expect(await sumText(blob, french, undefined, size)).toEqual(await sumText(blob, french));
      },
    ),
    { numRuns: 150, seed: 20_261_129 },
  );
});

it("are cut as the library cuts them, which reads each text as a whole", () => {
  const part = fc.constantFrom('"', '""', ";", "\n", "a", '12" pipe', '"b;c"', '"two\nlines"', "");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const text = parts.join("");
      const whole = parse<string[]>(text, { delimiter: ";", newline: "\n" });
      const { records, open } = new RecordCutter(";").cut(text);
      const isOpen = whole.errors.some(({ code }) => code === "MissingQuotes");
      expect(open !== undefined).toBe(isOpen);
      if (!isOpen && text !== "") expect(records).toEqual(whole.data);
      if (isOpen) expect(records).toEqual(whole.data.slice(0, records.length));
    }),
    { numRuns: 500, seed: 20_261_129 },
  );
});

it("are read from their bytes as the import reads their text, or left to it", () => {
  const piece = fc.constantFrom(
    "1",
    "23",
    "456",
    "0",
    "000",
    ",",
    ".",
    "-",
    " ",
    "\u202f",
    "\u00a0",
    "\u2009",
    "\t",
    "e",
    "%",
    "'",
    "7890123456",
  );
  const reader = (decimalMark: "comma" | "point") =>
    new LineReader(new LineSums(1), { dateOrder: "dayFirst", decimalMark, bucket: "month" });
  let read = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 7 }), fc.constantFrom("comma" as const, "point" as const), (parts, mark) => {
      const text = parts.join("");
      const bytes = new TextEncoder().encode(`;${text};`);
      const figure = new ByteFigure(mark, true);
      if (!figure.read(bytes, 1, bytes.length - 1)) return;
      read++;
      expect(Number(`${figure.units}e-${figure.decimals}`) + 0).toBe(Number(reader(mark).figure(text)) + 0);
    }),
    { numRuns: 5_000, seed: 20_261_129 },
  );
  expect(read).toBeGreaterThan(300);
});

it("are told apart by their bytes, however many different names there are", async () => {
  const names = 120_000;
  const lines = Array.from({ length: names * 2 }, (_, line) => `N${line % names},1,2026-01-05,${line < names ? 1 : 0.25}`);
  const { sums } = await sumText(new Blob([`${headers.join(",")}\n${lines.join("\n")}`]), question());
  expect(sums).toHaveLength(names);
  expect(sums.every(({ figures, lines: count }) => figures[0] === 1.25 && count === 2)).toBe(true);
});

const fixture = (name: string) => readFileSync(resolve(__dirname, "../fixtures/lines/data", name));
const ofDuckDb = JSON.parse(fixture("sums.json").toString("utf8")) as [string, number, string, string, string, string][];

describe("the lines of a Parquet file", () => {
  const columns = ["family", "item", "promised", "shipped_at", "promis_fr", "ordered", "shipped", "pieces"];
  const asked = (day: number): LinesQuestion => ({ ...question({ headers: columns, day, figures: [5, 6, 7] }), text: undefined! });

  it.each(["snappy", "zstd", "gzip", "brotli", "lz4_raw"])("are the sums of the engine that wrote it, to the cent (%s)", async (codec) => {
    const report = await sumParquet(new Blob([fixture(`lines-${codec}.parquet`)]), asked(2));
    expect(
      report.sums.map(({ name, period, figures, lines }) => {
        const { year, month } = dayOf(period);
        const [ordered, shipped, pieces] = figures;
        return [name, year * 100 + month, ordered?.toFixed(2), String(Math.round((shipped ?? 0) * 100)), String(pieces), String(lines)];
      }),
    ).toEqual(ofDuckDb);
    expect(report).toMatchObject({ lines: 2500, rounded: [0, 0, 0], beyondExact: [false, false, false] });
    // Every 997th line has no family, every 501st no ordered quantity: counted by hand.
    expect(reasonsOf(report)).toEqual([["missingName", 3, [1, 998, 1995]]]);
    expect(report.blanks).toEqual([4, 0, 0]);
  });

  it("are the same by an instant, and by a French text", async () => {
    const blob = new Blob([fixture("lines-snappy.parquet")]);
    const byDay = await sumParquet(blob, asked(2));
    expect(await sumParquet(blob, asked(3))).toEqual(byDay);
    expect(await sumParquet(blob, asked(4))).toEqual(byDay);
  });

  it("are exact in every kind of number that a file keeps, and left out where a name, a day or a figure cannot be read", async () => {
    const odd = ["family", "day", "narrow", "wide", "widest", "whole", "large", "unsigned", "text"];
    const blob = new Blob([fixture("odd.parquet")]);
    const about = { ...question({ headers: odd, day: 1, decimalMark: "comma" }), text: undefined! };
    const report = await sumParquet(blob, { ...about, figures: [2, 3, 4, 5, 6, 7] });
    // By DuckDB, which wrote the file.
    const known = JSON.parse(fixture("odd.json").toString("utf8")) as string[][];
    const shown = report.sums.map(({ name, period, figures, lines }) => {
      const [year, month] = isoOf(period).split("-");
      return [name, `${month}/${year}`, ...figures.map((figure) => figure ?? NaN), lines];
    });
    expect(shown).toEqual(known.map(([name, month, ...numbers]) => [name, month, ...numbers.map(Number)]));
    // Of 0 to 999 every 17th is "n/a" (59), every 19th of the others none (50); every 23rd of the others has a day that is none (39).
    const count = (fits: (line: number) => boolean) => Array.from({ length: 1000 }, (_, line) => line).filter(fits).length;
    const named = (line: number) => line % 17 !== 0 && line % 19 !== 0;
    expect(report.leftOut.map(({ code, count: lines }) => [code, lines])).toEqual([
      ["missingName", count((line) => !named(line))],
      ["notDate", count((line) => named(line) && line % 23 === 0)],
    ]);
    expect(report.leftOut[1]?.first[0]).toEqual({ line: 24, text: "30/02/2026", values: {} });
    expect(report.blanks[4]).toBe(count((line) => named(line) && line % 23 !== 0 && line % 7 === 0));
    const texts = await sumParquet(blob, { ...about, figures: [8] });
    expect(texts.leftOut.find(({ code }) => code === "notNumber")).toMatchObject({
      count: count((line) => named(line) && line % 23 !== 0 && line % 29 === 0),
      first: [{ line: 30, text: "x" }, {}, {}],
    });
  });

  it("are looked at before: columns without lists, which are days and which are figures", async () => {
    const looked = await lookAtLines(new Blob([fixture("lines-zstd.parquet")]), "lines.parquet", context);
    if (!looked.ok) throw new Error(looked.why.code);
    expect(looked.look).toMatchObject({
      headers: columns,
      lines: 2500,
      isEstimate: false,
      days: [2, 3, 4],
      numbers: [5, 6, 7],
      proposed: { name: 0 },
    });
    expect(looked.look.text).toBeUndefined();
    expect(provenHabits(looked.look, { day: 4, figures: [5] })).toEqual({ dateOrder: "dayFirst", decimalMark: "point" });
  });

  it.each<[string, Blob, string]>([
    ["cut off", new Blob([fixture("lines-snappy.parquet").subarray(0, 9000)]), "cutParquet"],
    ["no Parquet file", new Blob(["family,item"]), "notParquet"],
    ["empty", new Blob([]), "notParquet"],
  ])("are refused with a sentence where the file is %s", async (_, blob, code) => {
    const failure: unknown = await sumParquet(blob, asked(2)).catch((reason: unknown) => reason);
    expect(failure).toMatchObject({ why: { code } });
    expect(linesRefusal((failure as LinesRefused).why, "lines.parquet", "fr")).toMatch(
      /^lines\.parquet (est tronqué|n'est pas un fichier Parquet)/,
    );
  });
});

it("of a file that was saved or moved after it was chosen are refused in a sentence", async () => {
  const gone = () => Promise.reject(new DOMException("The requested file could not be read", "NotReadableError"));
  const file = { size: 10, slice: () => ({ arrayBuffer: gone }) } as unknown as Blob;
  const told: LinesMessage[] = [];
  await answerLines({ file, question: question() }, (message) => told.push(message));
  expect(told).toEqual([{ kind: "refused", why: { code: "changed" } }]);
  expect(linesRefusal({ code: "changed" }, "a.csv", "en")).toBe("a.csv was saved or moved after it was chosen. Choose it again.");
});

describe("a look at a long file", () => {
  const lines = Array.from(
    { length: 30_000 },
    (_, index) =>
      `Famille ${index % 7};IT${index};${String((index % 12) + 1).padStart(2, "0")}/${String((index % 9) + 1).padStart(2, "0")}/2026;${index % 50}`,
  );
  const text = (extra: readonly string[] = []) => `Export du 1 mars\n\nfamille;article;date;quantité\n${[...lines, ...extra].join("\n")}\n`;

  it("finds form, headers and columns, and how many lines there are", async () => {
    const looked = await lookAtLines(new Blob([text()]), "lignes.csv", context);
    if (!looked.ok) throw new Error(looked.why.code);
    expect(looked.look).toMatchObject({
      text: { encoding: "utf-8", delimiter: ";", headerRecords: 3 },
      headers: ["famille", "article", "date", "quantité"],
      days: [2],
      proposed: { name: 0, day: 2, figures: [3] },
    });
    expect(looked.look.lines).toBeGreaterThan(28_000);
    expect(looked.look.lines).toBeLessThan(32_000);
    // Nothing in it proves what 03/02/2026 is.
    expect(provenHabits(looked.look, looked.look.proposed)).toEqual({ decimalMark: "point" });
  });

  it("finds the proof of day and month at the end of the file", async () => {
    const looked = await lookAtLines(new Blob([text(["Famille 1;IT1;25/12/2026;1"])]), "lignes.csv", context);
    expect(looked.ok && provenHabits(looked.look, looked.look.proposed)).toEqual({ dateOrder: "dayFirst", decimalMark: "point" });
  });

  it("leaves files that fit a sheet to the import of rows", async () => {
    expect(await hasTooManyLines(new Blob([text()]))).toBe(false);
    expect(await hasTooManyLines(new Blob([fixture("lines-snappy.parquet")]))).toBe(true);
    expect(await hasTooManyLines(new Blob(["A;1\n".repeat(2_100_000)]))).toBe(true);
    expect(await hasTooManyLines(new Blob(["A".repeat(30), "B;1 and a long remark on it\n".repeat(320_000)]))).toBe(false);
  });
});

it("makes a source of the sums that the import reads as it reads any other", async () => {
  const report = await sumText(file("A,1,2026-01-05,1.25", "B,2,2026-02-28,2"), question());
  const grid = sumsGrid(report, question(), "orders.csv", "fr");
  const plan = proposePlan(understand(grid, "month"), "demand", context);
  const work = readRecords(grid, plan, context);
  let step = work.next();
  while (!step.done) step = work.next();
  expect(step.value.rows).toEqual([
    { Family: "A", Period: serialOf(2026, 1), Quantity: 1.25 },
    { Family: "B", Period: serialOf(2026, 2), Quantity: 2 },
  ]);
});
