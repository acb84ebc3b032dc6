/**
 * Meeting packs of the ice-cream sample, in both languages: values that the reviews say, read again from the saved file by a second
 * library (SheetJS); pages that LibreOffice prints, where it is installed; notes that stay when a pack is made again.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { packWords } from "../../src/cycle/pack/packWords";
import { fill, inLanguage, type Language, type Text } from "../../src/language/text";
import { rowsOfPage } from "../../src/sheets/pack/pack";
import type { WorkbookModel } from "../../src/workbench/model";
import { writeXlsx } from "../../src/workbench/xlsx/writeXlsx";
import { isCampaign } from "../support/campaign";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { openSample } from "../support/sampleWorkbook";

const today = 46_400;
const pictures = process.env["SOP_PICTURES"];
const office = "/usr/bin/soffice";

/** The sheets of the packs, by the kind of their meeting. */
interface Packed {
  excel: ExcelSession;
  sheets: Record<string, string>;
  model: WorkbookModel;
  /** The saved file as the second library reads it. */
  book: WorkBook;
}
/** Two ways out of one question, of which a figure is not known. */
const option = { Decision: "D1", Scenario: null, "Rejected because": null };
const options2 = [
  {
    ...{ ...option, Option: "Overtime", Service: 0.975, "Units late": 120, "Peak load": 1.04, "Highest stock": 31_000 },
    ...{ "Plan cost": 118_053, Contribution: 402_100, Cash: null },
  },
  {
    ...{ ...option, Option: "Subcontract", Service: 1, "Units late": 0, "Peak load": 0.97, "Highest stock": 30_500 },
    ...{ "Plan cost": 129_394, Contribution: 391_000, Cash: -12_000 },
  },
];
const packed: Partial<Record<Language, Packed>> = {};
/** Both languages in a campaign; the walk through the browser makes a pack in each. */
const languages: readonly Language[] = isCampaign ? ["en", "fr"] : ["fr"];

beforeAll(async () => {
  for (const language of languages) {
    const excel = await startExcel(language === "fr" ? "fr-FR" : "en-US");
    await openSample(excel, "agriFood", language);
    const options = { language, today };
    const { cycle } = await excel.addin.readMeetings(language, today);
    for (const [person, role] of [
      ["Agathe", "sales"],
      ["Benoît", "production"],
    ] as const)
      await excel.addin.run("addPerson", { person, role, email: "", deputy: "" }, options);
    await excel.addin.run("prepareMeetings", { cycle: cycle ?? 0 }, options);
    await excel.addin.run("askQuestion", { question: "Packaging down in May?", answers: "Overtime\nSubcontract" }, options);
    const { sopOptions } = excel.addin.contracts;
    await excel.addin.writeTable(sopOptions, options2, { mode: "append", language, intention: "options" });
    await excel.addin.run(
      "commentFigure",
      { subject: "Sticks", period: today, measure: "money", text: "Sugar rises", author: "Agathe" },
      options,
    );
    await excel.addin.run("signPlan", { role: "sales", person: "Agathe", choice: "with a reserve", remark: "57 h to find" }, options);
    const sheets: Record<string, string> = {};
    for (const { kind, name } of (await excel.addin.readMeetings(language, today)).meetings) {
      await excel.addin.run("buildAgenda", { meeting: name }, options);
      sheets[kind] = await excel.addin.run("buildPack", { meeting: name }, options);
    }
    await excel.engine.calculation.settle();
    const model = await excel.host.document.capture();
    packed[language] = { excel, sheets, model, book: read(await writeXlsx(model)) };
  }
}, 240_000);
afterAll(() => {
  for (const { excel } of Object.values(packed)) excel.close();
});

const of = (language: Language): Packed => {
  const found = packed[language];
  if (found === undefined) throw new Error(`No packs in ${language}.`);
  return found;
};
const modelOf = ({ model }: Packed, sheet: string) => {
  const found = model.sheets.find(({ name }) => name === sheet);
  if (found === undefined) throw new Error(`No sheet ${sheet}.`);
  return found;
};
/** The texts and numbers of a saved sheet, row by row. */
const linesOf = (sheet: WorkSheet): (string | number)[][] => {
  const lines: (string | number)[][] = [];
  for (const [address, cell] of Object.entries(sheet)) {
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    if (row === "") continue;
    const { v, f, t } = cell as { v?: string | number; f?: string; t: string };
    expect({ address, formula: f, kind: t }).toEqual({ address, formula: undefined, kind: t === "e" ? "no error" : t });
    if (v !== undefined && v !== "") (lines[Number(row) - 1] ??= [])[column.charCodeAt(0) - 65] = v;
  }
  return lines;
};
const kinds = {
  en: ["Pack month Demand review", "Pack month Supply review", "Pack month Pre-S&OP", "Pack month Executive"],
  fr: ["Dossier month Revue demande", "Dossier month Revue capacités", "Dossier month Pré-PIC", "Dossier month PIC exécutif"],
};

it.each(languages)("have a sheet for each meeting, in the language of the reader (%s)", (language) => {
  const pack = of(language);
  expect(Object.values(pack.sheets).map((name) => name.replace(/\d{4}-\d{2}/, "month"))).toEqual(kinds[language]);
  for (const name of Object.values(pack.sheets)) {
    const { page } = modelOf(pack, name);
    expect(page).toMatchObject({ orientation: "landscape", paper: "A4", scale: 70 });
    expect((page.printArea?.lastRow ?? 0) + 1).toBe(rowsOfPage * ((page.rowBreaks?.length ?? 0) + 1));
    expect(page.rowBreaks?.every((row) => row % rowsOfPage === 0)).toBe(true);
  }
});

it.each(languages)("say in the saved file what the reviews say in their cells, as values (%s)", async (language) => {
  const pack = of(language);
  const say = (text: Text): string => inLanguage(text, language);
  const sheet = (kind: string): (string | number)[][] => linesOf(pack.book.Sheets[pack.sheets[kind] ?? ""] ?? {});
  const below = (lines: (string | number)[][], heading: Text, count: number) => {
    const start = lines.findIndex((line) => line?.[0] === say(heading));
    if (start < 0) throw new Error(`No ${say(heading)}.`);
    return lines.slice(start + 2, start + 2 + count);
  };
  const shown = async (names: string, figures: string) => {
    const [titles, values] = [await pack.excel.named(names), await pack.excel.named(figures)];
    return titles.map(([name], row) => [name, ...(values[row] ?? []).slice(0, 6)]);
  };
  const supply = sheet("supply review");
  const use = await shown("SopResourceNames", "SopUse");
  expect(use.length).toBeGreaterThan(1);
  expect(below(supply, packWords.use, use.length)).toEqual(use);
  const stock = await shown("SopFamilyNames", "SopProjectedStock");
  expect(below(supply, packWords.projected, stock.length)).toEqual(stock);
  const volumes = await shown("SopFamilyNames", "SopVolumes");
  const [all, ...families] = below(sheet("demand review"), packWords.units, volumes.length + 1);
  expect(families).toEqual(volumes);
  for (let month = 1; month <= 6; month++)
    expect(Number(all?.[month])).toBeCloseTo(
      volumes.reduce((sum, line) => sum + Number(line[month]), 0),
      6,
    );
  const texts = sheet("executive S&OP").map((line) => String(line?.[0] ?? ""));
  for (const text of ["Packaging down in May?", "○ 1. Overtime", "○ 2. Subcontract", say(packWords.signOff)]) expect(texts).toContain(text);
  expect(texts.some((text) => /: Benoît ___/.test(text))).toBe(true);
  expect(below(sheet("executive S&OP"), packWords.sideBySide, 2)).toEqual([
    ["1. Overtime", 0.975, 120, 1.04, 31_000, 118_053, 402_100, "–"],
    ["2. Subcontract", 1, 0, 0.97, 30_500, 129_394, 391_000, -12_000],
  ]);
  // What is signed is named by the start of its hash, and the signature stands in place of the line to sign.
  const { draft } = await pack.excel.addin.readFreeze(language);
  expect(texts).toContain(fill(say(packWords.draftVersion), { version: draft?.version ?? "", hash: draft?.hash.slice(0, 8) ?? "" }));
  expect(texts.filter((text) => text.includes("Agathe") && text.includes("57 h to find"))).toHaveLength(1);
  // What somebody said of money stands below the bridge, in the pack of each meeting that has it.
  for (const kind of ["pre-S&OP", "executive S&OP"])
    expect(sheet(kind).filter((line) => /^◆ C1 Sticks, .*: Sugar rises \(Agathe\)$/.test(String(line?.[0] ?? "")))).toHaveLength(1);
  // A bridge leads from the budget to the plan, and its bars stand on each other.
  const charts = modelOf(pack, pack.sheets["executive S&OP"] ?? "").charts;
  expect(charts.map(({ type }) => type).sort()).toEqual(["columnClustered", "columnStacked", "line"]);
  const money = below(sheet("executive S&OP"), packWords.bridge, 6);
  const bars = below(sheet("executive S&OP"), { en: "Figures of the chart: Revenue", fr: "Chiffres du graphique : CA" }, money.length);
  expect(bars[1]?.slice(1)).toHaveLength(4);
  // What is left out is said on the first page, with the reason.
  const first = supply.map((line) => String(line?.[0] ?? ""));
  expect(first).toContain(fill(say(packWords.leftOut), { page: say(packWords.decisions), why: say(packWords.noDecision) }));
});

it("keep the notes of each page when they are made again", async () => {
  const { excel, sheets, model } = of("fr");
  const options = { language: "fr" as const, today };
  await excel.host.document.load(model);
  const name = sheets["executive S&OP"] ?? "";
  const cell = (row: number) => ({ row, column: 0, rows: 1, columns: 1 });
  const noteRow = rowsOfPage + 40;
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).getRange(`A${noteRow + 1}`).values = excel.local([["Ask Ann"]]);
    await context.sync();
  });
  const { meetings } = await excel.addin.readMeetings("fr", today);
  const meeting = meetings.find(({ kind }) => kind === "executive S&OP")?.name ?? "";
  await excel.addin.run("askQuestion", { question: "A second shift?", answers: "Yes\nNo" }, options);
  await excel.addin.run("buildAgenda", { meeting }, options);
  await excel.addin.run("buildPack", { meeting }, options);
  expect(await excel.cells(name, cell(noteRow))).toEqual([["Ask Ann"]]);
  const first = (await excel.cells(name, { row: 0, column: 0, rows: rowsOfPage, columns: 1 })).map(([text]) => String(text));
  expect(first).toContain(fill(inLanguage(packWords.toDecide, "fr"), { names: "D1, D2" }));
});

it("say on the first page what people said of money where there is no budget to draw a bridge from", async () => {
  const { excel, sheets } = of("fr");
  const options = { language: "fr" as const, today };
  await excel.addin.writeTable(excel.addin.contracts.sopBudget, [], { mode: "replace", language: "fr", intention: "no budget" });
  await excel.engine.calculation.settle();
  const { meetings } = await excel.addin.readMeetings("fr", today);
  await excel.addin.run("buildPack", { meeting: meetings.find(({ kind }) => kind === "executive S&OP")?.name ?? "" }, options);
  const page = { row: 0, column: 0, rows: rowsOfPage, columns: 1 };
  const first = (await excel.cells(sheets["executive S&OP"] ?? "", page)).map(([text]) => String(text));
  const why = first.findIndex((text) => text.startsWith(`- ${inLanguage(packWords.money, "fr")}`));
  expect(first[why + 1]).toMatch(/^◆ C1 Sticks, .*: Sugar rises \(Agathe\)$/);
});

const withOffice = existsSync(office) ? it : it.skip;
/** Each paper once, in a language of its own; all of them in a campaign. */
const printed = languages.flatMap((language) => (isCampaign ? (["A4", "Letter"] as const).map((paper) => ({ language, paper })) : []));
const papers = printed.length > 0 ? printed : [{ language: "fr", paper: "A4" } as const];
withOffice.each(papers)(
  "are printed by LibreOffice on as many pages as they have, each pack ($language, $paper)",
  async ({ language, paper }) => {
    const folder = mkdtempSync(join(tmpdir(), "packs-"));
    try {
      const pack = of(language);
      const names = Object.values(pack.sheets);
      const files = await Promise.all(
        names.map(async (name, place) => {
          // LibreOffice prints hidden sheets too: each pack is alone in its file.
          const { page, ...sheet } = modelOf(pack, name);
          const alone = { ...pack.model, sheets: [{ ...sheet, page: { ...page, paper } }], names: [], activeSheet: sheet.id };
          const file = join(folder, `pack${place}.xlsx`);
          writeFileSync(file, await writeXlsx(alone));
          if (pictures !== undefined) copyFileSync(file, join(pictures, `pack-${language}-${paper}-${place}.xlsx`));
          return file;
        }),
      );
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const options = { timeout: 120_000, stdio: "ignore" } as const;
      execFileSync(office, ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, ...files], options);
      // Points of a sheet of paper on its side.
      const size = { A4: ["842", "595"], Letter: ["792", "612"] }[paper];
      const pages = files.map((file) => {
        const text = readFileSync(file.replace("xlsx", "pdf"), "latin1");
        const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(([, ...sides]) =>
          sides.map((side) => Number(side).toFixed(0)),
        );
        for (const box of boxes) expect(box).toEqual(size);
        return text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
      });
      expect(pages).toEqual(names.map((name) => (modelOf(pack, name).page.rowBreaks?.length ?? 0) + 1));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  150_000,
);
