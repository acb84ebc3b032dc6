import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "../../xlsx/readXlsx";
import { writeXlsx } from "../../xlsx/writeXlsx";
import { richModel } from "./richModel";

const program = "/usr/bin/soffice";
/** Runs where LibreOffice is installed; elsewhere these tests are listed as skipped. */
const where = existsSync(program) ? describe : describe.skip;

where("LibreOffice opening a saved workbook", () => {
  const folder = mkdtempSync(join(tmpdir(), "sop-xlsx-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const convert = (file: string, kind: string) =>
    execFileSync(
      program,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        join(folder, "out"),
        join(folder, file),
      ],
      {
        stdio: "ignore",
        timeout: 100_000,
      },
    );

  it("shows cached values of functions it does not know, and texts as they were", async () => {
    writeFileSync(join(folder, "plain.xlsx"), await writeXlsx(richModel(), { plainSingleResults: true }));
    convert("plain.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1");
    const lines = readFileSync(join(folder, "out/plain.csv"), "utf8").replaceAll('"', "").split("\n");
    expect(lines[0]).toBe("Month,Demand,Plan,Share,,,,");
    expect(lines[2]).toContain("180.5,200");
    expect(lines[13]).toMatch(/^0\.85,20,0\.8226,/);
    expect(lines.join("\n")).toContain("é ñ 中 🙂 _x0041_");
  }, 120_000);

  it("keeps charts, names, rules and our properties when it saves the file itself", async () => {
    writeFileSync(join(folder, "rich.xlsx"), await writeXlsx(richModel()));
    convert("rich.xlsx", "xlsx:Calc MS Excel 2007 XML");
    const { model } = await readXlsx(readFileSync(join(folder, "out/rich.xlsx")), "rich.xlsx");
    const [data] = model.sheets;
    expect(data?.charts.map(({ type }) => type)).toEqual(richModel().sheets[0]?.charts.map(({ type }) => type));
    expect(data?.charts[1]?.series.map(({ secondaryAxis }) => secondaryAxis === true)).toEqual([false, false, true]);
    expect(data?.rows[13]?.[0]?.f).toBe("=SOP.FORECASTACCURACY(B2:B5,C2:C5)");
    expect(data?.rows[13]?.[2]?.f).toContain("=LET(");
    expect(data?.tables[0]).toMatchObject({ name: "Plan", range: { row: 0, column: 0, lastRow: 5, lastColumn: 3 } });
    expect(data?.conditionalFormats.map(({ rule }) => rule.type).sort()).toEqual([
      "cellValue",
      "colorScale",
      "custom",
      "dataBar",
      "iconSet",
      "iconSet",
    ]);
    expect(model.names.find(({ name }) => name === "SummerCell")?.formula.replaceAll("$'", "'")).toContain("'Plan d''été'!$B$2");
    expect(model.customProperties).toMatchObject({ Cycle: "2026-03", Count: 12 });
    // It drops the part in which Excel, too, keeps them.
    expect(model.settings).toEqual({});
  }, 120_000);

  it("prints it", async () => {
    writeFileSync(join(folder, "print.xlsx"), await writeXlsx(richModel()));
    convert("print.xlsx", "pdf");
    expect(readFileSync(join(folder, "out/print.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  }, 120_000);
});
