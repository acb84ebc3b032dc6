/**
 * What a pane that was opened a while ago asks of something that is settled since: it is refused in words, and what was said when it was
 * settled stays as it is.
 */
import type { IntentionId, RequestOf } from "../../src/cycle/services";
import type { AnyRow } from "../../src/domain/tables/defineTable";
import { fill, inLanguage } from "../../src/language/text";
import type { WorkbookError } from "../../src/workbook/errors";
import { workbookMessages } from "../../src/workbook/messages";
import type { ExcelSession } from "../support/excelSession";
import { builtFrom, january, month, threeFamilies } from "../support/threeFamilies";

let excel: ExcelSession;
const options = { language: "en" as const, today: january + 20 };
const day = january + 3;

beforeAll(async () => {
  const tables = threeFamilies();
  const risk = (subject: string, Status: string): AnyRow => ({
    ...{ Risk: `shortage · ${subject}`, Kind: "shortage", "Family or Resource": subject, Period: month(2) },
    ...{ Size: 10, Value: 1000, Owner: "Amina", Status },
  });
  tables["SopRisks"] = [risk("Alpha", "closed"), risk("Beta", "accepted")];
  const scenario = (Scenario: string, Status: string): AnyRow => ({
    ...{ Scenario, Template: "new customer", Answer: "follow", Status, Reason: "As it was said", Base: "x", Author: "Ann", Date: day },
  });
  tables["SopScenarios"] = [scenario("Signed", "adopted"), scenario("Lost", "dropped")];
  tables["SopScenarioFigures"] = [{ Scenario: "Signed", Measure: "production", Subject: "Alpha", Period: month(0), Value: 5 }];
  tables["SopDecisions"] = [
    { Decision: "D1", Question: "Who?", Options: "Ann", Chosen: "Ann", "Decided by": "Ann", Date: day, Why: "As it was said" },
  ];
  tables["SopOptions"] = [{ Decision: "D1", Option: "Ann", Scenario: "Signed" }];
  const step = (Step: string, Status: string): AnyRow => ({
    ...{
      Cycle: january,
      Start: january,
      Step,
      Status,
      Owner: "Ann",
      Due: day,
      Done: Status === "done" ? day : null,
      Note: "As it was said",
    },
  });
  tables["SopCycles"] = [
    ...[step("collect", "done"), step("analyse", "in progress"), step("coordinate", "to do")],
    ...[step("validate", "done"), step("evaluate", "to do")],
  ];
  excel = await builtFrom(tables);
}, 240_000);
afterAll(() => excel.close());

const rowsOf = async (table: "sopRisks" | "sopScenarios" | "sopScenarioFigures" | "sopCycles" | "sopDecisions"): Promise<unknown> =>
  (await excel.addin.readTable(excel.addin.contracts[table])).rows;
const everything = (): Promise<unknown> =>
  Promise.all((["sopRisks", "sopScenarios", "sopScenarioFigures", "sopCycles", "sopDecisions"] as const).map(rowsOf));

type Asked = { [Id in IntentionId]: [id: Id, request: RequestOf<Id>, code: string] }[IntentionId];
const asked: Asked[] = [
  ["dropScenario", { name: "Signed", reason: "Other" }, "scenarioAdopted"],
  ["dropScenario", { name: "Lost", reason: "Other" }, "scenarioDropped"],
  ["adoptScenario", { name: "Signed", reason: "Other" }, "scenarioAdopted"],
  ["adoptScenario", { name: "Lost", reason: "Other" }, "scenarioDropped"],
  ["applyDecision", { decision: "D1" }, "scenarioAdopted"],
  ["acceptRisk", { risk: "shortage · Beta", reason: "Other", by: "Ben" }, "riskAccepted"],
  ["acceptRisk", { risk: "shortage · Alpha", reason: "Other", by: "Ben" }, "riskClosed"],
  ["takeRiskOn", { risk: "shortage · Alpha", owner: "Ben" }, "riskClosed"],
  ["askForDecision", { risk: "shortage · Alpha" }, "riskClosed"],
  ["askWithAnswers", { risk: "shortage · Alpha", base: "x", answers: null }, "riskClosed"],
  ["finishStep", { cycle: january, step: "collect" }, "stepDone"],
  ["finishStep", { cycle: january, step: "validate" }, "stepDone"],
  ["reopenStep", { cycle: january, step: "coordinate", reason: "Other" }, "stepNotDone"],
];

it.each(asked)("%s of what is settled (%j) is refused: %s", async (id, request, code) => {
  const before = await everything();
  const failure = (await excel.addin
    .run(id as never, request as never, options as never)
    .catch((caught: unknown) => caught)) as WorkbookError;
  expect(failure).toMatchObject({ code });
  // Every gap of its sentence is filled.
  const told = (["en", "fr"] as const).map((language) => fill(inLanguage(workbookMessages[failure.code], language), failure.detail));
  expect(told.join()).not.toMatch(/[{}]|undefined|NaN/);
  expect(await everything()).toEqual(before);
});
