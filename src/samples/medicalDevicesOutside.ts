/** What surrounds the maker of medical devices: its people, the contributors to its forecasts, tenders, its suppliers. */
import type { Language } from "../language/text";
import { serialOf } from "../calendar/days";
import type { EventRow } from "../domain/collect/sopEvents";
import { withEffect } from "./forecasters";
import type { People } from "./company";
import type { Forecaster } from "./forecasters";
import type { SupplierStory } from "./supplierOrders";

export const medicalPeople: People = {
  coordinator: "Thibault",
  sales: "Aurélie",
  marketing: "Capucine",
  production: "Basile",
  purchasing: "Delphine",
  logistics: "Étienne",
  finance: "Fanny",
  director: "Grégoire",
};

/** Sales count on every tender, finance repeats the budget; together they miss less than each alone. */
export const medicalForecasters: readonly Forecaster[] = [
  { source: "statistical", author: "SOP.FORECAST", bias: 0, spread: 0.14, weight: 0.45, hearsEvents: false, pastOnly: true },
  { source: "sales", author: medicalPeople.sales, bias: 0.07, spread: 0.18, weight: 0.25, hearsEvents: true },
  { source: "finance", author: medicalPeople.finance, bias: -0.06, spread: 0.16, weight: 0.3, hearsEvents: false },
];

/** What moves the market: a tender, what is reimbursed, a new customer. */
export function medicalEvents(language: Language): EventRow[] {
  const say = (en: string, fr: string): string => (language === "fr" ? fr : en);
  return withEffect([
    {
      Event: say("Tender of CHU de Lumière", "Appel d'offres du CHU de Lumière"),
      Family: say("Infusion sets", "Perfuseurs"),
      From: serialOf(2027, 4),
      To: serialOf(2027, 12),
      Effect: 0.15,
      Confidence: 0.6,
      Source: say("customer", "client"),
      Note: say("Answer expected in March.", "Réponse attendue en mars."),
    },
    {
      Event: say("Home care is paid for by health insurance", "Soins à domicile pris en charge"),
      Family: say("Feeding tubes", "Sondes de nutrition"),
      From: serialOf(2027, 1),
      To: serialOf(2027, 12),
      Effect: 0.1,
      Confidence: 0.7,
      Source: say("trade association", "syndicat professionnel"),
      Note: null,
    },
    {
      Event: say("New day-surgery unit at Polyclinique du Port", "Nouvelle unité ambulatoire à la Polyclinique du Port"),
      Family: say("Surgical kits", "Trousses chirurgicales"),
      From: serialOf(2027, 9),
      To: serialOf(2027, 12),
      Effect: 0.2,
      Confidence: 0.8,
      Source: say("sales", "ventes"),
      Note: null,
    },
    {
      Event: say("A competitor's dressing is reimbursed", "Remboursement d'un pansement concurrent"),
      Family: say("Wound dressings", "Pansements techniques"),
      From: serialOf(2027, 2),
      To: serialOf(2027, 12),
      Effect: -0.1,
      Confidence: 0.8,
      Source: "marketing",
      Note: null,
    },
  ]);
}

/** Tubing is the one to worry about: late more than every third time. The resin maker's quality has been put right. */
export const medicalSuppliers: readonly SupplierStory[] = [
  {
    supplier: "Tubex Medical",
    item: { en: "Medical tubing", fr: "Tubes à usage médical" },
    leadDays: 25,
    lateShare: 0.38,
    lateDays: 15,
    rejected: [0.05, 0.06],
    lot: 3000,
    ordersAMonth: 2,
  },
  {
    supplier: "Résines Atlas",
    item: { en: "Medical-grade resin", fr: "Résine de qualité médicale" },
    leadDays: 18,
    lateShare: 0.1,
    lateDays: 5,
    rejected: [0.09, 0.015],
    lot: 1500,
    ordersAMonth: 2,
  },
  {
    supplier: "Steripack",
    item: { en: "Sterile pouches", fr: "Sachets de stérilisation" },
    leadDays: 14,
    lateShare: 0.06,
    lateDays: 4,
    rejected: [0.01, 0.008],
    lot: 20000,
    ordersAMonth: 2,
  },
  {
    supplier: "Textiles Doré",
    item: { en: "Non-woven fabric", fr: "Non-tissé" },
    family: { en: "Wound dressings", fr: "Pansements techniques" },
    leadDays: 21,
    lateShare: 0.12,
    lateDays: 6,
    rejected: [0.02, 0.02],
    lot: 5000,
    ordersAMonth: 1,
  },
];
