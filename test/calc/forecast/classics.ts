import { resolve } from "node:path";
import { readSets } from "../../bench/forecastSets";

const [set] = readSets(resolve(__dirname, "../../fixtures/forecast"));

/** A whole classic series: AirPassengers, USAccDeaths or Nile. */
export function classic(name: string): Float64Array {
  const found = set?.series.find(({ id }) => id === name);
  if (!found) throw new Error(`no series ${name}`);
  return Float64Array.from([...found.train, ...found.test]);
}
