/**
 * What surrounds the circuit-board plant: contributors to its forecasts, market events, suppliers, budget, its people. Drawn from a
 * chance of its own, so that the figures of the plant do not depend on it.
 */
import type { Language } from "../language/text";
import { serialOf } from "../calendar/days";
import type { DemandRow } from "../domain/collect/sopDemand";
import type { ForecastRow } from "../domain/collect/sopForecasts";
import type { BudgetRow } from "../domain/collect/sopBudget";
import type { EventRow } from "../domain/collect/sopEvents";
import { seededChance } from "./chance";
import { cycleRows, inputRows, settingRows, type People } from "./company";
import { withEffect, budgetRows, forecastRows, type Forecaster } from "./forecasters";
import { ahead, history, type Sample } from "./sample";
import { supplyRows, type SupplierStory } from "./supplierOrders";

const people: People = {
  coordinator: "Élodie",
  sales: "Amina",
  marketing: "Chloé",
  production: "Bruno",
  purchasing: "Farid",
  logistics: "Gaëlle",
  finance: "Hugo",
  director: "Inès",
};

/** Sales hopes for more than comes, finance repeats a budget that growth has overtaken; the consensus is the plant's own. */
const forecasters: readonly Forecaster[] = [
  { source: "statistical", author: "SOP.FORECAST", bias: 0, spread: 0.27, weight: 0, hearsEvents: false, pastOnly: true },
  { source: "sales", author: people.sales, bias: 0.09, spread: 0.2, weight: 0, hearsEvents: true },
  { source: "finance", author: people.finance, bias: -0.05, spread: 0.24, weight: 0, hearsEvents: false },
];

/** Copper laminate is the one to worry about: late two times in five, by up to two weeks, with panels refused. */
const suppliers: readonly SupplierStory[] = [
  {
    supplier: "Laminor",
    item: { en: "Copper laminate", fr: "Stratifié cuivre" },
    leadDays: 28,
    lateShare: 0.4,
    lateDays: 14,
    rejected: [0.05, 0.06],
    lot: 200,
    ordersAMonth: 2,
  },
  {
    supplier: "Chimie du Léman",
    item: { en: "Plating chemicals", fr: "Bains de métallisation" },
    leadDays: 10,
    lateShare: 0.08,
    lateDays: 4,
    rejected: [0.01, 0.005],
    lot: 50,
    ordersAMonth: 2,
  },
  {
    supplier: "Polyflex",
    item: { en: "Polyimide film", fr: "Film polyimide" },
    family: { en: "Flexible boards", fr: "Circuits souples" },
    leadDays: 21,
    lateShare: 0.12,
    lateDays: 6,
    rejected: [0.03, 0.02],
    lot: 60,
    ordersAMonth: 1,
  },
  {
    supplier: "Komponent AG",
    item: { en: "Passive components", fr: "Composants passifs" },
    leadDays: 35,
    lateShare: 0.1,
    lateDays: 7,
    rejected: [0.004, 0.002],
    lot: 5000,
    ordersAMonth: 2,
  },
];

const eventRows = (language: Language): EventRow[] => {
  const say = (en: string, fr: string): string => (language === "fr" ? fr : en);
  return withEffect([
    {
      Event: say("Cobalt Rail renews its onboard units", "Cobalt Rail renouvelle ses équipements embarqués"),
      Family: say("Power boards", "Cartes de puissance"),
      From: serialOf(2027, 3),
      To: serialOf(2027, 6),
      Effect: 0.18,
      Confidence: 0.8,
      Source: say("customer", "client"),
      Note: null,
    },
    {
      Event: say("Alpenmed launches a wearable", "Alpenmed lance un appareil portable"),
      Family: say("Flexible boards", "Circuits souples"),
      From: serialOf(2027, 5),
      To: serialOf(2027, 12),
      Effect: 0.25,
      Confidence: 0.5,
      Source: say("customer", "client"),
      Note: say("Depends on its certification in April.", "Dépend de sa certification en avril."),
    },
    {
      Event: say("A competitor lowers its prices", "Un concurrent baisse ses prix"),
      Family: say("Two-layer boards", "Cartes double face"),
      From: serialOf(2027, 2),
      To: serialOf(2027, 12),
      Effect: -0.06,
      Confidence: 0.7,
      Source: say("sales", "ventes"),
      Note: null,
    },
    {
      Event: say("Trade fair", "Salon professionnel"),
      Family: null,
      From: serialOf(2026, 4),
      To: serialOf(2026, 5),
      Effect: 0.03,
      Confidence: 1,
      Source: say("marketing", "marketing"),
      Note: null,
    },
  ]);
};

interface Outline {
  name: string;
  price: number;
  cost: number;
  course: (period: number) => number;
}

/** Rows of the tables that look outwards; `forecasts` are those of the contributors, without a consensus. */
export function circuitBoardsOutside(
  families: readonly Outline[],
  demand: readonly DemandRow[],
  language: Language,
): Pick<Sample, "forecasts" | "events" | "supply" | "budget" | "cycles" | "inputs" | "settings"> {
  const chance = seededChance(20270102);
  const events = eventRows(language);
  const forecasts = families.flatMap(({ name, course }): ForecastRow[] =>
    forecastRows(
      {
        family: name,
        foreseeable: history.slice(12).map((period) => demand.find((row) => row.Family === name && row.Period === period)?.Quantity ?? 0),
        coming: ahead.map(course),
        events,
      },
      forecasters,
      people.coordinator,
      chance,
    ),
  );
  return {
    forecasts,
    events,
    supply: supplyRows(suppliers, language, chance),
    budget: families.flatMap((family): BudgetRow[] => budgetRows(family, family.course, 0.02)),
    cycles: cycleRows(people, "FR"),
    inputs: inputRows(people),
    settings: settingRows("Circuits du Léman", "EUR", "FR"),
  };
}
