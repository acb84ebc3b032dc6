/** Practices of a workbook on paper: what the cells say is what the test says they say. */
import { roleInWords } from "../../src/domain/freeze/obstacles";
import { movedPractice, practiceRoles, practices, type Practice } from "../../src/samples/practice";
import type { PracticeEnded, PracticeView } from "../../src/cycle/samples/practice";
import type { Services } from "../../src/taskpane/paneServices";

export interface PaperPractice {
  /** A sample was loaded. */
  offered: boolean;
  /** Somebody else practises. */
  byOthers: boolean;
  current: Practice | null;
  /** Whether the cells show the thing at hand. */
  done: boolean;
  /** What ending answers, in turn; everything is as before once these are told. */
  endings: PracticeEnded[];
  /** What was asked of it, in order. */
  acts: unknown[];
}

export const paperPractice = (): PaperPractice => ({ offered: false, byOthers: false, current: null, done: false, endings: [], acts: [] });

const cell = {
  table: "SopForecasts",
  column: "Quantity",
  row: { Family: "Power boards", Period: 46388 },
  value: 1000,
  input: 1000,
} as const;

export const begunPractice = (role: Practice["role"], task: Practice["task"] = practices[role][0]): Practice => ({
  ...{ role, task, started: "2027-01-06T08:00:00.000Z", before: {}, cell, tables: {}, grids: {} },
});

const viewOf = (practice: Practice): PracticeView => ({
  practice,
  place: { step: practices[practice.role].indexOf(practice.task) + 1, count: practices[practice.role].length },
  where: ["Power boards", 46388],
  wanted: 1200,
});

type PracticeServices = Pick<
  Services,
  "readPractices" | "beginPractice" | "movePractice" | "checkPractice" | "showPracticeCell" | "endPractice"
>;

export const paperPracticeServices = (book: { practice: PaperPractice; shown: string[] }): PracticeServices => ({
  async readPractices(language) {
    const { current, offered } = book.practice;
    if (!offered && current === null) return null;
    const roles = practiceRoles.map((role) => ({ role, name: roleInWords(role, language), count: practices[role].length }));
    return { roles, current: current && viewOf(current), byOthers: book.practice.byOthers };
  },
  async beginPractice(role) {
    return viewOf((book.practice.current = begunPractice(role)));
  },
  async movePractice(practice, by) {
    const moved = movedPractice(practice, by);
    if (moved === undefined) return null;
    return viewOf((book.practice.current = moved));
  },
  async checkPractice() {
    return book.practice.done;
  },
  async showPracticeCell() {
    book.shown.push("practice");
  },
  async endPractice(practice, _language, accepted) {
    book.practice.acts.push({ role: practice.role, accepted });
    const answer = book.practice.endings.shift() ?? { ended: true, stuck: [], imported: [], differs: [] };
    if (answer.ended) book.practice.current = null;
    return answer;
  },
});
