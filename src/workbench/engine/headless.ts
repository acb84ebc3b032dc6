/** The engine without a page, for tests and tools in Node. */
import { mergeLocales } from "@univerjs/core";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import englishCore from "@univerjs/preset-sheets-node-core/locales/en-US";
import frenchCore from "@univerjs/preset-sheets-node-core/locales/fr-FR";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import englishTable from "@univerjs/sheets-table/locale/en-US";
import frenchTable from "@univerjs/sheets-table/locale/fr-FR";
import { languageOf } from "../../i18n/text";
import { startUniver } from "./boot";
import type { PluginEntry } from "./boot";
import type { Engine } from "./engine";
import { supplyIteratorHelpers } from "./iterators";
import { UniverEngine } from "./univerEngine";

/** Ready at once, with one empty sheet "Sheet1". */
export function createHeadlessEngine(options: { locale?: string } = {}): Engine {
  supplyIteratorHelpers();
  const { plugins } = UniverSheetsNodeCorePreset();
  const entries: PluginEntry[] = [
    ...(plugins as PluginEntry[]),
    UniverSheetsTablePlugin,
    UniverSheetsNumfmtPlugin,
    UniverSheetsConditionalFormattingPlugin,
    UniverSheetsNotePlugin,
  ];
  const words = { en: mergeLocales(englishCore, englishTable), fr: mergeLocales(frenchCore, frenchTable) };
  return new UniverEngine(startUniver(entries, languageOf(options.locale), words, false));
}
