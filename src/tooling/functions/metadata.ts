import { catalogue } from "../../functions/catalogue";
import { helpPath } from "../../functions/formulaNames";
import { type FunctionDefinition } from "../../functions/defineFunction";
import { inLanguage, type Language } from "../../language/text";
import { type FunctionMetadata, type FunctionsMetadata } from "./metadataShape";

/**
 * What Excel reads to know the functions: `functions.json`, or `functions-fr.json` with the same ids and names and French texts.
 *
 * @param baseUrl where the add-in is served, with or without a final slash; help pages stand below it
 */
export function functionsMetadata(baseUrl: string, language: Language): FunctionsMetadata {
  return {
    // Values such as currencies arrive as objects with their plain value inside, instead of failing before we see them.
    allowCustomDataForDataTypeAny: true,
    functions: catalogue.map((definition) => functionMetadata(definition, baseUrl.replace(/\/+$/, ""), language)),
  };
}

function functionMetadata(definition: FunctionDefinition, base: string, language: Language): FunctionMetadata {
  const { id, summary, args, result } = definition;
  return {
    id,
    name: id,
    description: inLanguage(summary, language),
    helpUrl: `${base}/${helpPath(id, language)}`,
    parameters: Object.values(args).map((arg) => ({
      name: inLanguage(arg.name, language),
      description: inLanguage(arg.help, language),
      type: arg.type,
      dimensionality: arg.dimensionality,
      ...(arg.optional ? { optional: true } : {}),
    })),
    // `any`: a cell of a result may be a number, a text, or an error with its sentence.
    result: { type: "any", dimensionality: result.dimensionality },
  };
}
