import { createSumLines } from "../../src/cycle/import/sumLinesApart";
import { answerLines } from "../../src/import/lines/linesTask";
import { datasetKind } from "../../src/import/datasetKinds";
import { atOnce } from "../../src/domain/tables/inParts";
import { absentRows } from "../../src/domain/tables/absentRows";
import { rememberedImports } from "../../src/import/rememberedImports";
import { inLanguage, type Language } from "../../src/language/text";
import type { CycleReading, KpiReading, Overview } from "../../src/cycle/reviews/readOverview";
import type { RunOptions } from "../../src/cycle/carryOut";
import { previewImport } from "../../src/cycle/import/readImportContext";
import type { Insertion } from "../../src/cycle/formulas/insertion";
import { Cancelled } from "../../src/cycle/longWork";
import type { PresentTable } from "../../src/cycle/import/presentTables";
import type { DecisionBoard } from "../../src/cycle/decisions/readDecisions";
import type { MeetingBoard } from "../../src/cycle/meetings/readMeetings";
import type { TodayBoard } from "../../src/cycle/home/readToday";
import type { FeedbackBoard } from "../../src/cycle/feedback/readFeedback";
import type { CommentBoard } from "../../src/cycle/comments/readComments";
import type { FigureAtHand } from "../../src/cycle/comments/readFigureAtHand";
import type { PollBoard } from "../../src/cycle/polls/readPolls";
import type { EvaluationBoard } from "../../src/cycle/learn/readEvaluation";
import type { HealthBoard } from "../../src/cycle/learn/readHealth";
import type { ProcedureBoard } from "../../src/cycle/procedures/readProcedures";
import type { LostTable } from "../../src/cycle/history/resolveInterrupted";
import type { GoneWrite, HistoryEntry, Lost, MetWrites, PendingWrite } from "../../src/cycle/history/undoEntry";
import type { AnyRow } from "../../src/domain/tables/defineTable";
import { datasetKinds } from "../../src/import/datasetKinds";
import type { DatasetKindId } from "../../src/domain/collect/collectTables";
import { monthOf } from "../../src/calendar/months";
import { serialOf } from "../../src/calendar/days";
import type { SourceGrid } from "../../src/domain/collect/source";
import type { Services } from "../../src/taskpane/paneServices";
import { paperAnalyseIntentions, paperAnalyseReaders, paperAnalysis, type PaperAnalysis } from "./paperAnalyse";
import type { IntentionId, PlanOf } from "../../src/cycle/services";
import type { SettingsReading } from "../../src/cycle/settings/companySettings";
import { tourCheck, tourView } from "../../src/cycle/samples/tour";
import { offeredSamples } from "../../src/cycle/samples/loadSample";
import { paperPractice, paperPracticeServices, type PaperPractice } from "./paperPractice";
import { movedTour, offeredTour, type Tour, type TourCells } from "../../src/samples/guidedTour";
import { paperCollectIntentions, paperCollectReaders, paperCycle, type PaperCycle } from "./paperCollect";
import { paperImportIntentions } from "./paperImport";
import { paperIntentions, type PaperIntentions } from "./paperIntentions";
import { paperDecisionIntentions } from "./paperDecisions";
import { paperFreeze, paperFreezeIntentions, paperFreezeReaders, type PaperFreeze } from "./paperFreeze";
import { paperMeetingIntentions } from "./paperMeetings";
import { paperScenarioIntentions, paperScenarioReaders, paperScenarios, type PaperScenarios } from "./paperScenarios";
import { paperPlan, paperProductionIntentions, paperProductionReaders, type PaperPlan } from "./paperProduction";
import { paperEvaluation, paperLearnIntentions } from "./paperLearn";
import { paperProcedureIntentions } from "./paperProcedures";
import { boardIn, paperRiskIntentions, type PaperBoard } from "./paperRisks";
import { settingFields } from "../../src/cycle/settings/settingFields";
import { readSettingsFile, writeSettingsFile } from "../../src/domain/settings/settingsFile";
import { settingsOf } from "../../src/domain/settings/readSettings";
import type { Settings } from "../../src/domain/settings/declarations";

/** A workbook on paper: tables as rows in memory, so that the pane can be tested without Excel. Nothing in it decides anything. */
/** What the later steps of the guided first run count. */
const noneDone = { decided: 0, frozen: 0, meetings: 0, chosen: 0, versions: 0, debriefs: 0, closed: 0 };

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
  ownWords?: { changed: string[]; unclear: string[] };
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
    decisions: { open: [], taken: [], actions: [], people: [], finalise: null, sheets: { decisions: null, actions: null } },
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
      unread: 0,
      sheet: null,
    },
    meetingActs: [],
    feedback: { waiting: [], answered: [], counts: [], people: [], sheet: null },
    feedbackActs: [],
    today: () => ({ book: "paper", role: null, next: null, owed: null, happened: [], unread: [] }),
    polls: { open: [], closed: [], people: [], meetings: [], sheet: null },
    pollActs: [],
    comments: { open: [], closed: [], people: [], bucket: "month", sheet: null },
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

/** What each intention does to the paper. */
function intentionsOn(book: PaperWorkbook): PaperIntentions {
  const buildReviews = async ({ onProgress, signal }: Partial<RunOptions> = {}) => {
    onProgress?.(0, 1, "Dashboard");
    if (book.slowBuild) await book.slowBuild;
    if (signal?.aborted) throw new Cancelled();
    book.reviewsBuilt = true;
    return { sheets: ["Supply review", "Stock review", "Dashboard"], missing: [], unreadable: [] };
  };
  return {
    ...paperAnalyseIntentions(book),
    ...paperProductionIntentions(book),
    ...paperScenarioIntentions(book),
    ...paperCollectIntentions(book),
    ...paperImportIntentions(book),
    ...paperRiskIntentions(book),
    ...paperDecisionIntentions(book),
    ...paperMeetingIntentions(book),
    ...paperFreezeIntentions(book.freeze),
    ...paperProcedureIntentions(book),
    commentFigure: { done: async (said) => void book.commentActs.push(said) },
    answerFigure: { done: async (said) => void book.commentActs.push(said) },
    askPoll: { done: async (asked) => void book.pollActs.push(asked) },
    votePoll: { done: async (vote) => void book.pollActs.push(vote) },
    ...paperLearnIntentions(book),
    giveFeedback: { done: async (given) => void book.feedbackActs.push(given) },
    answerFeedback: { done: async (answer) => void book.feedbackActs.push(answer) },
    buildReviews: { done: (_, options) => buildReviews(options) },
    loadSample: {
      async done({ sample = "circuitBoards" }) {
        book.tour = offeredTour(sample);
        book.tables.set("demand", [{ Family: "Power boards", Period: serialOf(2026, 1), Quantity: 5 }]);
        return { loaded: true, reviews: await buildReviews() };
      },
    },
    saveSettings: {
      async done(values) {
        book.settings = { values: { ...book.settings.values, ...values } as Settings, unusable: [] };
      },
    },
    changeLanguage: {
      async done({ language }) {
        book.bookLanguage = language;
        return { language };
      },
    },
    insertFormula: {
      async done({ preview, target, replace }) {
        if (target.content !== "" && !replace) return target;
        book.written[target.address] = preview.formula;
        return undefined;
      },
    },
  };
}

export function paperServices(book: PaperWorkbook): Services {
  const failing = (name: keyof Services | IntentionId) => {
    const failure = book.failNext[name];
    if (failure === undefined) return;
    delete book.failNext[name];
    throw failure;
  };
  const present = (): PresentTable[] =>
    datasetKinds.flatMap(({ id, table, title }) => {
      const rows = book.tables.get(id);
      return rows ? [{ kind: id, table: table.name, sheet: inLanguage(title, "en"), rows: rows.length }] : [];
    });
  return {
    ...paperIntentions(intentionsOn(book), failing),
    async readOverview(): Promise<Overview> {
      failing("readOverview");
      const built = book.reviewsBuilt;
      return {
        bucket: "month",
        hasData: book.tables.size > 0,
        hasReviews: built,
        tables: present().map(({ table, rows, sheet }) => ({ name: table, rows, sheet })),
        kpis: built ? paperKpis : [],
        headline: built ? "SMT line is 118 % loaded from Apr 2026 to May 2026." : "",
        overloads: built
          ? [
              {
                resource: "SMT line",
                peak: 1.18,
                hours: 320,
                firstPeriod: serialOf(2026, 4),
                stretch: { first: serialOf(2026, 4), last: serialOf(2026, 5), hours: 320 },
              },
            ]
          : [],
        shortages: built ? [{ family: "Power boards", periods: 2, firstPeriod: serialOf(2026, 5) }] : [],
        missing: [],
        reasons: { load: "", stock: "" },
        cycle: built ? paperSteps : null,
        sheets: built ? { dashboard: "Dashboard", supplyReview: "Supply review", stockReview: "Stock review" } : {},
        outdated: [],
        pending: book.pending,
        collisions: book.collisions,
        lost: book.lostTables,
        chartsLost: 0,
        manualCalculation: book.manualCalculation,
        ...book.overview,
      };
    },
    offeredSamples,
    ...paperPracticeServices(book),
    async currentTour() {
      failing("currentTour");
      return book.tour && tourView(book.tour);
    },
    async moveTour(tour, by) {
      failing("moveTour");
      book.tour = movedTour(tour, by);
      return book.tour.state === "finished" ? null : tourView(book.tour);
    },
    async leaveTour(tour) {
      failing("leaveTour");
      book.tour = { ...tour, state: "left" };
    },
    async beginTour(tour) {
      failing("beginTour");
      book.tour = {
        ...tour,
        state: "underway",
        step: "headline",
        point: { resource: "SMT line", period: serialOf(2027, 5) },
        before: book.tourCells,
      };
      return tourView(book.tour);
    },
    async checkTour(tour) {
      failing("checkTour");
      return tourCheck(tour, book.tourCells);
    },
    async showTourStep(step) {
      failing("showTourStep");
      book.shown.push(step);
    },
    async readSettings() {
      failing("readSettings");
      return book.settings;
    },
    async opensWithFile() {
      return book.opensWithFile;
    },
    async openWithFile(opens) {
      failing("openWithFile");
      book.opensWithFile = opens;
    },
    async readOwnWords() {
      failing("readOwnWords");
      return book.ownWords ?? { changed: [], unclear: [] };
    },
    async readBookLanguage() {
      failing("readBookLanguage");
      return book.bookLanguage;
    },
    async readSettingFields() {
      failing("readSettingFields");
      return settingFields(book.settings);
    },
    readSettingsFile,
    writeSettingsFile,
    ...paperAnalyseReaders(book),
    ...paperProductionReaders(book),
    ...paperScenarioReaders(book),
    async readRisks(language) {
      failing("readRisks");
      return boardIn(book.risks, language);
    },
    async countRisks() {
      failing("countRisks");
      return book.risks.sheet === null ? null : book.risks.items.length;
    },
    async openDecision(name) {
      failing("openDecision");
      book.shown.push(`decision ${name}`);
    },
    async readDecisions() {
      failing("readDecisions");
      return book.decisions;
    },
    async readProcedures() {
      failing("readProcedures");
      return book.procedures;
    },
    async readToday(_language, person) {
      failing("readToday");
      return book.today(person);
    },
    async readFeedback() {
      failing("readFeedback");
      return book.feedback;
    },
    async readEvaluation() {
      failing("readEvaluation");
      return book.evaluation;
    },
    async readHealth() {
      failing("readHealth");
      return book.health;
    },
    async readMeetings() {
      failing("readMeetings");
      return book.meetings;
    },
    async readComments() {
      failing("readComments");
      return book.comments;
    },
    async readMarkedFigures() {
      failing("readMarkedFigures");
      const figures = book.comments.open.map(({ figure }) => figure);
      return [...new Set(figures)].map((figure) => ({ figure, comments: figures.filter((one) => one === figure).length }));
    },
    async readFigureAtHand() {
      failing("readFigureAtHand");
      return book.figure;
    },
    async readPolls() {
      failing("readPolls");
      return book.polls;
    },
    async countDecisions() {
      failing("countDecisions");
      return book.decisions.sheets.decisions === null ? null : book.decisions.open.length;
    },
    ...paperCollectReaders(book, failing),
    ...paperFreezeReaders(book.freeze, failing),
    async presentTables() {
      failing("presentTables");
      return present();
    },
    async readSelection() {
      failing("readSelection");
      if (book.selection === undefined) throw new Error("Nothing is selected.");
      return book.selection;
    },
    async importableTables() {
      return [...book.ownTables].map(([id, grid]) => ({ id, name: grid.name, sheet: grid.sheet ?? "", rows: grid.cells.length - 1 }));
    },
    async readTable(id) {
      const grid = book.ownTables.get(id);
      if (grid === undefined) throw new Error(`No table ${id}.`);
      return grid;
    },
    async readImportContext() {
      await book.slowContext;
      const orderMonths = new Map<string, number>();
      for (const row of book.tables.get("deliveries") ?? [])
        if (typeof row["Ordered date"] === "number") orderMonths.set(String(row["Order"]), monthOf(row["Ordered date"]));
      return {
        bucket: "month",
        families: (book.tables.get("families") ?? []).map((row) => String(row["Family"])),
        hasDemand: book.tables.has("demand"),
        orderPeriods: orderMonths,
        memories: book.memories,
      };
    },
    previewImport,
    async readRemembered() {
      return rememberedImports(book.memories);
    },
    async readAbsent({ kind, rows }) {
      const { table } = datasetKind(kind);
      const found = atOnce(absentRows(table, book.tables.get(kind) ?? [], rows));
      return { count: found.length, examples: found.map((row) => String(row["Family"])) };
    },
    async readInsertion() {
      failing("readInsertion");
      return book.insertion;
    },
    async placeInsertion({ ranges }) {
      return { ranges, ...(book.insertion.target && { target: book.insertion.target }) };
    },
    async openSheet(name) {
      book.shown.push(name);
    },
    async openName(name) {
      book.shown.push(name);
    },
    async readOpenWrites() {
      failing("readOpenWrites");
      return book.pending;
    },
    async restore(id, accept) {
      failing("restore");
      if (book.lostByRecovery.length > 0 && !accept) return book.lostByRecovery;
      book.resolved.push(`put back ${id}`);
      book.pending = [];
      return [];
    },
    async finish(id, accept) {
      failing("finish");
      if (book.lostByRecovery.length > 0 && !accept) return book.lostByRecovery;
      book.resolved.push(`finished ${id}`);
      book.pending = [];
      return [];
    },
    async leaveAsIs(id) {
      book.resolved.push(`left ${id}`);
      book.pending = [];
    },
    async readAfterWriting() {
      return { gone: [...book.gone], unsaved: book.unsaved };
    },
    knowGone(id) {
      book.gone = book.gone.filter((one) => one.id !== id);
    },
    async readCollisions() {
      return book.collisions;
    },
    async makeTablesAgain() {
      failing("makeTablesAgain");
      const made = book.lostTables;
      book.lostTables = [];
      book.resolved.push("tables");
      return made;
    },
    async understand(key) {
      book.resolved.push(`understood ${key}`);
      book.collisions = [];
    },
    async readHistory() {
      return book.history;
    },
    async undo(entry, _language, accept) {
      failing("undo");
      if (book.lostByUndoing.length > 0 && !accept) return book.lostByUndoing;
      book.history = book.history.map((other) => (other.id === entry.id ? { ...other, state: "undone", undoable: false } : other));
      return [];
    },
    async recalculate() {
      book.manualCalculation = false;
    },
    async checkAnswers() {},
    sumLines: createSumLines((tell) => ({ post: (task) => void answerLines(task, tell), end: () => undefined })),
    watchCalculation(calculated) {
      book.watchers.add(calculated);
      return () => void book.watchers.delete(calculated);
    },
    explain: (failure) => (failure instanceof Error ? failure.message : String(failure)),
  };
}
