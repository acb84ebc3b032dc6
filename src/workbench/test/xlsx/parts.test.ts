import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import { WrittenParts } from "../../xlsx/writtenParts";
import { tailOrder } from "../../xlsx/sheetFrame";
import { writeXlsx } from "../../xlsx/writeXlsx";
import { parseXml } from "../../../xlsx/xml";
import { richModel } from "./richModel";

/*
 * The XML schemas of SpreadsheetML are not part of this repository, so the parts are checked by rules of the format that Excel is known
 * to enforce: well-formed, elements in order, every relationship leads somewhere, every part has a type, numbers are numbers.
 */
const headOrder = ["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData"];

async function written(): Promise<{ parts: WrittenParts; text: (path: string) => string; paths: string[] }> {
  const entries = unzipSync(await writeXlsx(richModel()));
  const parts = new WrittenParts(new Map(Object.entries(entries)));
  const text = (path: string) => strFromU8(entries[path] ?? new Uint8Array());
  return { parts, text, paths: Object.keys(entries) };
}

describe("the parts of a saved workbook", () => {
  it("are well-formed for an independent parser", async () => {
    const { paths, text } = await written();
    const parser = new new JSDOM("").window.DOMParser();
    const broken = paths.filter((path) => parser.parseFromString(text(path), "application/xml").querySelector("parsererror") !== null);
    expect(paths.length).toBeGreaterThan(30);
    expect(broken).toEqual([]);
  });

  it("all have a content type, and no type names a part that is not there", async () => {
    const { parts, paths, text } = await written();
    expect(paths.filter((path) => path !== "[Content_Types].xml" && parts.contentType(path) === "")).toEqual([]);
    const named = [...text("[Content_Types].xml").matchAll(/PartName="\/([^"]+)"/g)].map(([, path = ""]) => path);
    expect(named.filter((path) => !paths.includes(path))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  it("are named from each other by relative targets, as Excel names them: some readers follow no others", async () => {
    const { paths, text } = await written();
    const targets = paths
      .filter((path) => path.endsWith(".rels"))
      .flatMap((path) => parseXml(text(path), path).children.map(({ attributes }) => attributes))
      .filter(({ TargetMode }) => TargetMode !== "External");
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter(({ Target = "" }) => Target.startsWith("/"))).toEqual([]);
    expect(targets.map(({ Target }) => Target)).toEqual(expect.arrayContaining(["../tables/table1.xml", "xl/workbook.xml"]));
  });

  it("are all reached by relationships that lead to parts, with unique ids", async () => {
    const { parts, paths } = await written();
    const owners = ["", ...paths.filter((path) => !path.endsWith(".rels"))];
    const reached = new Set<string>();
    for (const owner of owners) {
      const relations = parts.relationshipsOf(owner);
      expect(new Set(relations.map(({ id }) => id)).size).toBe(relations.length);
      for (const { target, external } of relations) if (!external) reached.add(target);
    }
    expect([...reached].filter((path) => !paths.includes(path))).toEqual([]);
    const lonely = paths.filter((path) => !path.endsWith(".rels") && path !== "[Content_Types].xml" && !reached.has(path));
    expect(lonely).toEqual([]);
  });

  it("refer only to relationships they have", async () => {
    const { parts, paths, text } = await written();
    for (const path of paths.filter((name) => /^xl\/.*\.xml$/.test(name))) {
      const known = parts.relationshipsOf(path).map(({ id }) => id);
      const used = [...text(path).matchAll(/\br:(?:id|embed)="([^"]+)"/g)].map(([, id = ""]) => id);
      expect({ path, unknown: used.filter((id) => !known.includes(id)) }).toEqual({ path, unknown: [] });
    }
  });

  it("keep the order of a worksheet's elements", async () => {
    const { paths, text } = await written();
    const order = [...headOrder, ...tailOrder];
    for (const path of paths.filter((name) => name.startsWith("xl/worksheets/sheet"))) {
      const positions = parseXml(text(path), path).children.map(({ name }) => order.indexOf(name));
      expect(positions).not.toContain(-1);
      expect(positions).toEqual([...positions].sort((a, b) => a - b));
    }
  });

  it("hold only numbers where a cell is a number, and cells in order", async () => {
    const { paths, text } = await written();
    for (const path of paths.filter((name) => name.startsWith("xl/worksheets/sheet"))) {
      for (const [cell, attributes = "", inner = ""] of text(path).matchAll(/<c ([^>]*)>([\s\S]*?)<\/c>/g)) {
        const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1];
        if (!/\bt="/.test(attributes) && value !== undefined)
          expect({ cell, number: Number.isFinite(Number(value)) && value !== "" }).toEqual({ cell, number: true });
      }
      const rows = [...text(path).matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row));
      expect(rows).toEqual([...rows].sort((a, b) => a - b));
      expect(new Set(rows).size).toBe(rows.length);
    }
  });

  it("give every table an own id and name, and columns their header's text", async () => {
    const { paths, text } = await written();
    const tables = paths.filter((name) => name.startsWith("xl/tables/")).map((path) => parseXml(text(path), path));
    expect(tables.map(({ attributes }) => attributes["id"])).toEqual(["1"]);
    expect(tables[0]?.attributes["displayName"]).toBe("Plan");
  });

  it("say that lines are not smoothed unless asked, and cache what the cells held", async () => {
    const { text } = await written();
    const chart = text("xl/charts/chart1.xml");
    expect([...chart.matchAll(/<c:smooth val="(\d)"\/>/g)].map(([, value]) => value)).toEqual(["1", "0"]);
    expect(chart).toContain('<c:f>Data!$B$2:$B$5</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="4"/>');
    expect(chart).toContain('<c:pt idx="1"><c:v>180.5</c:v></c:pt>');
  });

  it("say all of a pie's labels, so that no program adds its own", async () => {
    const { text } = await written();
    const labels = /<c:dLbls>([\s\S]*?)<\/c:dLbls>/.exec(text("xl/charts/chart5.xml"))?.[1] ?? "";
    expect(Object.fromEntries([...labels.matchAll(/<c:(show\w+) val="(\d)"\/>/g)].map(([, name = "", value]) => [name, value]))).toEqual({
      showLegendKey: "0",
      showVal: "0",
      showCatName: "0",
      showSerName: "0",
      showPercent: "1",
      showBubbleSize: "0",
      showLeaderLines: "1",
    });
  });

  it("cache a chart of a sheet with an apostrophe in its name, and quote the sheet once", async () => {
    const { text } = await written();
    expect(text("xl/charts/chart8.xml")).toContain("<c:f>'Plan d''été'!$B$2:$C$2</c:f><c:numCache>");
    expect(text("xl/charts/chart8.xml")).toContain("<c:v>4.75</c:v>");
    expect(text("xl/workbook.xml")).toContain("<definedName name=\"SummerCell\">'Plan d''été'!$B$2</definedName>");
  });

  it("mark dynamic arrays and describe the mark", async () => {
    const { text } = await written();
    expect(text("xl/worksheets/sheet1.xml")).toContain('<c r="A10" cm="1"><f t="array" ref="A10:A12">_xlfn.SEQUENCE(3)</f><v>1</v></c>');
    expect(text("xl/metadata.xml")).toContain('name="XLDAPR"');
    expect(text("xl/worksheets/sheet1.xml")).toContain(
      '<c r="A14" cm="1"><f t="array" ref="A14">_xldudf_SOP_FORECASTACCURACY(B2:B5,C2:C5)</f>',
    );
  });

  it("leave the mark off single results for other programs", async () => {
    const entries = unzipSync(await writeXlsx(richModel(), { plainSingleResults: true }));
    const sheet = strFromU8(entries["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).toContain('<c r="A14"><f>_xldudf_SOP_FORECASTACCURACY(B2:B5,C2:C5)</f><v>0.85</v></c>');
    expect(sheet).toContain('<c r="A10" cm="1"><f t="array" ref="A10:A12">');
  });

  it("name the calculation engine of the day, and Excel as the program", async () => {
    const { text } = await written();
    expect(text("xl/workbook.xml")).toContain('<calcPr calcId="191029"/>');
    expect(text("docProps/app.xml")).toContain("<Application>Microsoft Excel</Application>");
  });

  it("are the same bytes for the same workbook, also after opening and saving again", async () => {
    const first = await writeXlsx(richModel());
    expect(Buffer.from(await writeXlsx(richModel())).equals(Buffer.from(first))).toBe(true);
  });
});
