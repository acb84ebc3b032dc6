import type { Services } from "../../src/taskpane/paneServices";
import type { FreezeBoard } from "../../src/cycle/freeze/readFreeze";
import type { FrozenState } from "../../src/cycle/freeze/checkFrozen";
import type { PaperIntentions } from "./paperIntentions";

/** The signatures of a plan on paper, what was changed in frozen versions, and what a person did about it, in order. */
export interface PaperFreeze {
  board: FreezeBoard;
  frozen: FrozenState | null;
  /** How often the frozen versions were checked. */
  checks: number;
  acts: string[];
}

export const paperFreeze = (): PaperFreeze => ({
  board: {
    ...{ cycle: null, cycleName: null, draft: null, roles: [], obstacles: [], latest: null },
    ...{ versions: 0, isValidated: false, coordinator: null, sheet: null },
  },
  frozen: null,
  checks: 0,
  acts: [],
});

export const paperFreezeReaders = (
  freeze: PaperFreeze,
  failing: (name: keyof Services) => void,
): Pick<Services, "readFreeze" | "checkFrozen" | "openFrozenRow"> => ({
  async readFreeze() {
    failing("readFreeze");
    return freeze.board;
  },
  async openFrozenRow({ table, version, number, column }) {
    freeze.acts.push(`shown ${version} ${table}[${column}] ${number}`);
  },
  async checkFrozen() {
    failing("checkFrozen");
    freeze.checks++;
    return freeze.frozen;
  },
});

export const paperFreezeIntentions = (
  freeze: PaperFreeze,
): Pick<PaperIntentions, "signPlan" | "freezePlan" | "putBackFrozen" | "compareVersions"> => ({
  signPlan: {
    async done({ role, person, choice, remark, seen }) {
      freeze.acts.push(["signed", role, person, choice, remark, seen].join("; "));
    },
  },
  freezePlan: {
    async done({ by, reason, seen }) {
      freeze.acts.push(["frozen", by, reason ?? "-", seen].join("; "));
      return { version: "V2027-04.1" };
    },
  },
  compareVersions: {
    async done() {
      freeze.acts.push("compared");
      return "Versions compared";
    },
  },
  putBackFrozen: {
    async done({ version, places }) {
      freeze.acts.push(`put back ${version} ${places.map(({ table, line }) => `${table}:${line}`).join(" ")}`);
      freeze.frozen = freeze.frozen && { ...freeze.frozen, changes: [] };
    },
  },
});
