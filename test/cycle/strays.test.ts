/** Home of the coordinator in a workbook where the owner of an action was renamed in People. */
import { serialOf } from "../../src/calendar/days";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
const today = serialOf(2027, 4, 5);
const options = { language: "en" as const, today };

beforeAll(async () => {
  excel = await startExcel();
}, 120_000);
afterAll(() => excel.close());

it("says to the coordinator what nobody hears of any more, and to nobody else", async () => {
  const { addin } = excel;
  const people = { Agathe: "coordinator", Paul: "production" } as const;
  for (const [person, role] of Object.entries(people))
    await addin.run("addPerson", { person, role, email: "", deputy: "" } as never, options);
  await addin.run("askQuestion", { question: "A second shift?", answers: "Yes\nNo" }, options);
  const action = { what: "Plan 57 h", owner: "Paul", department: "production" as const, due: today + 1 };
  await addin.run("decide", { decision: "D1", chosen: "Yes", by: "Agathe", why: "No customer waits", actions: [action] }, options);
  const straysOf = async (person: string) => (await addin.readToday("en", person, today)).strays;
  expect([await straysOf("Agathe"), (await addin.readToday("en", "Paul", today)).next?.kind]).toEqual([[], "action"]);
  await excel.run(async (context) => {
    const cells = context.workbook.tables.getItem("SopPeople").columns.getItem("Person").getDataBodyRange();
    cells.values = excel.local([["Agathe"], ["Paul Martin"]]);
    await context.sync();
  });
  expect(await straysOf("Paul Martin")).toEqual([]);
  expect(await straysOf("Agathe")).toEqual([
    "A1 (Plan 57 h) belongs to Paul, who is not among the people. Write another owner into “Actions”, or add Paul to “People”.",
  ]);
});
