import { inLanguage, type Text } from "../../src/language/text";
import { CalcError } from "../../src/calc/calcError";
import { catalogue } from "../../src/functions/catalogue";
import { type FunctionDefinition, type Result } from "../../src/functions/defineFunction";
import { exampleCall } from "../../src/functions/exampleSheet";
import { excelErrorOf } from "../../src/functions/excelErrors";
import { evaluate } from "../../src/functions/runtime";

/** Words that are the same in both languages, and are meant to be. */
const sameOnPurpose = new Set(
  "volumes minimum maximum stock date mode total proportions performance plan budget expression quantile horizon a b x y".split(" "),
);

interface LabelledText {
  where: string;
  text: Text;
}

/** Every text that a definition shows to people. */
function textsOf(definition: FunctionDefinition): LabelledText[] {
  const { id, summary, args, result, errors, source, examples, history } = definition;
  return [
    { where: `${id} summary`, text: summary },
    ...Object.entries(args).flatMap(([key, arg]) => [
      { where: `${id} ${key} name`, text: arg.name },
      { where: `${id} ${key} help`, text: arg.help },
      ...(arg.choices?.words ?? []).map((word) => ({ where: `${id} ${key} ${word}`, text: arg.choices?.meanings[word] ?? arg.help })),
    ]),
    { where: `${id} result`, text: result.help },
    ...errors.map(({ code, when }) => ({ where: `${id} ${code}`, text: when })),
    { where: `${id} source`, text: source },
    ...examples.map(({ title }) => ({ where: `${id} example`, text: title })),
    ...history.map(({ version, text }) => ({ where: `${id} ${version}`, text })),
  ];
}

const texts = catalogue.flatMap(textsOf);

const rowsOf = (result: Result | FunctionDefinition["examples"][number]["result"]): readonly (readonly unknown[])[] =>
  Array.isArray(result) ? (result as readonly (readonly unknown[])[]) : [[result]];

describe("the catalogue", () => {
  it("has ids of capital letters, each once", () => {
    const ids = catalogue.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[A-Z]{3,}$/.test(id))).toEqual([]);
  });

  it("names every argument in English by its key, and never twice in a language", () => {
    for (const { id, args } of catalogue) {
      const keys = Object.keys(args);
      expect([id, Object.values(args).map(({ name }) => inLanguage(name, "en"))]).toEqual([id, keys]);
      expect(new Set(Object.values(args).map(({ name }) => inLanguage(name, "fr").toLowerCase())).size).toBe(keys.length);
    }
  });

  it("puts optional arguments last", () => {
    const wrong = catalogue.filter(({ args }) => {
      const flags = Object.values(args).map(({ optional }) => optional);
      return flags.lastIndexOf(false) > (flags.includes(true) ? flags.indexOf(true) : flags.length);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("says something else in French than in English, unless the word is the same on purpose", () => {
    const same = texts.filter(
      ({ text }) => inLanguage(text, "en") === inLanguage(text, "fr") && !sameOnPurpose.has(inLanguage(text, "en")),
    );
    expect(same.map(({ where }) => where)).toEqual([]);
  });

  it("writes French with a no-break space before high punctuation and no English quotes", () => {
    const wrong = texts.filter(({ text }) =>
      /[^\u202f\u00a0](?:[;?!»]|:(?!\/))|«[^\u202f]|"|\s[;:?!]/.test(inLanguage(text, "fr").replace(/\u202f([;:?!»])/g, "")),
    );
    expect(wrong.map(({ where, text }) => `${where}: ${inLanguage(text, "fr")}`)).toEqual([]);
  });

  it("writes no French spaces into English", () => {
    expect(texts.filter(({ text }) => /[\u202f\u00a0]/.test(inLanguage(text, "en"))).map(({ where }) => where)).toEqual([]);
  });

  it("keeps descriptions short enough for Excel's tooltip", () => {
    const long = catalogue.filter(({ summary }) => inLanguage(summary, "en").length > 160 || inLanguage(summary, "fr").length > 160);
    expect(long.map(({ id }) => id)).toEqual([]);
  });
});

describe.each(catalogue.map((definition) => [definition.id, definition] as const))("%s", (_id, definition) => {
  it.each(definition.examples.map((example) => [inLanguage(example.title, "en"), example] as const))(
    "gives what its example says: %s",
    (_title, example) => {
      const result = evaluate(definition, exampleCall(definition, example.args));
      const [actual, expected] = [rowsOf(result), rowsOf(example.result)];
      expect(actual.map((row) => row.length)).toEqual(expected.map((row) => row.length));
      expected.forEach((row, r) =>
        row.forEach((cell, c) => {
          if (typeof cell === "number") expect(actual[r]?.[c]).toBeCloseTo(cell, 9);
          else expect(actual[r]?.[c]).toBe(cell);
        }),
      );
    },
  );

  it("returns rows exactly when it says that it spills", () => {
    for (const example of definition.examples) {
      const result = evaluate(definition, exampleCall(definition, example.args));
      expect(Array.isArray(result)).toBe(definition.result.dimensionality === "matrix");
    }
  });

  it("gives each documented error where it says", () => {
    for (const { code, args } of definition.errors) {
      const found: string[] = [];
      try {
        for (const cell of rowsOf(evaluate(definition, exampleCall(definition, args))).flat())
          if (cell instanceof CalcError) found.push(cell.code);
      } catch (reason) {
        if (!(reason instanceof CalcError)) throw reason;
        found.push(reason.code);
      }
      expect(found).toContain(code);
      expect(excelErrorOf(code)).not.toBe("#VALUE!");
    }
  });
});
