/** Intentions that write what people decide and say: steps, decisions, meetings, polls, feedback, comments, procedures, the debrief. */
import { preMeeting } from "./bases";
import { asking, excel, type Case } from "./workbook";

/** A vote bears the time of the day: it is always the same one here. */
async function voteAtNine(): Promise<unknown> {
  const { clock, run } = excel.addin;
  const { now } = clock;
  clock.now = () => new Date(2026, 0, 8, 9).getTime();
  try {
    return await run("votePoll", { poll: "Q1", person: "Ann", choice: "A", remark: "" }, { language: "en", today: 46030 });
  } finally {
    clock.now = now;
  }
}

export const peopleCases: readonly Case[] = [
  { name: "opening a cycle", from: "tables", ...asking("openCycle", { cycle: 46023 }) },
  { name: "finishing a step", from: "opened", ...asking("finishStep", { cycle: 46023, step: "collect" }) },
  { name: "reopening a step", from: "finished", ...asking("reopenStep", { cycle: 46023, step: "collect", reason: "Late orders" }) },
  { name: "freezing the data", from: "opened", ...asking("freezeData", { by: "Ann", reason: "" }) },
  { name: "asking a question", from: "tables", ...asking("askQuestion", { question: "Who waits?", answers: "A\nB" }) },
  {
    name: "taking a decision",
    from: "asked",
    ...asking("decide", {
      decision: "D1",
      chosen: "A",
      by: "Ann",
      why: "B has stock",
      actions: [{ what: "Call B", owner: "Ben", department: "sales", due: 46040 }],
    }),
  },
  {
    name: "taking a decision in a workbook of an earlier version",
    from: "earlier",
    ...asking("decide", { decision: "D1", chosen: "A", by: "Ann", why: "B has stock", actions: [] }),
  },
  {
    name: "withdrawing a decision",
    from: "decided",
    ...asking("withdrawDecision", { decision: "D1", by: "Ann", reason: "B left" }),
  },
  { name: "drawing the decisions taken", from: "decided", ...asking("drawDecisions", {}) },
  { name: "closing an action", from: "decided", ...asking("closeAction", { action: "A1", as: "done", result: "B agrees" }) },
  {
    name: "adding somebody who takes part",
    from: "tables",
    ...asking("addPerson", { person: "Ann", role: "sales", email: "", deputy: "" }),
  },
  { name: "planning the meetings", from: "invited", ...asking("prepareMeetings", { cycle: 46023 }) },
  { name: "building an agenda", from: "meetings", ...asking("buildAgenda", { meeting: preMeeting }) },
  { name: "putting a divergence to a decision", from: "differing", ...asking("askDivergence", { reference: "sales · A" }) },
  { name: "shortening a meeting", from: "meetings", ...asking("changeMeeting", { meeting: preMeeting, to: 15, reason: "Short" }) },
  { name: "drafting the department roadmaps", from: "decided", ...asking("draftDepartments", {}) },
  { name: "making a pack", from: "meetings", ...asking("buildPack", { meeting: preMeeting }) },
  {
    name: "holding a meeting",
    from: "meetings",
    ...asking("holdMeeting", {
      meeting: preMeeting,
      attended: [{ person: "Ann", as: "yes" }],
      points: [{ kind: "actions", reference: null, subject: "", outcome: "noted", notes: "All done" }],
      summary: "Short",
    }),
  },
  {
    name: "opening a poll",
    from: "invited",
    ...asking("askPoll", { question: "Which?", choices: "A\nB", by: "Ann", closes: 46040, meeting: "", invited: "" }),
  },
  { name: "voting", from: "polled", asks: "votePoll", run: voteAtNine },
  {
    name: "giving feedback",
    from: "tables",
    ...asking("giveFeedback", {
      department: "production",
      author: "Ann",
      kind: "idea",
      severity: "low",
      text: "Glue",
      family: "",
      order: "",
    }),
  },
  {
    name: "answering feedback",
    from: "said",
    ...asking("answerFeedback", {
      feedback: "F1",
      disposition: "accepted",
      reason: "It is old",
      by: "Ben",
      action: { what: "Try another", owner: "Ben", department: null, due: 46040 },
    }),
  },
  {
    name: "commenting on a figure",
    from: "tables",
    ...asking("commentFigure", { subject: "A", period: 46023, measure: "demand", text: "Too high", author: "Ben" }),
  },
  {
    name: "answering a comment on a figure",
    from: "said",
    ...asking("answerFigure", { comment: "C1", answer: "No", by: "Ben", closes: true }),
  },
  { name: "writing the first procedures", from: "tables", ...asking("startProcedures", {}) },
  { name: "approving a procedure", from: "written", ...asking("approveProcedure", { procedure: "P1", by: "Ann", reason: "New" }) },
  { name: "reading a procedure", from: "commented", ...asking("confirmReading", { procedure: "P1", version: "1.0", by: "Ben" }) },
  { name: "reviewing a procedure", from: "commented", ...asking("reviewProcedure", { procedure: "P1", version: "1.0", by: "Ben" }) },
  { name: "commenting on a procedure", from: "written", ...asking("commentProcedure", { procedure: "P1", text: "Late", author: "Ben" }) },
  { name: "answering a comment", from: "commented", ...asking("answerComment", { comment: "C1", answer: "Yes", by: "Ann" }) },
  { name: "taking a version up again", from: "commented", ...asking("restoreProcedure", { procedure: "P1", version: "1.0" }) },
  {
    name: "writing a debrief",
    from: "charted",
    ...asking("writeDebrief", {
      cycle: 46023,
      author: "Ann",
      lines: [
        { kind: "worked", text: "Short" },
        { kind: "did not work", text: "Late" },
        { kind: "to change", text: "Sooner", procedure: "P1", step: 1 },
      ],
    }),
  },
  {
    name: "saying what is expected of a decision",
    from: "decided",
    ...asking("expectEffect", { decision: "D1", measure: "service", without: 0.8, expected: 0.9, from: 46054, to: 46082, by: "Ann" }),
  },
  { name: "making a change", from: "spoken", ...asking("finishChange", { cycle: 46023, line: 3 }) },
  {
    name: "closing a cycle",
    from: "spoken",
    ...asking("closeCycle", { cycle: 46023, overriding: { by: "Ann", reason: "The month begins" } }),
  },
  { name: "answering a signal", from: "late", ...asking("answerSignal", { signal: "T1", answer: "We know", by: "Ann" }) },
];
