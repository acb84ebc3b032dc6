/** Reads the production plan as its sheet shows it, with the tables that proposals and figures need besides. */
import { bucketShown, calendarOf } from "../../calendar/periods";
import { sopCapacity } from "../../domain/collect/sopCapacity";
import { sopResources } from "../../domain/collect/sopResources";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopPlans } from "../../domain/freeze/sopPlans";
import { sopVersions } from "../../domain/freeze/sopVersions";
import { firmFigures } from "../../domain/production/firmFigures";
import { boughtIn, idOfPeriod } from "../../domain/production/figures";
import { planKeys, planWays, type PlanWay } from "../../domain/production/planWays";
import type { Figure, PlanShown } from "../../domain/production/planShown";
import { sopProduction } from "../../domain/production/sopProduction";
import { settingsOf } from "../../domain/settings/readSettings";
import { sopSettings } from "../../domain/settings/sopSettings";
import type { AnyRow } from "../../domain/tables/defineTable";
import { isSameName, nameKey } from "../../language/sameName";
import { figuresIn } from "../../domain/production/recordFigures";
import { productionPlan } from "../../sheets/productionPlan/productionPlan";
import { supplyReview } from "../../sheets/supplyReview/supplyReview";
import { readNamedCells, type NamedCells } from "../../workbook/reading/readNamed";
import { readRows } from "../readRows";
import { reasonIn } from "../reasons";

const { cells: plan } = productionPlan;
const { cells: supply } = supplyReview;

export interface ProductionRead {
  shown: PlanShown;
  /** Rows of SopProduction; none where the workbook has no such table. */
  rows: AnyRow[];
  /** The table or the settings are not there, or hold no row yet: the sheet was drawn without them. */
  isNew: boolean;
  /** What the sheet says in one sentence, and what it is called. */
  headline: string;
  /** What is missing or faulty in what the plan rests on, in words; blank where all is there. */
  reason: string;
  sheet: string;
  /** By which way it was last proposed, and on which day; null before anything was. */
  last: { way: PlanWay; day: number | null } | null;
}

const cellsRead: readonly string[] = [
  ...[plan.headline, plan.basis, plan.families, plan.periods, plan.resources, plan.figures, plan.recorded, plan.proposed, plan.inForce],
  ...[plan.demand, plan.minimum, plan.opening, plan.toOrder, plan.maximum, plan.capacity],
  ...[supply.families, supply.resources, supply.hoursPerUnit, supply.offsets],
];

type Cells = Readonly<Record<string, NamedCells>>;

const figure = (value: unknown): Figure => (typeof value === "number" ? value : null);
const matrixIn = (cells: Cells, name: string): Figure[][] => (cells[name]?.values ?? []).map((line) => line.map(figure));
const columnIn = (cells: Cells, name: string): Figure[] => (cells[name]?.values ?? []).map(([value]) => figure(value));
const namesIn = (cells: Cells, name: string): string[] => (cells[name]?.values ?? []).map(([value]) => String(value ?? ""));

/**
 * The plan; null while its sheet is not built, shows no plan, or shows other periods than the company plans by. Fails with `unreadableRow`
 * where a row of the record cannot be read: a write that follows would lose it.
 */
export async function readProduction(): Promise<ProductionRead | null> {
  const cells = await readNamedCells(cellsRead);
  const { rows } = await readRows([sopFamilies, sopCapacity, sopResources, sopProduction, sopSettings] as const, { kept: [sopProduction] });
  const { bucket, firmPeriods } = settingsOf(rows.SopSettings ?? []);
  const periods = (cells[plan.periods]?.values[0] ?? []).map(Number);
  const calendar = calendarOf(bucket);
  const sheet = cells[plan.figures]?.sheet;
  if (sheet === undefined || (bucketShown(periods) ?? bucket) !== bucket || !periods.every(calendar.isPeriod)) return null;
  const families = namesIn(cells, plan.families);
  const listed = new Map([...(rows.SopFamilies ?? [])].reverse().map((row) => [nameKey(row.Family), row]));
  type OfFamily = "Price" | "Unit cost" | "Lot size" | "Subcontract cost" | "Subcontract limit";
  const ofFamily = (family: string, column: OfFamily): Figure => listed.get(nameKey(family))?.[column] ?? null;
  const recorded = matrixIn(cells, plan.recorded);
  const leadOffsets = byResource(cells, supply.offsets, families);
  const shown: PlanShown = {
    families,
    periods,
    resources: namesIn(cells, plan.resources),
    typed: figuresIn(cells[plan.figures]?.values ?? [], recorded),
    recorded,
    proposed: matrixIn(cells, plan.proposed),
    inForce: matrixIn(cells, plan.inForce),
    demand: matrixIn(cells, plan.demand),
    minimum: matrixIn(cells, plan.minimum),
    opening: columnIn(cells, plan.opening),
    toOrder: columnIn(cells, plan.toOrder).map((isToOrder) => (isToOrder === null ? null : isToOrder === 1)),
    maximum: columnIn(cells, plan.maximum),
    unitCost: families.map((family) => ofFamily(family, "Unit cost")),
    price: families.map((family) => ofFamily(family, "Price")),
    lotSize: families.map((family) => ofFamily(family, "Lot size")),
    subcontractCost: families.map((family) => ofFamily(family, "Subcontract cost")),
    subcontractLimit: families.map((family) => ofFamily(family, "Subcontract limit")),
    hoursPerUnit: byResource(cells, supply.hoursPerUnit, families),
    // Where none is worked earlier, scenarios that were compared before stay those of this plan.
    ...(leadOffsets.flat().some((periods) => periods !== 0) && { leadOffsets }),
    capacity: matrixIn(cells, plan.capacity),
    workingDays: daysOf(rows.SopCapacity ?? [], periods),
    periodsInYear: calendar.periodsInYear,
    ...(firmPeriods > 0 && { firm: await firmOf(families, periods, firmPeriods) }),
    bought: boughtOf(rows.SopProduction ?? [], families, periods),
    ...costsOf(rows.SopResources ?? [], namesIn(cells, plan.resources)),
  };
  return {
    shown,
    rows: rows.SopProduction ?? [],
    isNew: (rows.SopProduction ?? []).length === 0 || rows.SopSettings === undefined,
    headline: cells[plan.headline]?.text[0]?.[0] ?? "",
    reason: reasonIn(cells[plan.basis]),
    sheet,
    last: lastIn(rows.SopSettings ?? []),
  };
}

/** Figures that the last frozen plan has of the firm periods. A row of it that cannot be read is none that may be left out. */
async function firmOf(families: readonly string[], periods: readonly number[], count: number): Promise<Figure[][]> {
  const { rows } = await readRows([sopVersions, sopPlans] as const, { kept: [sopVersions, sopPlans] });
  return firmFigures({ versions: rows.SopVersions ?? [], plans: rows.SopPlans ?? [] }, families, periods, count);
}

/** Figures by family and resource of the plan, from the supply review, whose rows and columns go by names. */
function byResource(cells: Cells, name: string, families: readonly string[]): Figure[][] {
  const figures = matrixIn(cells, name);
  const [lines, columns] = [namesIn(cells, supply.families), namesIn(cells, supply.resources)].map(
    (names) => new Map(names.map((name, place) => [nameKey(name), place])),
  );
  const resources = namesIn(cells, plan.resources);
  return families.map((family) =>
    resources.map((resource) => figures[lines?.get(nameKey(family)) ?? -1]?.[columns?.get(nameKey(resource)) ?? -1] ?? null),
  );
}

/** Units that the record says are bought; 0 says that none are bought any more, and leaves it open. */
function boughtOf(rows: readonly AnyRow[], families: readonly string[], periods: readonly number[]): Figure[][] {
  const units = boughtIn(rows);
  return families.map((family) => periods.map((period) => units.get(idOfPeriod(family, period)) || null));
}

/** What hours cost, and how many more can be worked, by resource of the plan. */
function costsOf(rows: readonly AnyRow[], resources: readonly string[]): Pick<PlanShown, "hourCost" | "overtimeCost" | "overtimeShare"> {
  const listed = new Map([...rows].reverse().map((row) => [nameKey(String(row["Resource"])), row]));
  const of = (column: string): Figure[] => resources.map((resource) => figure(listed.get(nameKey(resource))?.[column]));
  return { hourCost: of("Hour cost"), overtimeCost: of("Overtime cost"), overtimeShare: of("Overtime limit") };
}

/** Working days of each period: the most that a resource has; null where none says any. */
function daysOf(capacity: readonly AnyRow[], periods: readonly number[]): Figure[] {
  const most = new Map<number, number>();
  for (const { Period: period, "Working days": days } of capacity)
    if (typeof period === "number" && typeof days === "number") most.set(period, Math.max(days, most.get(period) ?? 0));
  return periods.map((period) => most.get(period) ?? null);
}

function lastIn(settings: readonly AnyRow[]): ProductionRead["last"] {
  const said = (key: string): unknown => settings.find((row) => isSameName(row["Key"], key))?.["Value"];
  const [way, day] = [said(planKeys.way), Number(said(planKeys.day) ?? NaN)];
  const found = planWays.find((one) => one === way);
  return found === undefined ? null : { way: found, day: Number.isFinite(day) ? day : null };
}
