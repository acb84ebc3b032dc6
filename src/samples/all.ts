/** The sample stories a newcomer may choose from. */
import type { Language, Text } from "../language/text";
import { shortName, tables } from "../domain/tables/catalogue";
import type { AnyRow, TableContract } from "../domain/tables/defineTable";
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
    line: { en: "The summer peak is coming: stock to build ahead.", fr: "Le pic d'été approche : du stock à constituer à l'avance." },
    rows: agriFood,
  },
  medicalDevices: {
    title: { en: "Medical-device maker", fr: "Fabricant de dispositifs médicaux" },
    line: { en: "Disputes with customers divided by three.", fr: "Litiges clients divisés par trois." },
    rows: medicalDevices,
  },
};

/** The tables that a story fills, in the order they are written. */
export const storyTables = (story: Sample): { table: TableContract; rows: readonly AnyRow[] }[] =>
  tables.flatMap((table) => {
    const rows = story[shortName(table.name)];
    return rows === undefined ? [] : [{ table, rows }];
  });
