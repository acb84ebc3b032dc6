import { createRoot } from "react-dom/client";
import { associateCommands } from "../commands/ribbon";
import { buildReviews } from "../cycle/buildReviews";
import { decideRisk } from "../cycle/decideRisk";
import { draftRoadmap } from "../cycle/draftRoadmap";
import { countRisks, findRisks, readRisks } from "../cycle/findRisks";
import { importDataset, previewImport, readImportContext } from "../cycle/importDataset";
import { importableTables, readImportableTable, readSelectedCells } from "../cycle/importSources";
import { insertFunction, placeInsertion, readInsertion } from "../cycle/insertFunction";
import { loadSample } from "../cycle/loadSample";
import { presentTables } from "../cycle/presentTables";
import { readOverview } from "../cycle/readOverview";
import { refreshWorkbook } from "../cycle/refreshWorkbook";
import { sheetsFromTables } from "../cycle/sheetsFromTables";
import { languageOf } from "../i18n/text";
import { App } from "../taskpane/App";
import { createNavigation } from "../taskpane/navigation";
import type { Services } from "../taskpane/services";
import { activateName, activateSheet } from "../workbook/activate";
import { restore } from "../workbook/recover";
import { drawSheetsBy } from "../workbook/redraw";
import { explainFailure } from "./explainFailure";

/**
 * Entry of the pane, which is also the shared runtime: functions.js is loaded before this script by the same page, so the functions
 * keep calculating while the pane is closed.
 */
const navigation = createNavigation();
drawSheetsBy(sheetsFromTables);

const services: Services = {
  readOverview,
  loadSample,
  buildReviews,
  presentTables,
  readRisks,
  countRisks,
  findRisks,
  decideRisk,
  draftRoadmap,
  readSelection: readSelectedCells,
  importableTables,
  readTable: readImportableTable,
  readImportContext,
  previewImport,
  importDataset,
  readInsertion,
  placeInsertion,
  insertFunction,
  openSheet: activateSheet,
  openName: activateName,
  restore,
  explain: explainFailure,
};

void Office.onReady(() => {
  const language = languageOf(Office.context.displayLanguage);
  associateCommands({
    language,
    showPane: async () => {
      await Office.addin.showAsTaskpane();
    },
    go: navigation.go,
    refreshPane: navigation.refresh,
    buildReviews,
    recalculate: refreshWorkbook,
    showFailure: navigation.fail,
  });
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page of the pane has no element called root.");
  const background = (Office.context as { officeTheme?: Office.OfficeTheme }).officeTheme?.bodyBackgroundColor;
  createRoot(root).render(
    <App
      language={language}
      services={services}
      navigation={navigation}
      {...(background !== undefined && { officeBackground: background })}
    />,
  );
});
