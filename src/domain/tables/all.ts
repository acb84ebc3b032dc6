import type { TableContract } from "../contract";
import { sopCapacity, sopDeliveries, sopDemand, sopForecasts, sopLogistics, sopSales, sopStock } from "./collected";
import { sopCycles, sopDataVersions, sopDecisions, sopInputs, sopRisks, sopSettings } from "./cycle";
import { sopBudget, sopEvents, sopSupply } from "./market";
import { sopFamilies, sopResources, sopRouting } from "./masterData";
import { sopImportNotes, sopJournal } from "./records";

/** Every table the add-in writes so far, in the order their sheets appear. */
export const tables: readonly TableContract[] = [
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
  sopCycles,
  sopInputs,
  sopDataVersions,
  sopRisks,
  sopDecisions,
  sopSettings,
  sopImportNotes,
  sopJournal,
];
