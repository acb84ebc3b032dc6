/** What people decide and say, as requests of what they see: steps, decisions, meetings, polls, feedback, comments, procedures, the debrief. */
import type { IntentionId } from "../../../src/cycle/services";
import { steps } from "../../../src/domain/steps/cycleDates";
import { addMonths } from "../../../src/calendar/months";
import { january } from "../../support/threeFamilies";
import { asking, valuesOf, type Maker } from "./scene";

const isOpen = (column: string) => (row: Record<string, unknown>) => row[column] === null;

export const peopleActs = {
  openCycle: (scene) => asking(scene, "openCycle", { cycle: addMonths(scene.cycle, 1) }),
  finishStep: (scene) => {
    const step = scene.one(steps.filter((one) => one !== "evaluate"));
    const overriding = { by: scene.by, reason: scene.mark };
    return step && asking(scene, "finishStep", { cycle: scene.cycle, step, overriding });
  },
  reopenStep: (scene) => {
    const done = scene.rows("sopCycles").filter((row) => row["Cycle"] === scene.cycle && row["Status"] === "done");
    const step = steps.find((one) => one === done[0]?.["Step"]);
    return step && asking(scene, "reopenStep", { cycle: scene.cycle, step, reason: scene.mark });
  },
  freezeData: (scene) => asking(scene, "freezeData", { by: scene.by, reason: scene.mark }),
  askQuestion: (scene) => asking(scene, "askQuestion", { question: scene.mark, answers: "A\nB" }, { kept: "SopDecisions" }),
  decide: (scene) => {
    const decision = scene.one(valuesOf(scene.rows("sopDecisions"), "Decision", isOpen("Chosen")));
    if (decision === undefined) return undefined;
    const options = valuesOf(scene.rows("sopOptions"), "Option", (row) => row["Decision"] === decision);
    const chosen = scene.one(options) ?? "A";
    // Who does what was decided about a risk is who has it from now on.
    const [risk] = valuesOf(scene.rows("sopDecisions"), "Risk", (row) => row["Decision"] === decision);
    const actions = [{ what: "Call B", owner: scene.by, department: "sales" as const, due: scene.today + 10 }];
    return asking(
      scene,
      "decide",
      { decision, chosen, by: scene.by, why: scene.mark, actions },
      { kept: "SopDecisions", about: `D ${decision}`, ...(risk !== undefined && { also: `R ${risk}` }) },
    );
  },
  withdrawDecision: (scene) => {
    const decision = scene.one(valuesOf(scene.rows("sopDecisions"), "Decision", (row) => row["Chosen"] !== null));
    return (
      decision &&
      asking(scene, "withdrawDecision", { decision, by: scene.by, reason: scene.mark }, { kept: "SopDecisions", about: `D ${decision}` })
    );
  },
  drawDecisions: (scene) => asking(scene, "drawDecisions", {}),
  closeAction: (scene) => {
    const action = scene.one(valuesOf(scene.rows("sopActions"), "Action", (row) => row["Status"] !== "done"));
    return action && asking(scene, "closeAction", { action, as: "done", result: scene.mark }, { kept: "SopActions", about: `A ${action}` });
  },
  addPerson: (scene) => asking(scene, "addPerson", { person: scene.mark, role: "sales", email: "", deputy: "" }, { kept: "SopPeople" }),
  prepareMeetings: (scene) => asking(scene, "prepareMeetings", { cycle: scene.cycle }),
  buildAgenda: (scene) => {
    const meeting = scene.one(valuesOf(scene.rows("sopMeetings"), "Meeting", (row) => row["Status"] === "planned"));
    return meeting && asking(scene, "buildAgenda", { meeting });
  },
  askDivergence: (scene) => {
    const listed = valuesOf(scene.rows("sopAgenda"), "Reference", (row) => row["Kind"] === "divergence");
    return asking(scene, "askDivergence", { reference: scene.one(listed) ?? "sales · Alpha" });
  },
  changeMeeting: (scene) => {
    const meeting = scene.one(valuesOf(scene.rows("sopMeetings"), "Meeting", (row) => row["Status"] === "planned"));
    const to = 30 + 5 * scene.pick(6);
    return meeting && asking(scene, "changeMeeting", { meeting, to, reason: scene.mark }, { kept: "SopMeetings", about: `M ${meeting}` });
  },
  draftDepartments: (scene) => asking(scene, "draftDepartments", {}),
  buildPack: (scene) => {
    const meeting = scene.one(valuesOf(scene.rows("sopMeetings"), "Meeting"));
    return meeting && asking(scene, "buildPack", { meeting });
  },
  holdMeeting: (scene) => {
    const meeting = scene.one(valuesOf(scene.rows("sopMeetings"), "Meeting", (row) => row["Status"] === "planned"));
    const attended = [{ person: scene.by, as: "yes" as const }];
    const held = { meeting: meeting ?? "", attended, points: [], summary: scene.mark };
    return meeting && asking(scene, "holdMeeting", held, { kept: "SopMeetings", about: `M ${meeting}` });
  },
  askPoll: (scene) => {
    const asked = { question: scene.mark, choices: "A\nB", by: scene.by, closes: scene.today + 5, meeting: "", invited: "" };
    return asking(scene, "askPoll", asked, { kept: "SopPolls" });
  },
  votePoll: (scene) => {
    const poll = scene.one(valuesOf(scene.rows("sopPolls"), "Poll", (row) => Number(row["Closes"]) >= scene.today));
    const choice = scene.one(["A", "B"]) ?? "A";
    return poll && asking(scene, "votePoll", { poll, person: scene.by, choice, remark: scene.mark }, { kept: "SopVotes" });
  },
  giveFeedback: (scene) => {
    const said = { department: "production", author: scene.by, kind: "problem", severity: "severe", text: scene.mark } as const;
    return asking(scene, "giveFeedback", { ...said, family: "", order: "" }, { kept: "SopFeedback" });
  },
  answerFeedback: (scene) => {
    const feedback = scene.one(valuesOf(scene.rows("sopFeedback"), "Feedback", isOpen("Disposition")));
    const action = { what: "Try another", owner: scene.by, department: null, due: scene.today + 10 };
    const answer = { feedback: feedback ?? "", disposition: "accepted" as const, reason: scene.mark, by: scene.by, action };
    return feedback && asking(scene, "answerFeedback", answer, { kept: "SopFeedback", about: `F ${feedback}` });
  },
  commentFigure: (scene) => {
    const place = { subject: "Alpha", period: january, measure: "stock" } as const;
    return asking(scene, "commentFigure", { ...place, text: scene.mark, author: scene.by }, { kept: "SopComments" });
  },
  answerFigure: (scene) => {
    const comment = scene.one(valuesOf(scene.rows("sopComments"), "Comment", (row) => row["Place"] === "figure" && row["Answer"] === null));
    return (
      comment &&
      asking(
        scene,
        "answerFigure",
        { comment, answer: scene.mark, by: scene.by, closes: false },
        { kept: "SopComments", about: `C ${comment}` },
      )
    );
  },
  startProcedures: (scene) => asking(scene, "startProcedures", {}),
  approveProcedure: (scene) => {
    const procedure = scene.one(valuesOf(scene.rows("sopProcedures"), "Procedure", (row) => row["Status"] === "draft"));
    return procedure && asking(scene, "approveProcedure", { procedure, by: scene.by, reason: scene.mark }, { kept: "often" });
  },
  confirmReading: (scene) => {
    const row = scene.one(scene.rows("sopProcedures").filter(({ Status: status }) => status === "approved"));
    return row && asking(scene, "confirmReading", { procedure: String(row["Procedure"]), version: String(row["Version"]), by: scene.by });
  },
  commentProcedure: (scene) => {
    const procedure = scene.one(valuesOf(scene.rows("sopProcedures"), "Procedure"));
    return procedure && asking(scene, "commentProcedure", { procedure, text: scene.mark, author: scene.by }, { kept: "SopComments" });
  },
  answerComment: (scene) => {
    const comment = scene.one(valuesOf(scene.rows("sopComments"), "Comment", (row) => row["Place"] !== "figure" && row["Answer"] === null));
    return (
      comment &&
      asking(scene, "answerComment", { comment, answer: scene.mark, by: scene.by }, { kept: "SopComments", about: `C ${comment}` })
    );
  },
  reviewProcedure: (scene) => {
    const row = scene.one(scene.rows("sopProcedures").filter(({ Status: status }) => status === "approved"));
    return row && asking(scene, "reviewProcedure", { procedure: String(row["Procedure"]), version: String(row["Version"]), by: scene.by });
  },
  restoreProcedure: (scene) => {
    const version = scene.one(scene.rows("sopProcedureVersions"));
    return version && asking(scene, "restoreProcedure", { procedure: String(version["Procedure"]), version: String(version["Version"]) });
  },
  writeDebrief: (scene) => {
    const lines = [
      { kind: "worked", text: scene.mark },
      { kind: "did not work", text: "Late" },
      { kind: "to change", text: "Sooner", procedure: "P1", step: 1 },
    ] as const;
    return asking(
      scene,
      "writeDebrief",
      { cycle: scene.cycle, author: scene.by, lines },
      { kept: "SopDebrief", about: `debrief ${scene.cycle}` },
    );
  },
  expectEffect: (scene) => {
    const decision = scene.one(valuesOf(scene.rows("sopDecisions"), "Decision", (row) => row["Chosen"] !== null));
    const months = { from: january, to: addMonths(january, 1) };
    return (
      decision && asking(scene, "expectEffect", { decision, measure: "service", without: 0.8, expected: 0.9, ...months, by: scene.by })
    );
  },
  finishChange: (scene) => {
    const change = scene.one(scene.rows("sopDebrief").filter((row) => row["Kind"] === "to change" && row["Status"] === "open"));
    return change && asking(scene, "finishChange", { cycle: Number(change["Cycle"]), line: Number(change["Line"]) });
  },
  closeCycle: (scene) => asking(scene, "closeCycle", { cycle: scene.cycle, overriding: { by: scene.by, reason: scene.mark } }),
  answerSignal: async (scene) => {
    const { groups } = await scene.excel.addin.readHealth("en", scene.today);
    const raised = scene.one(groups.flatMap(({ signals }) => signals).filter(({ state, answer }) => state === "raised" && answer === null));
    return raised && asking(scene, "answerSignal", { signal: raised.id, answer: scene.mark, by: scene.by }, { kept: "SopHealth" });
  },
} as const satisfies Partial<Record<IntentionId, Maker>>;
