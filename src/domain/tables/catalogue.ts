import { sopActions } from "../decisions/sopActions";
import { sopBudget } from "../collect/sopBudget";
import { sopCapacity } from "../collect/sopCapacity";
import { sopCycles } from "../steps/sopCycles";
import { sopDataVersions } from "../collect/sopDataVersions";
import { sopDecisions } from "../decisions/sopDecisions";
import { sopDeliveries } from "../collect/sopDeliveries";
import { sopDemand } from "../collect/sopDemand";
import { sopDemandPlan } from "../demandPlan/sopDemandPlan";
import { sopEvents } from "../collect/sopEvents";
import { sopFamilies } from "../collect/sopFamilies";
import { sopForecasts } from "../collect/sopForecasts";
import { sopImportNotes } from "../collect/sopImportNotes";
import { sopInputs } from "../collect/sopInputs";
import { sopJournal } from "../journal/sopJournal";
import { sopLogistics } from "../collect/sopLogistics";
import { sopProduction } from "../production/sopProduction";
import { sopResources } from "../collect/sopResources";
import { sopAgenda } from "../meetings/sopAgenda";
import { sopAttendance } from "../meetings/sopAttendance";
import { sopMeetings } from "../meetings/sopMeetings";
import { sopOptions } from "../decisions/sopOptions";
import { sopPeople } from "../meetings/sopPeople";
import { sopFrozenForecasts } from "../freeze/sopFrozenForecasts";
import { sopPlans } from "../freeze/sopPlans";
import { sopSignatures } from "../freeze/sopSignatures";
import { sopVersions } from "../freeze/sopVersions";
import { sopFeedback } from "../feedback/sopFeedback";
import { sopPolls } from "../polls/sopPolls";
import { sopVotes } from "../polls/sopVotes";
import { sopComments } from "../comments/sopComments";
import { sopProcedures } from "../procedures/sopProcedures";
import { sopProcedureSteps } from "../procedures/sopProcedureSteps";
import { sopProcedureVersions } from "../procedures/sopProcedureVersions";
import { sopReadings } from "../procedures/sopReadings";
import { sopArrivals } from "../learn/sopArrivals";
import { sopCarried } from "../learn/sopCarried";
import { sopEffects } from "../evaluate/sopEffects";
import { sopDebrief } from "../learn/sopDebrief";
import { sopResults } from "../learn/sopResults";
import { sopHealth } from "../health/sopHealth";
import { sopRisks } from "../analyse/sopRisks";
import { sopRouting } from "../collect/sopRouting";
import { sopScenarioFigures } from "../scenarios/sopScenarioFigures";
import { sopScenarioLines } from "../scenarios/sopScenarioLines";
import { sopScenarios } from "../scenarios/sopScenarios";
import { sopSales } from "../collect/sopSales";
import { sopSettings } from "../settings/sopSettings";
import { sopStock } from "../collect/sopStock";
import { sopSupply } from "../collect/sopSupply";
import type { AnyRow, TableContract } from "./defineTable";

/**
 * Every table the add-in writes so far, in the order in which their sheets appear and their rows are written: resources before
 * capacity, whose formulas read them.
 */
const catalogue = [
  sopFamilies,
  sopDemand,
  sopForecasts,
  sopEvents,
  sopResources,
  sopCapacity,
  sopRouting,
  sopSupply,
  sopStock,
  sopDeliveries,
  sopLogistics,
  sopSales,
  sopBudget,
  sopDemandPlan,
  sopProduction,
  sopScenarios,
  sopScenarioLines,
  sopScenarioFigures,
  sopCycles,
  sopInputs,
  sopDataVersions,
  sopRisks,
  sopDecisions,
  sopOptions,
  sopActions,
  sopEffects,
  sopPeople,
  sopMeetings,
  sopAgenda,
  sopAttendance,
  sopPolls,
  sopVotes,
  sopSignatures,
  sopVersions,
  sopPlans,
  sopFrozenForecasts,
  sopFeedback,
  sopProcedures,
  sopProcedureSteps,
  sopProcedureVersions,
  sopReadings,
  sopComments,
  sopArrivals,
  sopDebrief,
  sopResults,
  sopCarried,
  sopHealth,
  sopSettings,
  sopImportNotes,
  sopJournal,
] as const satisfies readonly TableContract[];

/** One of the tables of the catalogue, with its own columns. */
export type CatalogueTable = (typeof catalogue)[number];
export type TableName = CatalogueTable["name"];

/** Any table of the catalogue. */
export type ListedTable = TableContract & { readonly name: TableName };

/** Every table, in this order. */
export const tables: readonly ListedTable[] = catalogue;

/** The name of a table without its prefix: `demand` for SopDemand. */
export type ShortName<Name extends string> = Name extends `Sop${infer Rest}` ? Uncapitalize<Rest> : never;
/** The same at run time. */
export const shortName = <Name extends string>(name: Name): ShortName<Name> =>
  (name.charAt(3).toLowerCase() + name.slice(4)) as ShortName<Name>;

/** Rows by table; a table that the workbook does not have is absent. */
export type TableRows = Partial<Record<TableName, readonly AnyRow[]>>;
