/** What people do when they decide together, one act an intention: how it is asked for, and what is left of it in the workbook. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { IntentionId, RequestOf } from "../../src/cycle/services";
import { january } from "../support/threeFamilies";
import type { TwoPanes } from "../support/twoPanes";

export const today = january + 20;
export const people = ["Ann", "Ben"] as const;
export type Pane = TwoPanes["panes"][number];

/** Where decisions to apply stand, and those that nobody has taken yet. */
export const prepared = { questions: 6, taken: "D1", toApply: "D2", scenario: "More Alpha", risks: ["R1", "R2", "R3"] } as const;
/** Rows of the frozen plan that somebody changed, from 0. */
export const tampered = [0, 1, 2, 3] as const;
const roles = ["sales", "production", "finance"] as const;
const differing = ["Alpha", "Beta", "Gamma"] as const;
/** Of so many meetings that are prepared, and one that is not. */
export const meetingsPrepared = 3;

/** What an act is about: `which` of the things that are there, words of its own, and who does it. */
export interface Doing {
  which: number;
  mark: string;
  by: string;
  meetings: readonly string[];
  pane: Pane;
}

export interface Act<Id extends IntentionId = IntentionId> {
  request(doing: Doing): RequestOf<Id> | Promise<RequestOf<Id>>;
  /** The table and column in which its own words are found again; none where it leaves no words. */
  trace?: readonly [table: keyof Pane["contracts"], column: string];
  /** The thing that it is about, where a later act on the same one takes the place of what was said before. */
  replaces?: (which: number) => number;
  /** What may keep it from being written besides somebody else who writes: somebody who was faster. */
  refused?: readonly string[];
}

const action = ({ mark, by }: Doing) => ({ what: mark, owner: by, department: null, due: today });
const riskOf = (which: number): string => prepared.risks[which % prepared.risks.length] ?? "";
const meetingOf = ({ meetings, which }: Doing): string => meetings[which % meetings.length] ?? "";
const asked = { choices: "A\nB", closes: today, meeting: "", invited: "" };

export const acts = {
  acceptRisk: {
    request: ({ which, mark, by }) => ({ risk: riskOf(which), reason: mark, by }),
    trace: ["sopDecisions", "Chosen"],
    refused: ["riskAsked", "riskAccepted"],
  },
  addPerson: {
    request: ({ mark }) => ({ person: mark, role: "quality", email: "", deputy: "" }),
    trace: ["sopPeople", "Person"],
  },
  answerFeedback: {
    request: (doing) => ({
      ...{ feedback: `F${doing.which + 1}`, reason: doing.mark, by: doing.by },
      ...{ disposition: "accepted", action: action(doing) },
    }),
    trace: ["sopFeedback", "Reason"],
    refused: ["missingFeedback", "feedbackAnswered"],
  },
  answerFigure: {
    request: ({ which, mark, by }) => ({ comment: `C${which + 1}`, answer: mark, by, closes: false }),
    trace: ["sopComments", "Answer"],
    refused: ["missingComment"],
  },
  applyDecision: {
    request: () => ({ decision: prepared.toApply }),
    refused: ["scenarioOutdated", "scenarioAdopted", "decisionWithdrawn"],
  },
  askDivergence: {
    request: ({ which }) => ({ reference: `sales · ${differing[which % differing.length] ?? ""}` }),
    refused: ["missingDivergence"],
  },
  askForDecision: {
    request: ({ which }) => ({ risk: riskOf(which) }),
    refused: ["riskAsked"],
  },
  askPoll: { request: ({ mark, by }) => ({ ...asked, by, question: mark }), trace: ["sopPolls", "Question"] },
  askWithAnswers: {
    async request({ which, pane }) {
      const { base, input } = await pane.readEvent({ template: "risk", subject: null, from: 0, to: null, amount: 0 }, [], "en");
      const made = (input?.families ?? []).map(({ demand }) => [...demand]);
      const plan = { made, bought: made.map((units) => units.map(() => 0)), gap: 0 };
      return { risk: riskOf(which), base, answers: { kind: "holds", plan } };
    },
    refused: ["riskAsked"],
  },
  askQuestion: { request: ({ mark }) => ({ question: mark, answers: "A\nB" }), trace: ["sopDecisions", "Question"] },
  buildAgenda: { request: (doing) => ({ meeting: meetingOf(doing) }), refused: ["meetingOver"] },
  buildPack: { request: (doing) => ({ meeting: meetingOf(doing) }) },
  changeMeeting: {
    request: (doing) => ({ meeting: meetingOf(doing), to: 30 + doing.which, reason: doing.mark }),
    trace: ["sopMeetings", "Reason"],
    replaces: (which) => which % meetingsPrepared,
    refused: ["meetingOver"],
  },
  closeAction: {
    request: ({ which, mark }) => ({ action: `A${which + 1}`, as: "done", result: mark }),
    trace: ["sopActions", "Result"],
    refused: ["missingAction", "actionClosed"],
  },
  commentFigure: {
    request: ({ mark, by }) => ({ subject: "Alpha", period: january, measure: "stock", text: mark, author: by }),
    trace: ["sopComments", "Text"],
  },
  compareVersions: { request: () => ({}) },
  decide: {
    request: (doing) => ({
      ...{ decision: `D${doing.which + 1}`, chosen: "A", by: doing.by, why: doing.mark },
      actions: [action(doing)],
    }),
    trace: ["sopDecisions", "Why"],
    refused: ["missingDecision", "decisionTaken", "decisionWithdrawn"],
  },
  draftDepartments: { request: () => ({}) },
  drawDecisions: { request: () => ({}) },
  freezePlan: { request: ({ by, mark }) => ({ by, reason: mark }), trace: ["sopVersions", "Override reason"] },
  giveFeedback: {
    request: ({ mark, by }) => ({
      ...{ department: "production", author: by, kind: "problem", severity: "severe" },
      ...{ text: mark, family: "", order: "" },
    }),
    trace: ["sopFeedback", "Text"],
  },
  holdMeeting: {
    request: (doing) => ({ meeting: meetingOf(doing), attended: [{ person: doing.by, as: "yes" }], points: [], summary: doing.mark }),
    trace: ["sopMeetings", "Summary"],
    refused: ["meetingOver"],
  },
  prepareMeetings: { request: () => ({ cycle: january }), refused: ["meetingsThere"] },
  putBackFrozen: {
    async request({ which, pane }) {
      const found = (await pane.checkFrozen("en"))?.changes.flatMap(({ putBack }) => putBack ?? []) ?? [];
      const { version = "V2027-01.1", places = [] } = found[which % Math.max(found.length, 1)] ?? {};
      return { version, places };
    },
    refused: ["nothingToPutBack"],
  },
  signPlan: {
    request: ({ which, by, mark }) => ({ role: roles[which % roles.length] ?? "sales", person: by, choice: "agrees", remark: mark }),
    trace: ["sopSignatures", "Remark"],
    replaces: (which) => which % roles.length,
  },
  // A decision that is taken afterwards gives the risk to whoever acts on it: the name that was written here may be gone.
  takeRiskOn: { request: ({ which, by }) => ({ risk: riskOf(which), owner: by }) },
  votePoll: {
    request: ({ which, by, mark }) => ({ poll: "Q1", person: by, choice: which % 2 === 0 ? "A" : "B", remark: mark }),
    trace: ["sopVotes", "Remark"],
  },
  withdrawDecision: {
    request: ({ which, by, mark }) => ({ decision: `D${which + 1}`, by, reason: mark }),
    trace: ["sopDecisions", "Withdrawn because"],
    refused: ["missingDecision", "decisionWithdrawn"],
  },
} as const satisfies { readonly [Id in IntentionId]?: Act<Id> };

export type Kind = keyof typeof acts;
export const kinds = Object.keys(acts) as Kind[];

/** Rooms of the catalogue in which people decide together, and intentions of others that write decisions. */
const rooms = ["comments", "decisions", "feedback", "freeze", "meetings", "pack", "polls"];
const besides: readonly IntentionId[] = ["acceptRisk", "applyDecision", "askForDecision", "askWithAnswers", "takeRiskOn"];

/** Every intention of this part, as the catalogue lists them. */
export function intentionsOfThisPart(): string[] {
  const catalogue = readFileSync(resolve(__dirname, "../../src/cycle/catalogue.ts"), "utf8");
  const listed = [...catalogue.matchAll(/export \{ (\w+) \} from "\.\/(\w+)\//g)];
  return [...listed.flatMap(([, id = "", room = ""]) => (rooms.includes(room) ? [id] : [])), ...besides].sort();
}

export const carryOut = async (kind: Kind, doing: Doing): Promise<unknown> =>
  doing.pane.run(kind, (await (acts[kind] as Act).request(doing)) as never, { language: "en", today });
