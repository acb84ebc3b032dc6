import type { Lack } from "../calc/optimise/optimise";
import { formatNumber } from "../language/format";
import { fill, inLanguage, type Language, type Text } from "../language/text";

/** How people call what a plan speaks of, in its order. */
export interface PlanNames {
  readonly families: readonly string[];
  readonly resources: readonly string[];
  readonly periods: readonly string[];
}

const once: Readonly<Record<Lack["kind"], Text>> = {
  hours: { en: "{name}: {total} h lack by {last}.", fr: "{name} : il manque {total} h d'ici {last}." },
  demand: {
    en: "{name}: {total} units would have to be sold later than {last}.",
    fr: "{name} : {total} unités seraient à vendre après {last}.",
  },
  minimum: {
    en: "{name}: the stock would go below its minimum, {last}, by {most} units.",
    fr: "{name} : le stock passerait sous son minimum, {last}, de {most} unités.",
  },
};

const several: Readonly<Record<Lack["kind"], Text>> = {
  hours: {
    en: "{name}: {total} h lack by {last}, {start} h of them by {first}.",
    fr: "{name} : il manque {total} h d'ici {last}, dont {start} h d'ici {first}.",
  },
  demand: {
    en: "{name}: {total} units would have to be sold later, {start} of them from {first}.",
    fr: "{name} : {total} unités seraient à vendre plus tard, dont {start} de {first}.",
  },
  minimum: {
    en: "{name}: the stock would go below its minimum, {first} to {last}, by {most} units at most.",
    fr: "{name} : le stock passerait sous son minimum, de {first} à {last}, de {most} unités au plus.",
  },
};

/**
 * Why no plan holds all limits, one sentence a resource or family: how much of one kind lacks, and by when.
 *
 * Hours and sales are summed up to the last period, for an hour that lacks in July may be worked in May.
 */
export function lackSentences({ kind, amounts }: Lack, names: PlanNames, language: Language): string[] {
  const items = [...new Set(amounts.map(({ item }) => item))];
  return items.map((item) => {
    const own = amounts.filter((one) => one.item === item);
    const total = own.reduce((sum, { amount }) => sum + amount, 0);
    const most = own.reduce((largest, { amount }) => Math.max(largest, amount), 0);
    const told = (value: number): string => formatNumber(value, language, { most: kind === "hours" ? 1 : 0 });
    const periodOf = (period: number | undefined): string => names.periods[period ?? 0] ?? "";
    return fill(inLanguage((own.length === 1 ? once : several)[kind], language), {
      name: (kind === "hours" ? names.resources : names.families)[item] ?? "",
      total: told(total),
      most: told(most),
      start: told(own[0]?.amount ?? 0),
      first: periodOf(own[0]?.period),
      last: periodOf(own.at(-1)?.period),
    });
  });
}
