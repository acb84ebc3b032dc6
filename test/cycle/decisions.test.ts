/**
 * From a question to what follows from it, in a workbook: who decided what and why, actions with owners and days, the risk that is
 * answered, and a plan that is final only when nothing is open, or when somebody overrides that by name and reason.
 */
import { serialOf } from "../../src/calendar/days";
import { versionRow } from "../../src/domain/tables/upgrade";
import type { WorkbookModel } from "../../src/workbench/model";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { bringIn, utf8 } from "./dirtyFiles";

let excel: ExcelSession;
let empty: WorkbookModel;
const today = serialOf(2027, 4, 21);
const options = { language: "en" as const, today };
const cycle = serialOf(2027, 4);
const taken = { chosen: "Overtime", by: "Geneviève", why: "No customer waits", actions: [] };

beforeAll(async () => {
  excel = await startExcel();
  empty = await excel.host.document.capture();
}, 120_000);
beforeEach(() => excel.host.document.load(empty));
afterAll(() => excel.close());

const rowsOf = async (table: "sopDecisions" | "sopActions" | "sopRisks" | "sopCycles") =>
  (await excel.addin.readTable(excel.addin.contracts[table])).rows;
const ask = (question: string, answers = "") => excel.addin.run("askQuestion", { question, answers }, options);

it("gives each question a number that no other one has, and its answers line by line", async () => {
  await ask(" Packaging down in May: what do we do? ", "Overtime\n\n Subcontract \n");
  await ask("Which customers wait?");
  expect(await rowsOf("sopDecisions")).toMatchObject([
    { Decision: "D1", Question: "Packaging down in May: what do we do?", Options: "Overtime\nSubcontract", Chosen: null, Asked: today },
    { Decision: "D2", Question: "Which customers wait?", Options: null },
  ]);
  await expect(ask("  ")).rejects.toMatchObject({ code: "missingWords" });
});

it("keeps who decided what, when and why, with the actions that follow, and takes all of it back in one step", async () => {
  await ask("Packaging down in May: what do we do?", "Overtime\nSubcontract");
  await excel.addin.run(
    "decide",
    {
      ...taken,
      decision: "D1",
      actions: [
        { what: "Plan 57 h", owner: "Benoît", department: "production", due: serialOf(2027, 4, 23) },
        { what: "Tell the customers", owner: "Agathe", department: null, due: serialOf(2027, 4, 20) },
      ],
    },
    options,
  );
  expect(await rowsOf("sopDecisions")).toMatchObject([
    { Decision: "D1", Chosen: "Overtime", "Decided by": "Geneviève", Date: today, Why: "No customer waits" },
  ]);
  expect(await rowsOf("sopActions")).toMatchObject([
    {
      Action: "A1",
      Decision: "D1",
      What: "Plan 57 h",
      Owner: "Benoît",
      Department: "production",
      Due: serialOf(2027, 4, 23),
      Status: "open",
    },
    { Action: "A2", What: "Tell the customers", Owner: "Agathe", Department: null, Status: "open" },
  ]);
  const board = await excel.addin.readDecisions("en", today);
  expect(board.open).toEqual([]);
  // The earliest first; that of the 20th is late on the 21st.
  expect(board.actions.map(({ name, late }) => [name, late])).toEqual([
    ["A2", true],
    ["A1", false],
  ]);
  expect(board.people).toEqual(["Agathe", "Benoît", "Geneviève"]);
  const [entry] = await excel.addin.readHistory();
  if (entry === undefined) throw new Error("Nothing to undo.");
  await excel.addin.undoEntry(entry, "en", true);
  expect((await rowsOf("sopDecisions"))[0]).toMatchObject({ Chosen: null, Why: null });
  expect(await rowsOf("sopActions")).toEqual([]);
});

it("refuses an answer that somebody gave meanwhile, a question that is gone, and blanks", async () => {
  await ask("Which customers wait?");
  const decide = (changes: object) => excel.addin.run("decide", { ...taken, decision: "D1", ...changes }, options);
  for (const blank of [{ chosen: " " }, { by: "" }, { why: "" }, { actions: [{ what: "x", owner: " ", department: null, due: today }] }])
    await expect(decide(blank)).rejects.toMatchObject({ code: "missingWords" });
  await expect(decide({ decision: "D9" })).rejects.toMatchObject({ code: "missingDecision", detail: { name: "D9" } });
  await decide({});
  await expect(decide({ chosen: "Nobody" })).rejects.toMatchObject({ code: "decisionTaken", detail: { chosen: "Overtime" } });
  expect((await rowsOf("sopDecisions"))[0]).toMatchObject({ Chosen: "Overtime" });
});

it("closes an action once, and drops one for a reason only", async () => {
  await ask("Which customers wait?");
  const action = { what: "Call them", owner: "Agathe", department: "sales" as const, due: today };
  await excel.addin.run("decide", { ...taken, decision: "D1", actions: [action, { ...action, what: "Write to them" }] }, options);
  const close = (name: string, as: "done" | "dropped", result: string) =>
    excel.addin.run("closeAction", { action: name, as, result }, options);
  await expect(close("A2", "dropped", " ")).rejects.toMatchObject({ code: "missingWords" });
  await close("A2", "dropped", "The call was enough");
  await close("A1", "done", "");
  expect(await rowsOf("sopActions")).toMatchObject([
    { Action: "A1", Status: "done", Done: today, Result: null },
    { Action: "A2", Status: "dropped", Done: today, Result: "The call was enough" },
  ]);
  await expect(close("A1", "dropped", "x")).rejects.toMatchObject({ code: "actionClosed" });
  await expect(close("A7", "done", "x")).rejects.toMatchObject({ code: "missingAction" });
});

it("withdraws a decision, open or taken, with its open actions, and takes that back in one step", async () => {
  await excel.addin.run("openCycle", { cycle }, options);
  await ask("Which customers wait?");
  await ask("Rent a machine?", "Yes\nNo");
  const action = { what: "Call them", owner: "Agathe", department: "sales" as const, due: today };
  await excel.addin.run("decide", { ...taken, decision: "D2", chosen: "Yes", actions: [action, { ...action, what: "Write" }] }, options);
  await excel.addin.run("closeAction", { action: "A2", as: "done", result: "" }, options);
  const withdraw = (decision: string, said: object = {}) =>
    excel.addin.run("withdrawDecision", { decision, by: "Ann", reason: "The customer left", ...said }, options);
  for (const blank of [{ by: " " }, { reason: "" }]) await expect(withdraw("D1", blank)).rejects.toMatchObject({ code: "missingWords" });
  await expect(withdraw("D9")).rejects.toMatchObject({ code: "missingDecision" });
  await withdraw("D1");
  await withdraw("D2");
  const said = { Withdrawn: today, "Withdrawn by": "Ann", "Withdrawn because": "The customer left" };
  expect(await rowsOf("sopDecisions")).toMatchObject([
    { Decision: "D1", Chosen: "withdrawn", Date: null, ...said },
    { Decision: "D2", Chosen: "Yes", Date: today, ...said },
  ]);
  expect(await rowsOf("sopActions")).toMatchObject([
    { Action: "A1", Status: "dropped", Done: today, Result: "D2 withdrawn: The customer left" },
    { Action: "A2", Status: "done" },
  ]);
  const words = "Withdrawn by Ann, 21 Apr 2027: The customer left";
  expect(await excel.addin.readDecisions("en", today)).toMatchObject({
    ...{ open: [], taken: [], actions: [] },
    withdrawn: [
      { name: "D1", words: [words], isApplied: false },
      { name: "D2", words: [words], isApplied: false },
    ],
    finalise: { inTheWay: ["not finished: Collect, Analyse and anticipate and Coordinate"] },
  });
  await expect(withdraw("D1")).rejects.toMatchObject({ code: "decisionWithdrawn" });
  await expect(excel.addin.run("decide", { ...taken, decision: "D1" }, options)).rejects.toMatchObject({ code: "decisionWithdrawn" });
  await expect(excel.addin.run("applyDecision", { decision: "D2" }, options)).rejects.toMatchObject({ code: "decisionWithdrawn" });
  const [entry] = await excel.addin.readHistory();
  if (entry === undefined) throw new Error("Nothing to undo.");
  await excel.addin.undoEntry(entry, "en", true);
  expect((await excel.addin.readDecisions("en", today)).taken.map(({ name }) => name)).toEqual(["D2"]);
  expect(await rowsOf("sopActions")).toMatchObject([{ Status: "open", Result: null }, { Status: "done" }]);
});

describe("in a workbook of an earlier version", () => {
  const later = ["Risk", "Why", "Divergence", "Withdrawn", "Withdrawn by", "Withdrawn because"];
  const without = (columns: readonly string[]): Promise<void> =>
    excel.run(async (context) => {
      const table = context.workbook.tables.getItem("SopDecisions");
      for (const name of columns) table.columns.getItem(name).delete();
      await context.sync();
    });
  const tableNow = (): Promise<unknown[][]> =>
    excel.run(async (context) => {
      const range = context.workbook.tables.getItem("SopDecisions").getRange().load("formulas");
      await context.sync();
      return range.formulas as unknown[][];
    });
  const undoNewest = async (accept: boolean): Promise<unknown> => {
    const [entry] = await excel.addin.readHistory();
    return entry === undefined ? "nothing" : excel.addin.undoEntry(entry, "en", accept);
  };
  beforeEach(async () => {
    await ask("Who waits?", "A\nB");
    await ask("Which line?");
    await without(later);
  });

  it.each([
    ["decide", { ...taken, decision: "D1" }, ["Why"], { "Decided by": "Geneviève", Why: "No customer waits" }],
    [
      "withdrawDecision",
      { decision: "D1", by: "Ann", reason: "Nobody waits" },
      ["Withdrawn", "Withdrawn by", "Withdrawn because"],
      { Withdrawn: today, "Withdrawn by": "Ann", "Withdrawn because": "Nobody waits" },
    ],
  ] as const)("%s says all of it at once, and is taken back with the columns it brought", async (id, request, brought, said) => {
    const before = await tableNow();
    const { preview } = await excel.addin.preview(id, request as never, options);
    expect(preview.changes).toContainEqual(expect.objectContaining({ kind: "columns", table: "SopDecisions", columns: brought }));
    await excel.addin.run(id, request as never, options);
    expect(await rowsOf("sopDecisions")).toMatchObject([
      { Decision: "D1", ...said },
      { Decision: "D2", Chosen: null },
    ]);
    const after = await tableNow();
    expect(after[0]).toEqual([...(before[0] ?? []), ...brought]);
    // Nothing of a person's is lost, so nobody is asked.
    expect(await undoNewest(false)).toEqual([]);
    expect(await tableNow()).toEqual(before);
    expect(await undoNewest(true)).toEqual([]);
    expect(await tableNow()).toEqual(after);
    // What somebody typed beside it since is named before it goes.
    await excel.run(async (context) => {
      const column = context.workbook.tables.getItem("SopDecisions").columns.getItem(brought.at(-1) ?? "");
      column.getDataBodyRange().getCell(1, 0).values = [["Mine"]];
      await context.sync();
    });
    expect(await undoNewest(false)).toMatchObject([{ kind: "row" }]);
  });

  it("names the risk of a new decision, in a row of its own", async () => {
    const risk = { Risk: "Strike", Kind: "supplier", "Family or Resource": "Port", Status: "open" };
    const rows = [{ Period: null, Size: null, Value: null, Owner: null, Detail: null, ...risk }];
    await excel.addin.writeTable(excel.addin.contracts.sopRisks, rows as never, { mode: "append", language: "en", intention: "Risk" });
    await excel.addin.run("acceptRisk", { risk: "Strike", reason: "Insured", by: "Ann" }, options);
    expect(await rowsOf("sopDecisions")).toMatchObject([{ Risk: null }, { Risk: null }, { Decision: "D3", Risk: "Strike" }]);
  });

  it("writes nothing where cells of a person's stand in the way, also beside a row that is new", async () => {
    const before = await tableNow();
    await excel.run(async (context) => {
      const range = context.workbook.tables.getItem("SopDecisions").getRange();
      range.getLastCell().getOffsetRange(1, 1).values = [["mine"]];
      await context.sync();
    });
    await excel.addin.run("decide", { ...taken, decision: "D1" }, options);
    expect(await undoNewest(true)).toEqual([]);
    await excel.addin.writeTable(
      excel.addin.contracts.sopRisks,
      [{ Risk: "Strike", Kind: "supplier", "Family or Resource": "Port", Status: "open" }] as never,
      { mode: "append", language: "en", intention: "Risk" },
    );
    const accepted = excel.addin.run("acceptRisk", { risk: "Strike", reason: "Insured", by: "Ann" }, options);
    await expect(accepted).rejects.toMatchObject({ code: "occupied" });
    expect(await tableNow()).toEqual(before);
  });

  it("leaves a column alone that a person took away: it is theirs to repair", async () => {
    const { contracts, writeTable } = excel.addin;
    await writeTable(contracts.sopSettings, [versionRow()], { mode: "append", language: "en", intention: "Version" });
    const decided = excel.addin.run("decide", { ...taken, decision: "D1" }, options);
    await expect(decided).rejects.toMatchObject({ code: "missingColumn", detail: { column: "Why" } });
  });
});

it("opens a risk again whose decision is withdrawn before it was taken", async () => {
  const supply = [
    "Order,Supplier,Item,Ordered date,Promised date,Received date,Quantity ordered,Quantity received",
    ...["P1", "P2", "P3"].map((order) => `${order},Acme,Board,2027-01-05,2027-01-20,2027-01-30,10,10`),
    "P4,Acme,Board,2027-01-05,2027-01-25,,10,",
  ];
  await bringIn(excel, utf8(supply.join("\n")), "supply.csv", { kind: "supply" });
  await excel.addin.run("findRisks", {}, options);
  const [risk] = (await excel.addin.readRisks("en")).items;
  await excel.addin.run("askForDecision", { risk: risk?.name ?? "" }, options);
  await excel.addin.run("withdrawDecision", { decision: "D1", by: "Ann", reason: "The part came" }, options);
  expect(await rowsOf("sopRisks")).toMatchObject([{ Status: "open" }]);
  expect((await excel.addin.readRisks("en")).items[0]?.decisions).toMatchObject([{ name: "D1", chosen: "withdrawn" }]);
});

describe("a risk whose decision was taken and is withdrawn", () => {
  let risk = "";
  let found: WorkbookModel;
  const action = { what: "Ask a second supplier", owner: " Driss ", department: "purchasing" as const, due: today };

  beforeAll(async () => {
    await excel.host.document.load(empty);
    const supply = [
      "Order,Supplier,Item,Ordered date,Promised date,Received date,Quantity ordered,Quantity received",
      ...["P1", "P2", "P3"].map((order) => `${order},Acme,Board,2027-01-05,2027-01-20,2027-01-30,10,10`),
      "P4,Acme,Board,2027-01-05,2027-01-25,,10,",
    ];
    await bringIn(excel, utf8(supply.join("\n")), "supply.csv", { kind: "supply" });
    await excel.addin.run("findRisks", {}, options);
    risk = (await excel.addin.readRisks("en")).items[0]?.name ?? "";
    found = await excel.host.document.capture();
  }, 60_000);
  beforeEach(() => excel.host.document.load(found));

  const askAndDecide = async (decision: string, actions: (typeof action)[]) => {
    await excel.addin.run("askForDecision", { risk }, options);
    await excel.addin.run("decide", { ...taken, decision, actions }, options);
  };
  const withdraw = (decision = "D1") => excel.addin.run("withdrawDecision", { decision, by: "Ann", reason: "The part came" }, options);

  it.each([
    ["who acted on it first", [action], "Driss"],
    ["who decided", [], "Geneviève"],
  ])("is open again, and no longer of %s", async (_, actions, owner) => {
    await askAndDecide("D1", actions);
    expect(await rowsOf("sopRisks")).toMatchObject([{ Status: "owned", Owner: owner }]);
    await withdraw();
    expect(await rowsOf("sopRisks")).toMatchObject([{ Status: "open", Owner: null }]);
    const [entry] = await excel.addin.readHistory();
    if (entry === undefined) throw new Error("Nothing to undo.");
    await excel.addin.undoEntry(entry, "en", true);
    expect(await rowsOf("sopRisks")).toMatchObject([{ Status: "owned", Owner: owner }]);
  });

  it("stays with somebody who took it on since", async () => {
    await askAndDecide("D1", [action]);
    await excel.addin.run("takeRiskOn", { risk, owner: "Ann" }, options);
    await withdraw();
    expect(await rowsOf("sopRisks")).toMatchObject([{ Status: "owned", Owner: "Ann" }]);
  });

  it("stays as it is while another decision on it stands", async () => {
    await askAndDecide("D1", [action]);
    await askAndDecide("D2", [action]);
    await withdraw("D1");
    expect(await rowsOf("sopRisks")).toMatchObject([{ Status: "owned", Owner: "Driss" }]);
    await withdraw("D2");
    expect(await rowsOf("sopRisks")).toMatchObject([{ Status: "open", Owner: null }]);
  });

  it("stays as it is where the decision changed the plan, which stays in force", async () => {
    await askAndDecide("D1", [action]);
    const [row] = await rowsOf("sopDecisions");
    const applied = { ...row, Range: "Sticks, May 2027", Before: "1", After: "2" };
    const { sopDecisions } = excel.addin.contracts;
    await excel.addin.writeTable(sopDecisions, [applied as never], { mode: "append", language: "en", intention: "test" });
    await withdraw();
    expect(await rowsOf("sopRisks")).toMatchObject([{ Status: "owned", Owner: "Driss" }]);
  });

  it("is no longer accepted where the decision had accepted it", async () => {
    await excel.addin.run("acceptRisk", { risk, reason: "Small", by: "Geneviève" }, { ...options, language: "fr" });
    expect(await rowsOf("sopRisks")).toMatchObject([{ Status: "accepted" }]);
    await withdraw();
    expect(await rowsOf("sopRisks")).toMatchObject([{ Status: "open" }]);
  });
});

it("gives the risk that was handed to the decision to the first who acts on it", async () => {
  const supply = [
    "Order,Supplier,Item,Ordered date,Promised date,Received date,Quantity ordered,Quantity received",
    ...["P1", "P2", "P3"].map((order) => `${order},Acme,Board,2027-01-05,2027-01-20,2027-01-30,10,10`),
    "P4,Acme,Board,2027-01-05,2027-01-25,,10,",
  ];
  await bringIn(excel, utf8(supply.join("\n")), "supply.csv", { kind: "supply" });
  await excel.addin.run("findRisks", {}, options);
  const [risk] = (await excel.addin.readRisks("en")).items;
  await excel.addin.run("askForDecision", { risk: risk?.name ?? "" }, options);
  expect(await rowsOf("sopRisks")).toMatchObject([{ Status: "to decide" }]);
  const [open] = (await excel.addin.readDecisions("en", today)).open;
  expect(open?.answers.length).toBeGreaterThan(1);
  const action = { what: "Ask a second supplier", owner: "Driss", department: "purchasing" as const, due: today };
  await excel.addin.run("decide", { ...taken, decision: "D1", chosen: open?.answers[0] ?? "", actions: [action] }, options);
  expect(await rowsOf("sopRisks")).toMatchObject([{ Status: "owned", Owner: "Driss" }]);
});

it("finalises no plan while a decision is open or a step unfinished, unless somebody says why", async () => {
  await excel.addin.run("openCycle", { cycle }, options);
  await ask("Packaging down in May?");
  const finish = (step: "collect" | "analyse" | "coordinate" | "validate", overriding?: { by: string; reason: string }) =>
    excel.addin.run("finishStep", { cycle, step, ...(overriding ? { overriding } : {}) }, options);
  expect((await excel.addin.readDecisions("en", today)).finalise).toEqual({
    cycle,
    inTheWay: ["still to decide: D1", "not finished: Collect, Analyse and anticipate and Coordinate"],
  });
  await expect(finish("validate")).rejects.toMatchObject({ code: "stillOpen" });
  for (const step of ["collect", "analyse", "coordinate"] as const) await finish(step);
  expect((await excel.addin.readDecisions("fr", today)).finalise?.inTheWay).toEqual([expect.stringMatching(/^reste à trancher\s: D1$/)]);
  await expect(finish("validate", { by: "Ann", reason: " " })).rejects.toMatchObject({ code: "missingWords" });
  await finish("validate", { by: "Ann", reason: "the customer cannot wait" });
  const validated = (await rowsOf("sopCycles")).find((row) => row["Step"] === "validate");
  expect(validated).toMatchObject({ Status: "done", Done: today });
  expect(validated?.["Note"]).toContain("Ann, the customer cannot wait (still to decide: D1)");
  expect((await excel.addin.readDecisions("en", today)).finalise).toBeNull();
});

it("takes no step for done whose row is gone", async () => {
  await excel.addin.run("openCycle", { cycle }, options);
  for (const step of ["collect", "analyse", "coordinate"] as const) await excel.addin.run("finishStep", { cycle, step }, options);
  const { sopCycles } = excel.addin.contracts;
  const others = (await rowsOf("sopCycles")).filter((row) => row["Step"] !== "coordinate");
  await excel.addin.writeTable(sopCycles, others, { mode: "replace", language: "en", intention: "test" });
  expect((await excel.addin.readDecisions("en", today)).finalise?.inTheWay).toEqual(["not finished: Coordinate"]);
});

it("finalises without a reason where every decision is taken", async () => {
  await excel.addin.run("openCycle", { cycle }, options);
  for (const step of ["collect", "analyse", "coordinate", "validate"] as const)
    await excel.addin.run("finishStep", { cycle, step }, options);
  expect((await rowsOf("sopCycles")).find((row) => row["Step"] === "validate")).toMatchObject({
    Status: "done",
    // Nobody had to override anything; ended by hand, it says that nothing was frozen.
    Note: "Finished without freezing the plan, 21 Apr 2027",
  });
});

it("keeps the reason in a workbook of an earlier version, whose decisions had no place for it", async () => {
  const { sopDecisions } = excel.addin.contracts;
  const earlier = { ...sopDecisions, columns: sopDecisions.columns.filter(({ name }) => name !== "Why") };
  await excel.addin.writeTable(earlier, [{ Decision: "D1", Question: "Who waits?" }], {
    mode: "append",
    language: "en",
    intention: "test",
  });
  await excel.addin.run("decide", { ...taken, decision: "D1" }, options);
  expect(await rowsOf("sopDecisions")).toMatchObject([{ Chosen: "Overtime", Why: "No customer waits" }]);
});
