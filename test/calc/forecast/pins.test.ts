/**
 * What the methods that people plan by answer on three classic series, to six digits. R and the books do not know our combination, so
 * that these figures are our own, of November 2026: they hold it where it was measured to be good. A change here is a CHANGELOG entry.
 *
 * The quantiles of AUTO were renewed when its shape began to depend on the noise: AirPassengers and USAccDeaths are calm and long, so that
 * more is expected above their points; the Nile is rougher than they are. No point changed, nor any figure of another method.
 */
import { forecastItem } from "../../../src/calc/forecast/forecast";
import { classic } from "./classics";

it.each([
  // Series, periods in a season, method, what it chose; points 1, 6 and 12 periods ahead; what 90 of 100 first and last periods stay below.
  ["AirPassengers", 12, "AUTO", "Structural + ETS(M,A,M) + Theta", [444.11507, 562.090449, 460.38828], [471.395816, 526.262724]],
  ["AirPassengers", 12, "COMB", "ETS(M,A,M) + Theta", [441.429207, 549.698242, 452.517937], [460.464178, 505.569622]],
  ["AirPassengers", 12, "ETS", "ETS(M,A,M)", [442.781669, 554.031978, 457.392393], [466.210696, 521.690084]],
  ["AirPassengers", 12, "THETA", "Theta", [440.076746, 545.364505, 447.643482], [453.333475, 486.30573]],
  ["USAccDeaths", 12, "AUTO", "Structural + ETS(A,N,A) + Theta", [8248.58092, 9853.84465, 9113.70841], [8738.28265, 10068.8899]],
  ["USAccDeaths", 12, "COMB", "ETS(A,N,A) + Theta", [8296.39474, 9894.4183, 9042.93073], [8659.38101, 9846.57851]],
  ["USAccDeaths", 12, "ETS", "ETS(A,N,A)", [8322.0735, 9917.87644, 9095.06129], [8715.01835, 9945.32962]],
  ["USAccDeaths", 12, "THETA", "Theta", [8270.71597, 9870.96016, 8990.80018], [8601.03765, 9744.95085]],
  ["Nile", 1, "AUTO", "Structural + ETS(M,N,N) + Theta", [795.413252, 796.502986, 795.275157], [957.070058, 979.12479]],
  ["Nile", 1, "COMB", "ETS(M,N,N) + Theta", [819.365698, 815.972816, 811.901358], [1010.76714, 1044.90489]],
  ["Nile", 1, "ETS", "ETS(M,N,N)", [838.938186, 838.938186, 838.938186], [1020.31343, 1042.39301]],
  ["Nile", 1, "THETA", "Theta", [799.793209, 793.007445, 784.864529], [1000.72117, 1044.0699]],
] as const)("%s, season %i, %s", (name, season, method, chosen, points, quantiles) => {
  const forecast = forecastItem(Array.from(classic(name)), { horizon: 12, season, method });
  expect(forecast.method).toBe(chosen);
  const found = [0, 5, 11].map((h) => forecast.points[h] ?? NaN);
  found.forEach((point, index) => expect(point / (points[index] ?? NaN)).toBeCloseTo(1, 6));
  const high = forecast.quantile(0.9);
  [high[0] ?? NaN, high[11] ?? NaN].forEach((limit, index) => expect(limit / (quantiles[index] ?? NaN)).toBeCloseTo(1, 6));
});
