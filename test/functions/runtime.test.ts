import fc from "fast-check";
import { CalcError } from "../../src/calc/calcError";
import { catalogue } from "../../src/functions/catalogue";
import { defineFunction, type FunctionDefinition, type Result } from "../../src/functions/defineFunction";
import { matrix } from "../../src/functions/args";
import { excelErrorOf } from "../../src/functions/excelErrors";
import { explain } from "../../src/functions/explain";
import { evaluate } from "../../src/functions/runtime";
import { languages } from "../../src/language/text";
import { refusalOf } from "../calc/refusals";

const text = { en: "Any.", fr: "Quelconque." };
const returning = (result: Result): FunctionDefinition =>
  defineFunction({
    id: "ANYTHING",
    since: "0.1.0",
    family: "planning",
    summary: text,
    args: { given: matrix({ name: { en: "given", fr: "donnée" }, help: text, unit: "quantity" }) },
    result: { dimensionality: "matrix", unit: "quantity", help: text },
    errors: [],
    source: text,
    examples: [{ title: text, args: { given: 1 }, result: [[1]] }],
    history: [],
    compute: () => result,
  });

const definitionOf = (id: string): FunctionDefinition => {
  const found = catalogue.find((definition) => definition.id === id);
  if (!found) throw new Error(`no function ${id}`);
  return found;
};

describe("evaluate", () => {
  it("ignores what Excel appends after the declared arguments", () => {
    expect(evaluate(definitionOf("COSTTOSALES"), [[[5]], [[100]], { address: "Sheet1!A1" }])).toBe(0.05);
  });

  it("reads arguments that were left away as omitted", () => {
    expect(evaluate(definitionOf("CAPACITY"), [[[20]], 8])).toEqual([[160]]);
  });

  it("never returns a negative zero", () => {
    const result = evaluate(returning([[-0]]), [1]) as number[][];
    expect(Object.is(result[0]?.[0], 0)).toBe(true);
  });

  it("turns a cell that is not finite into its reason, and a whole answer that is not finite into an error", () => {
    expect(evaluate(returning([[1, Infinity]]), [1])).toMatchObject([[1, { code: "overflow" }]]);
    expect(refusalOf(() => evaluate(returning(NaN), [1])).code).toBe("overflow");
  });

  it("does not hide a function that returns ragged or empty rows", () => {
    expect(() => evaluate(returning([[1, 2], [3]]), [1])).toThrow("rows of one length");
    expect(() => evaluate(returning([]), [1])).toThrow("rows of one length");
  });

  it("does not change what it is given", () => {
    const demand = Object.freeze([Object.freeze([1, null, 3])]);
    expect(evaluate(definitionOf("PROJECTEDSTOCK"), [10, demand, [[0, 0, 0]]])).toEqual([[9, 9, 6]]);
  });
});

describe("explain", () => {
  it("names the argument as the user sees it, and the cell, in both languages", () => {
    const definition = definitionOf("FORECASTACCURACY");
    const error = refusalOf(() => evaluate(definition, [[[1, "x"]], [[1, 2]]]));
    expect(explain(definition, error, "en")).toBe(
      "forecast (row 1, column 2) is “x”, which is not a number: correct the cell, or clear it if the value is missing.",
    );
    expect(explain(definition, error, "fr")).toBe(
      "prévision (ligne 1, colonne 2) contient «\u202fx\u202f», qui n'est pas un nombre\u202f: corrigez la cellule, ou videz-la si la valeur manque.",
    );
  });

  it("says both sizes when two arguments do not match", () => {
    const definition = definitionOf("CAPACITYGAP");
    const error = refusalOf(() => evaluate(definition, [[[1], [2]], [[1, 2, 3]]]));
    expect(explain(definition, error, "en")).toBe("capacity is 2 x 1 and load is 1 x 3 (rows x columns): select ranges that match.");
  });

  it("lists the valid words of a choice", () => {
    const definition = definitionOf("LEADTIME");
    const error = refusalOf(() => evaluate(definition, [[[1]], [[2]], "AVERAGE"]));
    expect(explain(definition, error, "fr")).toBe("statistique vaut «\u202fAVERAGE\u202f»\u202f: écrivez MEAN, MEDIAN, P90 ou MAX.");
  });
});

describe("any call with any values", () => {
  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: -1e4, max: 1e4, noNaN: true }) },
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 60_000 }) },
    { weight: 1, arbitrary: fc.constantFrom(0, -0, 1e308, -1e308, 5e-324, Number.NaN, Infinity) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        null,
        undefined,
        "",
        "n/a",
        "N/A",
        " ",
        "Paint",
        "row",
        "MAPE",
        "12",
        "2027-03-01",
        "2027-02-30",
        "📦 été",
        "=1+1",
        "@SUM(A1)",
        "a * 2 + if(b > 1, a, 0)",
        "Vérifier le stock. Commander.",
        true,
        false,
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom({ basicValue: 3 }, { basicValue: "x" }, { type: "Error", basicValue: "#REF!" }, {}) },
  );
  const numbers = fc.integer({ min: 0, max: 60_000 });
  const block = (content: fc.Arbitrary<unknown>) =>
    fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(content, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
  const ragged = fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 });
  const argument = fc.oneof(
    { weight: 4, arbitrary: block(numbers) },
    { weight: 2, arbitrary: block(cell) },
    { weight: 2, arbitrary: cell },
    { weight: 1, arbitrary: ragged },
  );

  /** Blocks of one shape in every argument, so that many calls reach the arithmetic. */
  const matching = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) => {
    const content = fc.oneof({ weight: 9, arbitrary: numbers }, { weight: 1, arbitrary: fc.constantFrom(null, "", "n/a", 0) });
    const range = fc.array(fc.array(content, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
    return fc.array(range, { minLength: 2, maxLength: 6 });
  });

  const isDocumented = (definition: FunctionDefinition, error: CalcError): boolean =>
    excelErrorOf(error.code) === "#VALUE!" || error.code === "overflow" || definition.errors.some(({ code }) => code === error.code);

  it("gives rows of one length of finite numbers, texts or documented errors, or one documented error with a whole sentence", () => {
    let answered = 0;
    fc.assert(
      fc.property(fc.constantFrom(...catalogue), fc.oneof(fc.array(argument, { maxLength: 8 }), matching), (definition, raw) => {
        // Twenty thousand calls: what is wrong is gathered, since a matcher for each value would take longer than all of them.
        const wrong: string[] = [];
        const errors: CalcError[] = [];
        try {
          const result = evaluate(definition, raw);
          const rows = Array.isArray(result) ? (result as readonly (readonly unknown[])[]) : [[result]];
          if (new Set(rows.map((row) => row.length)).size !== 1) wrong.push("rows of several lengths");
          for (const value of rows.flat()) {
            if (value instanceof CalcError) errors.push(value);
            else if (typeof value !== "string" && !Number.isFinite(value)) wrong.push(`the value ${String(value)}`);
          }
          answered++;
        } catch (reason) {
          if (!(reason instanceof CalcError)) throw reason;
          errors.push(reason);
        }
        for (const error of errors) {
          if (!isDocumented(definition, error)) wrong.push(`${error.code} is not documented`);
          for (const language of languages) {
            const sentence = explain(definition, error, language);
            if (!/^[^{}]{10,}\.$/.test(sentence)) wrong.push(`no whole sentence: ${sentence}`);
          }
          for (const key of ["argument", "other"] as const) {
            const named: unknown = (error.detail as Record<string, unknown>)[key];
            if (named !== undefined && !Object.keys(definition.args).includes(String(named))) wrong.push(`no argument ${String(named)}`);
          }
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 20_000 },
    );
    // The generator must not be so wild that arithmetic is hardly reached.
    expect(answered).toBeGreaterThan(2000);
  });

  it("gives the same answer twice", () => {
    fc.assert(
      fc.property(fc.constantFrom(...catalogue), matching, (definition, raw) => {
        const attempt = () => {
          try {
            return JSON.stringify(evaluate(definition, raw));
          } catch (reason) {
            return String((reason as CalcError).code);
          }
        };
        expect(attempt()).toBe(attempt());
      }),
    );
  });
});
