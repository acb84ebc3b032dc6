/** The sample stories a newcomer may choose from. */
import type { Language, Text } from "../language/text";
import type { TableContract } from "../domain/tables/defineTable";
import { sopCapacity } from "../domain/collect/sopCapacity";
import { sopDeliveries } from "../domain/collect/sopDeliveries";
import { sopDemand } from "../domain/collect/sopDemand";
import { sopForecasts } from "../domain/collect/sopForecasts";
import { sopLogistics } from "../domain/collect/sopLogistics";
import { sopSales } from "../domain/collect/sopSales";
import { sopStock } from "../domain/collect/sopStock";
import { sopCycles } from "../domain/steps/sopCycles";
import { sopInputs } from "../domain/collect/sopInputs";
import { sopSettings } from "../domain/settings/sopSettings";
import { sopBudget } from "../domain/collect/sopBudget";
import { sopEvents } from "../domain/collect/sopEvents";
import { sopSupply } from "../domain/collect/sopSupply";
import { sopFamilies } from "../domain/collect/sopFamilies";
import { sopResources } from "../domain/collect/sopResources";
import { sopRouting } from "../domain/collect/sopRouting";
import { agriFood } from "./agriFood";
import { circuitBoards } from "./circuitBoards";
import { medicalDevices } from "./medicalDevices";
import type { Sample } from "./sample";

export const sampleIds = ["circuitBoards", "agriFood", "medicalDevices"] as const;
export type SampleId = (typeof sampleIds)[number];

export interface SampleStory {
  title: Text;
  /** What the story tells, in one line. */
  line: Text;
  rows(language: Language): Sample;
}

export const samples: Readonly<Record<SampleId, SampleStory>> = {
  circuitBoards: {
    title: { en: "Circuit-board plant", fr: "Usine de cartes électroniques" },
    line: { en: "Delivery time cut from five weeks to two.", fr: "Délai de livraison ramené de cinq semaines à deux." },
    rows: circuitBoards,
  },
  agriFood: {
    title: { en: "Ice-cream maker", fr: "Fabricant de glaces" },
    line: { en: "The summer peak is coming: stock to build ahead.", fr: "Le pic d'été approche\u202f: du stock à constituer à l'avance." },
    rows: agriFood,
  },
  medicalDevices: {
    title: { en: "Medical-device maker", fr: "Fabricant de dispositifs médicaux" },
    line: { en: "Disputes with customers divided by three.", fr: "Litiges clients divisés par trois." },
    rows: medicalDevices,
  },
};

/** Where the rows of a story go, in the order they are written: resources before capacity, whose formulas read them. */
export const sampleTables: readonly (readonly [TableContract, keyof Sample])[] = [
  [sopFamilies, "families"],
  [sopDemand, "demand"],
  [sopForecasts, "forecasts"],
  [sopEvents, "events"],
  [sopResources, "resources"],
  [sopCapacity, "capacity"],
  [sopRouting, "routing"],
  [sopSupply, "supply"],
  [sopStock, "stock"],
  [sopDeliveries, "deliveries"],
  [sopLogistics, "logistics"],
  [sopSales, "sales"],
  [sopBudget, "budget"],
  [sopCycles, "cycles"],
  [sopInputs, "inputs"],
  [sopSettings, "settings"],
];
