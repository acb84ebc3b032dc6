/**
 * Reading a long file with breaks gives what reading it in one go gives; expected rows are those the text was made of, with the line
 * feed that a cell of Excel holds for a line end inside quotation marks.
 */
import { readCsvInParts, type CsvReading } from "../../src/import/csv";

const bytes = (text: string) => new TextEncoder().encode(text);

function read(text: string): { reading: CsvReading; breaks: number } {
  const parts = readCsvInParts(bytes(text), "long.csv");
  let breaks = 0;
  for (;;) {
    const step = parts.next();
    if (step.done) return { reading: step.value, breaks };
    breaks++;
  }
}

const long = 30_000;

it.each([["\n"], ["\r\n"], ["\r"]])(
  "reads a long file in parts, with records and line ends inside quotation marks intact (%j)",
  (newline) => {
    const rows = Array.from({ length: long }, (_, row) => [
      `Order ${row}`,
      row % 7 === 0 ? `two${newline}lines; "quoted"` : "plain",
      `${row},5`,
    ]);
    const quoted = (field: string) => (/[";\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
    const { reading, breaks } = read(rows.map((row) => row.map(quoted).join(";")).join(newline));
    expect(breaks).toBeGreaterThan(5);
    if (!reading.ok) throw new Error(JSON.stringify(reading.why));
    expect(reading.grid.cells.map((row) => row.map(({ text }) => text))).toEqual(
      rows.map((row) => row.map((field) => field.replaceAll(newline, "\n"))),
    );
  },
);

it("names the record whose quotation mark is never closed, however far into the file it is", () => {
  const rows = Array.from({ length: long }, (_, row) => `Order ${row};plain`);
  rows[long - 100] = '"never closed;plain';
  expect(read(rows.join("\n")).reading).toEqual({ ok: false, why: { code: "unclosedQuote", line: long - 99 } });
});
