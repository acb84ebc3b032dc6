/**
 * Learning by doing: a practice of about ten minutes for each role, on a sample story. It is a handful of things that the person does in
 * the sheets and the pane; whether they did is read from the cells, and everything is undone at the end.
 */
import { sourceKey } from "../domain/analyse/forecastSources";
import type { TableName } from "../domain/tables/catalogue";
import type { AnyRow, CellValue } from "../domain/tables/defineTable";

export const practiceRoles = ["sales", "production", "logistics", "finance", "coordinator"] as const;
export type PracticeRole = (typeof practiceRoles)[number];

/** Something to do that leaves rows: it is done once the table holds more of those that count than at the beginning. */
interface RowsTask {
  table: TableName;
  counts(row: AnyRow): boolean;
}

/** A cell to type into: it is done once the cell holds another figure. */
interface CellTask {
  table: TableName;
  /** The column of figures that is typed into. */
  column: string;
  /** The row that it is about, of all rows; undefined where the table has none. */
  row(rows: readonly AnyRow[], about: PracticePoint): AnyRow | undefined;
  /** Columns that tell the row from the others. */
  key: readonly string[];
  /** The figure to type in place of the one that is there. */
  wanted(value: number): number;
}

export type PracticeTask = RowsTask | CellTask;

/** What a practice is about: the first period that lies ahead, and the resource and period with the highest load. */
export interface PracticePoint {
  ahead: number;
  resource: string | null;
  period: number | null;
}

const isFilled = (value: CellValue | undefined): boolean => value !== null && value !== undefined && value !== "";
const has =
  (column: string, ...values: readonly string[]) =>
  (row: AnyRow): boolean =>
    values.length === 0 ? isFilled(row[column]) : values.includes(String(row[column]));
const every = (): boolean => true;

const tasks = {
  ownForecast: {
    table: "SopForecasts",
    column: "Quantity",
    key: ["Family", "Period", "Source"],
    row: (rows, { ahead }) => rows.find((row) => sourceKey(row["Source"]) === "sales" && row["Period"] === ahead),
    wanted: (value) => Math.round(value * 1.2),
  },
  demandFigure: { table: "SopDemandPlan", counts: has("Override") },
  sayOnFigure: { table: "SopComments", counts: every },
  newCustomer: { table: "SopScenarios", counts: has("Template", "new customer") },
  dispute: { table: "SopFeedback", counts: has("Kind", "dispute") },
  workingDays: {
    table: "SopCapacity",
    column: "Working days",
    key: ["Resource", "Period"],
    row: (rows, { resource, period }) => rows.find((row) => row["Resource"] === resource && row["Period"] === period),
    wanted: (value) => value + 2,
  },
  proposedPlan: { table: "SopProduction", counts: has("Proposed") },
  planFigure: { table: "SopProduction", counts: has("Override") },
  machineDown: { table: "SopScenarios", counts: has("Template", "machine down") },
  ownedRisk: { table: "SopRisks", counts: has("Status", "owned") },
  targetCover: {
    table: "SopFamilies",
    column: "Target cover",
    key: ["Family"],
    row: (rows) => rows.find((row) => typeof row["Target cover"] === "number"),
    wanted: (value) => value + 0.5,
  },
  supplierFails: { table: "SopScenarios", counts: has("Template", "supplier fails") },
  riskToDecide: { table: "SopRisks", counts: has("Status", "to decide") },
  fieldProblem: { table: "SopFeedback", counts: has("Department", "logistics") },
  answeredField: { table: "SopFeedback", counts: has("Disposition") },
  unitCost: {
    table: "SopFamilies",
    column: "Unit cost",
    key: ["Family"],
    row: (rows) => rows.find((row) => typeof row["Unit cost"] === "number"),
    wanted: (value) => Math.round(value * 105) / 100,
  },
  priceScenario: { table: "SopScenarios", counts: has("Template", "price or cost") },
  askedQuestion: { table: "SopDecisions", counts: every },
  tookDecision: { table: "SopDecisions", counts: has("Chosen") },
  signature: { table: "SopSignatures", counts: has("Role", "finance") },
  dueDay: {
    table: "SopInputs",
    column: "Due working day",
    key: ["Kind"],
    row: (rows) => rows.find((row) => typeof row["Due working day"] === "number"),
    wanted: (value) => value + 1,
  },
  frozenData: { table: "SopDataVersions", counts: every },
  person: { table: "SopPeople", counts: every },
  meetings: { table: "SopMeetings", counts: every },
  agenda: { table: "SopAgenda", counts: every },
  debrief: { table: "SopDebrief", counts: every },
} as const satisfies Readonly<Record<string, PracticeTask>>;

export type PracticeTaskId = keyof typeof tasks;

export const practiceTasks: Readonly<Record<PracticeTaskId, PracticeTask>> = tasks;

/** What each role does, in this order; the first is typed by hand into a table. */
export const practices: Readonly<Record<PracticeRole, readonly [PracticeTaskId, ...PracticeTaskId[]]>> = {
  sales: ["ownForecast", "demandFigure", "sayOnFigure", "newCustomer", "dispute"],
  production: ["workingDays", "proposedPlan", "planFigure", "machineDown", "ownedRisk"],
  logistics: ["targetCover", "supplierFails", "riskToDecide", "fieldProblem", "answeredField"],
  finance: ["unitCost", "priceScenario", "askedQuestion", "tookDecision", "signature"],
  coordinator: ["dueDay", "frozenData", "person", "meetings", "agenda", "debrief"],
};

/** The cell of a practice that is typed into, as it was at the beginning. */
export interface PracticeCell {
  table: TableName;
  column: string;
  /** Its row, by the columns that tell it from others. */
  row: AnyRow;
  value: number;
  /** What was typed into it: that figure, or a formula of somebody's. */
  input: string | number;
}

/** The cells of a grid that people type into, and where they are. */
export interface PracticeGrid {
  sheet: string;
  row: number;
  column: number;
  inputs: readonly (readonly (string | number)[])[];
}

/** A practice as the workbook keeps it while it lasts. */
export interface Practice {
  role: PracticeRole;
  task: PracticeTaskId;
  /** When it began, ISO 8601, UTC. */
  started: string;
  /** How many rows counted for each thing to do when the practice began. */
  before: Readonly<Partial<Record<PracticeTaskId, number>>>;
  /** Null where the story has no such cell. */
  cell: PracticeCell | null;
  /** Fingerprints of the tables as they were, by their names. */
  tables: Readonly<Record<string, string>>;
  /** What was typed into the grids of the plan, by their names. */
  grids: Readonly<Record<string, PracticeGrid>>;
}

export const isCellTask = (task: PracticeTask): task is CellTask => "column" in task;

/** Tables that a practice looks at. */
export const tablesOfPractice = (role: PracticeRole): TableName[] => [...new Set(practices[role].map((id) => tasks[id].table))];

/** Whether the cells say that a thing was done. `rows` are those of its table; those of a table that is not there are none. */
export function isTaskDone({ before, cell }: Practice, id: PracticeTaskId, rows: readonly AnyRow[]): boolean {
  const task: PracticeTask = tasks[id];
  if (!isCellTask(task)) return rows.filter((row) => task.counts(row)).length > (before[id] ?? 0);
  if (cell === null) return false;
  const now = cellNow(cell, rows);
  return typeof now === "number" && now !== cell.value;
}

/** What the cell of a practice holds now; undefined where its row is gone. */
export const cellNow = (cell: PracticeCell, rows: readonly AnyRow[]): CellValue | undefined => rows[rowOfCell(cell, rows)]?.[cell.column];

/** Place of its row among those of its table; −1 where it is gone. */
export const rowOfCell = ({ row }: Pick<PracticeCell, "row">, rows: readonly AnyRow[]): number =>
  rows.findIndex((found) => Object.entries(row).every(([name, value]) => found[name] === value));

/** A practice one thing on or back; undefined beyond the last one. */
export function movedPractice(practice: Practice, by: 1 | -1): Practice | undefined {
  const own = practices[practice.role];
  const task = own[Math.max(0, own.indexOf(practice.task) + by)];
  return task === undefined ? undefined : { ...practice, task };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** A practice as it was kept in the workbook; undefined for anything else, which a newer add-in or a person's hand may have left. */
export function readPractice(kept: unknown): Practice | undefined {
  if (!isObject(kept)) return undefined;
  const role = practiceRoles.find((name) => name === kept["role"]);
  if (role === undefined) return undefined;
  const task = practices[role].find((name) => name === kept["task"]);
  const { started, before, cell, tables, grids } = kept;
  if (task === undefined || typeof started !== "string" || !isObject(before) || !isObject(tables) || !isObject(grids)) return undefined;
  if (!Object.values(before).every((count) => typeof count === "number")) return undefined;
  return {
    role,
    task,
    started,
    before: before as Practice["before"],
    cell: readCell(cell, tasks[practices[role][0]]),
    tables: tables as Record<string, string>,
    grids: grids as Practice["grids"],
  };
}

function readCell(kept: unknown, task: PracticeTask): PracticeCell | null {
  if (!isObject(kept) || !isCellTask(task)) return null;
  const { row, value, input } = kept;
  if (!isObject(row) || typeof value !== "number" || (typeof input !== "string" && typeof input !== "number")) return null;
  return { table: task.table, column: task.column, row: row as AnyRow, value, input };
}
