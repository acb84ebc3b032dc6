/** What the engine says while it calculates has words in both languages: without them its keys would be shown. */
import { LocaleService } from "@univerjs/core";
import { startUniver } from "../../engine/boot";

it.each(["en", "fr"] as const)("has words for its progress beside its own (%s)", (language) => {
  const own = { "sheets-formula": { functionList: { SUM: { abstract: "Adds" } } } };
  const univer = startUniver([], language, { en: own, fr: own }, false);
  const words = univer.__getInjector().get(LocaleService);
  for (const key of ["analyzing", "calculating", "array-analysis", "array-calculation", "done"])
    expect(words.t(`sheets-formula.progress.${key}`)).not.toMatch(/progress/);
  expect(words.t("sheets-formula.functionList.SUM.abstract")).toBe("Adds");
  univer.dispose();
});
