/** The sheet that reads like minutes: each decision with its options, who, why and what follows; a note stays with its decision. */
import { serialOf } from "../../src/calendar/days";
import type { WorkbookModel } from "../../src/workbench/model";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
let asked: WorkbookModel;
const day = serialOf(2027, 4, 21);
const decide = (decision: string, chosen: string, why: string, today = day, actions: object[] = []) =>
  excel.addin.run("decide", { decision, chosen, by: "Geneviève", why, actions: actions as never }, { language: "en", today });
const draw = (language: "en" | "fr" = "en") => excel.addin.run("drawDecisions", {}, { language, today: day });
const area = { row: 3, column: 0, rows: 40, columns: 9 };
const lines = async (sheet = "Decisions taken") =>
  (await excel.cells(sheet, area)).map((row) =>
    row
      .join("|")
      .replace(/\|+$/, "")
      .replace(/[\u202f\u00a0]/g, " "),
  );
const typeNote = (decision: string, text: string) =>
  excel.run(async (context) => {
    context.workbook.names.getItem(`SopNote${decision}`).getRange().values = excel.local([[text]]);
    await context.sync();
  });

beforeAll(async () => {
  excel = await startExcel();
  const ask = (question: string, answers: string) => excel.addin.run("askQuestion", { question, answers }, { language: "en", today: day });
  await ask("Packaging down in May: what do we do?", "Overtime\nSubcontract");
  await ask("=1+1 as a second source?", "");
  await ask("Who waits?", "A\nB");
  asked = await excel.host.document.capture();
}, 120_000);
beforeEach(() => excel.host.document.load(asked));
afterAll(() => excel.close());

it("lists what was decided, the last first, an option and an action a line, and what is still open above", async () => {
  const action = { what: "Plan 57 h", owner: "Benoît", department: "production", due: serialOf(2027, 4, 23) };
  await decide("D1", "Overtime", "No customer waits", day, [action, { ...action, what: "Tell the customers", owner: "Agathe" }]);
  await decide("D2", "Rent a machine", "Cheapest", day + 1);
  expect(await draw()).toBe("Decisions taken");
  const [, question] = (await excel.cells("Decisions taken", { row: 0, column: 0, rows: 2, columns: 1 })).map(([cell]) => cell);
  expect(question).toContain("As of 21 Apr 2027. Still to decide: D3.");
  expect((await lines()).filter((line) => line !== "")).toEqual([
    "Decision|Service|Units late|Peak load|Highest stock|Plan cost|Contribution|Cash|Note",
    "D2|=1+1 as a second source?",
    "● Rent a machine",
    "Decided by|Geneviève, 22 Apr 2027",
    "Why|Cheapest",
    "D1|Packaging down in May: what do we do?",
    "● Overtime",
    "○ Subcontract",
    "Decided by|Geneviève, 21 Apr 2027",
    "Why|No customer waits",
    "Actions|A1 Plan 57 h: Benoît, by 23 Apr 2027",
    "|A2 Tell the customers: Agathe, by 23 Apr 2027",
  ]);
  expect(await excel.errors()).toEqual([]);
});

it("speaks French in French", async () => {
  await decide("D1", "Overtime", "No customer waits");
  await draw("fr");
  const french = await lines("Relevé de décisions");
  expect(french).toContain("Décidé par|Geneviève, le 21/04/2027");
  expect(french).toContain("Motif|No customer waits");
});

it("says that there is no date where somebody typed the answer without one", async () => {
  const { sopDecisions } = excel.addin.contracts;
  const [first] = (await excel.addin.readTable(sopDecisions)).rows;
  if (first === undefined) throw new Error("No decision is there.");
  const typed = { ...first, Chosen: "Overtime", "Decided by": "Agathe", Date: null };
  await excel.addin.writeTable(sopDecisions, [typed], { mode: "append", language: "en", intention: "typed" });
  await draw();
  expect(await lines()).toContain("Decided by|Agathe, no date");
  await draw("fr");
  expect(await lines()).toContain("Décidé par|Agathe, sans date");
});

it("keeps a note beside its decision when others come before it, and gives it to no other when one is taken back", async () => {
  await decide("D1", "Overtime", "No customer waits");
  await draw();
  await typeNote("D1", "Ask Benoît in May");
  await decide("D3", "A", "B has stock", day + 2);
  await draw();
  const noteOf = async (decision: string) => {
    const rows = await excel.cells("Decisions taken", area);
    return rows.find(([first]) => first === decision)?.[8];
  };
  expect([await noteOf("D1"), await noteOf("D3")]).toEqual(["Ask Benoît in May", ""]);
  // The decision is undone, which draws nothing; the next drawing has no place for it.
  const entry = (await excel.addin.readHistory()).find(({ intention }) => intention.includes("D3"));
  if (entry === undefined) throw new Error("The decision is not in the history.");
  await excel.addin.undoEntry(entry, "en", true);
  await draw();
  expect([await noteOf("D1"), await noteOf("D3")]).toEqual(["Ask Benoît in May", undefined]);
  await decide("D3", "B", "A has stock", day + 2);
  await draw();
  expect([await noteOf("D1"), await noteOf("D3")]).toEqual(["Ask Benoît in May", ""]);
});

it("gives the note of a question that was taken back to no other question, though nothing was drawn in between", async () => {
  const ask = () => excel.addin.run("askQuestion", { question: "Whose stock?", answers: "A\nB" }, { language: "en", today: day });
  const asked = async () => (await excel.addin.readTable(excel.addin.contracts.sopDecisions)).rows.map((row) => row["Decision"]);
  await ask();
  await decide("D4", "A", "B has stock");
  await draw();
  await typeNote("D4", "Ask Benoît in May");
  // The answer and the question are taken back, and the sheet stands as it was drawn.
  for (const words of ["Decision D4:", "Decision to take: D4"]) {
    const entry = (await excel.addin.readHistory()).find(({ intention }) => intention.startsWith(words));
    if (entry === undefined) throw new Error(`Nothing of ${words} is in the history.`);
    await excel.addin.undoEntry(entry, "en", true);
  }
  expect(await asked()).toEqual(["D1", "D2", "D3"]);
  await ask();
  const [fourth] = (await asked()).slice(3);
  await decide(String(fourth), "B", "A has stock");
  await draw();
  const notes = (await excel.cells("Decisions taken", area)).map((row) => row[8]).filter((note) => note !== "");
  expect(notes).toEqual(["Note"]);
});

it("breaks a long text into lines instead of joining cells", async () => {
  const why = Array.from({ length: 60 }, (_, index) => `word${index}`).join(" ");
  await decide("D1", "Overtime", why);
  await draw();
  const rows = await excel.cells("Decisions taken", area);
  const start = rows.findIndex(([first]) => first === "Why");
  const parts = rows.slice(start, start + 6).flatMap(([, text]) => (typeof text === "string" && text.startsWith("word") ? [text] : []));
  expect(parts.length).toBeGreaterThan(3);
  expect(parts.every((part) => part.length <= 100)).toBe(true);
  expect(parts.join(" ")).toBe(why);
});

it("has nothing to draw before a question was asked", async () => {
  const other = await startExcel();
  await expect(other.addin.run("drawDecisions", {}, { language: "en" })).rejects.toMatchObject({ code: "noDecisions" });
  other.close();
});
