/**
 * A maker of sterile medical devices that divided its disputes by three: made up, the same at every run. A dispute is an order line
 * that came late, came incomplete or was invoiced for another quantity than delivered: three lines in ten at first, one in ten after
 * sales, lot release and invoicing had planned together. To be found: the sterilisation of lots as bottleneck, catheters below their
 * minimum, wound dressings above their maximum, a tubing supplier who is late, feeding tubes that outgrow their forecasts.
 */
import { inLanguage, type Language } from "../language/text";
import type { DemandRow } from "../domain/collect/sopDemand";
import type { ForecastRow } from "../domain/collect/sopForecasts";
import type { StockRow } from "../domain/collect/sopStock";
import type { FamilyRow } from "../domain/collect/sopFamilies";
import { seededChance } from "./chance";
import { watchesDisputes } from "./company";
import { budgetsOf, companyTables, comingMonths, levelOf, plantTables, type FamilyStory as Family } from "./familyStory";
import { linesOf, logisticsOf, season } from "./medicalDevicesOrders";
import { medicalEvents, medicalForecasters, medicalPeople, medicalSuppliers } from "./medicalDevicesOutside";
import { ahead, aroundOne, history, lastMonth, monthOf, noLots, round, type ResourceStory, type Sample } from "./sample";
import { supplyRows } from "./supplierOrders";

interface FamilyStory extends Family {
  /** Stock at the end of a month, in months of demand, at the start and at the end of the history. */
  cover: readonly [number, number];
  /** Demand that nobody foresees, growing from July of the second year on, as a share a month. */
  surprise: number;
}

const familyStories: readonly FamilyStory[] = [
  {
    name: { en: "Infusion sets", fr: "Perfuseurs" },
    volume: 2600,
    growth: 0.003,
    price: 46,
    cost: 27,
    owner: "Aurélie",
    hours: [0.05, 0.14, 0.03, 0.044],
    cover: [1.8, 1.3],
    surprise: 0,
  },
  {
    name: { en: "Catheters", fr: "Cathéters" },
    volume: 1400,
    growth: 0.006,
    price: 92,
    cost: 54,
    owner: "Aurélie",
    hours: [0.06, 0.22, 0.04, 0.062],
    cover: [1.5, 0.55],
    surprise: 0,
  },
  {
    name: { en: "Drains", fr: "Drains" },
    volume: 800,
    growth: 0.002,
    price: 58,
    cost: 33,
    owner: "Basile",
    hours: [0.05, 0.16, 0.03, 0.053],
    cover: [2.1, 1.4],
    surprise: 0,
  },
  {
    name: { en: "Feeding tubes", fr: "Sondes de nutrition" },
    volume: 950,
    growth: 0.008,
    price: 51,
    cost: 30,
    owner: "Basile",
    hours: [0.05, 0.15, 0.03, 0.044],
    cover: [1.6, 1.2],
    surprise: 0.035,
  },
  {
    name: { en: "Wound dressings", fr: "Pansements techniques" },
    volume: 3100,
    growth: -0.004,
    price: 24,
    cost: 13,
    owner: "Capucine",
    hours: [0, 0.05, 0.02, 0.026],
    cover: [1.7, 2.6],
    surprise: 0,
  },
  {
    name: { en: "Surgical kits", fr: "Trousses chirurgicales" },
    volume: 420,
    growth: 0.005,
    price: 188,
    cost: 117,
    owner: "Capucine",
    hours: [0.02, 0.5, 0.09, 0.106],
    cover: [1.5, 1.1],
    surprise: 0,
  },
];

const resourceStories: readonly ResourceStory[] = [
  { name: { en: "Moulding", fr: "Injection" }, hoursPerDay: 22, count: 1, utilization: 0.92, efficiency: 1, hourCost: 61 },
  {
    name: { en: "Clean-room assembly", fr: "Salle blanche" },
    hoursPerDay: 15,
    count: 6,
    utilization: 0.9,
    efficiency: 1,
    hourCost: 47,
  },
  { name: { en: "Packaging", fr: "Conditionnement" }, hoursPerDay: 18, count: 1, utilization: 0.95, efficiency: 1.05, hourCost: 43 },
  {
    name: { en: "Sterilisation", fr: "Stérilisation" },
    hoursPerDay: 24,
    count: 1,
    utilization: 0.95,
    efficiency: 0.98,
    hourCost: 118,
  },
];

/** Days the plant is closed: two weeks of August, and the end of the year. */
const closedDays = [0, 0, 0, 0, 1, 0, 1, 6, 0, 0, 0, 3];

/** The story, with its names in the language of the person who asked for it. */
export function medicalDevices(language: Language): Sample {
  const chance = seededChance(20270301);
  const level = (family: FamilyStory, period: number): number => levelOf(family, period, season);
  const events = medicalEvents(language);
  const company = companyTables(medicalPeople, "Orthélia");

  const families = familyStories.map((family): FamilyRow => {
    const monthly = level(family, lastMonth) / (season[11] ?? 1);
    return {
      Family: inLanguage(family.name, language),
      Unit: language === "fr" ? "boîte" : "box",
      Price: family.price,
      "Unit cost": family.cost,
      Strategy: family.volume < 500 ? "order" : "stock",
      "Service level": 0.98,
      "Target cover": 1.3,
      "Minimum stock": round(monthly * 0.8, 10),
      "Maximum stock": round(monthly * 1.8, 10),
      Owner: family.owner,
      "Forecast method": null,
      ...noLots,
    };
  });

  const demand: DemandRow[] = [];
  const forecasts: ForecastRow[] = [];
  const stock: StockRow[] = [];
  for (const family of familyStories) {
    const name = inLanguage(family.name, language);
    const foreseeable = history.map((period) => level(family, period) * aroundOne(chance, 0.07));
    for (const [index, period] of history.entries()) {
      demand.push({
        Family: name,
        Period: period,
        Quantity: round((foreseeable[index] ?? 0) * (1 + family.surprise * Math.max(0, index - 17))),
      });
      const [from, to] = family.cover;
      const cover = from + ((to - from) * index) / (history.length - 1);
      const held = round(cover * (level(family, period) / (season[monthOf(period)] ?? 1)) * aroundOne(chance, 0.08));
      stock.push({ Family: name, Period: period, Quantity: held, Value: held * family.cost });
    }
    const coming = ahead.map((period) => level(family, period));
    const said = comingMonths({ name, foreseeable, coming, events }, medicalForecasters, medicalPeople.coordinator, chance);
    for (const forecast of said.forecasts) forecasts.push(forecast);
    for (const order of said.orders) demand.push(order);
  }

  return {
    families,
    demand,
    forecasts,
    events,
    ...plantTables(familyStories, resourceStories, closedDays, language),
    supply: supplyRows(medicalSuppliers, language, chance),
    stock,
    ...linesOf(
      familyStories.map(({ name, price }) => ({ name: inLanguage(name, language), price })),
      demand,
      chance,
    ),
    logistics: logisticsOf(language, chance),
    budget: budgetsOf(familyStories, level, 0.015, language),
    ...company,
    settings: [...company.settings, watchesDisputes],
  };
}
