/**
 * An ice-cream maker before its summer peak: made up, the same at every run. The first summer it ran out of stock, delivered late and
 * paid for hurried transport; before the second it built stock in spring and paid for cold storage instead. The third summer is to be
 * planned: the packaging line cannot follow the peak, sticks were not built ahead, frozen yogurt was built for longer than it keeps,
 * and sorbets sell faster than anyone forecasts.
 */
import { inLanguage, type Language } from "../language/text";
import { monthsBetween } from "../calendar/months";
import type { DemandRow } from "../domain/collect/sopDemand";
import type { ForecastRow } from "../domain/collect/sopForecasts";
import type { SalesRow } from "../domain/collect/sopSales";
import type { StockRow } from "../domain/collect/sopStock";
import type { FamilyRow } from "../domain/collect/sopFamilies";
import { agriFoodEvents, agriFoodForecasters, agriFoodPeople, agriFoodSuppliers } from "./agriFoodOutside";
import { deliveriesOf, isPeak, logisticsOf, stockCourse, summer, yearOf } from "./agriFoodShipping";
import { seededChance } from "./chance";
import { budgetsOf, companyTables, comingMonths, levelOf, plantTables, type FamilyStory as Family } from "./familyStory";
import { ahead, aroundOne, firstMonth, history, lastMonth, noLots, round, type ResourceStory, type Sample } from "./sample";
import { supplyRows } from "./supplierOrders";

/** Month factors of cakes from January on, mean 1; ice cream follows `summer`. */
const festive = [0.6, 0.6, 0.7, 0.9, 0.9, 0.7, 0.6, 0.6, 0.7, 1.2, 1.8, 2.7];

interface FamilyStory extends Family {
  season: readonly number[];
  /** Stock compared with the course of all families. */
  stocked: number;
  /** Months of mean demand that may be stocked before the remaining shelf life is too short for retailers. */
  keeps: number;
  /** Demand that nobody foresees, growing from July of the second year on, as a share a month. */
  surprise: number;
}

const familyStories: readonly FamilyStory[] = [
  {
    name: { en: "Ice-cream tubs", fr: "Bacs de crème glacée" },
    volume: 9000,
    growth: 0.003,
    season: summer,
    price: 14.5,
    cost: 9.1,
    owner: "Agathe",
    hours: [0.0072, 0.006, 0.005],
    stocked: 1,
    keeps: 3.2,
    surprise: 0,
  },
  {
    name: { en: "Cones", fr: "Cônes" },
    volume: 6500,
    growth: 0.005,
    season: summer,
    price: 12.8,
    cost: 7.9,
    owner: "Agathe",
    hours: [0.0048, 0.0066, 0.0088],
    stocked: 1.05,
    keeps: 3.2,
    surprise: 0,
  },
  {
    name: { en: "Sticks", fr: "Bâtonnets" },
    volume: 7200,
    growth: 0.006,
    season: summer,
    price: 11.2,
    cost: 6.7,
    owner: "Benoît",
    hours: [0.0042, 0.0066, 0.0094],
    stocked: 0.38,
    keeps: 3.2,
    surprise: 0,
  },
  {
    name: { en: "Sorbets", fr: "Sorbets" },
    volume: 3800,
    growth: 0.004,
    season: summer,
    price: 15.4,
    cost: 9.4,
    owner: "Benoît",
    hours: [0.006, 0.006, 0.0055],
    stocked: 1,
    keeps: 3.2,
    surprise: 0.035,
  },
  {
    name: { en: "Frozen yogurts", fr: "Yaourts glacés" },
    volume: 1500,
    growth: -0.006,
    season: summer,
    price: 13.6,
    cost: 8.8,
    owner: "Clémence",
    hours: [0.0066, 0.006, 0.0055],
    stocked: 1.35,
    keeps: 1.5,
    surprise: 0,
  },
  {
    name: { en: "Festive cakes", fr: "Bûches et entremets glacés" },
    volume: 1200,
    growth: 0.002,
    season: festive,
    price: 38,
    cost: 23,
    owner: "Clémence",
    hours: [0.018, 0.022, 0.0275],
    stocked: 0.9,
    keeps: 3.2,
    surprise: 0,
  },
];

const resourceStories: readonly ResourceStory[] = [
  { name: { en: "Pasteurising", fr: "Pasteurisation" }, hoursPerDay: 20, count: 1, utilization: 0.95, efficiency: 1, hourCost: 58 },
  { name: { en: "Freezing", fr: "Turbinage et surgélation" }, hoursPerDay: 22, count: 1, utilization: 0.95, efficiency: 1, hourCost: 74 },
  {
    name: { en: "Packaging line", fr: "Ligne de conditionnement" },
    hoursPerDay: 20,
    count: 1,
    utilization: 0.9,
    efficiency: 0.97,
    hourCost: 82,
  },
];

/** Days the plant is closed: a maintenance week in November, and the end of the year. */
const closedDays = [0, 0, 0, 0, 1, 0, 1, 1, 0, 0, 5, 2];

/** The story, with its names in the language of the person who asked for it. */
export function agriFood(language: Language): Sample {
  const chance = seededChance(20270201);
  const level = (family: FamilyStory, period: number): number => levelOf(family, period, family.season);
  const mean = (family: FamilyStory): number => family.volume * (1 + family.growth) ** monthsBetween(firstMonth, lastMonth);
  const events = agriFoodEvents(language);

  const families = familyStories.map((family): FamilyRow => ({
    Family: inLanguage(family.name, language),
    Unit: language === "fr" ? "colis" : "case",
    Price: family.price,
    "Unit cost": family.cost,
    Strategy: "stock",
    "Service level": 0.97,
    "Target cover": 1.5,
    "Minimum stock": round(mean(family) * 0.5, 10),
    "Maximum stock": round(mean(family) * family.keeps, 10),
    Owner: family.owner,
    "Forecast method": null,
    ...noLots,
  }));

  const demand: DemandRow[] = [];
  const forecasts: ForecastRow[] = [];
  const stock: StockRow[] = [];
  const sales: SalesRow[] = [];
  for (const family of familyStories) {
    const name = inLanguage(family.name, language);
    const foreseeable = history.map((period) => level(family, period) * aroundOne(chance, 0.08));
    for (const [index, period] of history.entries()) {
      const surprise = family.surprise * Math.max(0, index - 17);
      const quantity = round((foreseeable[index] ?? 0) * (1 + surprise));
      demand.push({ Family: name, Period: period, Quantity: quantity });
      const cover = stockCourse(period);
      const held = round(cover * family.stocked * mean(family) * aroundOne(chance, 0.06));
      stock.push({ Family: name, Period: period, Quantity: held, Value: round(held * family.cost, 0.01) });
      // What was not there to be delivered in the first summer was lost to competitors.
      const served = isPeak(period) && yearOf(period) === 0 ? 0.91 : 1;
      const sold = round(quantity * served);
      sales.push({ Order: null, Family: name, Period: period, Quantity: sold, Amount: round(sold * family.price * 0.97, 0.01) });
    }
    const coming = ahead.map((period) => level(family, period));
    const said = comingMonths({ name, foreseeable, coming, events }, agriFoodForecasters, agriFoodPeople.coordinator, chance);
    for (const forecast of said.forecasts) forecasts.push(forecast);
    for (const order of said.orders) demand.push(order);
  }

  return {
    families,
    demand,
    forecasts,
    events,
    ...plantTables(familyStories, resourceStories, closedDays, language),
    supply: supplyRows(agriFoodSuppliers, language, chance),
    stock,
    deliveries: deliveriesOf(
      familyStories.map((family) => inLanguage(family.name, language)),
      chance,
    ),
    logistics: logisticsOf(language, chance),
    sales,
    budget: budgetsOf(familyStories, level, 0.03, language),
    ...companyTables(agriFoodPeople, "Val Givré"),
  };
}
