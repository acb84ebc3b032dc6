/** The engine without a page, for tests and tools in Node. */
import { mergeLocales } from "@univerjs/core";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import englishCore from "@univerjs/preset-sheets-node-core/locales/en-US";
import frenchCore from "@univerjs/preset-sheets-node-core/locales/fr-FR";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { CalculationMode } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import englishTable from "@univerjs/sheets-table/locale/en-US";
import frenchTable from "@univerjs/sheets-table/locale/fr-FR";
import { asyncScheduler } from "rxjs";
import { languageOf } from "../../language/text";
import { startUniver } from "./boot";
import type { PluginEntry } from "./boot";
import type { Engine } from "./engine";
import { supplyIteratorHelpers } from "./iterators";
import { UniverEngine } from "./univerEngine";

/** The engine's listeners collect changes with repeating timers; those must not keep a process alive that is done. */
function letProcessEnd(): void {
  const actions = (
    asyncScheduler as unknown as { schedulerActionCtor: { prototype: { requestAsyncId(...args: unknown[]): unknown; letsEnd?: true } } }
  ).schedulerActionCtor.prototype;
  if (actions.letsEnd) return;
  const { requestAsyncId } = actions;
  actions.letsEnd = true;
  actions.requestAsyncId = function (this: object, ...args) {
    const timer = requestAsyncId.apply(this, args);
    if (typeof timer === "object" && timer !== null && "unref" in timer) (timer as { unref(): void }).unref();
    return timer;
  };
}

/** Ready at once, with one empty sheet "Sheet1". */
export function createHeadlessEngine(options: { locale?: string } = {}): Engine {
  supplyIteratorHelpers();
  letProcessEnd();
  const { plugins } = UniverSheetsNodeCorePreset({ formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION } });
  const entries: PluginEntry[] = [
    ...(plugins as PluginEntry[]),
    UniverSheetsTablePlugin,
    UniverSheetsNumfmtPlugin,
    UniverSheetsConditionalFormattingPlugin,
    UniverDataValidationPlugin,
    UniverSheetsDataValidationPlugin,
    UniverSheetsNotePlugin,
  ];
  const words = { en: mergeLocales(englishCore, englishTable), fr: mergeLocales(frenchCore, frenchTable) };
  return new UniverEngine(startUniver(entries, languageOf(options.locale), words, false));
}
