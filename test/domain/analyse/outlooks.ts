import type { FamilyOutlook, Outlook, ResourceOutlook } from "../../../src/domain/analyse/riskOutlook";
import { addMonths } from "../../../src/calendar/months";
import { serialOf } from "../../../src/calendar/days";
import { settingsOf } from "../../../src/domain/settings/readSettings";
import type { SupplyRow } from "../../../src/domain/collect/sopSupply";

/** The months of 2027, counted from January. */
export const month = (index: number): number => addMonths(serialOf(2027, 1), index);
export const monthsOf = (count: number): number[] => Array.from({ length: count }, (_, index) => month(index));

export const family = (changes: Partial<FamilyOutlook> = {}): FamilyOutlook => ({
  family: "Paint",
  price: 50,
  unitCost: 30,
  targetCover: null,
  minimum: null,
  maximum: null,
  volumes: [100, 100, 100, 100],
  projected: null,
  ...changes,
});

export const resource = (changes: Partial<ResourceOutlook> = {}): ResourceOutlook => ({
  resource: "Line",
  load: [80, 80, 80, 80],
  capacity: [100, 100, 100, 100],
  hourCost: 40,
  overtimeLimit: 0.1,
  overtimeCost: 60,
  hoursPerUnit: [1],
  ...changes,
});

export const outlook = (changes: Partial<Outlook> = {}): Outlook => ({
  settings: settingsOf([]),
  periods: monthsOf(4),
  families: [family()],
  resources: [],
  forecasts: [],
  supply: [],
  unanswered: [],
  ...changes,
});

/** An order line promised for the 10th of a month of 2027 and received so many days later; null = not received. */
export const line = (index: number, daysLate: number | null, changes: Partial<SupplyRow> = {}): SupplyRow => ({
  Order: `P${index}`,
  Supplier: "Laminor",
  Item: "Foil",
  Family: "Paint",
  "Ordered date": month(index) - 20,
  "Promised date": month(index) + 9,
  "Received date": daysLate === null ? null : month(index) + 9 + daysLate,
  Ordered: 100,
  Received: daysLate === null ? null : 100,
  Rejected: daysLate === null ? null : 0,
  ...changes,
});
