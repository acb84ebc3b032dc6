/** The column of a blank template in which a row says that it is an example: such a row is no data, in any language. */
import { nameKey } from "../../language/sameName";
import { inLanguage, languages, type Text } from "../../language/text";

/** Header of the column. */
export const exampleHeader: Text = { en: "Example", fr: "Exemple" };

/** What an example says there. */
export const exampleMark: Text = { en: "example, not imported", fr: "exemple, non importé" };

const isOneOf = (text: Text, said: string): boolean => languages.some((language) => nameKey(inLanguage(text, language)) === nameKey(said));

/** Whether a header is that of the column. */
export const isExampleHeader = (header: string): boolean => isOneOf(exampleHeader, header);

/** Whether a text in the column says that its row is an example. */
export const isExample = (text: string): boolean => isOneOf(exampleMark, text);
