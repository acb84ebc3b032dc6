/** Purchase orders of suppliers who keep their promises more or less well. */
import { inLanguage, type Language, type Text } from "../language/text";
import type { SupplyRow } from "../domain/collect/sopSupply";
import { history, lastDay, spreadEvenly } from "./sample";

export interface SupplierStory {
  supplier: string;
  item: Text;
  /** Family that needs the item; absent when it serves several. */
  family?: Text;
  /** Days from order to promised date. */
  leadDays: number;
  /** Share of order lines that come late, and how many days late at most. */
  lateShare: number;
  lateDays: number;
  /** Share of a line's units refused at the incoming inspection, in the first month and in the last. */
  rejected: readonly [number, number];
  /** Units of one order line. */
  lot: number;
  /** Orders of every month, a whole number. */
  ordersAMonth: number;
}

/** Every order line of the two years. Late lines are spread evenly, so that a supplier is as late as its story says. */
export function supplyRows(suppliers: readonly SupplierStory[], language: Language, chance: () => number): SupplyRow[] {
  return suppliers.flatMap((story, place) => {
    const isLate = spreadEvenly();
    return history.flatMap((period, index) =>
      Array.from({ length: story.ordersAMonth }, (_, number): SupplyRow => {
        const ordered = period + Math.floor(((number + chance()) * 27) / story.ordersAMonth);
        const promised = ordered + story.leadDays;
        const delay = isLate(story.lateShare) ? 1 + Math.floor(chance() * story.lateDays) : -Math.floor(chance() * 3);
        const open = promised + delay > lastDay;
        const quantity = story.lot * (2 + Math.floor(chance() * 3));
        const [first, last] = story.rejected;
        const refused = first + ((last - first) * index) / (history.length - 1);
        return {
          Order: `A${String((place + 1) * 1000 + index * story.ordersAMonth + number)}`,
          Supplier: story.supplier,
          Item: inLanguage(story.item, language),
          Family: inLanguage(story.family, language) ?? null,
          "Ordered date": ordered,
          "Promised date": promised,
          "Received date": open ? null : promised + delay,
          Ordered: quantity,
          Received: open ? null : quantity,
          Rejected: open ? null : Math.round(quantity * refused * 2 * chance()),
        };
      }),
    );
  });
}
