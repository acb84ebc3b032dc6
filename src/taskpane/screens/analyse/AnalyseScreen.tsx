import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { AnalysisState } from "../../../cycle/analyse/readAnalysisState";
import { formatNumber, formatPercent } from "../../../language/format";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { analyseTexts } from "../../texts/analyseTexts";
import { AnalyseStep, type StepState } from "./AnalyseStep";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

interface WorkStep {
  id: "forecast" | "cursor" | "load" | "production" | "risks" | "roadmap";
  state: StepState;
  sentences: string[];
  actions: { label: string; run: () => void }[];
}

/** The order of work of the analysis: what each part says now, and the next thing to do. */
export function AnalyseScreen() {
  const say = useWords();
  const { navigation, services } = usePane();
  const state = useRead(services.readAnalysisState);
  if (state === undefined) return <Screen title={say(analyseTexts.title)}>{<Working what={say(analyseTexts.reading)} />}</Screen>;
  if (!state.hasData)
    return (
      <Screen title={say(analyseTexts.title)}>
        <Text>{say(analyseTexts.noData)}</Text>
        <Button appearance="primary" onClick={() => navigation.go("import")}>
          {say(analyseTexts.importData)}
        </Button>
      </Screen>
    );
  return <Work state={state} />;
}

function Work({ state }: { state: AnalysisState }) {
  const styles = useStyles();
  const say = useWords();
  const acts = useActs();
  const steps = useSteps(state, acts);
  const next = useNextStep(state, acts);
  const { build, draft } = acts;
  return (
    <Screen title={say(analyseTexts.title)}>
      <Text>{say(analyseTexts.intro)}</Text>
      {build.busy || draft.busy ? (
        <Working what={say(build.busy ? analyseTexts.building : analyseTexts.drafting)} />
      ) : (
        <Button appearance="primary" onClick={next.run}>
          {next.label}
        </Button>
      )}
      <ol className={styles.list} aria-label={say(analyseTexts.steps)}>
        {steps.map(({ id, state: standing, sentences, actions }) => (
          <AnalyseStep
            key={id}
            title={say(analyseTexts[id])}
            state={standing}
            sentences={sentences}
            actions={actions.filter(({ label }) => label !== next.label)}
          />
        ))}
      </ol>
    </Screen>
  );
}

/** What can be done from this screen. */
function useActs() {
  const say = useWords();
  const { language, navigation, services, announce } = usePane();
  const open = useAction((sheet: string) => services.openSheet(sheet));
  const build = useAction(async () => {
    await services.run("buildReviews", {}, { language });
    announce(say(analyseTexts.built));
    navigation.refresh();
  });
  const draft = useAction(async () => {
    await services.run("draftRoadmap", {}, { language });
    announce(say(analyseTexts.drafted));
    navigation.refresh();
  });
  return { open, build, draft };
}
type Acts = ReturnType<typeof useActs>;

/** Each part of the work: where it stands, what it says now, and what can be done. */
function useSteps(state: AnalysisState, { open, draft }: Acts): WorkStep[] {
  const say = useWords();
  const sayCount = useCounted();
  const { language, navigation } = usePane();
  const riskSentence = useRiskSentence(state);
  const { sheets, headlines, adopted } = state;
  const toSheet = (sheet: string | undefined) =>
    sheet === undefined ? [] : [{ label: say(analyseTexts.openSheet, { name: sheet }), run: () => void open.run(sheet) }];
  const headline = (text: string): string[] => (text === "" ? [] : [text]);
  const adoption = { none: analyseTexts.adoptedNone, differs: analyseTexts.adoptedDiffers, same: analyseTexts.adoptedSame };
  return [
    {
      id: "forecast",
      state: forecastState(state),
      sentences:
        sheets.demand === undefined
          ? [say(analyseTexts.forecastNone)]
          : [
              ...headline(headlines.demand),
              say(adoption[adopted]),
              ...(state.typedDemand > 0 ? [sayCount(analyseTexts.typedDemand, state.typedDemand)] : []),
            ],
      actions: [
        ...(state.typedDemand > 0 ? [{ label: say(analyseTexts.recordDemand), run: () => navigation.go("forecast") }] : []),
        ...(state.hasConsensus ? [{ label: say(analyseTexts.openForecast), run: () => navigation.go("forecast") }] : []),
        ...toSheet(sheets.demand),
      ],
    },
    {
      id: "cursor",
      state: "look",
      sentences: [say(analyseTexts.cursorAt, { level: formatPercent(state.prudence, language) })],
      actions: [{ label: say(analyseTexts.openCursor), run: () => navigation.go("cursor") }],
    },
    {
      id: "load",
      state: sheets.supply === undefined && sheets.stock === undefined ? "todo" : "look",
      sentences: [
        ...headline(headlines.supply),
        ...headline(headlines.stock),
        ...(headlines.supply + headlines.stock === "" ? [say(analyseTexts.loadNone)] : []),
      ],
      actions: [...toSheet(sheets.supply), ...toSheet(sheets.stock)],
    },
    {
      id: "production",
      state: sheets.production === undefined ? "todo" : "look",
      sentences: headlines.production === "" ? [say(analyseTexts.productionNone)] : [headlines.production],
      actions: [{ label: say(analyseTexts.openProduction), run: () => navigation.go("production") }],
    },
    {
      id: "risks",
      state: riskState(state),
      sentences: [riskSentence],
      actions: [{ label: say(analyseTexts.openRisks), run: () => navigation.go("risks") }],
    },
    {
      id: "roadmap",
      state: sheets.roadmap === undefined ? "todo" : "done",
      sentences: [say(sheets.roadmap === undefined ? analyseTexts.roadmapNone : analyseTexts.roadmapDone)],
      actions: [{ label: say(analyseTexts.draft), run: () => void draft.run() }, ...toSheet(sheets.roadmap)],
    },
  ];
}

function forecastState({ sheets, adopted }: AnalysisState): StepState {
  if (sheets.demand === undefined || adopted === "none") return "todo";
  return adopted === "same" ? "done" : "look";
}

function riskState({ risks }: AnalysisState): StepState {
  if (risks === null) return "todo";
  return risks.untouched > 0 ? "look" : "done";
}

function useRiskSentence({ risks }: AnalysisState): string {
  const say = useWords();
  const sayCount = useCounted();
  const { language } = usePane();
  if (risks === null) return say(analyseTexts.risksNone);
  if (risks.open === 0) return say(analyseTexts.risksClear);
  return sayCount(analyseTexts.risksOpen, risks.open, { untouched: formatNumber(risks.untouched, language) });
}

/** The first thing in the order of work that waits. */
function useNextStep(state: AnalysisState, { open, build, draft }: Acts): { label: string; run: () => void } {
  const say = useWords();
  const { navigation } = usePane();
  const { sheets, risks } = state;
  if (sheets.demand === undefined) return { label: say(analyseTexts.build), run: () => void build.run() };
  if (state.adopted !== "same" && state.hasConsensus)
    return { label: say(analyseTexts.openForecast), run: () => navigation.go("forecast") };
  if (risks === null || risks.untouched > 0) return { label: say(analyseTexts.openRisks), run: () => navigation.go("risks") };
  const { roadmap } = sheets;
  if (roadmap === undefined) return { label: say(analyseTexts.draft), run: () => void draft.run() };
  return { label: say(analyseTexts.openSheet, { name: roadmap }), run: () => void open.run(roadmap) };
}
