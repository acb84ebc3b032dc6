import { catalogue } from "../../src/functions/catalogue";
import { checkFunctionMetadata } from "../../src/tooling/functions/checkMetadata";
import { emitFunctionFiles } from "../../src/tooling/functions/emit";
import { functionsMetadata } from "../../src/tooling/functions/metadata";

const base = "https://sop.example.org/addin";

describe("functions.json and functions-fr.json", () => {
  const english = functionsMetadata(base, "en");
  const french = functionsMetadata(base, "fr");

  it("are accepted by the check of Microsoft's documented shape", () => {
    expect(checkFunctionMetadata(english)).toEqual([]);
    expect(checkFunctionMetadata(french)).toEqual([]);
  });

  it("hold the same functions: only words and help addresses differ", () => {
    const withoutWords = ({ functions }: typeof english) =>
      functions.map(({ id, name, parameters, result }) => ({
        id,
        name,
        result,
        parameters: parameters.map(({ type, dimensionality, optional }) => ({ type, dimensionality, optional })),
      }));
    expect(withoutWords(french)).toEqual(withoutWords(english));
    english.functions.forEach((one, index) => {
      expect(french.functions[index]?.description).not.toBe(one.description);
      expect(french.functions[index]?.helpUrl).toBe(one.helpUrl.replace("/help/en/", "/help/fr/"));
    });
  });

  it("declare ranges as matrices of any value, so that nothing is coerced before it is checked", () => {
    const load = english.functions.find(({ id }) => id === "LOAD");
    expect(load).toEqual({
      id: "LOAD",
      name: "LOAD",
      description: "Load of every resource in every period, from volumes and hours per unit.",
      helpUrl: `${base}/help/en/LOAD.html`,
      parameters: [
        { name: "volumes", description: expect.any(String), type: "any", dimensionality: "matrix" },
        { name: "hoursPerUnit", description: expect.any(String), type: "any", dimensionality: "matrix" },
        { name: "leadOffsets", description: expect.any(String), type: "any", dimensionality: "matrix", optional: true },
      ],
      result: { type: "any", dimensionality: "matrix" },
    });
  });

  it("offer the words of an argument while it is typed, with a tooltip in the language", () => {
    const accuracy = english.functions.find(({ id }) => id === "FORECASTACCURACY");
    expect(accuracy?.parameters.map(({ name, customEnumId }) => [name, customEnumId])).toEqual([
      ["forecast", undefined],
      ["actual", undefined],
      ["metric", "RELATIVE_METRIC"],
      ["by", "GROUPING"],
    ]);
    expect(english.enums.find(({ id }) => id === "RELATIVE_METRIC")).toEqual({
      id: "RELATIVE_METRIC",
      type: "string",
      values: [
        { name: "WAPE", stringValue: "WAPE", tooltip: "Total miss over total actual: large periods weigh more" },
        { name: "MAPE", stringValue: "MAPE", tooltip: "Mean miss in % of the actual: periods count alike" },
        { name: "SMAPE", stringValue: "SMAPE", tooltip: "Symmetric: miss over the mean of forecast and actual" },
      ],
    });
    const offered = ({ enums }: typeof english) =>
      enums.map(({ id, values }) => [id, ...values.map(({ name, stringValue }) => [name, stringValue])]);
    expect(offered(french)).toEqual(offered(english));
    english.enums.forEach(({ values }, list) =>
      values.forEach(({ tooltip }, word) => expect(french.enums[list]?.values[word]?.tooltip).not.toBe(tooltip)),
    );
    // Every argument with a choice, and no other.
    const named = english.functions.flatMap(({ parameters }) => parameters.flatMap(({ customEnumId }) => customEnumId ?? []));
    const declared = catalogue.flatMap(({ args }) => Object.values(args).flatMap(({ choices }) => choices?.id ?? []));
    expect(named).toEqual(declared);
    expect(new Set(named)).toEqual(new Set(english.enums.map(({ id }) => id)));
  });

  it("follow the base address, with or without a final slash", () => {
    expect(functionsMetadata(`${base}/`, "en")).toEqual(english);
    expect(functionsMetadata("http://localhost:3000", "en").functions[0]?.helpUrl).toBe(
      "http://localhost:3000/help/en/FORECASTACCURACY.html",
    );
  });
});

describe("emitFunctionFiles", () => {
  const files = emitFunctionFiles(base);
  const paths = files.map(({ path }) => path);

  it("writes both metadata files, two pages a function, two lists and one stylesheet, each once", () => {
    const pages = catalogue.flatMap(({ id }) => [`help/en/${id}.html`, `help/fr/${id}.html`]);
    const expected = ["functions.json", "functions-fr.json", ...pages, "help/en/index.html", "help/fr/index.html", "help/help.css"];
    expect([...paths].sort()).toEqual(expected.sort());
  });

  it("writes the page of every help address", () => {
    for (const name of ["functions.json", "functions-fr.json"]) {
      const text = files.find(({ path }) => path === name)?.text ?? "";
      const { functions } = JSON.parse(text) as { functions: { helpUrl: string }[] };
      for (const { helpUrl } of functions) expect(paths).toContain(helpUrl.replace(`${base}/`, ""));
    }
  });

  it("writes the same bytes every time", () => {
    expect(emitFunctionFiles(base)).toEqual(files);
  });
});

describe("checkFunctionMetadata", () => {
  type Edit = (one: Record<string, unknown>) => void;
  const good = () => JSON.parse(JSON.stringify(functionsMetadata(base, "en"))) as { functions: Record<string, unknown>[] };
  const problemsAfter = (edit: Edit): string[] => {
    const json = good();
    edit(json.functions[0] ?? {});
    return checkFunctionMetadata(json);
  };
  const parameters = (one: Record<string, unknown>) => one.parameters as Record<string, unknown>[];

  it.each<[string, Edit, string]>([
    ["an id with a hyphen", (one) => (one.id = "A-B-C"), "the id may hold only"],
    ["a lower-case id", (one) => (one.id = "load2x"), "upper case"],
    ["an id of two characters", (one) => (one.id = "AB"), "at least 3 characters"],
    ["an id of 129 characters", (one) => (one.id = "A".repeat(129)), "at most 128"],
    ["an id that starts with a digit", (one) => (one.id = "3MONTHS"), "start with a letter"],
    ["a name that is a cell", (one) => (one.name = "ABC123"), "cell reference"],
    ["a name that is the last cell of a sheet", (one) => (one.name = "XFD1048576"), "cell reference"],
    ["a name in R1C1 notation", (one) => (one.name = "R10C20"), "cell reference"],
    ["a name with a blank", (one) => (one.name = "STOCK COVER"), "letters, digits, underscores"],
    ["an id used twice", (one) => (one.id = "LOAD"), "used twice"],
    ["no description", (one) => delete one.description, "description is missing"],
    ["a help address without a scheme", (one) => (one.helpUrl = "help/en/X.html"), "web address"],
    ["no result", (one) => delete one.result, "result is missing"],
    ["an unknown result type", (one) => (one.result = { type: "date", dimensionality: "scalar" }), "unknown type date"],
    ["an unknown dimensionality", (one) => (one.result = { type: "any", dimensionality: "range" }), "scalar or matrix"],
    ["no parameters", (one) => delete one.parameters, "parameters must be a list"],
    ["an unknown parameter type", (one) => parameters(one).forEach((parameter) => (parameter.type = "object")), "unknown type object"],
    ["a repeating parameter", (one) => parameters(one).forEach((parameter) => (parameter.repeating = true)), "repeating"],
    ["a parameter name with a blank", (one) => parameters(one).forEach((parameter) => (parameter.name = "two words")), "needs a name"],
    ["two parameters of one name", (one) => parameters(one).forEach((parameter) => (parameter.name = "same")), "repeats the name"],
    ["a required parameter after an optional one", (one) => parameters(one).reverse(), "follows an optional one"],
  ])("refuses %s", (_what, edit, problem) => {
    expect(problemsAfter(edit).join("\n")).toContain(problem);
  });

  it.each<[string, (file: { enums: Record<string, unknown>[]; functions: { parameters: Record<string, unknown>[] }[] }) => void, string]>([
    ["an argument that names no enum", ({ functions }) => (functions[0]!.parameters[0]!.customEnumId = "NONE"), "the unknown enum NONE"],
    ["an enum that is there twice", ({ enums }) => enums.push(enums[0]!), "is there twice"],
    ["an enum without values", ({ enums }) => (enums[0]!.values = []), "has no values"],
    ["an enum of numbers", ({ enums }) => (enums[0]!.type = "number"), "must hold texts"],
    ["a word without a tooltip", ({ enums }) => delete (enums[0]!.values as Record<string, unknown>[])[0]!.tooltip, "without tooltip"],
    [
      "a word that is there twice",
      ({ enums }) => (enums[0]!.values as unknown[]).push((enums[0]!.values as unknown[])[0]),
      "repeats a value",
    ],
    ["an id of two letters", ({ enums }) => (enums[0]!.id = "AB"), "3 to 64 capitals"],
  ])("refuses %s", (_what, edit, problem) => {
    const json = good() as never;
    edit(json);
    expect(checkFunctionMetadata(json).join("\n")).toContain(problem);
  });

  it("accepts a name that only resembles a cell", () => {
    expect(problemsAfter((one) => (one.name = "XFE1"))).toEqual([]);
    expect(problemsAfter((one) => (one.name = "ABC1048577"))).toEqual([]);
  });

  it("refuses what is not metadata at all", () => {
    expect(checkFunctionMetadata(null)).not.toEqual([]);
    expect(checkFunctionMetadata([])).not.toEqual([]);
    expect(checkFunctionMetadata({ functions: [] })).toEqual(["there are no functions"]);
    expect(checkFunctionMetadata({ functions: [3] })).toEqual(["function 1 is not an object"]);
    expect(checkFunctionMetadata({ allowCustomDataForDataTypeAny: "yes", functions: [] })).toContain(
      "allowCustomDataForDataTypeAny must be true or false",
    );
  });
});
