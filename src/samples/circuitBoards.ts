/**
 * A circuit-board plant that cut its delivery time from five weeks to two: two years of history and one year ahead, made up, the
 * same at every run. Every table of the add-in is filled, small enough to read, with things to find: an assembly line that is too
 * small in spring, a family that lives below its minimum stock, deliveries that get faster and more punctual in the second year.
 */
import { inLanguage, type Language, type Text } from "../language/text";
import { addMonths } from "../calendar/months";
import type { DeliveryRow } from "../domain/collect/sopDeliveries";
import type { DemandRow } from "../domain/collect/sopDemand";
import type { ForecastRow } from "../domain/collect/sopForecasts";
import type { LogisticsRow } from "../domain/collect/sopLogistics";
import type { SalesRow } from "../domain/collect/sopSales";
import type { StockRow } from "../domain/collect/sopStock";
import type { FamilyRow } from "../domain/collect/sopFamilies";
import { seededChance } from "./chance";
import { circuitBoardsOutside } from "./circuitBoardsOutside";
import { levelOf, plantTables, type FamilyStory as Family } from "./familyStory";
import { ahead, aroundOne, history, lastMonth, monthOf, ordersTaken, noLots, round, type ResourceStory, type Sample } from "./sample";

interface FamilyStory extends Family {
  /** Stock at the end of a month, in months of demand, at the start and at the end of the history. */
  cover: [number, number];
}

const familyStories: readonly FamilyStory[] = [
  {
    name: { en: "Two-layer boards", fr: "Cartes double face" },
    volume: 900,
    growth: 0.004,
    price: 38,
    cost: 24,
    owner: "Amina",
    hours: [0.05, 0.06, 0.07, 0.05, 0.12, 0.04],
    cover: [2.4, 1.2],
  },
  {
    name: { en: "Four-layer boards", fr: "Cartes 4 couches" },
    volume: 640,
    growth: 0.006,
    price: 62,
    cost: 39,
    owner: "Amina",
    hours: [0.08, 0.09, 0.12, 0.07, 0.18, 0.06],
    cover: [1.9, 1.1],
  },
  {
    name: { en: "Six-layer boards", fr: "Cartes 6 couches" },
    volume: 300,
    growth: 0.008,
    price: 96,
    cost: 61,
    owner: "Bruno",
    hours: [0.12, 0.13, 0.18, 0.09, 0.24, 0.09],
    cover: [1.7, 1.0],
  },
  {
    name: { en: "HDI boards", fr: "Cartes HDI" },
    volume: 150,
    growth: 0.015,
    price: 185,
    cost: 112,
    owner: "Bruno",
    hours: [0.3, 0.22, 0.34, 0.14, 0.4, 0.15],
    cover: [1.2, 0.5],
  },
  {
    name: { en: "Flexible boards", fr: "Circuits souples" },
    volume: 130,
    growth: 0.01,
    price: 142,
    cost: 88,
    owner: "Chloé",
    hours: [0.1, 0.12, 0.22, 0.16, 0.2, 0.1],
    cover: [1.6, 1.0],
  },
  {
    name: { en: "Power boards", fr: "Cartes de puissance" },
    volume: 220,
    growth: 0.005,
    price: 118,
    cost: 77,
    owner: "Chloé",
    hours: [0.09, 0.16, 0.14, 0.08, 0.36, 0.12],
    cover: [2.6, 1.9],
  },
  {
    name: { en: "Prototypes", fr: "Prototypes" },
    volume: 40,
    growth: 0,
    price: 420,
    cost: 260,
    owner: "David",
    hours: [0.4, 0.3, 0.5, 0.3, 0.9, 0.5],
    cover: [0.6, 0.4],
  },
];

const resourceStories: readonly ResourceStory[] = [
  { name: { en: "Drilling", fr: "Perçage" }, hoursPerDay: 18, count: 1, utilization: 0.9, efficiency: 0.95, hourCost: 52 },
  { name: { en: "Plating", fr: "Métallisation" }, hoursPerDay: 19, count: 1, utilization: 0.92, efficiency: 0.98, hourCost: 64 },
  { name: { en: "Imaging", fr: "Insolation" }, hoursPerDay: 20, count: 1, utilization: 0.95, efficiency: 1.1, hourCost: 71 },
  { name: { en: "Solder mask", fr: "Vernis épargne" }, hoursPerDay: 14, count: 1, utilization: 0.9, efficiency: 1, hourCost: 48 },
  { name: { en: "SMT assembly", fr: "Ligne CMS" }, hoursPerDay: 18, count: 2, utilization: 0.88, efficiency: 0.95, hourCost: 96 },
  { name: { en: "Electrical test", fr: "Test électrique" }, hoursPerDay: 13, count: 1, utilization: 0.9, efficiency: 1.05, hourCost: 44 },
];

/** Month factors from January on, mean 1: electronics orders swell in spring and before the year's end, and rest in August. */
const season = [0.96, 1.0, 1.1, 1.12, 1.09, 1.0, 0.93, 0.76, 1.02, 1.06, 1.04, 0.92];

/** Days the plant is closed: a week of August, and the end of the year. */
const closedDays = [0, 0, 0, 0, 1, 0, 1, 5, 0, 0, 0, 3];

const costStories: readonly { name: Text; perMonth: number; trend: number }[] = [
  { name: { en: "transport", fr: "transport" }, perMonth: 5600, trend: -0.004 },
  { name: { en: "storage", fr: "stockage" }, perMonth: 4300, trend: -0.016 },
  { name: { en: "supply", fr: "approvisionnement" }, perMonth: 2600, trend: 0.001 },
  { name: { en: "handling", fr: "manutention" }, perMonth: 2100, trend: -0.006 },
  { name: { en: "other", fr: "autres" }, perMonth: 700, trend: 0 },
];

const customers = ["Alpenmed", "Bretagne Marine", "Cobalt Rail", "Delta Avionics", "Ostrava Motion", "Sierra Lighting"];

/** The sample, with its names in the language of the person who asked for it. */
export function circuitBoards(language: Language): Sample {
  const chance = seededChance(20270101);
  const { demand, forecasts, stock, sales } = monthsOf(language, chance);
  const logistics = history.flatMap((period, index) =>
    costStories.map((cost): LogisticsRow => ({
      Period: period,
      Category: inLanguage(cost.name, language),
      Family: null,
      Amount: round(cost.perMonth * (1 + cost.trend) ** index * (season[monthOf(period)] ?? 1) * aroundOne(chance, 0.06), 0.01),
    })),
  );
  const deliveries = deliveriesOf(language, chance);
  const outside = circuitBoardsOutside(
    familyStories.map((family) => ({
      name: inLanguage(family.name, language),
      price: family.price,
      cost: family.cost,
      course: (period: number) => level(family, period),
    })),
    demand,
    language,
  );
  return {
    ...outside,
    families: familyStories.map((family) => familyRow(family, language)),
    demand,
    forecasts: [...forecasts, ...outside.forecasts],
    ...plantTables(familyStories, resourceStories, closedDays, language),
    stock,
    deliveries,
    logistics,
    sales,
  };
}

const level = (family: FamilyStory, period: number): number => levelOf(family, period, season);

function familyRow(family: FamilyStory, language: Language): FamilyRow {
  const monthly = level(family, lastMonth) / (season[11] ?? 1);
  return {
    Family: inLanguage(family.name, language),
    Unit: language === "fr" ? "panneau" : "panel",
    Price: family.price,
    "Unit cost": family.cost,
    Strategy: family.volume < 100 ? "order" : "stock",
    "Service level": 0.95,
    "Target cover": 1.1,
    "Minimum stock": round(monthly * 0.7, 5),
    "Maximum stock": round(monthly * 1.5, 5),
    Owner: family.owner,
    "Forecast method": null,
    ...noLots,
  };
}

/** What was sold, expected, held and invoiced month by month, and what is expected and ordered of the coming months. */
function monthsOf(language: Language, chance: () => number): Pick<Sample, "demand" | "forecasts" | "stock" | "sales"> {
  const around = (spread: number): number => aroundOne(chance, spread);
  const demand: DemandRow[] = [];
  const forecasts: ForecastRow[] = [];
  const stock: StockRow[] = [];
  const sales: SalesRow[] = [];
  for (const family of familyStories) {
    const name = inLanguage(family.name, language);
    for (const [index, period] of history.entries()) {
      const quantity = round(level(family, period) * around(0.09));
      demand.push({ Family: name, Period: period, Quantity: quantity });
      // Forecasts were kept from the second year on, and got better as sales and production began to talk.
      if (index >= 12)
        forecasts.push({
          Family: name,
          Period: period,
          Source: "consensus",
          Quantity: round(level(family, period) * around(0.2 - 0.008 * (index - 12)), 5),
          Author: family.owner,
          Note: null,
        });
      const [from, to] = family.cover;
      const cover = from + ((to - from) * index) / (history.length - 1);
      const held = round(cover * (level(family, period) / (season[monthOf(period)] ?? 1)) * around(0.12));
      stock.push({ Family: name, Period: period, Quantity: held, Value: held * family.cost });
      sales.push({
        Order: null,
        Family: name,
        Period: period,
        Quantity: quantity,
        Amount: round(quantity * family.price * (1 - 0.04 * chance()), 0.01),
      });
    }
    for (const [index, period] of ahead.entries()) {
      const quantity = round(level(family, period) * around(0.02), 5);
      forecasts.push({ Family: name, Period: period, Source: "consensus", Quantity: quantity, Author: family.owner, Note: null });
      const taken = ordersTaken[index];
      if (taken !== undefined) demand.push({ Family: name, Period: period, Quantity: round(quantity * taken) });
    }
  }
  return { demand, forecasts, stock, sales };
}

/** Ten orders a month. Delivery took five weeks, then came down step by step to two; lateness fell with it. */
function deliveriesOf(language: Language, chance: () => number): DeliveryRow[] {
  const deliveries: DeliveryRow[] = [];
  for (const [index, period] of history.entries()) {
    const progress = Math.min(1, Math.max(0, (index - 8) / 12));
    const promisedDays = 35 - 21 * progress;
    const lateShare = 0.32 - 0.27 * progress;
    const shortShare = 0.12 - 0.09 * progress;
    for (let number = 0; number < 10; number += 1) {
      const ordered = period + Math.floor(chance() * 28);
      const promised = ordered + Math.round(promisedDays);
      const late = chance() < lateShare;
      const days = late ? Math.round(promisedDays + 1 + chance() * (9 - 5 * progress)) : Math.round(promisedDays - chance() * 4);
      const quantity = 20 + 5 * Math.floor(chance() * 25);
      const short = chance() < shortShare;
      const family = familyStories[Math.floor(chance() * familyStories.length)];
      const open = ordered + days > addMonths(lastMonth, 1) - 1;
      deliveries.push({
        Order: `C${String(1000 + index * 10 + number)}`,
        Line: "1",
        Customer: customers[Math.floor(chance() * customers.length)] ?? null,
        Family: inLanguage(family?.name, language) ?? null,
        "Ordered date": ordered,
        "Promised date": promised,
        "Delivered date": open ? null : ordered + days,
        Ordered: quantity,
        Delivered: open ? null : short ? Math.round(quantity * (0.6 + 0.3 * chance())) : quantity,
      });
    }
  }
  return deliveries;
}
