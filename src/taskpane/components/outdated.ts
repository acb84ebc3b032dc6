import type { Overview } from "../../cycle/reviews/readOverview";
import { fill, inLanguage, type Language } from "../../language/text";
import { paneTexts } from "../texts/paneTexts";

/** What has changed since the reviews were built that only building them again brings in; "" where nothing has. */
export function outdatedSentence({ outdated }: Pick<Overview, "outdated">, language: Language): string {
  const names = outdated.map(({ title }) => inLanguage(title, language)).join(", ");
  return names === "" ? "" : fill(inLanguage(paneTexts.outdated, language), { names });
}
