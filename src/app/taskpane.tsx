import { createRoot } from "react-dom/client";
import type { Bucket } from "../calendar/periods";
import { associateCommands } from "../commands/ribbon";
import { createSumLines } from "../cycle/import/sumLinesApart";
import { createOptimiser } from "../cycle/optimiser/createOptimiser";
import { services as cycle, type IntentionId } from "../cycle/services";
import { App } from "../taskpane/App";
import { forgetDraftsOfOthers } from "../taskpane/hooks/useDraft";
import { keepPlace } from "../taskpane/keptPlace";
import { createNavigation } from "../taskpane/navigation";
import { wasImporting } from "../taskpane/screens/import/keptWizard";
import type { Services } from "../taskpane/paneServices";
import { companyEngine } from "./companyEngine";
import { explainFailure } from "./explainFailure";
import { startLinesThread } from "./linesThread";
import { startOptimiserThread } from "./optimiserThread";
import { keepWrites } from "./keptWrites";
import { createPaneLanguage, type PaneLanguage } from "./paneLanguage";

/**
 * Entry of the pane, which is also the shared runtime: functions.js is loaded before this script by the same page, so the functions
 * keep calculating while the pane is closed.
 */
const navigation = createNavigation(wasImporting() ? "import" : "home");

/** Intentions after which the company may have chosen another language or bucket: a sample is told by month. */
const mayChangeLanguage: ReadonlySet<IntentionId> = new Set<IntentionId>(["saveSettings", "loadSample", "changeLanguage"]);

/** In builds that are made for a company's own engine; in all others nothing of it is there. */
const engine = process.env.SOP_WAREHOUSE_ORIGIN
  ? companyEngine(process.env.SOP_WAREHOUSE_ORIGIN, () => import(/* webpackChunkName: "warehouse" */ "./warehouse/warehouseScreen"))
  : undefined;

const optimiser = createOptimiser(startOptimiserThread);

/** Calculates everything; where cells have no answer some seconds later, the pane says so, and what helps. */
async function recalculate(): Promise<void> {
  await cycle.recalculate();
  void cycle.checkAnswers().catch(navigation.fail);
}

/** The services of the cycle; after those that may change the language or the bucket, the settings are read again. */
const servicesFor = (paneLanguage: PaneLanguage): Services => ({
  ...cycle,
  explain: explainFailure,
  optimise: optimiser.optimise,
  answers: optimiser.answers,
  sumLines: createSumLines(startLinesThread),
  run: async (id, request, options) => {
    const answer = await cycle.run(id, request, options);
    if (mayChangeLanguage.has(id)) await paneLanguage.follow();
    return answer;
  },
  recalculate,
  undo: async (entry, language, accept) => {
    const lost = await cycle.undo(entry, language, accept);
    await paneLanguage.follow();
    return lost;
  },
});

/** Connects the buttons of the ribbon with the pane and the cycle. */
function connectRibbon(paneLanguage: PaneLanguage): void {
  associateCommands({
    get language() {
      return paneLanguage.current();
    },
    showPane: async () => {
      await Office.addin.showAsTaskpane();
    },
    go: navigation.go,
    refreshPane: navigation.refresh,
    buildReviews: (language) => cycle.run("buildReviews", {}, { language }),
    recalculate,
    showFailure: navigation.fail,
  });
}

keepWrites();

void Office.onReady(() => {
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page of the pane has no element called root.");
  const workbook = (Office.context.document as { url?: string | null }).url ?? "";
  forgetDraftsOfOthers(workbook);
  void keepPlace(navigation, workbook, async () => (await cycle.readBookLanguage()) !== undefined);
  const background = (Office.context as { officeTheme?: Office.OfficeTheme }).officeTheme?.bodyBackgroundColor;
  const pane = createRoot(root);
  let bucket: Bucket = "month";
  const readChoice = async (): Promise<string> => {
    const { values } = await cycle.readSettings();
    if (bucket !== values.bucket) {
      bucket = values.bucket;
      draw();
    }
    return values.language;
  };
  const paneLanguage = createPaneLanguage(Office.context.displayLanguage, readChoice, () => draw());
  const services = servicesFor(paneLanguage);
  connectRibbon(paneLanguage);
  const draw = () =>
    pane.render(
      <App
        language={paneLanguage.current()}
        bucket={bucket}
        services={services}
        navigation={navigation}
        {...(engine && { engine })}
        {...(background !== undefined && { officeBackground: background })}
      />,
    );
  draw();
  void paneLanguage.follow();
});
