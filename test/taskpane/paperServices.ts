import { createSumLines } from "../../src/cycle/import/sumLinesApart";
import { answerLines } from "../../src/import/lines/linesTask";
import type { Overview } from "../../src/cycle/reviews/readOverview";
import type { RunOptions } from "../../src/cycle/carryOut";
import { Cancelled } from "../../src/cycle/longWork";
import { serialOf } from "../../src/calendar/days";
import type { Services } from "../../src/taskpane/paneServices";
import type { IntentionId } from "../../src/cycle/services";
import { offeredTour } from "../../src/samples/guidedTour";
import { paperIntentions, type PaperIntentions } from "./paperIntentions";
import { boardIn, paperRiskIntentions } from "./paperRisks";
import { settingFields } from "../../src/cycle/settings/settingFields";
import { readSettingsFile, writeSettingsFile } from "../../src/domain/settings/settingsFile";
import type { Settings } from "../../src/domain/settings/declarations";
import { paperAnalyseIntentions, paperAnalyseReaders } from "./paperAnalyse";
import { paperCollectIntentions, paperCollectReaders } from "./paperCollect";
import { paperDecisionIntentions } from "./paperDecisions";
import { paperFreezeIntentions, paperFreezeReaders } from "./paperFreeze";
import { paperImportIntentions } from "./paperImport";
import { paperLearnIntentions } from "./paperLearn";
import { paperMeetingIntentions } from "./paperMeetings";
import { paperProcedureIntentions } from "./paperProcedures";
import { paperProductionIntentions, paperProductionReaders } from "./paperProduction";
import { paperScenarioIntentions, paperScenarioReaders } from "./paperScenarios";
import { paperHistoryReaders } from "./paperHistory";
import { paperTableReaders, tablesOn } from "./paperTables";
import { paperPracticeServices } from "./paperPractice";
import { paperTourReaders } from "./paperTour";
import { paperKpis, paperSteps, type PaperWorkbook } from "./paperWorkbook";

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
  return {
    ...paperIntentions(intentionsOn(book), failing),
    async readOverview(): Promise<Overview> {
      failing("readOverview");
      const built = book.reviewsBuilt;
      return {
        bucket: "month",
        hasData: book.tables.size > 0,
        hasReviews: built,
        tables: tablesOn(book).map(({ table, rows, sheet }) => ({ name: table, rows, sheet })),
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
    ...paperTourReaders(book, failing),
    ...paperPracticeServices(book),
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
      return book.ownWords ?? { changed: [], unclear: [], rules: [] };
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
    async readFieldAtHand() {
      failing("readFieldAtHand");
      return book.field;
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
    ...paperTableReaders(book, failing),
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
    ...paperHistoryReaders(book, failing),
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
