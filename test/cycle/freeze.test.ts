/**
 * A plan is signed, frozen and found again in a workbook: who signed what, what is in the way, who overrides it and why, every later
 * change of a frozen cell named and put back. The hash is worked out here from the cells alone, with Node's own SHA-256.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { serialOf } from "../../src/calendar/days";
import type { AnyRow } from "../../src/domain/tables/defineTable";
import type { WorkbookModel } from "../../src/workbench/model";
import { readXlsx } from "../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../src/workbench/xlsx/writeXlsx";
import type { ExcelSession } from "../support/excelSession";
import { builtFrom, january, putCell, threeFamilies } from "../support/threeFamilies";

let excel: ExcelSession;
let ready: WorkbookModel;
let frozen: WorkbookModel;
const today = serialOf(2027, 1, 21);
const options = { language: "en" as const, today };
const version = "V2027-01.1";

type Name = "sopVersions" | "sopPlans" | "sopFrozenForecasts" | "sopSignatures" | "sopCycles" | "sopDecisions";
const rowsOf = async (table: Name): Promise<AnyRow[]> => (await excel.addin.readTable(excel.addin.contracts[table])).rows as AnyRow[];
const sign = (role: "sales" | "production" | "finance" | "general management", person: string, said: object = {}) =>
  excel.addin.run("signPlan", { role, person, choice: "agrees", remark: "", ...said }, options);
const board = () => excel.addin.readFreeze("en");
const inTheWay = async () => (await board()).obstacles.map(({ words }) => words);
const changes = async () => (await excel.addin.checkFrozen("en"))?.changes ?? [];
const said = async () => (await changes()).map(({ words }) => words);
const signAll = async () => {
  for (const [role, person] of [
    ["sales", "Agathe"],
    ["production", "Benoît"],
    ["finance", "Clémence"],
    ["general management", "Geneviève"],
  ] as const)
    await sign(role, person);
};

beforeAll(async () => {
  const tables = threeFamilies();
  const expects = (Source: string, Quantity: number): AnyRow => ({ Family: "Alpha", Period: january, Source, Quantity });
  excel = await builtFrom({ ...tables, SopForecasts: [...(tables["SopForecasts"] ?? []), expects("sales", 1100)] });
  await excel.addin.run("openCycle", { cycle: january }, options);
  for (const step of ["collect", "analyse", "coordinate"] as const) await excel.addin.run("finishStep", { cycle: january, step }, options);
  ready = await excel.host.document.capture();
  await signAll();
  await excel.addin.run("freezePlan", { by: "Solène" }, options);
  frozen = await excel.host.document.capture();
}, 180_000);
beforeEach(() => excel.host.document.load(frozen));
afterAll(() => excel.close());

it("freezes what the plan says, with what contributors expect, and finishes the step", async () => {
  const [row] = await rowsOf("sopVersions");
  const [plan, forecasts] = [await rowsOf("sopPlans"), await rowsOf("sopFrozenForecasts")];
  // Demand is followed, so that stock stays: Alpha opens with 1,200 and is asked 1,000 at 50, of which 25 are cost.
  expect(plan.find((one) => one["Family"] === "Alpha" && one["Period"] === january)).toMatchObject({
    ...{ Version: version, Row: 1, Demand: 1000, Subcontracted: 0, Revenue: 50_000, Margin: 25_000 },
  });
  for (const one of plan.filter(({ Period }) => Period === january)) {
    const opening = ({ Alpha: 1200, Beta: 600, Gamma: 300 } as Record<string, number>)[String(one["Family"])] ?? NaN;
    expect(one["Stock"]).toBe(opening + Number(one["Production"]) - Number(one["Demand"]));
  }
  expect(plan).toHaveLength(3 * 12);
  // Three periods of three families, and of one more contributor the one that they gave.
  expect(forecasts).toHaveLength(3 * 3 + 1);
  const iso = (day: unknown) => new Date(Date.UTC(1899, 11, 30) + Number(day) * 86_400_000).toISOString().slice(0, 10);
  const line = (letter: string, names: readonly string[]) => (one: AnyRow) =>
    [letter, ...names.map((name) => (name === "Period" ? iso(one[name]) : String(one[name] ?? "")))].join("\t");
  const figures = ["Family", "Period", "Demand", "Production", "Subcontracted", "Stock", "Revenue", "Margin"];
  const text = [
    `SOP1\t${version}\t2027-01-01\t${"0".repeat(64)}`,
    ...plan.map(line("P", figures)).sort(),
    ...forecasts.map(line("F", ["Source", "Family", "Period", "Quantity"])).sort(),
  ];
  const hash = createHash("sha256")
    .update(text.map((one) => `${one}\n`).join(""), "utf8")
    .digest("hex");
  expect(row).toMatchObject({ Version: version, Cycle: january, "Frozen by": "Solène", "Frozen on": today, Rows: 46, Hash: hash });
  expect(row).toMatchObject({ "Overridden by": null, "Override reason": null });
  expect((await rowsOf("sopSignatures")).map((one) => one["Plan"])).toEqual([hash, hash, hash, hash]);
  expect((await rowsOf("sopCycles")).find((one) => one["Step"] === "validate")).toMatchObject({ Status: "done", Done: today });
  expect(await excel.addin.checkFrozen("en")).toEqual({ versions: 1, changes: [] });
});

it("is as it was signed once the file was saved and opened again, and for another library that reads it", async () => {
  const bytes = await writeXlsx(frozen);
  const rows = utils.sheet_to_json<Record<string, unknown>>(read(bytes).Sheets["Frozen plans"] ?? {}, { range: 3 });
  const [first] = await rowsOf("sopPlans");
  expect(rows).toHaveLength(36);
  expect(rows[0]).toMatchObject({ Family: first?.["Family"], Production: first?.["Production"], Signed: first?.["Signed"] });
  await excel.host.document.load((await readXlsx(bytes, "frozen.xlsx")).model);
  expect(await said()).toEqual([]);
});

const program = "/usr/bin/soffice";
(existsSync(program) ? it : it.skip)(
  "is as it was signed after LibreOffice saved the file",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "sop-frozen-"));
    try {
      writeFileSync(join(folder, "frozen.xlsx"), await writeXlsx(frozen));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const out = join(folder, "out");
      const args = [profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, join(folder, "frozen.xlsx")];
      execFileSync(program, args, { stdio: "ignore", timeout: 100_000 });
      await excel.host.document.load((await readXlsx(readFileSync(join(out, "frozen.xlsx")), "frozen.xlsx")).model);
      expect(await said()).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);

it("is taken back in one step", async () => {
  const [entry] = await excel.addin.readHistory();
  if (entry === undefined) throw new Error("Nothing to undo.");
  await excel.addin.undoEntry(entry, "en", true);
  expect([await rowsOf("sopVersions"), await rowsOf("sopPlans")]).toEqual([[], []]);
  expect((await rowsOf("sopCycles")).find((one) => one["Step"] === "validate")).not.toMatchObject({ Status: "done" });
});

it("says everything that is in the way at once, and freezes all the same by name and for a reason only", async () => {
  await excel.host.document.load(ready);
  await excel.addin.run("askQuestion", { question: "Packaging down?", answers: "" }, options);
  await excel.addin.run("reopenStep", { cycle: january, step: "analyse", reason: "Late orders" }, options);
  await sign("sales", "Agathe");
  await sign("production", "Benoît", { choice: "refuses", remark: "57 h are not there" });
  const open = ["D1 is open", "not finished: Analyse and anticipate", "Benoît refuses: 57 h are not there", "Finance has not signed"];
  expect(await inTheWay()).toEqual([...open, "General management has not signed"]);
  const freeze = (by: string, reason?: string) =>
    excel.addin.run("freezePlan", { by, ...(reason === undefined ? {} : { reason }) }, options);
  await expect(freeze("Solène")).rejects.toMatchObject({ code: "stillOpen", detail: { what: expect.stringContaining(open.join("; ")) } });
  await expect(freeze("Solène", " ")).rejects.toMatchObject({ code: "missingWords" });
  await expect(freeze(" ", "The month begins")).rejects.toMatchObject({ code: "missingWords" });
  expect(await rowsOf("sopVersions")).toEqual([]);
  await freeze("Solène", "The month begins");
  const [row] = await rowsOf("sopVersions");
  expect(row).toMatchObject({ "Frozen by": "Solène", "Overridden by": "Solène" });
  expect(row?.["Override reason"]).toBe(`The month begins (${[...open, "General management has not signed"].join("; ")})`);
  expect((await rowsOf("sopCycles")).find((one) => one["Step"] === "validate")?.["Note"]).toContain("Solène, The month begins (D1 is open");
});

it("has in the way a plan that is not complete, and forecasts that would not be frozen", async () => {
  await excel.host.document.load(ready);
  await signAll();
  expect(await inTheWay()).toEqual([]);
  await putCell(excel, { table: "SopFamilies", column: "Minimum stock", where: { Family: "Alpha" } }, "a few");
  await putCell(excel, { table: "SopForecasts", column: "Quantity", where: { Source: "sales" } }, "many");
  const found = await inTheWay();
  expect(found.filter((words) => words.startsWith("the plan is not complete: "))).toHaveLength(1);
  expect(found.join("\n")).toContain("the minimum stock of Alpha is a text");
  expect(found).toContain("1 row of forecasts cannot be read, and would not be frozen");
  await expect(excel.addin.run("freezePlan", { by: "Solène" }, options)).rejects.toMatchObject({ code: "stillOpen" });
});

it("asks for a name, and for what a reserve or a refusal is about", async () => {
  await excel.host.document.load(ready);
  await expect(sign("sales", " ")).rejects.toMatchObject({ code: "missingWords" });
  await expect(sign("sales", "Agathe", { choice: "with a reserve" })).rejects.toMatchObject({ code: "missingWords" });
  await sign("sales", "Agathe", { choice: "with a reserve", remark: "If the part arrives" });
  expect(await rowsOf("sopSignatures")).toMatchObject([
    { Version: version, Role: "sales", Person: "Agathe", Date: today, Choice: "with a reserve", Remark: "If the part arrives" },
  ]);
  // A reserve is no refusal; and who signs again has said something else, also where there is nothing more to say.
  expect((await inTheWay()).filter((words) => words.includes("Sales") || words.includes("Agathe"))).toEqual([]);
  await sign("sales", "Agathe");
  expect(await rowsOf("sopSignatures")).toMatchObject([{ Choice: "agrees", Remark: null }]);
});

it("asks again who signed before a figure of the plan changed, and refuses what is no longer what was shown", async () => {
  await excel.host.document.load(ready);
  const shown = (await board()).draft?.hash ?? "";
  await sign("sales", "Agathe", { seen: shown });
  await putCell(
    excel,
    { table: "SopForecasts", column: "Quantity", where: { Family: "Alpha", Period: january, Source: "consensus" } },
    1010,
  );
  expect(await inTheWay()).toContain("Agathe signed before the last change");
  expect((await board()).roles[0]).toMatchObject({ role: "sales", outdated: true });
  await expect(sign("production", "Benoît", { seen: shown })).rejects.toMatchObject({ code: "planMoved" });
  await expect(excel.addin.run("freezePlan", { by: "Ann", seen: shown }, options)).rejects.toMatchObject({ code: "planMoved" });
  await sign("sales", "Agathe");
  expect(await inTheWay()).not.toContain("Agathe signed before the last change");
});

it("names data that changed since its freeze", async () => {
  await excel.host.document.load(ready);
  await excel.addin.run("freezeData", { by: "Ann", reason: "" }, options);
  await putCell(excel, { table: "SopFamilies", column: "Price", where: { Family: "Beta" } }, 81);
  expect(await inTheWay()).toContainEqual(expect.stringMatching(/Beta changed since the freeze of 21 Jan 2027/));
});

it("lets those sign who are said to", async () => {
  await excel.host.document.load(ready);
  await excel.addin.run("addPerson", { person: "Driss", role: "purchasing", email: "", deputy: "" }, options);
  await putCell(excel, { table: "SopPeople", column: "Signs", where: { Person: "Driss" } }, "yes");
  expect((await board()).roles).toMatchObject([{ role: "purchasing", name: "Purchasing", people: ["Driss"], signature: null }]);
});

it("names a frozen figure that was changed, puts it back, and finds nothing afterwards", async () => {
  const before = (await rowsOf("sopPlans"))[0]?.["Production"];
  await putCell(excel, { table: "SopPlans", column: "Production", where: { Family: "Alpha", Period: january } }, 12345);
  const [change] = await changes();
  expect(change?.words).toMatch(/^V2027-01\.1, Alpha, Jan 2027: production 12,345; signed [\d,]+$/);
  await excel.addin.openFrozenRow(excel.local(change?.cell) as never);
  const selected = await excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address,values");
    await context.sync();
    return [range.address, range.values[0]?.[0]];
  });
  expect(selected).toEqual(["'Frozen plans'!F5", 12345]);
  expect(change?.putBack?.words).toMatch(/^Put [\d,]+ back$/);
  await excel.addin.run("putBackFrozen", { version, places: change?.putBack?.places ?? [] }, options);
  expect((await rowsOf("sopPlans"))[0]?.["Production"]).toBe(before);
  expect(await said()).toEqual([]);
  await expect(excel.addin.run("putBackFrozen", { version, places: change?.putBack?.places ?? [] }, options)).rejects.toMatchObject({
    code: "nothingToPutBack",
  });
});

it("puts back a blank, a text and an exchanged row, and the line beside figures that are as signed", async () => {
  const kept = await rowsOf("sopPlans");
  const at = { Family: "Beta", Period: january };
  const putBack = async () => {
    const found = await changes();
    for (const { putBack: back } of found) if (back !== null) await excel.addin.run("putBackFrozen", back, options);
    expect(await said()).toEqual([]);
    expect(await rowsOf("sopPlans")).toEqual(kept);
    return found;
  };
  await putCell(excel, { table: "SopPlans", column: "Demand", where: at }, "");
  expect((await putBack())[0]?.words).toContain("demand blank; signed 400");
  await putCell(excel, { table: "SopPlans", column: "Demand", where: at }, "'400");
  expect((await putBack())[0]?.words).toContain("demand “400” as text; signed 400");
  await putCell(excel, { table: "SopPlans", column: "Signed", where: at }, "P\tBeta");
  expect((await putBack())[0]?.words).toContain("the signed line beside the figures was changed");
  const figures = ["Demand", "Production", "Stock", "Revenue", "Margin"];
  const [one, two] = ["Alpha", "Beta"].map((Family) => kept.find((row) => row["Family"] === Family && row["Period"] === january));
  for (const column of figures) {
    await putCell(excel, { table: "SopPlans", column, where: { Family: "Alpha", Period: january } }, two?.[column]);
    await putCell(excel, { table: "SopPlans", column, where: at }, one?.[column]);
  }
  expect((await putBack())[0]?.words).toBe("V2027-01.1: Alpha, Jan 2027 and Beta, Jan 2027 have each other's figures.");
});

it("names rows and versions that are gone, and says when both copies were changed", async () => {
  const deleteRow = (table: string, index: number) =>
    excel.run(async (context) => {
      context.workbook.tables.getItem(table).rows.getItemAt(index).delete();
      await context.sync();
    });
  await deleteRow("SopPlans", 1);
  expect(await said()).toEqual(["V2027-01.1: row 2 is gone."]);
  await excel.host.document.load(frozen);
  const [row] = await rowsOf("sopPlans");
  const forged = String(row?.["Signed"]).replace("\t1000\t", "\t1001\t");
  await putCell(excel, { table: "SopPlans", column: "Signed", where: { Row: 1 } }, forged);
  await putCell(excel, { table: "SopPlans", column: "Demand", where: { Row: 1 } }, 1001);
  expect(await said()).toEqual(["V2027-01.1 cannot be trusted: the signed lines were changed too."]);
  await excel.host.document.load(frozen);
  await excel.addin.run("freezePlan", { by: "Solène", reason: "Second thoughts" }, options);
  expect((await rowsOf("sopVersions")).map((one) => one["Version"])).toEqual([version, "V2027-01.2"]);
  expect((await rowsOf("sopVersions"))[1]?.["Previous"]).toBe((await rowsOf("sopVersions"))[0]?.["Hash"]);
  await deleteRow("SopVersions", 0);
  expect(await said()).toEqual(["V2027-01.1 is gone; V2027-01.2 was built on it."]);
});

it("gives no name a second time while rows of it are left", async () => {
  await excel.run(async (context) => {
    context.workbook.tables.getItem("SopVersions").rows.getItemAt(0).delete();
    await context.sync();
  });
  expect(await said()).toEqual(["V2027-01.1 is gone; only its rows are left."]);
  await expect(excel.addin.run("freezePlan", { by: "Ann", reason: "Again" }, options)).rejects.toMatchObject({
    code: "versionLeft",
    detail: { version },
  });
});

it("says that a version was frozen where nothing is left of it but its signatures, and gives its name to no other", async () => {
  const empty = (...tables: string[]) =>
    excel.run(async (context) => {
      for (const table of tables) {
        const { rows } = context.workbook.tables.getItem(table);
        rows.load("count");
        await context.sync();
        for (let place = rows.count - 1; place >= 0; place--) rows.getItemAt(place).delete();
        await context.sync();
      }
    });
  await empty("SopPlans", "SopFrozenForecasts");
  expect(await said()).toEqual(["V2027-01.1: all of its rows are gone (46)."]);
  await empty("SopVersions");
  const lost =
    "V2027-01.1 is gone, its row and all of its figures, or was never frozen: Agathe, Benoît, Clémence and 1 more signed it before the plan of its cycle was final.";
  expect(await excel.addin.checkFrozen("en")).toMatchObject({ versions: 0, changes: [{ words: lost, isNotice: false, putBack: null }] });
  await excel.addin.run("freezePlan", { by: "Solène", reason: "Once more" }, options);
  expect((await rowsOf("sopVersions")).map((one) => one["Version"])).toEqual(["V2027-01.2"]);
  expect((await changes())[0]?.words).toContain("V2027-01.1 is gone");
});

it("misses no version of a plan that was signed and whose step was ended by hand, also once it is open again", async () => {
  await excel.host.document.load(ready);
  await signAll();
  await excel.addin.run("finishStep", { cycle: january, step: "validate" }, options);
  const validate = async () => (await rowsOf("sopCycles")).find((row) => row["Step"] === "validate");
  expect(await validate()).toMatchObject({ Status: "done", Done: today, Note: "Finished without freezing the plan, 21 Jan 2027" });
  expect(await excel.addin.checkFrozen("en")).toBeNull();
  await excel.addin.run("reopenStep", { cycle: january, step: "validate", reason: "Freeze it after all" }, options);
  expect(await excel.addin.checkFrozen("en")).toBeNull();
  await excel.addin.run("freezePlan", { by: "Solène" }, options);
  expect((await rowsOf("sopVersions")).map((one) => one["Version"])).toEqual([version]);
  expect(await said()).toEqual([]);
});

it("speaks of what is made otherwise than was frozen, in the meetings that look at the plan, and puts it to a decision", async () => {
  await excel.addin.run("prepareMeetings", { cycle: january }, options);
  const toSettle = async () =>
    Object.fromEntries((await excel.addin.readMeetings("en", today)).meetings.map((row) => [row.kind, row.toSettle]));
  // Sales expect 1,100 where the consensus says 1,000.
  expect(await toSettle()).toEqual({ "demand review": 1, "supply review": 0, "pre-S&OP": 1, "executive S&OP": 0 });
  const inForce = await excel.run(async (context) => {
    context.workbook.names.getItem("SopPlanFigures").getRange().getCell(0, 0).values = excel.local([[4000]]);
    await context.sync();
    const cells = context.workbook.names.getItem("SopPlanInForce").getRange().load("values");
    await context.sync();
    return cells.values[0] as number[];
  });
  const made = (await rowsOf("sopPlans")).filter((row) => row["Family"] === "Alpha").map((row) => Number(row["Production"]));
  const units = made.reduce((sum, was, place) => sum + Math.abs((inForce[place] ?? NaN) - was), 0);
  expect(units).toBeGreaterThan(1200);
  expect(await toSettle()).toEqual({ "demand review": 1, "supply review": 1, "pre-S&OP": 2, "executive S&OP": 0 });
  // In a workbook of an earlier version decisions had no such columns: they come in the same step.
  await excel.addin.run("askQuestion", { question: "Old one?", answers: "Yes\nNo" }, options);
  const { sopSettings } = excel.addin.contracts;
  const before = { mode: "append", language: "en", intention: "As before" } as const;
  await excel.addin.writeTable(sopSettings, [{ Key: "schema version", Value: "6" }], before);
  await excel.run(async (context) => {
    for (const column of ["Divergence", "Asked"]) context.workbook.tables.getItem("SopDecisions").columns.getItem(column).delete();
    await context.sync();
  });
  await excel.addin.run("askDivergence", { reference: "V2027-01.1 · Alpha" }, options);
  expect(await rowsOf("sopDecisions")).toMatchObject([
    { Question: "Old one?", Divergence: null, Asked: null },
    { Divergence: "V2027-01.1 · Alpha", Asked: today },
  ]);
  // Asked once, it is a decision and no divergence any more.
  await expect(excel.addin.run("askDivergence", { reference: "V2027-01.1 · Alpha" }, options)).rejects.toMatchObject({
    code: "missingDivergence",
  });
  const asked = (await excel.addin.readDecisions("en", today)).open.at(-1);
  const said = (amount: number) => amount.toLocaleString("en-US", { maximumFractionDigits: 0 });
  expect(asked?.question).toContain(`production differs by ${said(units)} units from V2027-01.1. What is done about it?`);
  // At its price of 50.
  expect(asked?.effect).toMatch(new RegExp(`^${said(units * 50)}\\s[A-Z]{3} at stake$`));
  // The old question, this one, and what sales expect.
  expect(await toSettle()).toMatchObject({ "supply review": 0, "pre-S&OP": 3 });
});

it("has nothing to sign without a plan, and nothing to check before the first freeze", async () => {
  await excel.host.document.load(ready);
  expect(await excel.addin.checkFrozen("en")).toBeNull();
  await excel.run(async (context) => {
    context.workbook.names.getItem("SopPlanFigures").delete();
    await context.sync();
  });
  expect(await board()).toMatchObject({ cycle: january, draft: null, roles: [], obstacles: [] });
  // Hours and routing are there: that nothing is late would be news that nobody knows.
  await excel.addin.run("prepareMeetings", { cycle: january }, options);
  const { notCompared, meetings } = await excel.addin.readMeetings("en", today);
  expect(notCompared).toBe("The production plan is not built: build the reviews to know what it cannot deliver.");
  expect(meetings.map(({ kind, gapUnknown }) => [kind, gapUnknown])).toEqual([
    ["demand review", false],
    ["supply review", true],
    ["pre-S&OP", true],
    ["executive S&OP", false],
  ]);
  await expect(sign("sales", "Agathe")).rejects.toMatchObject({ code: "missingSheet" });
});
