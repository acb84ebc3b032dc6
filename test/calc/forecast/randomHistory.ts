/** Random histories as tables hold them, the same on every machine. */
import { power, sine } from "../../../src/calc/elementary";
import { forecastMethods, type ForecastRequest } from "../../../src/calc/forecast/forecast";

/** Numbers from 0 to 1 that are the same on every run. */
export function chances(seed: number): () => number {
  let state = seed % 2147483647 || 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

export interface Case {
  cells: (number | null)[];
  request: ForecastRequest;
}

/** Histories as tables hold them: smooth, noisy, seasonal, growing, counted, sparse, with gaps, spikes, leading zeros, negative values. */
export function randomCase(number: number): Case {
  const chance = chances(number + 1);
  for (let skip = 0; skip < 3; skip++) chance();
  const length = 2 + Math.floor(58 * chance() ** 2);
  const season = [1, 4, 12][Math.floor(3 * chance())] ?? 1;
  const method = chance() < 0.5 ? "AUTO" : (forecastMethods[Math.floor(forecastMethods.length * chance())] ?? "AUTO");
  const size = power(10, 6 * chance() - 2);
  const [noise, growth, swing] = [chance() ** 2, 0.1 * (chance() - 0.4), chance() < 0.5 ? 0 : chance()];
  const kind = chance();
  const cells = Array.from({ length }, (_, t) => {
    const smooth = size * Math.max(0, (1 + growth * t) * (1 + swing * sine((2 * Math.PI * t) / season)) + noise * (chance() - 0.5));
    if (chance() < 0.02) return null;
    if (chance() < 0.02) return 20 * smooth;
    if (kind < 0.5) return smooth;
    if (kind < 0.65) return Math.round(5 * chance());
    if (kind < 0.8) return chance() < 0.25 ? Math.ceil(4 * chance()) * 10 : 0;
    if (kind < 0.9) return t < length / 3 ? 0 : smooth;
    return smooth - size * chance();
  });
  return { cells, request: { horizon: 1 + Math.floor(14 * chance()), season, method } };
}
