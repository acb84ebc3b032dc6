import { functionEntries } from "../../functions/functionEntries";
import { helpIndexPath } from "../../functions/formulaNames";
import { languages } from "../../language/text";
import { checkFunctionMetadata } from "./checkMetadata";
import { functionPage, indexPage } from "./helpPages";
import { helpStylesheet } from "./helpStyle";
import { functionsMetadata } from "./metadata";

/** A file of the build, by its path below the output folder. */
export interface EmittedFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Everything that the build writes from the catalogue: Excel's metadata in both languages and the help pages.
 *
 * @param baseUrl where the add-in will be served, such as `https://localhost:3000`
 * @throws Error listing what Excel would refuse
 */
export function emitFunctionFiles(baseUrl: string): EmittedFile[] {
  const metadata = [
    { path: "functions.json", content: functionsMetadata(baseUrl, "en") },
    { path: "functions-fr.json", content: functionsMetadata(baseUrl, "fr") },
  ];
  const problems = metadata.flatMap(({ path, content }) => checkFunctionMetadata(content).map((problem) => `${path}: ${problem}`));
  if (problems.length > 0) throw new Error(`Excel would refuse the functions:\n${problems.join("\n")}`);
  const pages = languages.flatMap((language) => {
    const entries = functionEntries(language);
    return [
      ...entries.map((entry) => ({ path: entry.helpPath, text: functionPage(entry, language) })),
      { path: helpIndexPath(language), text: indexPage(entries, language) },
    ];
  });
  return [
    ...metadata.map(({ path, content }) => ({ path, text: `${JSON.stringify(content, null, 2)}\n` })),
    ...pages,
    { path: "help/help.css", text: helpStylesheet },
  ];
}
