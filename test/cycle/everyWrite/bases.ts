/** The workbooks that cases start from, each made of another one, when a case asks for it. */
import * as catalogue from "../../../src/cycle/catalogue";
import type { IntentionId, RequestOf } from "../../../src/cycle/services";
import { filledIn } from "../../../src/language/text";
import type { WorkbookModel } from "../../../src/workbench/model";
import { bringIn, utf8 } from "../dirtyFiles";
import { after, before, excel, supply, undoNewest } from "./workbook";

export const preMeeting = "Pre-S&OP · Jan 2026";

const ask = <Id extends IntentionId>(id: Id, request: RequestOf<Id>, today = 46030): Promise<unknown> =>
  excel.addin.run(id, request, { language: "en", today });
const build = (): Promise<unknown> => excel.addin.run("buildReviews", {}, { language: "en" });

/** With a column of demand that a later version of the tables brings. */
export async function upgrade(): Promise<unknown> {
  const { applyChanges, contracts, readUpgrade, upgradeChanges } = excel.addin;
  const both = (text: string) => ({ en: text, fr: text });
  const channel = { name: "Channel", kind: "text", required: false, since: 3, title: both("Channel"), help: both("Who sells.") } as const;
  const changes = upgradeChanges({ ...(await readUpgrade()), columns: [{ table: contracts.sopDemand, added: [channel] }] });
  return applyChanges({ intention: filledIn(catalogue.upgradeWorkbook.words), changes }, { language: "en" });
}

/** A new customer of the family that the plan knows. */
export async function moreDemand(): Promise<RequestOf<"compareScenario">> {
  const lines = [{ what: "demand", subject: "A", from: null, to: null, change: 3, as: "units" }] as const;
  const form = { template: "free", subject: null, from: 0, to: null, amount: 0 } as const;
  const { base } = await excel.addin.readEvent(form, lines, "en");
  return { name: "More demand", template: "free", lines, answer: "follow", base };
}

/** A person's own things: a column in our table with formats, cells beside and below it, a sheet that reads the table. */
async function addOwnThings(name: string, amounts: string): Promise<void> {
  await excel.run(async (context) => {
    const table = context.workbook.tables.getItem(name);
    const range = table.getRange().load("rowCount,columnCount");
    await context.sync();
    const { rowCount, columnCount } = range;
    const mine = Array.from({ length: rowCount }, (_, row) => ["Mine", "'=not a formula", "=1+1"][row] ?? "c");
    table.columns.add(undefined, excel.local(mine.map((cell) => [cell])));
    const body = table.getDataBodyRange();
    body.getCell(0, columnCount).format.fill.color = "#FFCC00";
    body.getCell(2, columnCount).format.font.bold = true;
    body.getCell(2, columnCount).numberFormat = excel.local([["0.000"]]);
    body.getCell(rowCount, 0).values = excel.local([["below"]]);
    body.getCell(1, columnCount + 4).formulas = excel.local([[`=SUM(${name}[${amounts}])`]]);
    const own = context.workbook.worksheets.add("My sheet");
    own.getRange("A1:B2").formulas = excel.local([
      ["'=text", `=SUM(${name}[${amounts}])`],
      [46023, "=A2+1"],
    ]);
    own.getRange("A2").numberFormat = excel.local([["yyyy-mm-dd"]]);
    own.getRange("B1").format.fill.color = "#00CC00";
    await context.sync();
  });
}

/** Types a figure into a cell behind a name. */
const type = (name: string, row: number, column: number, figure: number): Promise<void> =>
  excel.run(async (context) => {
    context.workbook.names.getItem(name).getRange().getCell(row, column).values = excel.local([[figure]]);
    await context.sync();
  });

const given = { department: "production", author: "Ann", kind: "idea", text: "Glue", family: "", order: "" } as const;
const action = { what: "Call B", owner: "Ben", department: "sales" as const, due: 46040 };

interface Making {
  /** The workbook that it is made of; without one, an empty workbook. */
  of?: string;
  make(): Promise<unknown>;
}

const makings = {
  empty: { make: async () => undefined },
  made: { of: "empty", make: () => bringIn(excel, before, "before.csv", { kind: "demand" }) },
  tables: { of: "made", make: () => addOwnThings("SopDemand", "Quantity") },
  imported: { of: "tables", make: () => bringIn(excel, after, "after.csv", { kind: "demand", mode: "replace" }) },
  reviews: { of: "tables", make: build },
  left: {
    of: "reviews",
    async make() {
      await excel.run(async (context) => {
        context.workbook.worksheets.getItem("Supply review").getRange("D3").values = excel.local([["Ask Ann"]]);
        await context.sync();
      });
      await undoNewest();
    },
  },
  redrawn: { of: "left", make: build },
  planned: {
    of: "reviews",
    async make() {
      await bringIn(excel, utf8("Family,Month,Quantity,Source\nA,2026-02,5,consensus\n"), "plan.csv", { kind: "forecasts" });
      await excel.addin.run("findRisks", {}, { language: "en" });
      await bringIn(excel, supply, "supply.csv", { kind: "supply" });
    },
  },
  typed: {
    of: "reviews",
    async make() {
      const plan = utf8("Family,Month,Quantity,Source\nA,2026-04,5,consensus\nB,2026-05,8,consensus\n");
      await bringIn(excel, plan, "plan.csv", { kind: "forecasts" });
      await bringIn(excel, utf8("Family,Month,Quantity\nA,2026-03,2\nB,2026-03,3\nC,2026-03,4\n"), "stock.csv", { kind: "stock" });
      await build();
      await type("SopPlanFigures", 1, 1, 7);
      await type("SopDemandFigures", 0, 1, 9);
    },
  },
  proposed: { of: "typed", make: () => ask("proposePlan", { way: "follow" }) },
  toSign: { of: "proposed", make: () => excel.addin.run("openCycle", { cycle: 46023 }, { language: "en" }) },
  tampered: {
    of: "toSign",
    async make() {
      await ask("freezePlan", { by: "Ann", reason: "The month begins" });
      await excel.run(async (context) => {
        const table = context.workbook.tables.getItem("SopPlans");
        table.columns.getItem("Demand").getDataBodyRange().getCell(0, 0).values = excel.local([[12345]]);
        await context.sync();
      });
    },
  },
  old: {
    of: "proposed",
    async make() {
      await ask("recordPlanFigures", { reason: "people", note: "Training" });
      await ask("recordDemandFigures", { reason: "promotion", note: "Spring" });
      // Typed in January, and asked about in April.
      for (const cycle of [46023, 46054, 46082, 46113]) await ask("openCycle", { cycle });
    },
  },
  compared: {
    of: "proposed",
    async make() {
      await ask("compareScenario", await moreDemand());
      await build();
    },
  },
  chosen: {
    of: "compared",
    async make() {
      await ask("askQuestion", { question: "More?", answers: "More demand\nNothing" });
      const option = { Decision: "D1", Option: "More demand", Scenario: "More demand" };
      await excel.addin.writeTable(excel.addin.contracts.sopOptions, [option], { mode: "append", language: "en", intention: "Options" });
      await ask("decide", { decision: "D1", chosen: "More demand", by: "Ann", why: "Signed", actions: [] });
      // What is put back is drawn from the tables as they are: from here on the sheets know all of them.
      await build();
    },
  },
  answered: {
    of: "compared",
    async make() {
      await bringIn(excel, supply, "supply.csv", { kind: "supply" });
      await excel.addin.run("findRisks", {}, { language: "en" });
    },
  },
  opened: { of: "tables", make: () => excel.addin.run("openCycle", { cycle: 46023 }, { language: "en" }) },
  finished: { of: "opened", make: () => ask("finishStep", { cycle: 46023, step: "collect" }) },
  asked: { of: "tables", make: () => ask("askQuestion", { question: "Who waits?", answers: "A\nB" }) },
  decided: {
    of: "asked",
    make: () => ask("decide", { decision: "D1", chosen: "A", by: "Ann", why: "B has stock", actions: [action] }),
  },
  earlier: {
    of: "asked",
    async make() {
      // As in a workbook of an earlier version: without a place for the reason.
      await excel.run(async (context) => {
        context.workbook.tables.getItem("SopDecisions").columns.getItem("Why").delete();
        await context.sync();
      });
    },
  },
  invited: { of: "opened", make: () => ask("addPerson", { person: "Ann", role: "sales", email: "", deputy: "" }) },
  polled: {
    of: "invited",
    make: () => ask("askPoll", { question: "Which?", choices: "A\nB", by: "Ann", closes: 46040, meeting: "", invited: "" }),
  },
  charted: { of: "opened", make: () => ask("startProcedures", {}) },
  spoken: {
    of: "charted",
    async make() {
      const said = [
        { kind: "worked", text: "Short" },
        { kind: "did not work", text: "Late" },
        { kind: "to change", text: "Sooner", procedure: "P1", step: 1 },
      ] as const;
      await ask("writeDebrief", { cycle: 46023, author: "Ann", lines: said });
      await ask("askQuestion", { question: "Who waits?", answers: "" });
    },
  },
  late: { of: "spoken", make: () => ask("giveFeedback", { ...given, severity: "severe" }, 46000) },
  differing: {
    of: "meetings",
    async make() {
      const plan = "Family,Month,Quantity,Source\nA,2026-01,50,consensus\nA,2026-01,80,sales\n";
      await bringIn(excel, utf8(plan), "plan.csv", { kind: "forecasts" });
    },
  },
  meetings: {
    of: "invited",
    async make() {
      await ask("prepareMeetings", { cycle: 46023 });
      await ask("buildAgenda", { meeting: preMeeting });
      await ask("askQuestion", { question: "Who waits?", answers: "A\nB" });
    },
  },
  said: {
    of: "tables",
    async make() {
      await ask("giveFeedback", { ...given, severity: "low" });
      await ask("commentFigure", { subject: "A", period: 46023, measure: "demand", text: "Too high", author: "Ben" });
    },
  },
  written: { of: "tables", make: () => ask("startProcedures", {}) },
  commented: {
    of: "written",
    async make() {
      await ask("approveProcedure", { procedure: "P1", by: "Ann", reason: "New" });
      await ask("commentProcedure", { procedure: "P1", text: "Late", author: "Ben" });
    },
  },
  upgraded: { of: "tables", make: upgrade },
  supply: {
    of: "empty",
    async make() {
      await bringIn(excel, supply, "supply.csv", { kind: "supply" });
      await addOwnThings("SopSupply", "Ordered");
    },
  },
  risks: {
    of: "supply",
    async make() {
      await excel.addin.run("findRisks", {}, { language: "en" });
      await excel.run(async (context) => {
        const counting = '=COUNTIF(SopRisks[Kind],"supplier")';
        context.workbook.worksheets.getItem("My sheet").getRange("C1").formulas = excel.local([[counting]]);
        await context.sync();
      });
    },
  },
} as const satisfies Record<string, Making>;

export type Base = keyof typeof makings;

const known = new Map<Base, WorkbookModel>();

/** A workbook to start from. What is open afterwards may be another one. */
export async function workbookOf(name: Base): Promise<WorkbookModel> {
  const found = known.get(name);
  if (found !== undefined) return found;
  const making: { of?: Base; make(): Promise<unknown> } = makings[name];
  if (making.of !== undefined) await excel.host.document.load(await workbookOf(making.of));
  await making.make();
  const made = await excel.host.document.capture();
  known.set(name, made);
  return made;
}
