/**
 * For up to a day after an update Excel calls new functions by its old list of arguments: fewer of them, then its own invocation object
 * (OfficeDev/office-js issue 2777). Such a call must give what the same call without the object gives.
 */
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { CalcError } from "../../src/calc/calcError";
import { catalogue } from "../../src/functions/catalogue";
import { canComeFromCells, plainValue } from "../../src/functions/cellValue";
import type { FunctionDefinition } from "../../src/functions/defineFunction";
import { exampleCall } from "../../src/functions/exampleSheet";
import { evaluate } from "../../src/functions/runtime";

/** Microsoft's own class of the object, out of the pinned library: the page's version of it would wait for Excel. */
function microsoftsInvocation(): new (name: string, address?: string, addresses?: string[], set?: unknown, fail?: unknown) => object {
  const library = readFileSync(require.resolve("@microsoft/office-js/dist/custom-functions-runtime.debug.js"), "utf8");
  const found = /InvocationContext = (function\(\) \{\s+function InvocationContext\([\s\S]+?, InvocationContext;\s+\}\(\));/.exec(library);
  if (found?.[1] === undefined) throw new Error("The library has no class InvocationContext where it stood.");
  return runInNewContext(`const _isNullOrUndefined = (value) => value == null; (${found[1]})`) as ReturnType<typeof microsoftsInvocation>;
}

const Invocation = microsoftsInvocation();
const invocations: readonly [string, object][] = [
  ["as Excel passes it", new Invocation("SOP.ANY")],
  ["with addresses", new Invocation("SOP.ANY", "Sheet1!A1", ["Sheet1!B1:B9"])],
  [
    "of a stream",
    new Invocation(
      "SOP.ANY",
      "Sheet1!A1",
      [],
      () => undefined,
      () => undefined,
    ),
  ],
];

/** What a call gives, or the reason why it gives nothing. */
function outcomeOf(definition: FunctionDefinition, raw: readonly unknown[]): unknown {
  try {
    return evaluate(definition, raw);
  } catch (reason) {
    if (reason instanceof CalcError) return { code: reason.code, detail: reason.detail };
    throw reason;
  }
}

describe.each(catalogue.map((definition) => [definition.id, definition] as const))("%s", (_id, definition) => {
  const calls = [...definition.examples, ...definition.errors].map(({ args }) => exampleCall(definition, args));
  const required = Object.values(definition.args).filter(({ optional }) => !optional).length;

  it("takes Excel's object for an argument that was left away, however many were given", () => {
    for (const call of calls)
      for (let count = 0; count <= call.length; count++) {
        const given = call.slice(0, count);
        const expected = outcomeOf(definition, given);
        if (count < required) expect(expected).toMatchObject({ code: "missingArgument" });
        for (const [, object] of invocations) expect(outcomeOf(definition, [...given, object])).toEqual(expected);
      }
  });
});

describe("what comes from cells", () => {
  it.each([
    ["a number", 1],
    ["a text", "x"],
    ["TRUE", true],
    ["a blank", null],
    ["an argument left away", undefined],
    ["a range", [[1, null]]],
    ["a formatted number", { type: "FormattedNumber", basicType: "Double", basicValue: 1, numberFormat: "0%" }],
    ["an entity without a plain value", { type: "Entity", text: "Boards", properties: {} }],
    ["a picture", { type: "WebImage", address: "https://example.org/a.png" }],
    ["an error in a cell", { type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" }],
    ["an error of a function", Object.assign(new Error(""), { type: "CustomFunctionError", code: "#N/A", basicValue: "#N/A" })],
  ])("%s does", (_what, value) => {
    expect(canComeFromCells(value)).toBe(true);
  });

  it.each([...invocations, ["an empty object", {}] as const, ["a function", () => 1] as const])(
    "Excel's object %s does not",
    (_what, value) => {
      expect(canComeFromCells(value)).toBe(false);
    },
  );

  it("keeps an error in a cell an error: it is refused by name, not taken for a blank", () => {
    const error = { type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" };
    expect(plainValue(error)).toBe("#N/A");
    const definition = catalogue.find(({ id }) => id === "CAPACITY");
    if (!definition) throw new Error("no CAPACITY");
    expect(outcomeOf(definition, [[[20]], 8, error])).toMatchObject({ code: "notANumber", detail: { argument: "count", found: "#N/A" } });
  });
});
