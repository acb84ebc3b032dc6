/** What the stories tell in the same way of their families, plants and companies; their numbers stay in their own files. */
import { inLanguage, type Language, type Text } from "../language/text";
import { monthsBetween } from "../calendar/months";
import type { DemandRow } from "../domain/collect/sopDemand";
import type { ForecastRow } from "../domain/collect/sopForecasts";
import type { BudgetRow } from "../domain/collect/sopBudget";
import type { EventRow } from "../domain/collect/sopEvents";
import { cycleRows, inputRows, settingRows, type People } from "./company";
import { budgetRows, forecastRows } from "./forecasters";
import {
  ahead,
  capacityRows,
  firstMonth,
  lastMonth,
  monthOf,
  ordersTaken,
  resourceRows,
  round,
  routingRows,
  type ResourceStory,
  type Sample,
} from "./sample";

export interface FamilyStory {
  name: Text;
  /** Units a month at the start, and growth a month. */
  volume: number;
  growth: number;
  price: number;
  cost: number;
  owner: string;
  /** Hours a unit on each resource, in the order of the resources. */
  hours: readonly number[];
}

/** Units that a family would sell in a month without chance or events; month factors from January on. */
export const levelOf = ({ volume, growth }: FamilyStory, period: number, season: readonly number[]): number =>
  volume * (1 + growth) ** monthsBetween(firstMonth, period) * (season[monthOf(period)] ?? 1);

/** What is said of the coming months of a family: every forecaster's figures, and the orders taken so far. */
export function comingMonths(
  family: { name: string; foreseeable: readonly number[]; coming: readonly number[]; events: readonly EventRow[] },
  forecasters: Parameters<typeof forecastRows>[1],
  coordinator: string,
  chance: () => number,
): { forecasts: ForecastRow[]; orders: DemandRow[] } {
  const { name, foreseeable, coming, events } = family;
  return {
    forecasts: forecastRows({ family: name, foreseeable: foreseeable.slice(12), coming, events }, forecasters, coordinator, chance),
    orders: ordersTaken.map((share, index) => ({
      Family: name,
      Period: ahead[index] ?? lastMonth,
      Quantity: round((coming[index] ?? 0) * share),
    })),
  };
}

/** The tables of a plant: its resources, their days, and what passes through them. */
export const plantTables = (
  families: readonly FamilyStory[],
  resources: readonly ResourceStory[],
  closedDays: readonly number[],
  language: Language,
): Pick<Sample, "resources" | "capacity" | "routing"> => ({
  resources: resourceRows(resources, language),
  capacity: capacityRows(resources, closedDays, language),
  routing: routingRows(families, resources, language),
});

/** The budget of every family, so many percent above the level that was to be expected. */
export const budgetsOf = <Story extends FamilyStory>(
  families: readonly Story[],
  level: (family: Story, period: number) => number,
  above: number,
  language: Language,
): BudgetRow[] =>
  families.flatMap((family) =>
    budgetRows(
      { name: inLanguage(family.name, language), price: family.price, cost: family.cost },
      (period) => level(family, period),
      above,
    ),
  );

/** How a French company runs its cycle. */
export const companyTables = (people: People, company: string): Pick<Sample, "cycles" | "inputs" | "settings"> => ({
  cycles: cycleRows(people, "FR"),
  inputs: inputRows(people),
  settings: settingRows(company, "EUR", "FR"),
});
