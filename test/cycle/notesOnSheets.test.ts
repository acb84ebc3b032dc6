/** What a person types into blank cells of our sheets stays where it is, when the sheets are drawn again and when that is undone. */
import { workbookMessages } from "../../src/workbook/messages";
import { fill, inLanguage, languages, type Language } from "../../src/language/text";
import { differences, linesOf } from "./bookState";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
const month = 46023;
const options = { mode: "append", language: "en", intention: "Test data" } as const;
const sheets = () => excel.engine.sheets().map(({ name }) => name);
const build = (language: Language = "en") => excel.addin.run("buildReviews", {}, { language });

async function undoNewest(): Promise<unknown> {
  const [entry] = await excel.addin.readHistory();
  if (entry === undefined) throw new Error("There is a step to undo.");
  return excel.addin.undoEntry(entry, "en", true);
}
const type = (sheet: string, address: string, content: string | number) =>
  excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.formulas = [[content]];
    range.format.font.bold = true;
    await context.sync();
  });
const read = (sheet: string, address: string) =>
  excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("formulas");
    range.format.font.load("bold");
    await context.sync();
    return [range.formulas[0]?.[0], range.format.font.bold] as unknown[];
  });
/** Blank cells in the areas of the drawings, outside of their figures. */
const notes: [string, string, string | number][] = [
  ["Supply review", "D3", "Ask Ann"],
  ["Supply review", "E3", "=2+3"],
  ["Dashboard", "E3", 12.5],
];

beforeEach(async () => {
  excel = await startExcel();
  const rows = ["A", "B"].flatMap((Family) => [0, 31, 59].map((days) => ({ Family, Period: month + days, Quantity: 10 + days })));
  await excel.addin.writeTable(excel.addin.contracts.sopDemand, rows, options);
  await build();
}, 240_000);
afterEach(() => excel.close());

const takeNotes = async () => {
  for (const [sheet, address, content] of notes) {
    expect(await read(sheet, address)).toEqual(["", expect.anything()]);
    await type(sheet, address, content);
  }
};
const expectNotes = async () => {
  for (const [sheet, address, content] of notes) expect(await read(sheet, address)).toEqual([content, true]);
};

it("keeps them when the reviews are built again, in the other language too, and when that is undone", async () => {
  await takeNotes();
  await excel.addin.writeTable(excel.addin.contracts.sopDemand, [{ Family: "C", Period: month, Quantity: 7 }], options);
  await build();
  await expectNotes();
  await build("fr");
  await expectNotes();
  await undoNewest();
  await expectNotes();
  await undoNewest();
  await expectNotes();
  expect(await excel.errors()).toEqual([]);
}, 240_000);

it("takes nothing for a person's that it drew or that a formula of it fills", async () => {
  const before = await excel.host.document.capture();
  await build();
  const after = await excel.host.document.capture();
  const cellsOf = ({ sheets: all }: typeof before) =>
    all.filter(({ name }) => !name.startsWith("SOP journal")).map(({ name, rows }) => [name, rows]);
  expect(cellsOf(after)).toEqual(cellsOf(before));
}, 240_000);

it("leaves a sheet with its notes when the first building is undone, and takes the others away", async () => {
  await takeNotes();
  await undoNewest();
  await expectNotes();
  expect(await read("Supply review", "A1")).toEqual(["", false]);
  expect(sheets()).toEqual(expect.arrayContaining(["Demand", "Supply review", "Dashboard"]));
  expect(sheets()).not.toContain("Demand review");
}, 240_000);

it("names the cells, before anything is written, that a larger drawing needs", async () => {
  const { contracts, writeTable } = excel.addin;
  const drawn = async () => {
    const { set } = await excel.addin.plan("buildReviews", {}, { language: "en" });
    const found = set.changes.flatMap((change) => (change.kind === "sheet" && change.blueprint.title === "Demand review" ? [change] : []));
    return found[0]?.blueprint.cells ?? [];
  };
  const old = await drawn();
  await writeTable(
    contracts.sopDemand,
    ["C", "D", "E", "F", "G"].map((Family) => ({ Family, Period: month, Quantity: 7 })),
    options,
  );
  const coming = await drawn();
  const shown = await excel.cells("Demand review", { row: 0, column: 0, rows: old.length, columns: 1 });
  // Blank in column A now, and a title in the larger drawing.
  const place = shown.findIndex(([text], row) => text === "" && old[row]?.[0] === null && typeof coming[row]?.[0] === "string");
  expect(place).toBeGreaterThan(2);
  const address = `A${place + 1}`;
  await type("Demand review", address, "Mine");
  const before = linesOf(await excel.host.document.capture());
  const refused = { code: "occupied", detail: { sheet: "Demand review", address } };
  await expect(excel.addin.preview("buildReviews", {}, { language: "en" })).rejects.toMatchObject(refused);
  await expect(build()).rejects.toMatchObject(refused);
  expect(differences(before, linesOf(await excel.host.document.capture()))).toEqual([]);
  for (const language of languages) expect(fill(inLanguage(workbookMessages.occupied, language), refused.detail)).toContain(`(${address})`);
  await type("Demand review", address, "");
  await build();
}, 240_000);

it("refuses to take sheets and tables away that a person's formulas use, and names these", async () => {
  await excel.run(async (context) => {
    const own = context.workbook.worksheets.add("My sheet");
    own.getRange("A1:A3").formulas = excel.local([["='Supply review'!A1"], ["=1+1"], ['="Dashboard!A1"']]);
    own.getRange("B2").formulas = excel.local([["=SUM(SopDemand[Quantity])"]]);
    await context.sync();
  });
  const all = sheets();
  const before = linesOf(await excel.host.document.capture());
  const supply = { code: "usedElsewhere", detail: { sheet: "Supply review", address: "My sheet!A1" } };
  await expect(undoNewest()).rejects.toMatchObject(supply);
  expect(differences(before, linesOf(await excel.host.document.capture()))).toEqual([]);
  expect(sheets()).toEqual(all);
  await type("My sheet", "A1", "=1");
  await type("Dashboard", "E3", "='Supply review'!A2");
  await expect(undoNewest()).rejects.toMatchObject({ ...supply, detail: { sheet: "Supply review", address: "Dashboard!E3" } });
  for (const language of languages)
    expect(fill(inLanguage(workbookMessages.usedElsewhere, language), supply.detail)).toContain("My sheet!A1");
  await type("Dashboard", "E3", "");
  await undoNewest();
  expect(sheets()).toEqual(["Sheet1", "SOP journal", "Demand", "My sheet"]);
}, 240_000);

it("leaves a note above a table on its sheet when its import is undone, and names formulas that read the table", async () => {
  const { contracts, writeTable } = excel.addin;
  await writeTable(contracts.sopBudget, [{ Family: "A", Period: month, Revenue: 1 }], options);
  const sheet = sheets().find((name) => name.startsWith("Budget")) ?? "";
  await type(sheet, "C1", "From finance");
  await type(sheet, "H1", "=SUM(SopBudget[Revenue])");
  await expect(undoNewest()).rejects.toMatchObject({ code: "usedElsewhere", detail: { sheet, address: `${sheet}!H1` } });
  await type(sheet, "H1", "");
  await undoNewest();
  expect(await read(sheet, "C1")).toEqual(["From finance", true]);
  expect(await read(sheet, "A4")).toEqual(["", expect.anything()]);
}, 240_000);

it("finds notes in rows that a person has inserted in a review, and loses none of them", async () => {
  const insertRow = (address: string) =>
    excel.run(async (context) => {
      context.workbook.worksheets.getItem("Demand review").getRange(address).insert("Down");
      await context.sync();
    });
  const before = await excel.cells("Demand review", { row: 0, column: 0, rows: 12, columns: 1 });
  await insertRow("4:4");
  await insertRow("9:9");
  await build();
  // Rows without anything in them go: the review is as it was.
  expect(await excel.cells("Demand review", { row: 0, column: 0, rows: 12, columns: 1 })).toEqual(before);
  for (const [row, address] of [
    ["6:6", "A6"],
    ["1:1", "A1"],
  ] as const) {
    await insertRow(row);
    await type("Demand review", address, "Mine");
    await expect(build()).rejects.toMatchObject({ code: "occupied", detail: { sheet: "Demand review", address } });
    expect(await read("Demand review", address)).toEqual(["Mine", true]);
    await type("Demand review", address, "");
    await build();
  }
  expect(await excel.cells("Demand review", { row: 0, column: 0, rows: 12, columns: 1 })).toEqual(before);
}, 240_000);

const refusesAt = async (sheet: string, address: string) => {
  const before = linesOf(await excel.host.document.capture());
  await expect(build()).rejects.toMatchObject({ code: "occupied", detail: { sheet, address } });
  expect(differences(before, linesOf(await excel.host.document.capture()))).toEqual([]);
};
/** The first cell of a sheet with a formula. */
const formulaOn = (sheet: string) =>
  excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    used.load("formulas");
    await context.sync();
    const isFormula = (content: unknown) => String(content).startsWith("=");
    const row = used.formulas.findIndex((line: unknown[]) => line.some(isFormula));
    const column = (used.formulas[row] as unknown[]).findIndex(isFormula);
    return `${String.fromCharCode(65 + column)}${row + 1}`;
  });

it("names, before anything is written, what a person typed over a formula of ours; undoing the first building keeps it", async () => {
  const formula = await formulaOn("Supply review");
  const [drawn] = await read("Supply review", formula);
  await type("Supply review", formula, "=2*3+SUM(A1:A2)");
  await refusesAt("Supply review", formula);
  await type("Supply review", formula, 4711);
  await refusesAt("Supply review", formula);
  await undoNewest();
  expect((await read("Supply review", formula))[0]).toBe(4711);
  await refusesAt("Supply review", formula);
  // Cleared, it is drawn again.
  await type("Supply review", formula, "");
  await build();
  expect((await read("Supply review", formula))[0]).toBe(drawn);
}, 480_000);

it("draws on the sheet that was left with notes, not on a second one, and leaves it again", async () => {
  await takeNotes();
  const supply = await excel.cells("Supply review", { row: 4, column: 0, rows: 12, columns: 4 });
  await undoNewest();
  await build();
  expect(sheets().filter((name) => name.includes("(2)"))).toEqual([]);
  await expectNotes();
  expect(await excel.cells("Supply review", { row: 4, column: 0, rows: 12, columns: 4 })).toEqual(supply);
  // A sheet that a person has given another name is theirs; what is in the way on one that was left is named.
  await undoNewest();
  await expectNotes();
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("Supply review").name = "Mine";
    await context.sync();
  });
  await type("Dashboard", "A1", "Plan 2026");
  await refusesAt("Dashboard", "A1");
  await type("Dashboard", "A1", "");
  await build();
  expect(await read("Mine", "D3")).toEqual(["Ask Ann", true]);
  expect(sheets()).toContain("Supply review");
}, 480_000);

it("loses no note in a column that a person has inserted", async () => {
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("Supply review").getRange("C:C").insert("Right");
    await context.sync();
  });
  await type("Supply review", "C9", "Ask Ann");
  const ended = await build().then(
    () => "built",
    (failure: { code: string }) => failure.code,
  );
  expect(["built", "occupied"]).toContain(ended);
  expect((await read("Supply review", "C9"))[0]).toBe("Ask Ann");
  await type("Supply review", "C9", "");
  await build();
}, 480_000);

it("loses no note where a person has inserted both rows and columns, and draws the review as it was", async () => {
  const { sheets: all } = await excel.host.document.capture();
  const drawn = all.find(({ name }) => name === "Supply review")?.rows;
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Supply review");
    sheet.getRange("C:C").insert("Right");
    sheet.getRange("7:8").insert("Down");
    sheet.getRange("B:B").insert("Right");
    await context.sync();
  });
  // Beside the drawing as it will be, and in one of the rows that came.
  const notes = [
    ["F3", "Ask Ann"],
    ["A7", "Late"],
  ] as const;
  for (const [address, text] of notes) {
    await type("Supply review", address, text);
    const ended = await build().then(
      () => "built",
      (failure: { code: string; detail: unknown }) => JSON.stringify([failure.code, failure.detail]),
    );
    expect(["built", JSON.stringify(["occupied", { sheet: "Supply review", address }])]).toContain(ended);
    expect((await read("Supply review", address))[0]).toBe(text);
    if (ended !== "built") await type("Supply review", address, "");
  }
  for (const [address] of notes) await type("Supply review", address, "");
  await build();
  const now = (await excel.host.document.capture()).sheets.find(({ name }) => name === "Supply review")?.rows;
  expect(now).toEqual(drawn);
}, 480_000);
