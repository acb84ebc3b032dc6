import type { Language } from "../../src/language/text";
import type { CycleReading, KpiReading, Overview } from "../../src/cycle/reviews/readOverview";
import type { Insertion } from "../../src/cycle/formulas/insertion";
import type { DecisionBoard } from "../../src/cycle/decisions/readDecisions";
import type { MeetingBoard } from "../../src/cycle/meetings/readMeetings";
import type { TodayBoard } from "../../src/cycle/home/readToday";
import type { FeedbackBoard } from "../../src/cycle/feedback/readFeedback";
import type { CommentBoard } from "../../src/cycle/comments/readComments";
import type { FieldAtHand } from "../../src/cycle/feedback/readFieldAtHand";
import type { FigureAtHand } from "../../src/cycle/comments/readFigureAtHand";
import type { PollBoard } from "../../src/cycle/polls/readPolls";
import type { EvaluationBoard } from "../../src/cycle/learn/readEvaluation";
import type { HealthBoard } from "../../src/cycle/learn/readHealth";
import type { ProcedureBoard } from "../../src/cycle/procedures/readProcedures";
import type { LostTable } from "../../src/cycle/history/resolveInterrupted";
import type { GoneWrite, HistoryEntry, Lost, MetWrites, PendingWrite } from "../../src/cycle/history/undoEntry";
import type { AnyRow } from "../../src/domain/tables/defineTable";
import type { DatasetKindId } from "../../src/domain/collect/collectTables";
import { serialOf } from "../../src/calendar/days";
import type { SourceGrid } from "../../src/domain/collect/source";
import type { Services } from "../../src/taskpane/paneServices";
import { paperAnalysis, type PaperAnalysis } from "./paperAnalyse";
import type { IntentionId, PlanOf } from "../../src/cycle/services";
import type { SettingsReading } from "../../src/cycle/settings/companySettings";
import type { Tour, TourCells } from "../../src/samples/guidedTour";
import { paperCycle, type PaperCycle } from "./paperCollect";
import { paperFreeze, type PaperFreeze } from "./paperFreeze";
import { paperScenarios, type PaperScenarios } from "./paperScenarios";
import { paperPlan, type PaperPlan } from "./paperProduction";
import { paperEvaluation } from "./paperLearn";
import { paperPractice, type PaperPractice } from "./paperPractice";
import type { PaperBoard } from "./paperRisks";
import { settingsOf } from "../../src/domain/settings/readSettings";

/** What the later steps of the guided first run count. */
const noneDone = { decided: 0, frozen: 0, meetings: 0, chosen: 0, versions: 0, debriefs: 0, closed: 0 };

/** A workbook on paper: tables as rows in memory, so that the pane can be tested without Excel. Nothing in it decides anything. */
export interface PaperWorkbook {
  tables: Map<DatasetKindId, AnyRow[]>;
  selection?: SourceGrid;
  ownTables: Map<string, SourceGrid>;
  /** Choices of imports that the settings remember, by key. */
  memories: Map<string, string>;
  reviewsBuilt: boolean;
  /** Building the reviews waits for this, so that a test can look at it while it goes on. */
  slowBuild?: Promise<void>;
  /** The list of risks now, and after the next look for them. */
  risks: PaperBoard;
  risksAfterLook?: PaperBoard;
  /** The list that the screen showed when it was written, each time. */
  risksShown: (PlanOf<"findRisks"> | undefined)[];
  /** The question that handing a risk to a decision puts. */
  riskQuestion: { question: string; options: string[] };
  /** The mark of what the form showed when each choice was written. */
  choicesShown: (string | undefined)[];
  /** What reading the context of an import waits for. */
  slowContext?: Promise<void>;
  /** What a person decided about risks, in order. */
  riskChoices: [name: string, choice: { action: string; owner?: string; reason?: string; by?: string }][];
  /** What waits for a decision, what was decided and what is to be done; and what a person did about it, in order. */
  decisions: DecisionBoard;
  decisionActs: string[];
  /** Signatures, the freeze, and what was changed in frozen versions. */
  freeze: PaperFreeze;
  /** The meetings of the cycle, and what a person did about them, in order. */
  meetings: MeetingBoard;
  meetingActs: string[];
  /** What the field says, and what a person did about it, in order. */
  feedback: FeedbackBoard;
  feedbackActs: unknown[];
  /** What Home says to each person by name, and to nobody in particular. */
  today: (person: string) => TodayBoard;
  /** The polls, and what a person did about them, in order. */
  polls: PollBoard;
  pollActs: unknown[];
  /** The comments on figures, the figure that is selected, and what a person did about them, in order. */
  comments: CommentBoard;
  figure: FigureAtHand;
  /** The family and the order that are selected. */
  field: FieldAtHand;
  commentActs: unknown[];
  /** The last step of the cycle, and what a person did about it, in order. */
  evaluation: EvaluationBoard;
  learnActs: unknown[];
  /** The signals of health. */
  health: HealthBoard;
  /** The written procedures, and what a person did about them, in order. */
  procedures: ProcedureBoard;
  procedureActs: unknown[];
  /** The guided first run as the workbook keeps it, and what the cells of its steps hold now. */
  tour: Tour | null;
  tourCells: TourCells;
  /** Practices for each role. */
  practice: PaperPractice;
  /** The steps, the freeze and the version of the workbook. */
  cycle: PaperCycle;
  /** What the analysis says, and what was adopted. */
  analysis: PaperAnalysis;
  /** The production plan, what was typed into it, and what was made of both. */
  production: PaperPlan;
  /** Scenarios beside it. */
  scenarios: PaperScenarios;
  /** The language that its tables are in. */
  bookLanguage?: Language;
  /** Cells of a person's with words of ours. */
  ownWords?: { changed: string[]; unclear: string[]; rules: string[] };
  /** Excel opens the pane with it. */
  opensWithFile: boolean;
  /** Settings as the workbook says them. */
  settings: SettingsReading;
  /** What is selected for a formula, the place included. */
  insertion: Insertion;
  /** Formulas by cell. */
  written: Record<string, string>;
  /** Names of sheets and cells that were shown, in order. */
  shown: string[];
  /** Interrupted writes, and what became of them. */
  pending: PendingWrite[];
  collisions: MetWrites[];
  /** Tables that another program has taken apart. */
  lostTables: LostTable[];
  /** Writes of this pane that are gone, and whether others wait for a save. */
  gone: GoneWrite[];
  unsaved: boolean;
  resolved: string[];
  history: HistoryEntry[];
  lostByUndoing: Lost[];
  lostByRecovery: Lost[];
  manualCalculation: boolean;
  /** Who is told that Excel has calculated. */
  watchers: Set<() => void>;
  /** Figures that replace those of the home screen. */
  overview: Partial<Overview>;
  /** Thrown by the next call of that service or intention. */
  failNext: Partial<Record<keyof Services | IntentionId, unknown>>;
}

export function paperWorkbook(): PaperWorkbook {
  return {
    tables: new Map(),
    ownTables: new Map(),
    memories: new Map(),
    reviewsBuilt: false,
    risks: { state: "noData", currency: "EUR", sheet: null, items: [], changes: [], unanswered: [], update: null },
    risksShown: [],
    riskQuestion: { question: "What now?", options: [] },
    choicesShown: [],
    opensWithFile: false,
    riskChoices: [],
    decisions: { open: [], taken: [], withdrawn: [], actions: [], people: [], finalise: null, sheets: { decisions: null, actions: null } },
    decisionActs: [],
    freeze: paperFreeze(),
    meetings: {
      cycle: null,
      cycleName: null,
      meetings: [],
      missing: false,
      people: [],
      openPolls: 0,
      openComments: 0,
      gapUnknown: [],
      planUnknown: [],
      notCompared: null,
      unread: 0,
      sheet: null,
    },
    meetingActs: [],
    feedback: { waiting: [], answered: [], counts: [], people: [], sheet: null },
    feedbackActs: [],
    today: () => ({ book: "paper", role: null, next: null, owed: null, strays: [], happened: [], unread: [] }),
    polls: { open: [], closed: [], people: [], meetings: [], sheet: null },
    pollActs: [],
    comments: { open: [], closed: [], people: [], bucket: "month", sheet: null },
    field: { family: "", order: "" },
    figure: { subject: "", period: null, measure: "demand" },
    commentActs: [],
    evaluation: paperEvaluation(),
    learnActs: [],
    health: { groups: [], cycle: null, sheet: null },
    procedures: { procedures: [], sheets: { steps: null, archive: null } },
    procedureActs: [],
    tour: null,
    practice: paperPractice(),
    tourCells: { hours: 500, gap: -88.4, prudence: 0.5, ...noneDone },
    cycle: paperCycle(),
    analysis: paperAnalysis(),
    production: paperPlan(),
    scenarios: paperScenarios(),
    settings: { values: settingsOf([]), unusable: [] },
    insertion: { ranges: [] },
    written: {},
    shown: [],
    pending: [],
    collisions: [],
    lostTables: [],
    gone: [],
    unsaved: false,
    resolved: [],
    history: [],
    lostByUndoing: [],
    lostByRecovery: [],
    manualCalculation: false,
    watchers: new Set(),
    overview: {},
    failNext: {},
  };
}

const kpi = (
  id: KpiReading["id"],
  en: string,
  fr: string,
  value: number,
  target: number,
  status: KpiReading["status"],
  trend: number[],
): KpiReading => ({
  id,
  title: { en, fr },
  value,
  text: String(value),
  target,
  targetText: String(target),
  better: "HIGHER",
  unit: "share",
  decimals: id === "adjustedStock" ? 0 : 1,
  isPart: id !== "logisticsRate",
  status,
  trend: trend.map((point, index) => ({ period: serialOf(2026, index + 1), value: point })),
  cell: `SopKpi${id}`,
});

export const paperKpis: KpiReading[] = [
  kpi("onTime", "On-time delivery", "Livraisons à l'heure", 0.912, 0.95, "watch", [0.88, 0.9, 0.89, 0.93, 0.912]),
  kpi("adjustedStock", "Adjusted stock", "Stock ajusté", 0.5, 0.8, "act", [0.7, 0.65, 0.6, 0.5]),
  kpi("accuracy", "Forecast accuracy", "Fiabilité des prévisions", 0.86, 0.85, "good", [0.8, 0.82, 0.86]),
  kpi("logisticsRate", "Logistics costs on sales", "Coûts logistiques sur ventes", 0.051, 0.05, "watch", [0.049, 0.05, 0.051]),
];

/** The cycle of March 2026: its first step done, the second one running. */
export const paperSteps: CycleReading = {
  period: serialOf(2026, 3),
  cadence: "month",
  steps: [
    { name: "1 Collect", standing: "done", owner: "Ana", due: serialOf(2026, 3, 4) },
    { name: "2 Analyse and anticipate", standing: "running", owner: "Ben", due: serialOf(2026, 3, 9) },
    { name: "3 Coordinate", standing: "toDo", owner: "", due: null },
    { name: "4 Validate and finalise", standing: "toDo", owner: "", due: null },
    { name: "5 Evaluate and adjust", standing: "toDo", owner: "", due: null },
  ],
};
