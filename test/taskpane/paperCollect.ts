import { inLanguage } from "../../src/language/text";
import type { CollectView } from "../../src/cycle/collect/readCollect";
import type { CycleStep } from "../../src/cycle/steps/stepRows";
import { stepTitles } from "../../src/domain/steps/stepTitles";
import { collectInWords } from "../../src/cycle/collect/collectWords";
import { stepsAhead } from "../../src/cycle/steps/proposeCycle";
import { cycleDates, steps, type StepName, type StepStatus } from "../../src/domain/steps/cycleDates";
import { holidaysBetween } from "../../src/calendar/holidays";
import { checkData } from "../../src/domain/collect/checks";
import { completenessOf } from "../../src/domain/collect/completeness";
import { fingerprintsOf, type DataChange } from "../../src/domain/collect/freeze";
import { collectTableNames, collectTables, type CollectTable } from "../../src/domain/collect/collectTables";
import { datasetKinds } from "../../src/import/datasetKinds";
import type { TableRows } from "../../src/domain/tables/catalogue";
import { monthOf } from "../../src/calendar/months";
import { serialOf } from "../../src/calendar/days";
import { settingsOf } from "../../src/domain/settings/readSettings";
import { planUpgrade, type UpgradePlan } from "../../src/domain/tables/upgrade";
import type { Services } from "../../src/taskpane/paneServices";
import { fingerprint } from "../../src/workbook/fingerprint";
import type { PaperIntentions } from "./paperIntentions";
import type { PaperWorkbook } from "./paperWorkbook";

/** The cycle of a workbook on paper: what its tables would say, and what a person did, in order. */
export interface PaperCycle {
  today: number;
  month: number | null;
  steps: CycleStep[];
  frozen: CollectView["frozen"];
  changes: DataChange[];
  upgrade: UpgradePlan;
  acts: string[];
}

export const paperCycle = (): PaperCycle => ({
  today: serialOf(2027, 3, 2),
  month: null,
  steps: [],
  frozen: null,
  changes: [],
  upgrade: planUpgrade([], null),
  acts: [],
});

export const paperSteps = (month: number, changes: Partial<Record<StepName, Partial<CycleStep>>> = {}): CycleStep[] =>
  cycleDates(month, holidaysBetween("FR", month, month), "month").map(({ step, due }, index) => ({
    step,
    title: stepTitles[step],
    status: index === 0 ? "in progress" : "to do",
    owner: null,
    due,
    done: null,
    note: null,
    ...changes[step],
  }));

type CycleReaders = Pick<Services, "readCollect" | "proposeCycle">;
type CycleIntentions = Pick<
  PaperIntentions,
  "drawDataChecks" | "makeTemplate" | "openCycle" | "finishStep" | "reopenStep" | "freezeData" | "upgradeWorkbook"
>;

/** Completeness and checks are the product's own, over the rows on paper. */
export function paperCollectReaders(book: PaperWorkbook, failing: (name: keyof Services) => void): CycleReaders {
  const { cycle } = book;
  const rowsOf = (table: CollectTable) => {
    const kind = datasetKinds.find((candidate) => candidate.table.name === table);
    return kind === undefined ? undefined : book.tables.get(kind.id);
  };
  return {
    async readCollect(language) {
      failing("readCollect");
      const rows: TableRows = {};
      for (const table of collectTableNames) {
        const found = rowsOf(table);
        if (found !== undefined) rows[table] = found;
      }
      const there = collectTableNames.filter((table) => rows[table] !== undefined);
      const month = cycle.month ?? monthOf(cycle.today);
      const found = {
        completeness: completenessOf(rows, { today: cycle.today, cycle: cycle.month, holidays: holidaysBetween("FR", month, month) }),
        findings: checkData(
          there.map((table) => ({
            table,
            sheet: inLanguage(collectTables[table].title, "en"),
            rows: rows[table] ?? [],
            lines: (rows[table] ?? []).map((_, index) => 5 + index),
            columns: { Family: 0 },
            unreadable: [],
          })),
          { today: cycle.today, period: month, settings: settingsOf([]) },
        ),
        changes: cycle.changes,
      };
      return {
        ...collectInWords(found, "month", language),
        cadence: "month",
        today: cycle.today,
        period: cycle.month,
        steps: cycle.steps,
        cyclesSheet: cycle.month === null ? null : "Cycles",
        sheets: Object.fromEntries(there.map((table) => [table, inLanguage(collectTables[table].title, "en")])),
        checksSheet: null,
        frozen: cycle.frozen,
        parts: fingerprintsOf(rows, fingerprint).length,
        upgrade: cycle.upgrade,
      };
    },
    async proposeCycle(month = monthOf(cycle.today)) {
      const steps = stepsAhead(month, holidaysBetween("FR", month, month), "month");
      return {
        period: month,
        cadence: "month",
        steps,
        past: steps.filter(({ due }) => due < cycle.today).length,
        inputs: cycle.month === null ? 13 : 0,
        offered: [monthOf(cycle.today), serialOf(2027, 4)].filter((candidate) => candidate !== cycle.month),
      };
    },
  };
}

/** What a person does to the cycle on paper. */
export function paperCollectIntentions(book: PaperWorkbook): CycleIntentions {
  const { cycle } = book;
  const set = (step: StepName, status: StepStatus): void => {
    cycle.steps = cycle.steps.map((one) => (one.step === step ? { ...one, status, done: cycle.today } : one));
    const next = cycle.steps.find(({ step: name }) => name === steps[(steps as readonly StepName[]).indexOf(step) + 1]);
    if (next) next.status = "in progress";
  };
  return {
    drawDataChecks: {
      async done() {
        book.shown.push("Data checks");
        return "Data checks";
      },
    },
    makeTemplate: {
      async done({ table }) {
        book.shown.push(`Template ${table}`);
      },
    },
    openCycle: {
      async done({ cycle: month }) {
        cycle.month = month;
        cycle.steps = paperSteps(month);
      },
    },
    finishStep: {
      async done({ step, overriding }) {
        cycle.acts.push(overriding === undefined ? `${step} done` : `${step} done by ${overriding.by}: ${overriding.reason}`);
        set(step, "done");
      },
    },
    reopenStep: {
      async done({ step, reason }) {
        cycle.acts.push(`${step} reopened: ${reason}`);
        set(step, "reopened");
      },
    },
    freezeData: {
      async done({ by, reason }) {
        cycle.acts.push(`frozen by ${by || "nobody"}${reason === "" ? "" : ` because ${reason}`}`);
        cycle.frozen = { on: cycle.today, by: by === "" ? null : by };
        cycle.changes = [];
      },
    },
    upgradeWorkbook: {
      async done() {
        cycle.acts.push("upgraded");
        const lacking = cycle.upgrade;
        cycle.upgrade = planUpgrade([], null);
        return lacking;
      },
    },
  };
}
