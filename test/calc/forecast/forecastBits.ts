/** The bits of forecasts of random histories, as texts: for a comparison of engines. */
import { CalcError } from "../../../src/calc/calcError";
import { forecastAnew } from "../../../src/calc/forecast/forecast";
import { randomCase } from "./randomHistory";

const levels = [0.025, 0.1, 0.5, 0.9, 0.975];

/** The bits of some numbers, 16 digits each. */
function hexOf(values: Float64Array): string {
  let text = "";
  for (const word of new Uint32Array(values.slice().buffer)) text += word.toString(16).padStart(8, "0");
  return text;
}

/** Method, points and quantiles of each history, bit by bit; the code of the reason where there is no forecast. */
export function forecastBits(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, index) => {
    const { cells, request } = randomCase(from + index);
    try {
      const { method, points, quantile } = forecastAnew(cells, request);
      return [method, hexOf(points), ...levels.map((level) => hexOf(quantile(level)))].join(" ");
    } catch (reason) {
      if (reason instanceof CalcError) return reason.code;
      throw reason;
    }
  });
}
