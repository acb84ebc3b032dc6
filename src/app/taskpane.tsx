import { createRoot } from "react-dom/client";
import { associateCommands } from "../commands/ribbon";
import type { Bucket } from "../calendar/periods";
import { buildReviews } from "../cycle/buildReviews";
import { loadSample } from "../cycle/loadSample";
import { refreshWorkbook } from "../cycle/refreshWorkbook";
import { readSettings, saveSettings } from "../cycle/settings";
import { sheetsFromTables } from "../cycle/sheetsFromTables";
import { undoEntry } from "../cycle/undo";
import { cycle } from "../cycle/cycle";
import { App } from "../taskpane/App";
import { createNavigation } from "../taskpane/navigation";
import { wasImporting } from "../taskpane/screens/import/keptWizard";
import type { Services } from "../taskpane/services";
import { drawSheetsBy } from "../workbook/writing/redraw";
import { explainFailure } from "./explainFailure";
import { createPaneLanguage } from "./paneLanguage";

/**
 * Entry of the pane, which is also the shared runtime: functions.js is loaded before this script by the same page, so the functions
 * keep calculating while the pane is closed.
 */
const navigation = createNavigation(wasImporting() ? "import" : "home");
drawSheetsBy(sheetsFromTables);

const services: Services = { ...cycle, explain: explainFailure };

void Office.onReady(() => {
  let bucket: Bucket = "month";
  const spoken = createPaneLanguage(
    Office.context.displayLanguage,
    async () => {
      const { values } = await readSettings();
      if (bucket !== values.bucket) {
        bucket = values.bucket;
        draw();
      }
      return values.language;
    },
    () => draw(),
  );
  associateCommands({
    get language() {
      return spoken.current();
    },
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
  const pane = createRoot(root);
  const spokenServices: Services = {
    ...services,
    saveSettings: async (values, language) => {
      await saveSettings(values, language);
      await spoken.follow();
    },
    // A sample is told by month, and undoing may bring back another choice.
    loadSample: async (language, options) => {
      const loaded = await loadSample(language, options);
      await spoken.follow();
      return loaded;
    },
    undo: async (entry, language, accept) => {
      const lost = await undoEntry(entry, language, accept);
      await spoken.follow();
      return lost;
    },
  };
  const draw = () =>
    pane.render(
      <App
        language={spoken.current()}
        bucket={bucket}
        services={spokenServices}
        navigation={navigation}
        {...(background !== undefined && { officeBackground: background })}
      />,
    );
  draw();
  void spoken.follow();
});
