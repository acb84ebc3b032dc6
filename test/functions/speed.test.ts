import { performance } from "node:perf_hooks";
import { catalogue } from "../../src/functions/catalogue";
import { type FunctionDefinition } from "../../src/functions/contract";
import { evaluate } from "../../src/functions/runtime";

const definitionOf = (id: string): FunctionDefinition => {
  const found = catalogue.find((definition) => definition.id === id);
  if (!found) throw new Error(`no function ${id}`);
  return found;
};

const block = (rows: number, columns: number, value: (row: number, column: number) => number) =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => value(row, column)));

/** The best of five runs: what the code takes when the machine does not do something else. */
function milliseconds(work: () => void): number {
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...runs);
}

describe("speed, with wide margins for a busy machine", () => {
  it("makes 2,000 calls over 36 cells in less than half a second", () => {
    const accuracy = definitionOf("FORECASTACCURACY");
    const forecast = block(36, 1, (row) => 100 + row);
    const actual = block(36, 1, (row) => 110 - row);
    const time = milliseconds(() => {
      for (let call = 0; call < 2000; call++) evaluate(accuracy, [forecast, actual]);
    });
    expect(time).toBeLessThan(500);
  });

  it("loads 20 resources with 500 families over 24 months in one call of less than half a second", () => {
    const volumes = block(500, 24, (row, column) => row + column);
    const rates = block(500, 20, (row, column) => ((row + column) % 7) / 10);
    let hours: unknown;
    const time = milliseconds(() => (hours = evaluate(definitionOf("LOAD"), [volumes, rates])));
    expect(time).toBeLessThan(500);
    expect(hours).toHaveLength(20);
  });

  it("reads 200,000 lines in less than two seconds", () => {
    const days = block(200_000, 1, (row) => 46_000 + (row % 400));
    const time = milliseconds(() => evaluate(definitionOf("ONTIMERATE"), [days, days]));
    expect(time).toBeLessThan(2000);
  });

  it("gives 24 months of 200,000 lines in one call of less than two seconds", () => {
    const days = block(200_000, 1, (row) => 46_023 + (row % 730));
    const months = block(1, 24, (_row, column) => 46_030 + Math.floor(column * 30.4));
    let rates: unknown;
    const time = milliseconds(() => (rates = evaluate(definitionOf("ONTIMERATE"), [days, days, null, null, months])));
    expect(time).toBeLessThan(2000);
    expect(rates).toEqual([Array<number>(24).fill(1)]);
  });
});
