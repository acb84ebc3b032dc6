import { importDataset } from "../../src/cycle/import/importDataset";
import { loadSample } from "../../src/cycle/samples/loadSample";
import { isImport, isSampleLoad } from "../../src/cycle/samples/sampleData";
import { fill, inLanguage, languages } from "../../src/language/text";

it.each(languages)("knows loading a sample and an import by what the journal keeps of them: %s", (language) => {
  const [loaded, imported] = [loadSample, importDataset].map(({ words }) => ({
    intention: fill(inLanguage(words, language), { name: "Litiges : 12 %" }),
  }));
  expect([loaded, imported].map((entry) => [isSampleLoad(entry!), isImport(entry!)])).toEqual([
    [true, false],
    [false, true],
  ]);
});
