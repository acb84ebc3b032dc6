/** How the ice-cream maker stocked and shipped, month by month: the first summer in a hurry, the second one built ahead. */
import type { Language } from "../language/text";
import { monthsBetween } from "../calendar/months";
import type { DeliveryRow } from "../domain/collect/sopDeliveries";
import type { LogisticsRow } from "../domain/collect/sopLogistics";
import { aroundOne, firstMonth, history, lastDay, monthOf, round, spreadEvenly } from "./sample";

/** Month factors of ice cream from January on, mean 1. */
export const summer = [0.5, 0.55, 0.75, 1, 1.35, 1.7, 1.8, 1.45, 0.9, 0.65, 0.6, 0.75];

/** Stock at the end of each month, in months of mean demand: the first year without a plan, the second one built ahead of summer. */
const unplanned = [1.3, 1.4, 1.5, 1.5, 1.3, 0.7, 0.25, 0.2, 0.6, 1, 1.2, 1.3];
const builtAhead = [1.6, 2, 2.5, 2.9, 2.9, 2.3, 1.5, 1.1, 1.3, 1.6, 1.9, 2.2];

/** Share of order lines that came late, and that came incomplete: the first summer was the bad one. */
const late = { usual: [0.1, 0.05], peak: [0.5, 0.09] } as const;
const incomplete = { usual: [0.05, 0.02], peak: [0.3, 0.05] } as const;
/** What hurried transport cost on top, June to August. */
const rush = [0.7, 0.08] as const;

const customers = ["Coopérative Sud", "Grand Marché", "Halles Martin", "Primeur Ouest", "Relais Gourmand", "Table d'Hôtes"];

/** The first of the two years told, 0, or the second, 1. */
export const yearOf = (period: number): 0 | 1 => (monthsBetween(firstMonth, period) < 12 ? 0 : 1);
/** June to August, when most ice cream is sold. */
export const isPeak = (period: number): boolean => [5, 6, 7].includes(monthOf(period));

/** Stock that all families had at the end of a month, in months of mean demand. */
export const stockCourse = (period: number): number => (yearOf(period) === 0 ? unplanned : builtAhead)[monthOf(period)] ?? 0;

/** Fourteen order lines a month, promised within four days; the more is sold, the more families a customer asks for. */
export function deliveriesOf(families: readonly string[], chance: () => number): DeliveryRow[] {
  const isLate = spreadEvenly();
  const isIncomplete = spreadEvenly();
  return history.flatMap((period, index) =>
    Array.from({ length: 14 }, (_, number): DeliveryRow => {
      const season = isPeak(period) ? "peak" : "usual";
      const ordered = period + Math.floor(((number + chance()) * 29) / 14);
      const promised = ordered + 4;
      const delivered = promised + (isLate(late[season][yearOf(period)]) ? 1 + Math.floor(chance() * 5) : -Math.floor(chance() * 2));
      const quantity = 20 + 10 * Math.floor(chance() * 12);
      const short = isIncomplete(incomplete[season][yearOf(period)]);
      const open = delivered > lastDay;
      const family = families[Math.floor(chance() * families.length)];
      return {
        Order: `V${String(2000 + index * 14 + number)}`,
        Line: "1",
        Customer: customers[Math.floor(chance() * customers.length)] ?? null,
        Family: family ?? null,
        "Ordered date": ordered,
        "Promised date": promised,
        "Delivered date": open ? null : delivered,
        Ordered: quantity,
        Delivered: open ? null : short ? round(quantity * (0.5 + 0.3 * chance())) : quantity,
      };
    }),
  );
}

/**
 * Transport follows the season and was hurried in the first summer; cold storage follows the stock, and so rose when it was built
 * ahead.
 */
export function logisticsOf(language: Language, chance: () => number): LogisticsRow[] {
  const say = (en: string, fr: string): string => (language === "fr" ? fr : en);
  return history.flatMap((period): LogisticsRow[] => {
    const season = summer[monthOf(period)] ?? 1;
    const cover = stockCourse(period);
    const hurried = isPeak(period) ? rush[yearOf(period)] : 0;
    const amounts: [category: string, amount: number][] = [
      [say("refrigerated transport", "transport frigorifique"), 13_500 * season * (1 + hurried)],
      [say("cold storage", "stockage frigorifique"), 1800 + 3200 * cover],
      [say("supply", "approvisionnement"), 3100 * season],
      [say("handling", "manutention"), 2600 * (0.5 + season / 2)],
      [say("other", "autres"), 900],
    ];
    return amounts.map(([category, amount]) => ({
      Period: period,
      Category: category,
      Family: null,
      Amount: round(amount * aroundOne(chance, 0.04), 0.01),
    }));
  });
}
