import type { CollectTable } from "../../domain/collect/collectTables";
import { collectTables } from "../../domain/collect/collectTables";
import { inLanguage } from "../../language/text";
import { titleOf } from "../../sheets/draft";
import { drawTemplate, templateMark } from "../../sheets/template/template";
import { readNamedCells } from "../../workbook/reading/readNamed";
import { activateName } from "../../workbook/showing/activate";
import { behindReviews } from "../reviews/behindReviews";
import { defineIntention } from "../defineIntention";
import { readBookLanguage } from "../settings/changeLanguage";
import { readSettings } from "../settings/companySettings";

/**
 * Draws the blank template of a table in the language of the workbook, and brings it to the front. One that is there already is left as
 * it is, with whatever somebody has filled in, and only shown.
 */
export const makeTemplate = defineIntention({
  id: "makeTemplate",
  words: { en: "Template: {table}", fr: "Modèle : {table}" },
  async plan({ table }: { table: CollectTable }, { language: spoken }) {
    const mark = templateMark(table);
    const isThere = (await readNamedCells([titleOf(mark)]))[titleOf(mark)] !== undefined;
    const language = (await readBookLanguage()) ?? spoken;
    const blueprint = drawTemplate(table, language, (await readSettings()).values.bucket);
    return {
      changes: isThere ? [] : [{ kind: "sheet", blueprint, position: await behindReviews() }],
      details: (said) => ({ table: inLanguage(collectTables[table].title, said) }),
      found: { mark },
    };
  },
  async done({ mark }) {
    await activateName(titleOf(mark));
  },
});
