import { strToU8, unzipSync, zipSync } from "fflate";
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { FileError } from "../../../xlsx/fileError";
import { readXlsx } from "../../xlsx/readXlsx";
import { writeXlsx } from "../../xlsx/writeXlsx";
import { tinted } from "../../xlsx/colors";
import { richModel } from "./richModel";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

interface Foreign {
  sheet?: string;
  workbook?: string;
  styles?: string;
  relations?: { part: string; kind: string; target: string; external?: boolean }[];
  parts?: Record<string, string>;
}

/** A file as another program might write it: only what is given, plus the skeleton every file has. */
function foreign({ sheet = "", workbook = "", styles, relations = [], parts = {} }: Foreign): Uint8Array {
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}">${workbook.includes("<sheets>") ? workbook : `<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>${workbook}`}</workbook>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}" xmlns:r="${office}">${sheet}</worksheet>`,
    ...parts,
  };
  const all = [
    { part: "", kind: "officeDocument", target: "xl/workbook.xml" },
    { part: "xl/workbook.xml", kind: "worksheet", target: "worksheets/sheet1.xml" },
    ...relations,
  ];
  if (styles !== undefined) {
    files["xl/styles.xml"] = `<styleSheet xmlns="${main}">${styles}</styleSheet>`;
    all.push({ part: "xl/workbook.xml", kind: "styles", target: "styles.xml" });
  }
  for (const part of new Set(all.map((one) => one.part))) {
    const slash = part.lastIndexOf("/") + 1;
    const list = all
      .filter((one) => one.part === part)
      .map((one, index) => {
        const mode = "external" in one && one.external === true ? ' TargetMode="External"' : "";
        return `<Relationship Id="rId${index + 1}" Type="${office}/${one.kind}" Target="${one.target}"${mode}/>`;
      });
    files[`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`] =
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

const open = async (file: Foreign) => {
  const { model, dropped } = await readXlsx(foreign(file), "foreign.xlsx");
  return { model, sheet: model.sheets[0], cells: model.sheets[0]?.rows ?? {}, dropped: dropped.map(({ en }) => en), styles: model.styles };
};
const rows = (...cells: string[]) => `<sheetData>${cells.map((row) => `<row>${row}</row>`).join("")}</sheetData>`;

describe("a file of another program", () => {
  it("is read without cell addresses, with inline texts, dates as text and rich text", async () => {
    const { cells, dropped } = await open({
      sheet: rows(
        '<c t="inlineStr"><is><t>a</t></is></c><c><v>2</v></c><c t="d"><v>2026-01-01</v></c>',
        '<c t="inlineStr"><is><r><rPr><b/></rPr><t>b</t></r><r><t xml:space="preserve"> c</t></r><rPh><t>x</t></rPh></is></c>',
      ),
    });
    // 1 January 2026 is day 46,023 of the 1900 system.
    expect(cells).toEqual({ 0: { 0: { v: "a" }, 1: { v: 2 }, 2: { v: 46_023 } }, 1: { 0: { v: "b c" } } });
    expect(dropped).toEqual(["formats of single characters (cells: 1); the text is kept"]);
  });

  it("is read where a cell that holds nothing is closed by a tag of its own, as openpyxl writes it", async () => {
    const { cells } = await open({
      sheet: rows('<c r="A1"><v>1</v></c><c r="B1" t="n"></c><c r="C1"><v>3</v></c>', '<c r="A2" t="n"></c>'),
    });
    expect([cells[0]?.[0]?.v, cells[0]?.[2]?.v]).toEqual([1, 3]);
  });

  it("is read when every element carries a prefix", async () => {
    const bytes = foreign({
      parts: {
        "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="2"><x:c r="B2"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    });
    expect((await readXlsx(bytes, "f.xlsx")).model.sheets[0]?.rows).toEqual({ 1: { 1: { v: 2, f: "=1+1" } } });
  });

  it("gives every cell of a shared formula its own", async () => {
    const { cells } = await open({
      sheet: rows(
        '<c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c>',
        '<c r="A2"><f t="shared" si="0"/><v>2</v></c>',
        '<c r="A3"><f t="shared" si="0"/><v>3</v></c>',
      ),
    });
    expect([cells[0], cells[1], cells[2]].map((row) => row?.[0]?.f)).toEqual(["=B1*$C$1", "=B2*$C$1", "=B3*$C$1"]);
  });

  it("keeps the last values of formulas that read other workbooks", async () => {
    const { cells, dropped } = await open({
      sheet: rows('<c r="A1"><f>[1]Data!A1*2</f><v>12</v></c><c r="B1"><f>[2]!_xldudf_SOP_LOAD(C1)</f><v>7</v></c>'),
      relations: [{ part: "xl/workbook.xml", kind: "externalLink", target: "externalLinks/externalLink1.xml" }],
    });
    expect(cells[0]).toEqual({ 0: { v: 12 }, 1: { v: 7, f: "=SOP.LOAD(C1)" } });
    expect(dropped).toEqual(["links to other workbooks (1)", "formulas that read other workbooks (1); their last values are kept"]);
  });

  it("opens old array formulas as dynamic arrays and says so", async () => {
    const { cells, dropped } = await open({
      sheet: rows('<c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c>', '<c r="A2"><v>4</v></c>'),
    });
    expect(cells[0]?.[0]).toEqual({ v: 2, f: "=B1:B2*2", spill: { row: 0, column: 0, lastRow: 1, lastColumn: 0 } });
    expect(dropped).toEqual(["array formulas entered with Ctrl+Shift+Enter, opened as dynamic arrays (1)"]);
  });

  it("moves dates of the 1904 system by 1,462 days", async () => {
    const { cells, dropped } = await open({
      workbook: '<workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>',
      styles: '<fonts><font/></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      sheet: rows('<c r="A1" s="1"><v>44561</v></c><c r="B1"><v>44561</v></c>'),
    });
    expect(cells[0]).toEqual({ 0: { v: 46_023, s: 0 }, 1: { v: 44_561 } });
    expect(dropped).toHaveLength(1);
  });

  it("shows theme colours with their tint as colours", async () => {
    const { styles } = await open({
      styles:
        '<fonts><font><color theme="1"/></font><font><color theme="4" tint="-0.249977111117893"/></font></fonts><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills><cellXfs><xf/><xf fontId="1" fillId="2"/></cellXfs>',
      sheet: rows('<c r="A1" s="1"><v>1</v></c>'),
    });
    // Office theme accent 1 (4472C4) darkened by 25 % is 2F5597 in Excel's palette; index 13 is yellow.
    expect(styles).toEqual([{ fontColor: "#2F5597", fill: "#FFFF00" }]);
    expect(tinted("FFFFFF", -0.5)).toBe("#808080");
  });

  it("lists every kind of thing it cannot keep", async () => {
    const { dropped } = await open({
      sheet:
        '<sheetData/><sheetProtection sheet="1" hashValue="x"/><autoFilter ref="A1:B2"/><conditionalFormatting sqref="A1:A9"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting><extLst><ext><x14:sparklineGroups xmlns:x14="x"><x14:sparklineGroup/></x14:sparklineGroups></ext></extLst>',
      relations: [
        { part: "xl/workbook.xml", kind: "vbaProject", target: "vbaProject.bin" },
        { part: "xl/worksheets/sheet1.xml", kind: "pivotTable", target: "../pivotTables/pivotTable1.xml" },
        { part: "xl/worksheets/sheet1.xml", kind: "slicer", target: "../slicers/slicer1.xml" },
        { part: "xl/worksheets/sheet1.xml", kind: "drawing", target: "../drawings/drawing1.xml" },
        { part: "xl/drawings/drawing1.xml", kind: "chart", target: "../charts/chart1.xml" },
      ],
      parts: {
        "xl/drawings/drawing1.xml":
          '<wsDr xmlns:r="r"><twoCellAnchor><pic/></twoCellAnchor><oneCellAnchor><sp/></oneCellAnchor><twoCellAnchor><graphicFrame><graphic><graphicData><chart r:id="rId1"/></graphicData></graphic></graphicFrame></twoCellAnchor></wsDr>',
        "xl/charts/chart1.xml": "<chartSpace><chart><plotArea><radarChart/></plotArea></chart></chartSpace>",
      },
    });
    expect(dropped.sort()).toEqual(
      [
        "macros",
        "PivotTables (1); their cells keep their values",
        "slicers and timelines (1)",
        "groups of sparklines (1)",
        "filters (1); hidden rows stay hidden",
        "passwords (1); the protection itself is kept",
        "conditional formats of other kinds (1: duplicateValues)",
        "pictures (1)",
        "shapes and text boxes (1)",
        "charts of other kinds (1: radarChart)",
      ].sort(),
    );
  });

  it("says which tables and charts are missing that the file or its formulas name", async () => {
    const table = (name: string) =>
      `<table xmlns="${main}" id="1" name="${name}" displayName="${name}" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="Load"/></tableColumns></table>`;
    const { sheet, dropped } = await open({
      sheet: `${rows('<c r="A1" t="inlineStr"><is><t>Load</t></is></c>', '<c r="A2"><v>2</v></c><c r="B2"><f>SUM(plan[Load],Gone[Load],Gone[[#All],[Load]])</f><v>2</v></c><c r="C2"><f>"Text[x]"&amp;Other[Load]</f><v>2</v></c>')}<drawing r:id="rId4"/><tableParts count="3"><tablePart r:id="rId1"/><tablePart r:id="rId2"/><tablePart r:id="rId9"/></tableParts>`,
      relations: [
        { part: "xl/worksheets/sheet1.xml", kind: "table", target: "../tables/table1.xml" },
        { part: "xl/worksheets/sheet1.xml", kind: "table", target: "../tables/table2.xml" },
        { part: "xl/worksheets/sheet1.xml", kind: "drawing", target: "../drawings/drawing1.xml" },
        { part: "xl/drawings/drawing1.xml", kind: "chart", target: "../charts/chart1.xml" },
      ],
      parts: {
        "xl/tables/table1.xml": table("Plan"),
        "xl/drawings/drawing1.xml": `<wsDr xmlns:r="${office}">${["rId1", "rId2"].map((id) => `<twoCellAnchor><graphicFrame><graphic><graphicData><chart r:id="${id}"/></graphicData></graphic></graphicFrame></twoCellAnchor>`).join("")}</wsDr>`,
      },
    });
    expect(sheet?.tables.map(({ name }) => name)).toEqual(["Plan"]);
    expect(sheet?.rows[1]?.[0]?.v).toBe(2);
    expect(dropped.sort()).toEqual(
      [
        "tables that cannot be read (2: S); their cells are kept",
        "tables that formulas name and the file no longer has (2: Gone, Other): another program has saved it without them",
        "damaged parts (3: xl/charts/chart1.xml, xl/drawings/drawing1.xml, xl/tables/table2.xml)",
      ].sort(),
    );
  });

  it("says that a drawing is missing", async () => {
    const { dropped } = await open({
      sheet: '<sheetData/><drawing r:id="rId1"/>',
      relations: [{ part: "xl/worksheets/sheet1.xml", kind: "drawing", target: "../drawings/drawing1.xml" }],
    });
    expect(dropped).toEqual(["damaged parts (1: xl/drawings/drawing1.xml)"]);
  });

  it("opens without a chart whose part is damaged, and says which", async () => {
    const { sheet, dropped } = await open({
      sheet: "<sheetData/>",
      relations: [
        { part: "xl/worksheets/sheet1.xml", kind: "drawing", target: "../drawings/drawing1.xml" },
        { part: "xl/drawings/drawing1.xml", kind: "chart", target: "../charts/chart1.xml" },
      ],
      parts: {
        "xl/drawings/drawing1.xml":
          '<wsDr xmlns:r="r"><twoCellAnchor><graphicFrame><graphic><graphicData><chart r:id="rId1"/></graphicData></graphic></graphicFrame></twoCellAnchor></wsDr>',
        "xl/charts/chart1.xml": "<chartSpace><chart>",
      },
    });
    expect(sheet?.charts).toEqual([]);
    expect(dropped).toEqual(["damaged parts (1: xl/charts/chart1.xml)"]);
  });

  it("reads validations of the 2010 extension, which Excel uses for lists on other sheets", async () => {
    const { sheet } = await open({
      sheet:
        '<sheetData/><extLst><ext xmlns:x14="x"><x14:dataValidations xmlns:xm="y"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9 D2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    });
    expect(sheet?.validations).toEqual([
      {
        id: "validation1",
        ranges: [
          { row: 1, column: 1, lastRow: 8, lastColumn: 1 },
          { row: 1, column: 3, lastRow: 1, lastColumn: 3 },
        ],
        type: "list",
        formula1: "=Lists!$A$1:$A$3",
        ignoreBlank: true,
      },
    ]);
  });

  it("is refused as damaged when a sheet is malformed, missing, or declares entities", async () => {
    const code = (file: Foreign) =>
      readXlsx(foreign(file), "f.xlsx").then(
        () => "opened",
        (error: unknown) => (error instanceof FileError ? `${error.code} ${String(error.detail["part"])}` : String(error)),
      );
    expect(await code({ sheet: "<sheetData><row></sheetData>" })).toBe("damaged xl/worksheets/sheet1.xml");
    expect(await code({ parts: { "xl/worksheets/sheet1.xml": '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' } })).toBe(
      "damaged xl/worksheets/sheet1.xml",
    );
    expect(await code({ workbook: '<sheets><sheet name="S" sheetId="1" r:id="rId9"/></sheets>' })).toBe("damaged S");
  });

  it("is refused when it is an archive of something else", async () => {
    const document = zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<document/>") });
    await expect(readXlsx(document, "letter.docx")).rejects.toMatchObject({ code: "notXlsx" });
  });
});

describe("an independent reader of a saved workbook", () => {
  it("finds the same cells, formulas, table, names, charts and notes", async () => {
    installChartSupport();
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(await writeXlsx(richModel())));
    const sheet = workbook.getWorksheet("Data");
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["Data", "visible"],
      ["Plan d'été", "visible"],
      ["Notes", "hidden"],
      ["_state", "veryHidden"],
    ]);
    expect(sheet?.getCell("B3").value).toBe(180.5);
    expect(sheet?.getCell("A14").value).toMatchObject({ formula: "_xldudf_SOP_FORECASTACCURACY(B2:B5,C2:C5)", result: 0.85 });
    expect(sheet?.getCell("A10").value).toMatchObject({ formula: "_xlfn.SEQUENCE(3)", ref: "A10:A12", result: 1 });
    expect(sheet?.getCell("E21").value).toBe("é ñ 中 🙂 _x0041_");
    expect(sheet?.getCell("A1").font).toMatchObject({ bold: true, color: { argb: "FFFFFFFF" } });
    expect(sheet?.getCell("B2").note).toBeDefined();
    expect(sheet?.getTable("Plan")?.ref).toBe("A1:D6");
    expect(sheet?.getCharts()).toHaveLength(7);
    expect(sheet?.getRow(41).hidden).toBe(true);
    expect(sheet?.pageSetup).toMatchObject({ orientation: "landscape", printArea: "A1:H31", printTitlesRow: "1:2" });
  });

  it("writes a file of its own that is read with its table, formulas and rules", async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet("Foreign");
    sheet.addTable({
      name: "Sales",
      ref: "A1",
      headerRow: true,
      totalsRow: true,
      style: { theme: "TableStyleLight9", showRowStripes: true },
      columns: [
        { name: "Item", totalsRowLabel: "All", filterButton: true },
        { name: "Units", totalsRowFunction: "sum", filterButton: true },
      ],
      rows: [
        ["a", 1],
        ["b", 2],
      ],
    });
    sheet.getCell("D1").value = { formula: "_xlfn.XLOOKUP(1,A1:A2,B1:B2)", result: 4 };
    sheet.getCell("D2").value = new Date(Date.UTC(2026, 0, 1));
    sheet.getCell("D3").value = { text: "link", hyperlink: "https://example.org/", tooltip: "tip" };
    sheet.dataValidations.model["E1:E4"] = {
      type: "whole",
      operator: "between",
      formulae: [1, 9],
      allowBlank: true,
      showErrorMessage: true,
    };
    const { model } = await readXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()), "foreign.xlsx");
    const [read] = model.sheets;
    expect(read?.tables[0]).toMatchObject({
      name: "Sales",
      style: "TableStyleLight9",
      hasTotals: true,
      filterButton: true,
      columns: [
        { name: "Item", totalsLabel: "All" },
        { name: "Units", totalsFormula: "=SUBTOTAL(109,Sales[Units])" },
      ],
    });
    expect(read?.rows[0]?.[3]).toEqual({ v: 4, f: "=XLOOKUP(1,A1:A2,B1:B2)" });
    expect(read?.rows[1]?.[3]?.v).toBe(46_023);
    expect(read?.hyperlinks).toEqual([{ row: 2, column: 3, target: "https://example.org/", tip: "tip" }]);
    expect(read?.validations[0]).toMatchObject({ type: "wholeNumber", operator: "between", formula1: "1", formula2: "9" });
  });
});

describe("a part that is not ours", () => {
  it("is kept byte for byte", async () => {
    const model = richModel();
    const entries = unzipSync(await writeXlsx(model));
    expect(Buffer.from(entries["customXml/item1.xml"] ?? new Uint8Array()).toString("utf8")).toBe(model.customXmlParts[0]?.xml);
  });
});

describe("a file made to be slow", () => {
  const row = (attributes: string) => `<sheetData><row r="1" ${attributes}><c r="A1"><v>7</v></c></row></sheetData>`;

  it.each([
    ["plain values", (index: number) => `a${index}="${index}"`],
    ["values with the sign that ends a tag", (index: number) => `a${index}='>>'`],
    ["prefixes", (index: number) => `x${index}:a${index}=">"`],
  ])("opens with 10,000 attributes in a row (%s) in less than two seconds", async (_kind, attribute) => {
    const file = foreign({ sheet: row(Array.from({ length: 10_000 }, (_, index) => attribute(index)).join(" ")) });
    const start = performance.now();
    const { model } = await readXlsx(file, "foreign.xlsx");
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(model.sheets[0]?.rows[0]?.[0]?.v).toBe(7);
  });

  it("ends in a sentence where extensions lie in extensions without end", async () => {
    const deep = `<extLst>${"<ext>".repeat(20_000)}${"</ext>".repeat(20_000)}</extLst>`;
    const opened = readXlsx(foreign({ sheet: `<sheetData/>${deep}` }), "foreign.xlsx");
    await expect(opened).rejects.toEqual(new FileError("damaged", { part: "xl/worksheets/sheet1.xml" }));
  });
});
