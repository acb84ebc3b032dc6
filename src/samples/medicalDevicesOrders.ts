/** The order lines, invoices and transport of the medical-device maker, with the disputes they gave rise to. */
import type { Language } from "../language/text";
import type { DeliveryRow } from "../domain/collect/sopDeliveries";
import type { DemandRow } from "../domain/collect/sopDemand";
import type { LogisticsRow } from "../domain/collect/sopLogistics";
import type { SalesRow } from "../domain/collect/sopSales";
import { aroundOne, history, lastDay, monthOf, round, spreadEvenly, type Sample } from "./sample";

/** Hospitals operate less in August and at the year's end; mean 1. */
export const season = [1.02, 1.01, 1.08, 1.05, 1.0, 1.02, 0.92, 0.78, 1.05, 1.1, 1.07, 0.9];

const customers = ["CHU de Lumière", "Clinique des Tilleuls", "Hôpital Saint-Clair", "Santé Domicile", "Polyclinique du Port"];

/** What a family's customers order in a month, shared among three order lines. */
const lineShares = [0.5, 0.3, 0.2];

/** Share of order lines in dispute: three in ten for a year, then less each month, one in ten from the second May on. */
const disputed = (index: number): number => 0.3 - 0.2 * Math.min(1, Math.max(0, (index - 11) / 5));
/** What the disputes are about, in turn. */
const subjects = ["late", "incomplete", "late", "invoice"] as const;

/** The order lines that make up the demand, promised within a week, and their invoices. */
export function linesOf(
  families: readonly { name: string; price: number }[],
  demand: readonly DemandRow[],
  chance: () => number,
): Pick<Sample, "deliveries" | "sales"> {
  const isDisputed = spreadEvenly();
  let disputes = 0;
  const deliveries: DeliveryRow[] = [];
  const sales: SalesRow[] = [];
  for (const [index, period] of history.entries()) {
    for (const [place, family] of families.entries()) {
      const { name } = family;
      const asked = demand.find((row) => row.Family === name && row.Period === period)?.Quantity ?? 0;
      let left = asked;
      for (const [line, share] of lineShares.entries()) {
        const quantity = line === lineShares.length - 1 ? left : round(asked * share);
        left -= quantity;
        const subject = isDisputed(disputed(index)) ? subjects[disputes++ % subjects.length] : undefined;
        const order = `M${String(5000 + (index * families.length + place) * lineShares.length + line)}`;
        const ordered = period + Math.floor(chance() * 27);
        const promised = ordered + 7;
        const arrived = promised + (subject === "late" ? 1 + Math.floor(chance() * 8) : -Math.floor(chance() * 3));
        const open = arrived > lastDay;
        const delivered = subject === "incomplete" ? round(quantity * (0.7 + 0.2 * chance())) : quantity;
        deliveries.push({
          Order: order,
          Line: "1",
          Customer: customers[Math.floor(chance() * customers.length)] ?? null,
          Family: name,
          "Ordered date": ordered,
          "Promised date": promised,
          "Delivered date": open ? null : arrived,
          Ordered: quantity,
          Delivered: open ? null : delivered,
        });
        const invoiced = subject === "invoice" ? round(delivered * (1.02 + 0.06 * chance())) + 1 : delivered;
        // An order is invoiced when it has left.
        if (!open)
          sales.push({
            Order: order,
            Family: name,
            Period: period,
            Quantity: invoiced,
            Amount: round(invoiced * family.price * 0.98, 0.01),
          });
      }
    }
  }
  return { deliveries, sales };
}

/** Express transport repairs what is late or incomplete, and so falls with the disputes. */
export function logisticsOf(language: Language, chance: () => number): LogisticsRow[] {
  const say = (en: string, fr: string): string => (language === "fr" ? fr : en);
  return history.flatMap((period, index): LogisticsRow[] => {
    const rhythm = season[monthOf(period)] ?? 1;
    const amounts: [category: string, amount: number][] = [
      [say("transport", "transport"), 11_500 * rhythm],
      [say("express transport", "transport express"), 26_000 * disputed(index) * rhythm],
      [say("storage", "stockage"), 7400 * (1 - 0.006 * index)],
      [say("sterilisation logistics", "logistique de stérilisation"), 4300 * rhythm],
      [say("other", "autres"), 1500],
    ];
    return amounts.map(([category, amount]) => ({
      Period: period,
      Category: category,
      Family: null,
      Amount: round(amount * aroundOne(chance, 0.05), 0.01),
    }));
  });
}
