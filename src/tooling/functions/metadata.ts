import { catalogue } from "../../functions/catalogue";
import { helpPath } from "../../functions/formulaNames";
import { type ChoiceList } from "../../functions/choiceLists";
import { type FunctionDefinition } from "../../functions/defineFunction";
import { inLanguage, type Language } from "../../language/text";
import { type EnumMetadata, type FunctionMetadata, type FunctionsMetadata } from "./metadataShape";

/**
 * What Excel reads to know the functions: `functions.json`, or `functions-fr.json` with the same ids and names and French texts.
 *
 * @param baseUrl where the add-in is served, with or without a final slash; help pages stand below it
 */
export function functionsMetadata(baseUrl: string, language: Language): FunctionsMetadata {
  return {
    // Values such as currencies arrive as objects with their plain value inside, instead of failing before we see them.
    allowCustomDataForDataTypeAny: true,
    enums: usedLists().map((list) => enumMetadata(list, language)),
    functions: catalogue.map((definition) => functionMetadata(definition, baseUrl.replace(/\/+$/, ""), language)),
  };
}

/** The lists of words of all arguments, each once. */
function usedLists(): ChoiceList[] {
  const lists = catalogue.flatMap(({ args }) => Object.values(args).flatMap(({ choices }) => choices ?? []));
  return [...new Set(lists)];
}

/** What Excel offers while the argument is typed. The word itself is the same in every language, its tooltip is not. */
function enumMetadata<Choice extends string>({ id, words, meanings }: ChoiceList<Choice>, language: Language): EnumMetadata {
  return {
    id,
    type: "string",
    values: words.map((word) => ({ name: word, stringValue: word, tooltip: inLanguage(meanings[word], language) })),
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
      ...(arg.choices ? { customEnumId: arg.choices.id } : {}),
    })),
    // `any`: a cell of a result may be a number, a text, or an error with its sentence.
    result: { type: "any", dimensionality: result.dimensionality },
  };
}
