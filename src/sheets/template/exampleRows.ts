/** Two rows for each kind of data that show how a template is filled: invented, plausible, and the same in every workbook. */
import { serialOf } from "../../calendar/days";
import type { CollectTable } from "../../domain/collect/collectTables";
import type { Language, Text } from "../../language/text";

type Example = Readonly<Record<string, number | string | Text | readonly [month: number]>>;

const [sorbet, cream]: readonly Text[] = [
  { en: "Frozen bars", fr: "Bâtonnets glacés" },
  { en: "Ice cream tubs", fr: "Bacs de crème glacée" },
];
const [line, freezer]: readonly Text[] = [
  { en: "Filling line", fr: "Ligne de remplissage" },
  { en: "Freezer", fr: "Surgélateur" },
];
const Family = cream ?? "";
const other = sorbet ?? "";
const Resource = line ?? "";
const second = freezer ?? "";
const day = (month: number, date: number): number => serialOf(2027, month, date);

/** `[1]` is the first period of 2027 that the table keeps, `[2]` the next one. */
export const exampleRows: Readonly<Record<CollectTable, readonly [Example, Example]>> = {
  SopDemand: [
    { Family, Period: [1], Quantity: 1200 },
    { Family, Period: [2], Quantity: 1350 },
  ],
  SopForecasts: [
    { Family, Period: [1], Source: "sales", Quantity: 1250, Author: "Anne", Note: { en: "New customer", fr: "Nouveau client" } },
    { Family, Period: [2], Source: "marketing", Quantity: 1400 },
  ],
  SopEvents: [
    {
      Event: { en: "Spring promotion", fr: "Promotion de printemps" },
      Family,
      From: [1],
      To: [2],
      Effect: 0.15,
      Confidence: 0.8,
      Source: "Marketing",
      Note: { en: "Two weeks in shops", fr: "Deux semaines en magasin" },
    },
    { Event: { en: "New frozen bars", fr: "Nouveaux bâtonnets" }, Family: other, From: [2], Course: "new", Like: Family, Share: 0.6 },
  ],
  SopResources: [
    {
      Resource,
      "Hours per day": 14,
      Count: 2,
      Utilization: 0.9,
      Efficiency: 0.95,
      "Hour cost": 45,
      "Overtime limit": 40,
      "Overtime cost": 60,
    },
    { Resource: second, "Hours per day": 24, Count: 1 },
  ],
  SopCapacity: [
    { Resource, Period: [1], "Working days": 20, Hours: 480, Note: { en: "Two shifts", fr: "Deux équipes" } },
    { Resource, Period: [2], "Working days": 20 },
  ],
  SopRouting: [
    { Family, Resource, "Hours per unit": 0.05, "Lead offset": 0 },
    { Family, Resource: second, "Hours per unit": 0.02 },
  ],
  SopSupply: [
    {
      Order: "A-1001",
      Supplier: { en: "North Dairy", fr: "Laiterie du Nord" },
      Item: { en: "Cream", fr: "Crème" },
      Family,
      "Ordered date": day(1, 4),
      "Promised date": day(1, 18),
      "Received date": day(1, 20),
      Ordered: 500,
      Received: 500,
      Rejected: 10,
    },
    {
      Order: "A-1002",
      Supplier: { en: "North Dairy", fr: "Laiterie du Nord" },
      Item: { en: "Cream", fr: "Crème" },
      "Ordered date": day(2, 1),
      "Promised date": day(2, 15),
      Ordered: 600,
    },
  ],
  SopStock: [
    { Family, Period: [1], Quantity: 800, Value: 2400 },
    { Family: other, Period: [1], Quantity: 300 },
  ],
  SopDeliveries: [
    {
      Order: "C-2001",
      Line: "10",
      Family,
      Customer: { en: "Corner Shop", fr: "Épicerie du Coin" },
      "Ordered date": day(1, 5),
      "Promised date": day(1, 12),
      "Delivered date": day(1, 12),
      Ordered: 40,
      Delivered: 40,
    },
    { Order: "C-2001", Line: "20", Family: other, "Ordered date": day(1, 5), "Promised date": day(1, 12), Ordered: 25 },
  ],
  SopLogistics: [
    { Period: [1], Category: "transport", Family, Amount: 3200 },
    { Period: [1], Category: "storage", Amount: 1500 },
  ],
  SopBudget: [
    { Family, Period: [1], Volume: 1300, Revenue: 5200, Margin: 1560 },
    { Family, Period: [2], Volume: 1400, Revenue: 5600, Margin: 1680 },
  ],
  SopSales: [
    { Order: "C-2001", Period: [1], Family, Quantity: 1180, Amount: 4720 },
    { Order: "C-2002", Period: [2], Family, Quantity: 1330, Amount: 5320 },
  ],
  SopFamilies: [
    {
      Family,
      Unit: { en: "tub", fr: "bac" },
      Price: 4,
      "Unit cost": 2.5,
      Strategy: "stock",
      "Service level": 0.97,
      "Target cover": 1.5,
      "Minimum stock": 400,
      "Maximum stock": 2000,
      Owner: "Anne",
      "Forecast method": "AUTO",
      "Lot size": 50,
      "Subcontract cost": 9,
      "Subcontract limit": 300,
    },
    { Family: other, Price: 3.5, Strategy: "order" },
  ],
};

/** What an example holds in a cell, in a language; `periodAt` gives the first or second period of 2027. */
export function exampleCell(
  example: Example,
  column: string,
  language: Language,
  periodAt: (place: number) => number,
): string | number | null {
  const held = example[column];
  if (held === undefined) return null;
  if (typeof held === "string" || typeof held === "number") return held;
  if ("en" in held) return held[language] as string;
  return periodAt(held[0]);
}
