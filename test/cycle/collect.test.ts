/**
 * Collecting on a real office.js and a calculating engine: the circuit-board sample is complete; a gap is made and named, the data is
 * frozen, a cell is changed and named. The sample runs its cycle of January 2027, whose last closed month is December 2026.
 */
import { explainFinding } from "../../src/domain/collect/checkMessages";
import { serialOf } from "../../src/calendar/days";
import { schemaVersion } from "../../src/domain/tables/upgrade";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { openSample } from "../support/sampleWorkbook";

let excel: ExcelSession;
const january = serialOf(2027, 1);
const day = (dayOfMonth: number) => serialOf(2027, 1, dayOfMonth);
const view = () => excel.addin.readCollect("en", day(5));
const gaps = async () => (await view()).completeness.gaps.map(({ sentence }) => sentence);

/** Changes cells of a table as a person does, outside of the add-in. */
const edit = (table: string, change: (body: Excel.Range, values: unknown[][]) => void) =>
  excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).getDataBodyRange();
    body.load("values");
    await context.sync();
    change(body, body.values as unknown[][]);
    await context.sync();
  });

beforeAll(async () => {
  excel = await startExcel();
  await openSample(excel, "circuitBoards", "en");
}, 240_000);
afterAll(() => excel.close());

it("finds the sample complete, with the owners and due days of its list", async () => {
  const { completeness, period: month, findings, frozen, steps, upgrade } = await view();
  expect({ month, score: completeness.score, gaps: completeness.gaps, findings, frozen }).toEqual({
    month: january,
    score: 1,
    gaps: [],
    findings: [],
    frozen: null,
  });
  expect(steps.map(({ step, status }) => `${step} ${status}`).slice(0, 2)).toEqual(["collect in progress", "analyse to do"]);
  expect(completeness.kinds[0]?.owners.length).toBeGreaterThan(0);
  // 1 January 2027 is a Friday and a holiday: the second working day is Tuesday the 5th.
  expect(completeness.kinds.flatMap(({ tables }) => tables).find(({ table }) => table === "SopDemand")?.due).toBe(day(5));
  expect(upgrade).toMatchObject({ newer: false, needed: false });
});

it("names the load that is understated once the routing of a family is deleted", async () => {
  await edit("SopRouting", (body, values) => {
    // From below, so that a deleted row moves none that is still to be deleted.
    for (let row = values.length - 1; row >= 0; row -= 1) if (values[row]?.[0] === "HDI boards") body.getRow(row).delete("Up");
  });
  expect(await gaps()).toEqual(["Without routing hours for HDI boards, the load of HDI boards is understated."]);
  const { completeness } = await view();
  // Seven families and six resources: one of thirteen is missing.
  expect(completeness.kinds.flatMap(({ tables }) => tables).find(({ table }) => table === "SopRouting")).toMatchObject({
    state: "gaps",
    score: 12 / 13,
  });
});

it("freezes the data of the cycle by part, says what it will write, and finishes the step", async () => {
  const { preview } = await excel.addin.preview("freezeData", { by: "Élodie", reason: "" }, { language: "en", today: day(5) });
  expect(preview.changes).toMatchObject([
    { kind: "table", table: "SopDataVersions", created: true },
    { kind: "table", table: "SopArrivals", created: true },
    { kind: "table", table: "SopCycles", created: false, updated: 2 },
  ]);
  await excel.addin.run("freezeData", { by: "Élodie", reason: "" }, { language: "en", preview, today: day(5) });
  const { frozen, steps, changes } = await view();
  expect(frozen).toEqual({ on: day(5), by: "Élodie" });
  expect(steps.slice(0, 2)).toMatchObject([
    { step: "collect", status: "done", done: day(5) },
    { step: "analyse", status: "in progress" },
  ]);
  expect(changes).toEqual([]);
});

it("finds a cell that somebody changed after the freeze, and names table, family and number of rows", async () => {
  await edit("SopDemand", (body, values) => {
    const row = values.findIndex(([family, period]) => family === "Power boards" && period === serialOf(2026, 3));
    body.getCell(row, 2).values = [[1]];
  });
  const { changes } = await view();
  expect(changes.map(({ sentence }) => sentence)).toEqual(["Demand of Power boards changed since the freeze of 5 Jan 2027: 1 row."]);
});

it("asks for a reason to freeze again, and keeps it in the note of the step", async () => {
  await expect(excel.addin.run("freezeData", { by: "", reason: " " }, { language: "en", today: day(6) })).rejects.toMatchObject({
    code: "missingWords",
  });
  await excel.addin.run("reopenStep", { cycle: january, step: "collect", reason: "March was wrong" }, { language: "en", today: day(6) });
  expect((await view()).steps[0]).toMatchObject({ status: "reopened", note: "Reopened 6 Jan 2027: March was wrong" });
  await excel.addin.run("freezeData", { by: "Élodie", reason: "March corrected" }, { language: "en", today: day(6) });
  const { steps, frozen, changes } = await view();
  expect(steps[0]).toMatchObject({
    status: "done",
    note: "Reopened 6 Jan 2027: March was wrong\nData frozen again 6 Jan 2027: March corrected",
  });
  expect([frozen?.on, changes]).toEqual([day(6), []]);
});

it("checks what people type: text for a number, the same month twice; and draws the sheet with cells to go to", async () => {
  await edit("SopStock", (body, values) => {
    const row = values.findIndex(([family, period]) => family === "Prototypes" && period === serialOf(2026, 11));
    body.getCell(row, 2).numberFormat = [["@"]];
    body.getCell(row, 2).values = [["1 250"]];
    const twin = values.findIndex(([family, period]) => family === "HDI boards" && period === serialOf(2026, 11));
    body.getCell(twin, 1).values = [[serialOf(2026, 12)]];
  });
  const { findings } = await view();
  const found = findings.filter(({ table }) => table === "SopStock");
  expect(found.map(({ kind }) => kind).sort()).toEqual(["doubleEntry", "textNumber"]);
  const sheet = await excel.addin.run("drawDataChecks", {}, { language: "en", today: day(6) });
  expect(sheet).toBe("Data checks");
  const cells = await excel.cells(sheet, { row: 3, column: 0, rows: 4, columns: 6 });
  expect(cells[0]).toEqual(["Weight", "Data", "Cell", "What was found", "What it does", "What to do"]);
  const text = found.find(({ kind }) => kind === "textNumber");
  expect(cells.find(([, , , what]) => what === (text && explainFinding(text, "en", "month").what))?.[2]).toBe(`Stock!C${text?.rows[0]}`);
  expect((await view()).checksSheet).toBe("Data checks");
});

it("opens the next cycle: five steps with due days, owners of the one before, nothing else changed", async () => {
  const proposal = await excel.addin.proposeCycle(undefined, day(20));
  // 1 February 2027 is a Monday: working days 3, 6, 13, 15 and 17 are the 3rd, 8th, 17th, 19th and 23rd.
  expect(proposal.steps.map(({ due }) => due)).toEqual([3, 8, 17, 19, 23].map((dayOfMonth) => serialOf(2027, 2, dayOfMonth)));
  const before = (await view()).steps;
  await excel.addin.run("openCycle", { cycle: proposal.period }, { language: "en" });
  const after = await view();
  expect(after.period).toBe(serialOf(2027, 2));
  expect(after.steps.map(({ step, status }) => `${step} ${status}`)).toEqual([
    "collect in progress",
    "analyse to do",
    "coordinate to do",
    "validate to do",
    "evaluate to do",
  ]);
  expect(after.steps.map(({ owner }) => owner)).toEqual(before.map(({ owner }) => owner));
  await expect(excel.addin.run("openCycle", { cycle: proposal.period }, { language: "en" })).rejects.toMatchObject({ code: "cycleThere" });
  expect((await excel.addin.readUpgrade()).from).toBe(schemaVersion);
});

it("writes nothing into a workbook of a newer version", async () => {
  await edit("SopSettings", (body, values) => {
    const row = values.findIndex(([key]) => key === "schema version");
    body.getCell(row, 1).values = [[String(schemaVersion + 1)]];
  });
  const detail = { from: schemaVersion + 1, to: schemaVersion };
  await expect(excel.addin.run("openCycle", { cycle: serialOf(2027, 6) }, { language: "en" })).rejects.toMatchObject({
    code: "newerVersion",
    detail,
  });
  await expect(excel.addin.run("upgradeWorkbook", {}, { language: "en" })).rejects.toMatchObject({ code: "newerVersion" });
  expect((await view()).period).toBe(serialOf(2027, 2));
});
