import { detectDelimiter, readCsv } from "../../src/import/csv";
import { decodeText } from "../../src/import/decode";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => new Uint8Array(values);
const utf16 = (text: string, littleEndian: boolean, mark: boolean) => {
  const view = new DataView(new ArrayBuffer((text.length + (mark ? 1 : 0)) * 2));
  [...(mark ? "\ufeff" : ""), ...text].forEach((character, index) => view.setUint16(index * 2, character.charCodeAt(0), littleEndian));
  return new Uint8Array(view.buffer);
};
const texts = (data: Uint8Array) => {
  const reading = readCsv(data, "file.csv");
  if (!reading.ok) throw new Error(reading.why.code);
  return reading.grid.cells.map((row) => row.map(({ text }) => text));
};

describe("the encoding of a file", () => {
  const text = "Famille;Qté\nFèves;3\n";
  it.each([
    ["UTF-8", utf8(text), "utf-8"],
    ["UTF-8 with its mark", new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(text)]), "utf-8"],
    ["UTF-16 little-endian with its mark", utf16(text, true, true), "utf-16le"],
    ["UTF-16 big-endian with its mark", utf16(text, false, true), "utf-16be"],
    ["UTF-16 little-endian without a mark", utf16(text, true, false), "utf-16le"],
    ["Windows-1252", bytes(...[...text].map((character) => character.charCodeAt(0))), "windows-1252"],
  ])("is recognised as %s", (_, data, encoding) => {
    expect(decodeText(data)).toEqual({ ok: true, text, encoding });
  });

  it("keeps the euro sign and typographic quotes of Windows-1252", () => {
    expect(decodeText(bytes(0x80, 0x92, 0x32, 0x0a))).toEqual({ ok: true, text: "€’2\n", encoding: "windows-1252" });
  });

  it("stays UTF-8 when only a few bytes are damaged, so that the rows concerned can be listed", () => {
    const damaged = new Uint8Array([...utf8("Fèves;é;à\n"), 0xe9, ...utf8("té\n")]);
    expect(decodeText(damaged)).toMatchObject({ ok: true, encoding: "utf-8", text: "Fèves;é;à\n\ufffdté\n" });
  });

  it.each([
    ["an empty file", bytes(), { code: "empty" }],
    ["a file of blank lines", utf8("\n \n"), { code: "empty" }],
    ["an Excel workbook", bytes(0x50, 0x4b, 3, 4, 20), { code: "workbook" }],
    ["an old Excel workbook", bytes(0xd0, 0xcf, 0x11, 0xe0), { code: "workbook" }],
    ["a binary file, naming the line", bytes(65, 10, 66, 0, 200, 1), { code: "binary", line: 2 }],
    ["an unknown encoding, naming the line", bytes(65, 10, 66, 0x8d, 67), { code: "unknownEncoding", line: 2 }],
  ])("refuses %s", (_, data, why) => {
    expect(readCsv(data, "file.csv")).toEqual({ ok: false, why });
  });
});

describe("the delimiter of a file", () => {
  it.each([
    ["a;b\n1,5;2,5\n3,5;4", ";"],
    ["a,b\n1.5,2.5\n", ","],
    ["a\tb\n1,5\t2\n", "\t"],
    ["a|b\n1|2\n", "|"],
    ['a,b\n"x;y",2\n', ","],
    ["a;b\nSmith, John;2\nDoe, Jane;3", ";"],
    ["only\none\n", ","],
    ["Famille;2026-01;2026-02\nA;1,5;2,5", ";"],
  ])("of %j is %j", (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});

describe("a CSV file", () => {
  it("becomes a grid of texts with the row numbers a person sees", () => {
    const reading = readCsv(utf8('a,b\n"x, ""y""\nz",2\n\n3,\n'), "file.csv");
    expect(reading.ok && reading.grid).toMatchObject({ name: "file.csv", firstRow: 1, firstColumn: 1 });
    expect(texts(utf8('a,b\n"x, ""y""\nz",2\n\n3,\n'))).toEqual([
      ["a", "b"],
      ['x, "y"\nz', "2"],
      ["", ""],
      ["3", ""],
    ]);
  });

  it("obeys a first line sep=; and counts it", () => {
    const reading = readCsv(utf8("sep=;\na;b\n1;2\n"), "file.csv");
    expect(reading.ok && reading.grid.firstRow).toBe(2);
    expect(texts(utf8("sep=;\na;b\n1;2\n"))).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("is refused with the row of a quotation mark that never closes, instead of swallowing the rest", () => {
    expect(readCsv(utf8('a,b\n1,2\n"3,4\n5,6\n'), "file.csv")).toEqual({ ok: false, why: { code: "unclosedQuote", line: 3 } });
  });

  it("is refused when it has more columns than any export", () => {
    expect(readCsv(utf8(`${"a,".repeat(1_500)}b\n`), "file.csv")).toEqual({
      ok: false,
      why: { code: "tooManyColumns", columns: 1_501, most: 1_000 },
    });
  });

  it("of 200,000 rows is read whole", () => {
    const data = utf8(
      `Family,Period,Quantity\n${Array.from({ length: 200_000 }, (_, index) => `F${index % 50},2026-0${(index % 9) + 1},${index}`).join("\n")}\n`,
    );
    const reading = readCsv(data, "large.csv");
    expect(reading.ok && reading.grid.cells.length).toBe(200_001);
  });
});
