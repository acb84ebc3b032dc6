/** What surrounds the ice-cream maker: its people, the contributors to its forecasts, promotions and the weather, its suppliers. */
import type { Language } from "../language/text";
import { serialOf } from "../calendar/days";
import type { EventRow } from "../domain/collect/sopEvents";
import { withEffect } from "./forecasters";
import type { People } from "./company";
import type { Forecaster } from "./forecasters";
import type { SupplierStory } from "./supplierOrders";

export const agriFoodPeople: People = {
  coordinator: "Solène",
  sales: "Agathe",
  marketing: "Clémence",
  production: "Benoît",
  purchasing: "Driss",
  logistics: "Émilie",
  finance: "Florent",
  director: "Geneviève",
};

/** Sales forecast too much, marketing too little outside of its campaigns; together they miss less than each alone. */
export const agriFoodForecasters: readonly Forecaster[] = [
  { source: "statistical", author: "SOP.FORECAST", bias: -0.01, spread: 0.18, weight: 0.4, hearsEvents: false, pastOnly: true },
  { source: "sales", author: agriFoodPeople.sales, bias: 0.08, spread: 0.2, weight: 0.3, hearsEvents: true },
  { source: "marketing", author: agriFoodPeople.marketing, bias: -0.06, spread: 0.22, weight: 0.3, hearsEvents: true },
];

/** What moves the market: promotions, the weather, a delisting. */
export function agriFoodEvents(language: Language): EventRow[] {
  const say = (en: string, fr: string): string => (language === "fr" ? fr : en);
  return withEffect([
    {
      Event: say("Summer promotion at Grand Marché", "Promotion d'été chez Grand Marché"),
      Family: say("Cones", "Cônes"),
      From: serialOf(2027, 6),
      To: serialOf(2027, 7),
      Effect: 0.2,
      Confidence: 0.9,
      Source: say("sales", "ventes"),
      Note: null,
    },
    {
      Event: say("Three for two on sticks", "Trois pour deux sur les bâtonnets"),
      Family: say("Sticks", "Bâtonnets"),
      From: serialOf(2027, 5),
      To: serialOf(2027, 6),
      Effect: 0.25,
      Confidence: 0.8,
      Source: "marketing",
      Note: null,
    },
    {
      Event: say("Hot summer", "Été chaud"),
      Family: null,
      From: serialOf(2027, 7),
      To: serialOf(2027, 8),
      Effect: 0.12,
      Confidence: 0.4,
      Source: say("weather service", "service météo"),
      Note: say("To be read again in May.", "À revoir en mai."),
    },
    {
      Event: say("Delisted at Primeur Ouest", "Déréférencement chez Primeur Ouest"),
      Family: say("Frozen yogurts", "Yaourts glacés"),
      From: serialOf(2027, 2),
      To: serialOf(2027, 12),
      Effect: -0.15,
      Confidence: 0.9,
      Source: say("customer", "client"),
      Note: null,
    },
    {
      Event: say("Summer promotion at Grand Marché", "Promotion d'été chez Grand Marché"),
      Family: say("Cones", "Cônes"),
      From: serialOf(2026, 6),
      To: serialOf(2026, 7),
      Effect: 0.15,
      Confidence: 1,
      Source: say("sales", "ventes"),
      Note: null,
    },
  ]);
}

/** Cardboard is the one to worry about: late every second time, in the very months when the packaging line needs it. */
export const agriFoodSuppliers: readonly SupplierStory[] = [
  {
    supplier: "Cartonnages Rhône",
    item: { en: "Printed cardboard", fr: "Étuis carton imprimés" },
    leadDays: 21,
    lateShare: 0.5,
    lateDays: 12,
    rejected: [0.04, 0.05],
    lot: 4000,
    ordersAMonth: 2,
  },
  {
    supplier: "Laiterie des Monts",
    item: { en: "Cream", fr: "Crème" },
    leadDays: 5,
    lateShare: 0.05,
    lateDays: 2,
    rejected: [0.005, 0.005],
    lot: 3000,
    ordersAMonth: 4,
  },
  {
    supplier: "Fruits Vallée",
    item: { en: "Fruit purée", fr: "Purées de fruits" },
    family: { en: "Sorbets", fr: "Sorbets" },
    leadDays: 14,
    lateShare: 0.12,
    lateDays: 5,
    rejected: [0.03, 0.02],
    lot: 800,
    ordersAMonth: 2,
  },
  {
    supplier: "Gaufrerie Lunel",
    item: { en: "Wafer cones", fr: "Cornets gaufrés" },
    family: { en: "Cones", fr: "Cônes" },
    leadDays: 10,
    lateShare: 0.08,
    lateDays: 4,
    rejected: [0.02, 0.015],
    lot: 6000,
    ordersAMonth: 2,
  },
];
