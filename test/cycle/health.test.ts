/** The health of a cycle read from a workbook: a signal with its evidence and advice, an answer that lets it rest, and what wakes it. */
import { serialOf } from "../../src/calendar/days";
import { versionRow } from "../../src/domain/tables/upgrade";
import type { WorkbookModel } from "../../src/workbench/model";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
let opened: WorkbookModel;
const today = serialOf(2027, 4, 21);
const options = { language: "en" as const, today };

beforeAll(async () => {
  excel = await startExcel();
  await excel.addin.run("openCycle", { cycle: serialOf(2027, 4) }, options);
  opened = await excel.host.document.capture();
}, 120_000);
afterAll(() => excel.close());

const say = (severity: string, day: number) =>
  excel.addin.run(
    "giveFeedback",
    { department: "production", author: "Driss", kind: "problem", severity, text: "The film tears", family: "", order: "" },
    { language: "en", today: day },
  );
const signalOf = async (id: string, language: "en" | "fr" = "en") => {
  const { groups } = await excel.addin.readHealth(language, today);
  return groups.flatMap(({ signals }) => signals).find((signal) => signal.id === id);
};
const answer = (signal: "T1" | "E1", text = "We answer on Friday") =>
  excel.addin.run("answerSignal", { signal, answer: text, by: "Solène" }, options);

it("raises what waits too long, takes an answer by name, rests, and is raised again when more waits", async () => {
  expect(await signalOf("T1")).toMatchObject({ state: "unknown", advice: null });
  await expect(answer("T1")).rejects.toMatchObject({ code: "signalGone" });
  await say("severe", serialOf(2027, 4, 1));
  expect(await signalOf("T1")).toMatchObject({
    state: "raised",
    evidence: ["past their day: F1"],
    advice: "Answer what waits today (1), even with “no, because…”.",
    answer: null,
  });
  expect((await signalOf("T1", "fr"))?.evidence[0]).toMatch(/^échéance dépassée\s: F1$/);
  await expect(answer("T1", " ")).rejects.toMatchObject({ code: "missingWords" });
  await expect(answer("E1")).rejects.toMatchObject({ code: "signalGone" });
  await answer("T1");
  expect((await excel.addin.readTable(excel.addin.contracts.sopHealth)).rows).toMatchObject([
    { Signal: "T1", Cycle: serialOf(2027, 4), State: "raised", Evidence: "past their day: F1", Size: 1, By: "Solène" },
  ]);
  expect(await signalOf("T1")).toMatchObject({ state: "raised", answer: { text: "We answer on Friday", by: "Solène" } });
  // A second pane that still shows it raised does not write over the answer.
  await expect(answer("T1", "Something else")).rejects.toMatchObject({ code: "signalAnswered", detail: { person: "Solène" } });
  await say("normal", serialOf(2027, 4, 1));
  expect(await signalOf("T1")).toMatchObject({ answer: null, evidence: ["past their day: F1 and F2"] });
});

it("does not blame those who put a remark off in time and answer it on its day", async () => {
  await excel.host.document.load(opened);
  // Monday 1 March: due on the 15th, put off on the 3rd until Monday 12 April, and answered on that day.
  const [given, putOff, back] = [serialOf(2027, 3, 1), serialOf(2027, 3, 3), serialOf(2027, 4, 12)];
  const reply = (number: number, on: number, said: { disposition: "rejected" } | { disposition: "deferred"; until: number }) =>
    excel.addin.run(
      "answerFeedback",
      { feedback: `F${number}`, reason: "The glue is late", by: "Solène", ...said },
      { language: "en", today: on },
    );
  for (const number of [1, 2, 3, 4, 5]) {
    await say("normal", given);
    await reply(number, putOff, { disposition: "deferred", until: back });
    await reply(number, back, { disposition: "rejected" });
  }
  expect(await signalOf("T1")).toMatchObject({ state: "silent", evidence: ["answered in time over three months: 100%"] });
});

it("is raised again for another late remark, after the one that was answered for is settled", async () => {
  await excel.host.document.load(opened);
  await say("severe", serialOf(2027, 4, 1));
  await answer("T1");
  expect((await excel.addin.readTable(excel.addin.contracts.sopHealth)).rows).toMatchObject([{ Signal: "T1", Causes: "F1 2027-04-06" }]);
  const settled = { feedback: "F1", reason: "A new film", by: "Solène", disposition: "rejected" } as const;
  await excel.addin.run("answerFeedback", settled, options);
  expect(await signalOf("T1")).toMatchObject({ state: "silent" });
  await say("severe", serialOf(2027, 4, 12));
  expect(await signalOf("T1")).toMatchObject({ state: "raised", evidence: ["past their day: F2"], answer: null });
  // Answered again in the same cycle, it rests for both.
  await answer("T1", "On Monday");
  expect(await signalOf("T1")).toMatchObject({ answer: { text: "Solène: We answer on Friday\nOn Monday" } });
});

it("is raised again after three cycles although nothing has changed", async () => {
  await excel.host.document.load(opened);
  await say("severe", serialOf(2027, 4, 1));
  await answer("T1");
  for (const month of [5, 6]) await excel.addin.run("openCycle", { cycle: serialOf(2027, month) }, options);
  expect(await signalOf("T1")).toMatchObject({ answer: { text: "We answer on Friday" } });
  await excel.addin.run("openCycle", { cycle: serialOf(2027, 7) }, options);
  expect(await signalOf("T1")).toMatchObject({ state: "raised", answer: null });
});

it("rests at once in a workbook of an earlier version, whose answers had no place for what they are about", async () => {
  await excel.host.document.load(opened);
  await say("severe", serialOf(2027, 4, 1));
  await answer("T1");
  await excel.run(async (context) => {
    context.workbook.tables.getItem("SopHealth").columns.getItem("Causes").delete();
    await context.sync();
  });
  const { contracts, writeTable } = excel.addin;
  await writeTable(contracts.sopSettings, [versionRow(7)], { mode: "append", language: "en", intention: "Version" });
  expect(await signalOf("T1")).toMatchObject({ answer: null });
  await answer("T1", "On Monday");
  expect(await signalOf("T1")).toMatchObject({ answer: { text: "Solène: We answer on Friday\nOn Monday" } });
});
