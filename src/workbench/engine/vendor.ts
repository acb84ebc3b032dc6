/**
 * Everything the page takes from the spreadsheet engine's packages, as one script: `bundle.ts` builds this file once into
 * `window.UniverVendor`, keyed by package name, and the page's own build treats `@univerjs/*` as external. Nothing imports
 * this module; it is the entry of that bundle. Facade modules extend the engine's API objects by being loaded.
 */
import * as core from "@univerjs/core";
import * as coreFacade from "@univerjs/core/lib/facade";
import * as dataValidation from "@univerjs/data-validation";
import * as drawing from "@univerjs/drawing";
import * as formula from "@univerjs/engine-formula";
import * as render from "@univerjs/engine-render";
import * as presetConditionalFormatting from "@univerjs/preset-sheets-conditional-formatting";
import * as presetCore from "@univerjs/preset-sheets-core";
import * as presetDataValidation from "@univerjs/preset-sheets-data-validation";
import * as presetDrawing from "@univerjs/preset-sheets-drawing";
import * as presetFilter from "@univerjs/preset-sheets-filter";
import * as presetFindReplace from "@univerjs/preset-sheets-find-replace";
import * as presetHyperLink from "@univerjs/preset-sheets-hyper-link";
import * as presetNote from "@univerjs/preset-sheets-note";
import * as presetSort from "@univerjs/preset-sheets-sort";
import * as presetTable from "@univerjs/preset-sheets-table";
import * as sheets from "@univerjs/sheets";
import * as conditionalFormatting from "@univerjs/sheets-conditional-formatting";
import * as sheetsDataValidation from "@univerjs/sheets-data-validation";
import * as sheetsDrawing from "@univerjs/sheets-drawing";
import * as sheetsDrawingUi from "@univerjs/sheets-drawing-ui";
import * as sheetsFilter from "@univerjs/sheets-filter";
import * as sheetsFormula from "@univerjs/sheets-formula";
import * as sheetsFormulaUi from "@univerjs/sheets-formula-ui";
import * as sheetsHyperLink from "@univerjs/sheets-hyper-link";
import * as sheetsNote from "@univerjs/sheets-note";
import * as sheetsNumfmt from "@univerjs/sheets-numfmt";
import * as sheetsTable from "@univerjs/sheets-table";
import * as sheetsUi from "@univerjs/sheets-ui";
import * as themes from "@univerjs/themes";
import * as ui from "@univerjs/ui";
import * as react from "react";
import englishConditionalFormatting from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import frenchConditionalFormatting from "@univerjs/preset-sheets-conditional-formatting/locales/fr-FR";
import englishCore from "@univerjs/preset-sheets-core/locales/en-US";
import frenchCore from "@univerjs/preset-sheets-core/locales/fr-FR";
import englishDataValidation from "@univerjs/preset-sheets-data-validation/locales/en-US";
import frenchDataValidation from "@univerjs/preset-sheets-data-validation/locales/fr-FR";
import englishDrawing from "@univerjs/preset-sheets-drawing/locales/en-US";
import frenchDrawing from "@univerjs/preset-sheets-drawing/locales/fr-FR";
import englishFilter from "@univerjs/preset-sheets-filter/locales/en-US";
import frenchFilter from "@univerjs/preset-sheets-filter/locales/fr-FR";
import englishFindReplace from "@univerjs/preset-sheets-find-replace/locales/en-US";
import frenchFindReplace from "@univerjs/preset-sheets-find-replace/locales/fr-FR";
import englishHyperLink from "@univerjs/preset-sheets-hyper-link/locales/en-US";
import frenchHyperLink from "@univerjs/preset-sheets-hyper-link/locales/fr-FR";
import englishNote from "@univerjs/preset-sheets-note/locales/en-US";
import frenchNote from "@univerjs/preset-sheets-note/locales/fr-FR";
import englishSort from "@univerjs/preset-sheets-sort/locales/en-US";
import frenchSort from "@univerjs/preset-sheets-sort/locales/fr-FR";
import englishTable from "@univerjs/preset-sheets-table/locales/en-US";
import frenchTable from "@univerjs/preset-sheets-table/locales/fr-FR";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-find-replace/lib/index.css";
import "@univerjs/preset-sheets-hyper-link/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

/** What `window.UniverVendor` holds: one member per package, and the words of the engine's own menus in both languages. */
const packages = {
  "@univerjs/core": core,
  "@univerjs/core/lib/facade": coreFacade,
  "@univerjs/data-validation": dataValidation,
  "@univerjs/drawing": drawing,
  "@univerjs/engine-formula": formula,
  "@univerjs/engine-render": render,
  "@univerjs/preset-sheets-conditional-formatting": presetConditionalFormatting,
  "@univerjs/preset-sheets-core": presetCore,
  "@univerjs/preset-sheets-data-validation": presetDataValidation,
  "@univerjs/preset-sheets-drawing": presetDrawing,
  "@univerjs/preset-sheets-filter": presetFilter,
  "@univerjs/preset-sheets-find-replace": presetFindReplace,
  "@univerjs/preset-sheets-hyper-link": presetHyperLink,
  "@univerjs/preset-sheets-note": presetNote,
  "@univerjs/preset-sheets-sort": presetSort,
  "@univerjs/preset-sheets-table": presetTable,
  "@univerjs/sheets": sheets,
  "@univerjs/sheets-conditional-formatting": conditionalFormatting,
  "@univerjs/sheets-data-validation": sheetsDataValidation,
  "@univerjs/sheets-drawing": sheetsDrawing,
  "@univerjs/sheets-drawing-ui": sheetsDrawingUi,
  "@univerjs/sheets-filter": sheetsFilter,
  "@univerjs/sheets-formula": sheetsFormula,
  "@univerjs/sheets-formula-ui": sheetsFormulaUi,
  "@univerjs/sheets-hyper-link": sheetsHyperLink,
  "@univerjs/sheets-note": sheetsNote,
  "@univerjs/sheets-numfmt": sheetsNumfmt,
  "@univerjs/sheets-table": sheetsTable,
  "@univerjs/sheets-ui": sheetsUi,
  "@univerjs/themes": themes,
  "@univerjs/ui": ui,
  react,
  words: {
    en: core.mergeLocales(
      englishCore,
      englishTable,
      englishConditionalFormatting,
      englishDataValidation,
      englishNote,
      englishDrawing,
      englishFilter,
      englishSort,
      englishHyperLink,
      englishFindReplace,
    ),
    fr: core.mergeLocales(
      frenchCore,
      frenchTable,
      frenchConditionalFormatting,
      frenchDataValidation,
      frenchNote,
      frenchDrawing,
      frenchFilter,
      frenchSort,
      frenchHyperLink,
      frenchFindReplace,
    ),
  },
};

export type Vendor = typeof packages;

declare global {
  interface Window {
    UniverVendor?: Vendor;
  }
}

window.UniverVendor = packages;
