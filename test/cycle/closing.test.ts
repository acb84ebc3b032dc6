/**
 * A cycle is spoken over, closed and rolled over into the next one, on the ice-cream sample: January 2027 runs, December is done. Days are
 * counted on a calendar of France by hand: 1 January is a holiday, none falls on a working day of February 2027.
 */
import { serialOf } from "../../src/calendar/days";
import type { AnyRow } from "../../src/domain/tables/defineTable";
import { proposePlan } from "../../src/import/propose";
import { understand } from "../../src/import/understand";
import type { WorkbookModel } from "../../src/workbench/model";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { openSample } from "../support/sampleWorkbook";
import { linesOf } from "./bookState";
import { gridOf, utf8 } from "./dirtyFiles";

let excel: ExcelSession;
let opened: WorkbookModel;
const [december, january, february, march] = [serialOf(2026, 12), serialOf(2027, 1), serialOf(2027, 2), serialOf(2027, 3)] as const;
const today = serialOf(2027, 1, 26);
const options = { language: "en" as const, today };

beforeAll(async () => {
  excel = await startExcel();
  await openSample(excel, "agriFood", "en");
  await excel.addin.run("startProcedures", {}, options);
  opened = await excel.host.document.capture();
}, 240_000);
beforeEach(() => excel.host.document.load(opened));
afterAll(() => excel.close());

type Name = keyof ExcelSession["addin"]["contracts"];
const rowsOf = async (table: Name): Promise<readonly AnyRow[]> => (await excel.addin.readTable(excel.addin.contracts[table])).rows;
const write = async (table: Name, rows: readonly object[]) =>
  excel.addin.writeTable(excel.addin.contracts[table] as never, rows as never, { mode: "replace", language: "en", intention: "test" });
const cycleOf = async (cycle: number) => (await rowsOf("sopCycles")).filter((row) => row["Cycle"] === cycle);
const board = (language: "en" | "fr" = "en") => excel.addin.readEvaluation(language, today);
const lines = [
  { kind: "worked", text: "The pack came two days before" },
  { kind: "did not work", text: "Receipts came late" },
  { kind: "to change", text: "Ask for receipts on day 2", procedure: "P1", step: 5 },
] as const;
const debrief = (cycle = january) => excel.addin.run("writeDebrief", { cycle, author: "Solène", lines }, options);
const close = (cycle = january, overriding?: { by: string; reason: string }) =>
  excel.addin.run("closeCycle", { cycle, ...(overriding === undefined ? {} : { overriding }) }, options);
const anyhow = { by: "Solène", reason: "The month begins" };

it("keeps what people say of a cycle, each change with the step that changes, and wants a word of each kind or none", async () => {
  const only = (line: (typeof lines)[number]) =>
    excel.addin.run("writeDebrief", { cycle: january, author: "Solène", lines: [line] }, options);
  await expect(only(lines[0])).rejects.toMatchObject({ code: "halfDebrief" });
  await expect(
    excel.addin.run("writeDebrief", { cycle: january, author: "S", lines: [{ ...lines[2], step: 99 }, lines[0], lines[1]] }, options),
  ).rejects.toMatchObject({ code: "changeWithoutStep", detail: { name: "P1", step: 99 } });
  await debrief();
  await only(lines[0]);
  expect((await rowsOf("sopDebrief")).map((row) => [row["Line"], row["Kind"], row["Procedure"], row["Step"], row["Status"]])).toEqual([
    [1, "worked", null, null, null],
    [2, "did not work", null, null, null],
    [3, "to change", "P1", 5, "open"],
    [4, "worked", null, null, null],
  ]);
  expect((await board()).debrief[2]).toMatchObject({ text: "Ask for receipts on day 2", author: "Solène", place: "Collect the data · 5" });
  await excel.addin.run("writeDebrief", { cycle: december, author: "Ann", lines: [] }, { ...options, language: "fr" });
  expect((await rowsOf("sopDebrief")).at(-1)).toMatchObject({ Kind: "nothing to say", Text: "Rien à dire", Author: "Ann" });
});

it("names what is open, asks who closes all the same and why, and does all of it in one step", async () => {
  await excel.addin.run("askQuestion", { question: "Packaging in May?", answers: "Overtime" }, options);
  const given = { department: "production", author: "Driss", kind: "idea", severity: "low", text: "Glue", family: "", order: "" };
  await excel.addin.run("giveFeedback", given, { ...options, today: serialOf(2027, 1, 11) });
  await excel.addin.run("prepareMeetings", { cycle: january }, options);
  await debrief();
  // The meeting of this cycle was put off from the 6th working day, the 11th, to the 8th, the 13th; the step Analyse has one day more.
  await write(
    "sopMeetings",
    (await rowsOf("sopMeetings")).map((row) => (row["Kind"] === "demand review" ? { ...row, Date: serialOf(2027, 1, 13) } : row)),
  );
  await write(
    "sopCycles",
    (await rowsOf("sopCycles")).map((row) =>
      row["Cycle"] === january && row["Step"] === "analyse" ? { ...row, Due: serialOf(2027, 1, 12), Owner: "Ann" } : row,
    ),
  );
  const { points, carried, nextName } = await board();
  expect(points.filter(({ open }) => open).map(({ words }) => words)).toEqual([
    "Not finished: Collect, Analyse and anticipate, Coordinate and 1 more",
    "1 remark without an answer",
  ]);
  expect(points.filter(({ open }) => !open).map(({ words }) => words)).toEqual([
    "Actuals in",
    "Results known",
    "Debrief written",
    "No decision waits to be measured",
  ]);
  expect(carried.map(({ kind, item, cycles }) => [kind, item, cycles])).toEqual([
    ["decision", "D1", 1],
    ["feedback", "F1", 1],
  ]);
  expect(nextName).toBe("Feb 2027");
  await expect(close()).rejects.toMatchObject({ code: "openPoints" });
  await expect(close(january, { by: " ", reason: "x" })).rejects.toMatchObject({ code: "missingWords" });
  const { kpis } = await excel.addin.readOverview();
  const before = linesOf(await excel.host.document.capture());
  await close(january, anyhow);

  const last = (await cycleOf(january)).find((row) => row["Step"] === "evaluate");
  expect(last).toMatchObject({ Status: "done", Done: today });
  expect(last?.["Note"]).toMatch(
    /^Closed all the same 26 Jan 2027: Solène, The month begins \(Not finished: Collect, .*; 1 remark without an answer\)$/,
  );
  // Working days of February 2027 begin on Monday the 1st: 3 is the 3rd, 4 and 7 are the 4th and the 9th, 13 is the 17th.
  expect((await cycleOf(february)).map((row) => [row["Step"], row["Status"], row["Owner"] !== null, row["Due"]])).toEqual([
    ["collect", "in progress", true, serialOf(2027, 2, 3)],
    ["analyse", "to do", true, serialOf(2027, 2, 9)],
    ["coordinate", "to do", true, serialOf(2027, 2, 17)],
    ["validate", "to do", true, serialOf(2027, 2, 19)],
    ["evaluate", "to do", true, serialOf(2027, 2, 23)],
  ]);
  expect((await cycleOf(february))[1]).toMatchObject({ Owner: "Ann" });
  const meetings = (await rowsOf("sopMeetings")).filter((row) => row["Cycle"] === february);
  expect(meetings.map((row) => [row["Kind"], row["Date"]])).toEqual([
    ["demand review", serialOf(2027, 2, 10)],
    ["supply review", serialOf(2027, 2, 12)],
    ["pre-S&OP", serialOf(2027, 2, 17)],
    ["executive S&OP", serialOf(2027, 2, 19)],
  ]);
  const results = await rowsOf("sopResults");
  expect(results.find((row) => row["KPI"] === "on-time delivery")).toMatchObject({ Cycle: january, "Rests on": "Dec 2026" });
  expect(results.map((row) => row["Value"])).toEqual(kpis.flatMap(({ value }) => value ?? []));
  expect(await rowsOf("sopCarried")).toEqual([
    { Kind: "decision", Item: "D1", Since: january },
    { Kind: "feedback", Item: "F1", Since: january },
  ]);
  // The debrief opens the next demand review, where it can be done.
  const [first] = (await excel.addin.readMeetings("en")).meetings;
  expect(first?.lastTime.map(({ text, status }) => [text, status])).toContainEqual(["Ask for receipts on day 2", "open"]);
  await excel.addin.run("finishChange", { cycle: january, line: 3 }, options);
  expect((await board()).lastDebrief[2]).toMatchObject({ status: "done", done: "26 Jan 2027" });
  await expect(excel.addin.run("finishChange", { cycle: january, line: 3 }, options)).rejects.toMatchObject({ code: "missingLine" });

  for (const intention of ["Change made", "Jan 2027 closed"]) {
    const entry = (await excel.addin.readHistory()).find((found) => found.intention.startsWith(intention));
    await excel.addin.undoEntry(entry as never, "en");
  }
  const rows = (all: readonly string[]): string[] => all.filter((line) => /^(Cycles|Meetings|Attendance|Debrief)\b/.test(line));
  expect(rows(linesOf(await excel.host.document.capture()))).toEqual(rows(before));
  expect((await cycleOf(february)).length).toBe(0);
}, 60_000);

it("carries what is open with its age until it is settled, closes late under its own name, and again after a reason", async () => {
  await excel.addin.run("askQuestion", { question: "Packaging in May?", answers: "Overtime" }, options);
  await close(january, anyhow);
  await excel.addin.run("askQuestion", { question: "A second shift?", answers: "" }, options);
  await close(february, anyhow);
  expect((await cycleOf(march)).length).toBe(5);
  expect((await board()).carried.map(({ item, cycles }) => [item, cycles])).toEqual([
    ["D1", 3],
    ["D2", 2],
  ]);
  await expect(close(february, anyhow)).rejects.toMatchObject({ code: "cycleClosed" });
  await excel.addin.run("decide", { decision: "D1", chosen: "Overtime", by: "Ann", why: "No one waits", actions: [] }, options);
  // January again: its results are written again, no other cycle is opened, and what is settled leaves the list.
  await excel.addin.run("reopenStep", { cycle: january, step: "evaluate", reason: "Orders were missing" }, options);
  expect(await board()).toMatchObject({ cycle: january, isClosed: false, nextName: null });
  const kept = await rowsOf("sopResults");
  // A figure that the dashboard no longer shows, and a status that it no longer gives.
  const old = { Cycle: january, KPI: "OTIF", Value: 0.99, Target: null, Status: "good", "Rests on": null };
  await write("sopResults", [...kept.filter((row) => row["Cycle"] !== january || row["KPI"] !== "OTIF"), old]);
  await close(january, anyhow);
  const again = await rowsOf("sopResults");
  expect(again.length).toBe(kept.length);
  expect(again).not.toContainEqual(expect.objectContaining(old));
  expect(new Set((await rowsOf("sopCycles")).map((row) => row["Cycle"]))).toEqual(new Set([december, january, february, march]));
  expect(await rowsOf("sopCarried")).toEqual([{ Kind: "decision", Item: "D2", Since: february }]);
  const note = (await cycleOf(january)).find((row) => row["Step"] === "evaluate")?.["Note"];
  expect(note).toMatch(/Reopened 26 Jan 2027: Orders were missing/);
}, 60_000);

it("says that earlier results stay where a cycle is closed again without a dashboard, and keeps them", async () => {
  await close(january, anyhow);
  const kept = await rowsOf("sopResults");
  expect(kept.length).toBeGreaterThan(0);
  await excel.addin.run("reopenStep", { cycle: january, step: "evaluate", reason: "Orders were missing" }, options);
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("Dashboard").delete();
    await context.sync();
  });
  const of = async (language: "en" | "fr") => (await board(language)).points.map(({ words }) => words.replace(/\s/g, " "));
  expect(await of("en")).toContain("The dashboard shows no figure: the results that this cycle was closed with before stay");
  expect(await of("fr")).toContain(
    "Le tableau de bord n'affiche aucun chiffre : les résultats de la clôture précédente de ce cycle restent",
  );
  await close(january, anyhow);
  expect(await rowsOf("sopResults")).toEqual(kept);
  // A cycle that has none yet keeps none.
  expect(await of("en")).toContain("The dashboard shows no figure: no result of this cycle is kept");
}, 60_000);

it("keeps no figures of later months as results of a cycle that is closed late, or once more", async () => {
  // October runs beside January, whose dashboard knows December 2026.
  const october = serialOf(2026, 10);
  const steps = await rowsOf("sopCycles");
  const copies = steps.filter((row) => row["Cycle"] === january).map((row) => ({ ...row, Cycle: october }));
  await write("sopCycles", [...copies, ...steps]);
  const of = async (language: "en" | "fr") => (await board(language)).points.map(({ words }) => words.replace(/\s/g, " ")).join("\n");
  const { cycle, kpis } = await board();
  expect(cycle).toBe(october);
  const shown = kpis.filter(({ value }) => value !== null).length;
  expect(await of("en")).toContain(
    `The dashboard already goes up to Dec 2026, past this cycle: ${shown} of its figures are not kept as results of it`,
  );
  expect(await of("fr")).toContain(
    `Le tableau de bord va déjà jusqu'à déc. 2026, au-delà de ce cycle : ${shown} de ses chiffres ne sont pas gardés comme résultats`,
  );
  // What October was closed with in time stays when it is closed again.
  const old = { Cycle: october, KPI: "on-time delivery", Value: 0.9, Target: 0.95, Status: "watch", "Rests on": "Sep 2026" };
  await write("sopResults", [old]);
  await close(october, anyhow);
  expect((await rowsOf("sopResults")).filter((row) => row["Cycle"] === october)).toEqual([old]);
  // January is closed in time: its own figures are kept.
  await close(january, anyhow);
  expect((await rowsOf("sopResults")).filter((row) => row["Cycle"] === january)).toHaveLength(shown);
}, 60_000);

it("calls a risk that was found in April new in April, although January to March are closed only then", async () => {
  const [april, late] = [serialOf(2027, 4), serialOf(2027, 4, 20)];
  const steps = await rowsOf("sopCycles");
  const copies = [february, march, april].flatMap((cycle) =>
    steps.filter((row) => row["Cycle"] === january).map((row) => ({ ...row, Cycle: cycle })),
  );
  await write("sopCycles", [...steps, ...copies]);
  await excel.addin.run("findRisks", {}, { language: "en", today: late });
  for (const cycle of [january, february, march])
    await excel.addin.run("closeCycle", { cycle, overriding: anyhow }, { language: "en", today: late });
  const { cycle, carried } = await excel.addin.readEvaluation("fr", late);
  expect(cycle).toBe(april);
  const risks = carried.filter(({ kind }) => kind === "risk");
  expect(risks.length).toBeGreaterThan(0);
  expect(risks.map(({ cycles }) => cycles)).toEqual(risks.map(() => 1));
  // Its kind is said in the person's language; what follows is the company's own word.
  const kinds: Readonly<Record<string, string>> = {
    ...{ overload: "surcharge", shortage: "rupture", surplus: "surstock", supplier: "fournisseur", forecast: "prévision" },
  };
  const rows = await rowsOf("sopRisks");
  expect(rows.map((row) => row["Kind"])).toContain("overload");
  const spoken = rows.map((row) => `${kinds[String(row["Kind"])]} · ${String(row["Family or Resource"])}`);
  expect(risks.map(({ item }) => item).sort()).toEqual(spoken.sort());
}, 60_000);

it("tells no age of risks and questions in a workbook of an earlier version, whose tables do not say their day", async () => {
  const [april, late] = [serialOf(2027, 4), serialOf(2027, 4, 20)];
  await excel.addin.run("findRisks", {}, options);
  await excel.addin.run("askQuestion", { question: "A second shift?", answers: "" }, options);
  await excel.run(async (context) => {
    context.workbook.tables.getItem("SopRisks").columns.getItem("Found").delete();
    context.workbook.tables.getItem("SopDecisions").columns.getItem("Asked").delete();
    await context.sync();
  });
  await excel.addin.run("findRisks", {}, { language: "en", today: late });
  const steps = await rowsOf("sopCycles");
  const copies = [february, march, april].flatMap((cycle) =>
    steps.filter((row) => row["Cycle"] === january).map((row) => ({ ...row, Cycle: cycle })),
  );
  await write("sopCycles", [...steps, ...copies]);
  const ages = async () => {
    const { carried } = await excel.addin.readEvaluation("en", late);
    return [...new Set(carried.filter(({ kind }) => kind === "risk" || kind === "decision").map(({ cycles }) => cycles))];
  };
  expect(await ages()).toEqual([null]);
  for (const cycle of [january, february, march, april])
    await excel.addin.run("closeCycle", { cycle, overriding: anyhow }, { language: "en", today: late });
  // They were open in January and are so in May: April, which is closed in time, does not make them young.
  expect(await ages()).toEqual([null]);
  expect((await rowsOf("sopCarried")).filter((row) => row["Kind"] === "decision")).toMatchObject([{ Since: null }]);
}, 60_000);

it("asks whether figures typed three cycles ago are still true, and takes back those that nobody typed anew", async () => {
  const july = serialOf(2027, 7);
  const grid = async (figures: Readonly<Record<string, number | string>>): Promise<unknown[]> =>
    excel.run(async (context) => {
      const range = context.workbook.names.getItem("SopDemandFigures").getRange();
      for (const [row, figure] of Object.entries(figures)) range.getCell(Number(row), 6).values = excel.local([[figure]]);
      range.load("values");
      await context.sync();
      return range.values.map((line) => line[6] as unknown).slice(0, 3);
    });
  await grid({ 0: 12_345, 1: 6_000 });
  await excel.addin.run("recordDemandFigures", { reason: "promotion", note: "Summer", author: "Ann" }, options);
  expect((await board()).oldFigures).toEqual([]);
  // January to March are over, April runs.
  const steps = await rowsOf("sopCycles");
  const later = [february, march, serialOf(2027, 4)].flatMap((cycle) =>
    steps.filter((row) => row["Cycle"] === january).map((row) => ({ ...row, Cycle: cycle })),
  );
  const last = serialOf(2027, 4);
  await write(
    "sopCycles",
    [...steps, ...later].map((row) => ({ ...row, Status: row["Cycle"] === last ? "to do" : "done" })),
  );
  const { oldFigures } = await board();
  expect(oldFigures).toHaveLength(2);
  expect(oldFigures[0]).toMatch(/^Demand \(.+, Jul 2027\): 12,345 instead of [\d,.]+ · Ann, 26 Jan 2027$/);
  expect((await board("fr")).oldFigures[0]).toMatch(/^Demande \(.+, juil\. 2027\)\s: 12\s345 au lieu de [\s\d,]+ · Ann, 26\/01\/2027$/);

  // Somebody types the second one anew: it stays, and so does what is recorded of it until it is recorded again.
  await grid({ 1: 6_500 });
  await excel.addin.run("dropOldFigures", { cycle: last }, options);
  expect((await grid({})).slice(0, 2)).toEqual(["", 6_500]);
  expect((await rowsOf("sopDemandPlan")).filter((row) => row["Period"] === july).map((row) => row["Override"])).toEqual([6_000]);
  await expect(excel.addin.run("dropOldFigures", { cycle: last }, options)).rejects.toMatchObject({ code: "nothingOld" });
  const [entry] = await excel.addin.readHistory();
  if (entry !== undefined) await excel.addin.undoEntry(entry, "en", true);
  expect((await grid({})).slice(0, 2)).toEqual([12_345, 6_500]);
  expect((await board()).oldFigures).toHaveLength(2);
});

it("shows the late lines and the missed families behind two figures, which come to what the dashboard says", async () => {
  await excel.addin.run("drawBehind", {}, { language: "en" });
  await excel.engine.calculation.settle();
  const [onTime = []] = await excel.named("SopBehindOnTime");
  const [late, lines, share, shown] = onTime as [number, number, number, number];
  expect(late).toBeGreaterThan(0);
  expect(share).toBeCloseTo(shown, 12);
  expect(1 - late / lines).toBeCloseTo(share, 12);
  const [[sentence]] = (await excel.cells("Behind the figure", { row: 6, column: 0, rows: 1, columns: 1 })) as [[string]];
  expect(sentence).toBe(`${late} late of ${lines} lines: ${(Math.round(1000 * share) / 10).toFixed(1)}% on time`);
  const listed = (await excel.cells("Behind the figure", { row: 24, column: 0, rows: 200, columns: 5 })).filter(
    (row) => Number(row[4]) >= 1,
  );
  expect(listed.filter((row) => row[0] !== "")).toHaveLength(late);
  const [accuracy = []] = await excel.named("SopBehindAccuracy");
  expect(accuracy[2]).toBeCloseTo(Number(accuracy[3]), 12);
  expect(await excel.errors()).toEqual([]);
});

it("notes when data came: an import on its day, the freeze for the rest; where nobody can know, it says nothing", async () => {
  const day = (date: number): number => serialOf(2027, 1, date);
  // Due are demand on the 2nd working day, Tuesday the 5th, forecasts on the 3rd; nothing was ever said of the first.
  await write("sopEvents", []);
  const grid = gridOf(utf8("Family,Month,Quantity,Source\nTubs,2027-03,5,consensus\n"), "plan.csv");
  const context = await excel.addin.readImportContext();
  const result = await excel.addin.previewImport(grid, proposePlan(understand(grid, "month"), "forecasts", context), context);
  for (const date of [7, 8]) await excel.addin.run("importDataset", { grid, result, mode: "append" }, { language: "en", today: day(date) });
  await excel.addin.run("freezeData", { by: "Ann", reason: "" }, { language: "en", today: day(6) });
  const arrivals = await rowsOf("sopArrivals");
  const of = (kind: string) => arrivals.find((row) => row["Kind"] === kind);
  expect(of("SopForecasts")).toMatchObject({ Cycle: january, Due: day(6), Arrived: day(7) });
  expect(of("SopDemand")).toBeUndefined();
  expect(of("SopEvents")).toMatchObject({ Due: day(6), Arrived: null });
  expect(of("SopCapacity")).toMatchObject({ Due: day(6), Arrived: day(6) });
  expect(of("SopCapacity")?.["Owner"]).not.toBeNull();
  // The next cycle is open, and has not begun: nothing has come for it yet.
  await excel.addin.run("openCycle", { cycle: february }, options);
  await excel.addin.run("importDataset", { grid, result, mode: "append" }, { language: "en", today: day(28) });
  expect(await rowsOf("sopArrivals")).toEqual(arrivals);
});

it("tells each person on Home what is next for them, who owes which data, and what others did", async () => {
  const home = (person: string) => excel.addin.readToday("en", person, today);
  expect(await home("")).toMatchObject({ role: null, next: null, owed: { awaited: [], of: 13 }, unread: [] });
  // The step Collect was due on the third working day of January, the 6th, and is Solène's.
  expect((await home("solène ")).next).toEqual({ kind: "step", words: "Collect is yours and late: due 6 Jan 2027.", step: "collect" });
  expect((await home("Benoît")).next).toMatchObject({ kind: "nothing", words: "Nothing for you today." });
  await excel.addin.run("askQuestion", { question: "Packaging in May?", answers: "Overtime" }, options);
  const action = { what: "Ask the team", owner: "Benoît", department: null, due: today + 2 };
  await excel.addin.run("decide", { decision: "D1", chosen: "Overtime", by: "Agathe", why: "Peak", actions: [action] }, options);
  expect((await home("Benoît")).next).toMatchObject({ kind: "action", words: "A1, due 28 Jan 2027: Ask the team" });
  expect((await home("Benoît")).happened.map(({ words }) => words).slice(0, 2)).toEqual([
    "D1 decided: Overtime",
    "Evaluate and adjust of Dec 2026 finished",
  ]);
  expect((await home("Agathe")).happened[0]?.words).toBe("Evaluate and adjust of Dec 2026 finished");
  // Florent owes the logistics costs of December by the third working day, the 6th.
  await write(
    "sopLogistics",
    (await rowsOf("sopLogistics")).filter((row) => Number(row["Period"]) < december),
  );
  await excel.engine.calculation.settle();
  const florent = await home("Florent");
  expect(florent.owed?.awaited).toEqual([{ title: "Logistics costs", owner: "Florent", due: "6 Jan 2027", late: true }]);
  expect(florent.next).toMatchObject({ kind: "data", words: "Your data is late: Logistics costs, due 6 Jan 2027." });
  // Of two kinds that are owed, one is awaited; where nobody owes anything, that is not all data come in.
  const inputs = await rowsOf("sopInputs");
  await write(
    "sopInputs",
    inputs.filter((row) => ["SopLogistics", "SopDemand"].includes(String(row["Kind"]))),
  );
  await excel.engine.calculation.settle();
  expect((await home("Florent")).owed).toMatchObject({ awaited: [{ title: "Logistics costs" }], of: 2 });
  await write("sopInputs", []);
  await excel.engine.calculation.settle();
  expect((await home("Florent")).owed).toBeNull();
  await write("sopInputs", inputs);
});
