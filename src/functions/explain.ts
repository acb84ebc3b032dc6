import { type CalcError } from "../calc/calcError";
import { sentenceOf } from "./errorSentences";
import { inLanguage, type Language } from "../language/text";
import { type FunctionDefinition } from "./defineFunction";

/** The sentence of an error of this function, with the argument names that the user sees. */
export function explain(definition: FunctionDefinition, error: CalcError, language: Language): string {
  return sentenceOf(error, language, (key) => inLanguage(definition.args[key]?.name, language) ?? key);
}
