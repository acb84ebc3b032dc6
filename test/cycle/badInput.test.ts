/** Dirty files from bytes to cells: what is imported, what is listed on "Import notes", and what a person is told. */
import { inLanguage, type Language } from "../../src/language/text";
import { datasetKind } from "../../src/import/datasetKinds";
import { explainNotice } from "../../src/import/noticeSentences";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { bringIn, gridOf, utf8, type BringIn } from "./dirtyFiles";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel();
}, 120_000);
afterAll(() => excel.close());

const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from([...text], (l) => l.charCodeAt(0)).buffer)]);
const damaged = (): Uint8Array => {
  const bytes = utf8("Famille;Mois;Quantité\nThé;2026-01;1\nCaf?;2026-01;2\n");
  bytes[bytes.indexOf(63)] = 0xe9;
  return bytes;
};

interface Dirty extends BringIn {
  file: string;
  bytes: Uint8Array;
  records: number;
  /** Rows of the table: one value of each, to see that the right ones arrived. */
  rows: (string | number)[][];
  columns: string[];
  /** Row numbers listed, with words of the reason in both languages. */
  listed: [row: number, en: string, fr: string][];
  notice?: { en: string; fr: string };
}

const demand = ["Family", "Quantity"];
const files: Dirty[] = [
  {
    file: "windows.csv",
    kind: "demand",
    bytes: latin("Famille;Mois;Quantit\u00e9\nGuaran\u00e1;2026-01;1 234,56\n\u00c9clairs;2026-01;abc\n"),
    records: 2,
    columns: demand,
    rows: [["Guaraná", 1234.56]],
    listed: [[3, "“abc” is not a number", "«\u202fabc\u202f» n'est pas un nombre"]],
  },
  {
    file: "utf16.csv",
    kind: "demand",
    bytes: utf16("Family\tMonth\tQuantity\r\nGuaraná\t2026-01\t5\r\nGuaraná\tsoon\t6\r\n"),
    records: 2,
    columns: demand,
    rows: [["Guaraná", 5]],
    listed: [[3, "“soon” is not a date", "«\u202fsoon\u202f» n'est pas une date"]],
  },
  {
    file: "doubled.csv",
    kind: "demand",
    bytes: utf8("Famille;Mois;QuantitÃ©\nGuaranÃ¡ FantÃ¡stica;2026-01;5\n"),
    records: 1,
    columns: demand,
    rows: [["Guaraná Fantástica", 5]],
    listed: [],
    notice: { en: "2 texts were encoded twice: “QuantitÃ©” (row 1) is read as “Quantité”", fr: "2 textes étaient codés deux fois" },
  },
  {
    file: "damaged.csv",
    kind: "demand",
    bytes: damaged(),
    records: 2,
    columns: demand,
    rows: [["Thé", 1]],
    listed: [[3, "unreadable characters", "caractères illisibles"]],
  },
  {
    file: "dates.csv",
    kind: "deliveries",
    bytes: utf8("Order;Promised date\n1;13/02/2026\n2;02/14/2026\n3;03/02/2026\n4;31/04/2026\n"),
    records: 4,
    columns: ["Order", "Promised date"],
    rows: [
      ["1", 46066],
      ["2", 46067],
    ],
    listed: [
      [4, "is 3 Feb 2026 or 2 Mar 2026", "le 3 févr. 2026 ou le 2 mars 2026"],
      [5, "“31/04/2026” is not a date", "n'est pas une date"],
    ],
  },
  {
    file: "texts.csv",
    kind: "demand",
    bytes: utf8('Family,Month,Quantity\nA,2026-01,"1,234.5"\nB,2026-01,twelve\nC,2026-01,#N/A\nTotal,2026-01,9\n,2026-01,3\nD,2026-01,\n'),
    records: 6,
    columns: demand,
    rows: [["A", 1234.5]],
    listed: [
      [3, "“twelve” is not a number", "n'est pas un nombre"],
      [4, "shows the error #N/A", "affiche l'erreur #N/A"],
      [5, "is a total", "est un total"],
      [6, "Family is blank", "Family est vide"],
      [7, "no figure", "chiffre absent"],
    ],
  },
  {
    file: "duplicates.csv",
    kind: "demand",
    bytes: utf8("Family,Month,Quantity\nA,2026-01,1\na ,2026-01,2\nA,2026-02,3\nA,Jan 2026,4\n"),
    records: 4,
    columns: demand,
    rows: [
      ["A", 1],
      ["A", 3],
    ],
    listed: [
      [3, "same key as row 2", "même clé que la ligne 2"],
      [5, "same key as row 2", "même clé que la ligne 2"],
    ],
  },
  {
    file: "gaps.csv",
    kind: "demand",
    bytes: utf8("Family,Month,Quantity\nA,2026-01,1\nA,2026-04,2\nB,2026-03,3\nB,2026-04,4\n"),
    records: 4,
    columns: demand,
    rows: [
      ["A", 1],
      ["A", 2],
      ["B", 3],
      ["B", 4],
    ],
    listed: [],
    notice: {
      en: "A: no figure in 2 months: Feb 2026, Mar 2026. A month that is missing is not 0",
      fr: "A\u202f: aucun chiffre pour 2 mois\u202f: févr. 2026, mars 2026. Un mois absent n'est pas un 0",
    },
  },
  {
    file: "weeks.csv",
    kind: "demand",
    bytes: utf8("Famille;Mois;Quantité\nA;2026-W05;1\nA;T1 2026;2\nA;Q1 2026;3\nA;2026-01;4\n"),
    records: 4,
    columns: demand,
    rows: [["A", 4]],
    listed: [
      [2, "“2026-W05” is a week", "«\u202f2026-W05\u202f» est une semaine"],
      [3, "“T1 2026” is a quarter", "«\u202fT1 2026\u202f» est un trimestre"],
      [4, "“Q1 2026” is a quarter", "«\u202fQ1 2026\u202f» est un trimestre"],
    ],
  },
  {
    file: "demande par famille.csv",
    kind: "demand",
    bytes: utf8("Mois;Cartes;Panneaux\njanv. 2026;1,5;2\nfévr. 2026;x;3\n"),
    records: 4,
    columns: demand,
    rows: [
      ["Cartes", 1.5],
      ["Panneaux", 2],
      ["Panneaux", 3],
    ],
    listed: [[3, "“x” is not a number", "«\u202fx\u202f» n'est pas un nombre"]],
  },
];

describe.each<Language>(["en", "fr"])("a dirty file (%s)", (language) => {
  it.each(files)(
    "$file is imported or listed, row by row",
    async ({ file, bytes, records, rows, columns, listed, notice, kind, change }) => {
      const { result, imported, leftOut } = await bringIn(excel, bytes, file, { kind, language, ...(change && { change }) });
      expect({ records: result.records, leftOut }).toEqual({ records, leftOut: listed.length });
      expect(imported + leftOut).toBe(records);
      const { table } = datasetKind(kind);
      const there = await excel.addin.readTable(table);
      expect(there.unreadable).toEqual([]);
      expect(there.rows.map((row) => columns.map((name) => (row as Record<string, unknown>)[name]))).toEqual(rows);

      const notes = (await excel.addin.readTable(excel.addin.contracts.sopImportNotes)).rows.filter(({ Source }) =>
        Source.startsWith(file),
      );
      expect(notes.map(({ Row }) => Row)).toEqual(listed.map(([row]) => row));
      notes.forEach(({ Source, Reason, Fix }, index) => {
        const [, en, fr] = listed[index] ?? [0, "", ""];
        expect(Source).toContain(file);
        expect(Reason).toContain(language === "en" ? en : fr);
        expect(Fix).not.toBe("");
      });
      const told = result.notices.map((one) => explainNotice(one, language)).join("\n");
      if (notice) expect(told).toContain(inLanguage(notice, language));
      expect(excel.problems()).toEqual([]);
    },
  );

  it.each([
    ["empty.csv", new Uint8Array(), "empty.csv is empty", "empty.csv est vide"],
    ["blank.csv", utf8(" \n\n"), "blank.csv is empty", "blank.csv est vide"],
    [
      "picture.csv",
      Uint8Array.from([0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0]),
      "not a text file (line 2",
      "pas un fichier texte (la ligne 2",
    ],
    ["book.csv", Uint8Array.from([80, 75, 3, 4, 0, 0]), "is an Excel workbook", "est un classeur Excel"],
    ["quote.csv", utf8('A,B\n1,"open\n2,3\n'), "quotation mark opened in row 2", "guillemet ouvert à la ligne 2"],
  ])("%s is refused with a sentence that names it", async (file, bytes, en, fr) => {
    const before = excel.engine.sheets().map(({ name }) => name);
    expect(() => gridOf(bytes, file, language)).toThrow(language === "en" ? en : fr);
    expect(() => gridOf(bytes, file, language)).toThrow(file);
    expect(excel.engine.sheets().map(({ name }) => name)).toEqual(before);
  });
});
