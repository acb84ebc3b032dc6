import { functionEntries, searchFunctions } from "../../src/functions/functionEntries";
import { catalogue } from "../../src/functions/catalogue";
import { exampleSheet } from "../../src/functions/exampleSheet";
import { evaluate } from "../../src/functions/runtime";

/** The terms of a call; a comma inside a quoted text is part of it. */
const terms = (inside: string): string[] => inside.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);

const found = (search: string, language: "en" | "fr") => searchFunctions(functionEntries(language), search).map(({ id }) => id);

describe("the function browser's entries", () => {
  it("say how a function is typed, with optional arguments in brackets", () => {
    const signature = (language: "en" | "fr") => functionEntries(language).find(({ id }) => id === "LOAD")?.signature;
    expect(signature("en")).toBe("=SOP.LOAD(volumes,hoursPerUnit,[leadOffsets])");
    expect(signature("fr")).toBe("=SOP.LOAD(volumes;heuresParUnité;[décalages])");
  });

  it("write defaults in the language and list choices", () => {
    const status = functionEntries("fr").find(({ id }) => id === "KPISTATUS");
    expect(status?.args.map(({ name, fallback, choices }) => [name, fallback, choices])).toEqual([
      ["valeur", undefined, []],
      ["cible", undefined, []],
      ["tolérance", "0,05", []],
      ["meilleur", "HIGHER", ["HIGHER", "LOWER", "CLOSE"]],
    ]);
  });

  it("are found by name, word or family, whatever the accents and capitals", () => {
    expect(found("", "en")).toEqual(catalogue.map(({ id }) => id));
    expect(found("otif", "en")).toEqual(["OTIF"]);
    expect(found("prevision biais", "fr")).toContain("FORECASTBIAS");
    expect(found("CAPACITÉ", "fr")).toEqual(expect.arrayContaining(["CAPACITY", "CAPACITYGAP", "UTILIZATION"]));
    expect(found("no such thing", "en")).toEqual([]);
  });
});

describe("an example laid out in a sheet", () => {
  const definition = catalogue.find(({ id }) => id === "ONTIMERATE");
  const example = definition?.examples[2];
  if (!definition || !example) throw new Error("ONTIMERATE has three examples");

  it("puts ranges side by side below their names and leaves single values in the formula", () => {
    const sheet = exampleSheet(definition, example, "fr");
    expect(sheet.formula).toBe("=SOP.ONTIMERATE(A2:A5;B2:B5;;DATE(2027;3;31))");
    expect(sheet.invariantFormula).toBe("=SOP.ONTIMERATE(A2:A5,B2:B5,,DATE(2027,3,31))");
    expect(sheet.grid[0]).toEqual(["promis", "livréLe"]);
    expect(sheet.grid[2]).toEqual(["05/03/2027", "06/03/2027"]);
    expect(sheet.values[4]).toEqual([46456, null]);
    expect(sheet.result).toEqual([["0,5"]]);
  });

  it("gives the shown result when its cells are read back through its references", () => {
    for (const each of catalogue)
      for (const shown of each.examples) {
        const { values, invariantFormula } = exampleSheet(each, shown, "en");
        const inside = invariantFormula.slice(invariantFormula.indexOf("(") + 1, -1).replace(/DATE\((\d+),(\d+),(\d+)\)/g, "$1-$2-$3");
        const raw = terms(inside).map((term) => {
          const reference = /^([A-Z])(\d+)(?::([A-Z])(\d+))?$/.exec(term);
          if (reference) {
            const [, left = "A", top = "1", right = left, bottom = top] = reference;
            return values.slice(Number(top) - 1, Number(bottom)).map((row) => row.slice(left.charCodeAt(0) - 65, right.charCodeAt(0) - 64));
          }
          if (term === "") return null;
          const day = /^(\d+)-(\d+)-(\d+)$/.exec(term);
          if (day) return `${day[1]}-${day[2]?.padStart(2, "0")}-${day[3]?.padStart(2, "0")}`;
          return term.startsWith('"') ? term.slice(1, -1) : Number(term);
        });
        const flat = [evaluate(each, raw)].flat(2);
        const expected = [shown.result].flat(2) as unknown[];
        flat.forEach((cell, index) => {
          const wanted = expected[index];
          if (typeof wanted === "number") expect(cell).toBeCloseTo(wanted, 9);
          else expect(cell).toBe(wanted);
        });
      }
  });
});
