/** @jest-environment node */
import { gzipSync } from "node:zlib";
import { resolve } from "node:path";
import { createContext, runInContext } from "node:vm";
import { buildSync } from "esbuild";
import { catalogue } from "../../src/functions/catalogue";
import { exampleCall } from "../../src/functions/exampleSheet";
import { functionsMetadata } from "../../src/tooling/functions/metadata";

type Callable = (...raw: unknown[]) => unknown;

const script =
  buildSync({
    entryPoints: [resolve(__dirname, "../../src/app/functions.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2020",
  }).outputFiles[0]?.text ?? "";

class HostError extends Error {
  constructor(
    readonly code: string,
    readonly sentence?: string,
  ) {
    super(sentence);
  }
}

/** Runs the script where there is nothing but what Excel's functions runtime promises. */
function start(globals: Record<string, unknown> = {}): Map<string, Callable> {
  const associated = new Map<string, Callable>();
  const CustomFunctions = { associate: (id: string, compute: Callable) => associated.set(id, compute), Error: HostError };
  runInContext(script, createContext({ CustomFunctions, ...globals }));
  return associated;
}

function thrownBy(call: () => unknown): HostError {
  try {
    call();
  } catch (reason) {
    if (reason instanceof HostError) return reason;
    throw reason;
  }
  throw new Error("expected an error");
}

const called = (associated: Map<string, Callable>, id: string, ...raw: unknown[]): unknown => {
  const compute = associated.get(id);
  if (!compute) throw new Error(`${id} is not associated`);
  return compute(...raw);
};

/** Values of another realm, as plain data. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("the functions script", () => {
  it("associates every id of the metadata without Office, without a page", () => {
    const ids = functionsMetadata("https://localhost:3000", "en").functions.map(({ id }) => id);
    expect([...start().keys()].sort()).toEqual([...ids].sort());
  });

  it("is below 150 KB gzipped", () => {
    expect(gzipSync(script).length).toBeLessThan(150 * 1024);
  });

  it("holds neither dynamic code nor a load from elsewhere", () => {
    expect(script).not.toMatch(/\beval\(|new Function|import\(|require\(|fetch\(|XMLHttpRequest/);
  });

  it("gives the results of the examples when Excel calls with a context at the end", () => {
    const associated = start();
    for (const definition of catalogue)
      for (const { args, result } of definition.examples) {
        const answer = called(associated, definition.id, ...exampleCall(definition, args), { functionName: definition.id });
        const cells = (value: unknown): unknown[] => [plain(value)].flat(2);
        cells(answer).forEach((cell, index) => {
          const expected = cells(result)[index];
          if (typeof expected === "number") expect(cell).toBeCloseTo(expected, 9);
          else expect(cell).toBe(expected);
        });
      }
  });

  it("throws Excel's error with a sentence for input that cannot be read, and for good input without an answer", () => {
    const associated = start();
    expect(thrownBy(() => called(associated, "COSTTOSALES", [["x"]], [[1]]))).toMatchObject({
      code: "#VALUE!",
      sentence: "costs is “x”, which is not a number: correct the cell, or clear it if the value is missing.",
    });
    expect(thrownBy(() => called(associated, "COSTTOSALES", [[1]], [[0]]))).toMatchObject({
      code: "#N/A",
      sentence: "sales adds up to 0, so there is no ratio to it: choose data with a positive total.",
    });
  });

  it("throws a bare division by zero, because Excel shows no sentence with it", () => {
    const error = thrownBy(() => called(start(), "FORECASTACCURACY", [[1]], [[0]]));
    expect([error.code, error.sentence]).toEqual(["#DIV/0!", undefined]);
  });

  it("returns errors of single cells inside the spilled rows", () => {
    const rows = called(start(), "UTILIZATION", [[50, 10]], [[100, 0]]) as unknown[][];
    expect(rows[0]?.[0]).toBe(0.5);
    expect(rows[0]?.[1]).toBeInstanceOf(HostError);
    expect(rows[0]?.[1]).toMatchObject({ code: "#DIV/0!" });
  });

  it("gives a single ratio its format where this Excel takes one, and asks Office once it has started", () => {
    const asked: unknown[] = [];
    const office = (context?: unknown) => ({ Office: { context } });
    const takes = (answer: boolean) => ({
      requirements: {
        isSetSupported: (...set: unknown[]) => {
          asked.push(set);
          return answer;
        },
      },
    });
    const ratio = (globals: Record<string, unknown>) => plain(called(start(globals), "COSTTOSALES", [[3]], [[4]]));
    expect(ratio(office(takes(true)))).toEqual({ type: "Double", basicValue: 0.75, numberFormat: "0.0%" });
    expect(asked).toEqual([["CustomFunctionsRuntime", "1.4"]]);
    expect([ratio(office(takes(false))), ratio(office()), ratio({})]).toEqual([0.75, 0.75, 0.75]);
    const formatted = start(office(takes(true)));
    // Rows, and what is no ratio, stay plain numbers.
    expect(plain(called(formatted, "UTILIZATION", [[50, 10]], [[100, 100]]))).toEqual([[0.5, 0.1]]);
    const others = catalogue.filter(({ result }) => result.unit !== "ratio");
    const answers = others.flatMap((one) => one.examples.map(({ args }) => called(formatted, one.id, ...exampleCall(one, args))));
    expect(answers.filter((answer) => typeof answer === "object" && !Array.isArray(answer))).toEqual([]);
    expect(answers.filter((answer) => typeof answer === "number").length).toBeGreaterThan(10);
    // What another function takes of it is the number.
    expect(plain(called(formatted, "COSTTOSALES", [[ratio(office(takes(true)))]], [[1]]))).toMatchObject({ basicValue: 0.75 });
  });

  it("speaks Office's display language first, then the browser's, and English without either", () => {
    const sentence = (globals: Record<string, unknown>) => thrownBy(() => called(start(globals), "COSTTOSALES", [[1]], [[0]])).sentence;
    expect(sentence({})).toMatch(/^sales adds up/);
    expect(sentence({ navigator: { language: "fr-CA" } })).toMatch(/^Le total de ventes/);
    expect(sentence({ navigator: { language: "en-US" }, Office: { context: { displayLanguage: "fr-FR" } } })).toMatch(
      /^Le total de ventes/,
    );
    expect(sentence({ navigator: { language: "fr-FR" }, Office: { context: { displayLanguage: "en-US" } } })).toMatch(/^sales adds up/);
    expect(sentence({ navigator: { language: "fr-FR" }, Office: {} })).toMatch(/^Le total de ventes/);
  });
});
