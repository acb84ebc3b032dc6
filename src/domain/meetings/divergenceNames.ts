/**
 * By which names what differs is known. With many contributors thousands of pairs differ, and each is asked for by its names: these are put
 * in order once, since looking through all pairs for each of them took seconds a meeting.
 */
import { betweenSources, sourceName } from "../analyse/forecastSources";
import { nameKey } from "../../language/sameName";
import type { Divergence } from "./divergences";
import type { PlanDivergence } from "./planDivergences";
import { afterSource } from "./sopAgenda";

/** The first of each name, by its key; what is blank is no name. */
export function firstOfEach<Value>(named: Iterable<readonly [name: unknown, value: Value]>): ReadonlyMap<string, Value> {
  const first = new Map<string, Value>();
  for (const [name, value] of named) {
    const key = nameKey(name);
    if (key !== "" && !first.has(key)) first.set(key, value);
  }
  return first;
}

/** By the ids of the sources, which the table says in its own language: a pair is the same whoever of the two expects more. */
export function referenceOf({ source, against, family }: Divergence): string {
  const both = [source, ...(against === null ? [] : [against])].map((one) => sourceName(one, "en"));
  return `${both.sort((a, b) => a.localeCompare(b, "en")).join(betweenSources)}${afterSource}${family}`;
}

export const planReference = ({ against, family }: PlanDivergence): string => `${against}${afterSource}${family}`;

/** Tells the names by which a divergence is known: of a pair, earlier versions named only the one who expects more. */
export function namesIn(divergences: readonly Divergence[]): (reference: string | null) => (string | null)[] {
  const pairs = firstOfEach(divergences.flatMap((one) => (one.against === null ? [] : [[referenceOf(one), one] as const])));
  return (reference) => {
    const pair = pairs.get(nameKey(reference));
    const both = pair === undefined ? [] : [pair.source, pair.against ?? ""];
    return [reference, ...both.map((source) => `${sourceName(source, "en")}${afterSource}${pair?.family ?? ""}`)];
  };
}
