import { Button, FluentProvider, makeStyles, tokens, type Theme } from "@fluentui/react-components";
import { useEffect, useMemo, useReducer, useRef, useState, useSyncExternalStore } from "react";
import type { Bucket } from "../calendar/periods";
import { fill, inLanguage, type Language, type Text } from "../language/text";
import { linesRefusal } from "../import/lines/linesSentences";
import { explainFile } from "../import/unreadableFile";
import { BottomBar } from "./components/BottomBar";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { FailureMessage } from "./components/FailureMessage";
import { Screen } from "./components/Screen";
import { PaneContext, type CompanyEngine, type Pane } from "./hooks/pane";
import type { Navigation, Place } from "./navigation";
import { AnalyseScreen } from "./screens/analyse/AnalyseScreen";
import { CursorScreen } from "./screens/analyse/CursorScreen";
import { ForecastScreen } from "./screens/analyse/ForecastScreen";
import { CollectScreen } from "./screens/collect/CollectScreen";
import { CommentsScreen } from "./screens/comments/CommentsScreen";
import { CycleScreen } from "./screens/cycle/CycleScreen";
import { DecisionsScreen } from "./screens/decisions/DecisionsScreen";
import { FeedbackScreen } from "./screens/feedback/FeedbackScreen";
import { FreezeScreen } from "./screens/freeze/FreezeScreen";
import { FunctionsScreen } from "./screens/functions/FunctionsScreen";
import { HistoryScreen } from "./screens/history/HistoryScreen";
import { HomeScreen } from "./screens/HomeScreen";
import { ImportWizard } from "./screens/import/ImportWizard";
import { keepWizard, restoreWizard } from "./screens/import/keptWizard";
import { RefusedLines, RefusedSource } from "./screens/import/readFiles";
import { WizardContext, wizardReducer } from "./screens/import/wizardState";
import { EvaluateScreen } from "./screens/learn/EvaluateScreen";
import { HealthScreen } from "./screens/learn/HealthScreen";
import { MeetingsScreen } from "./screens/meetings/MeetingsScreen";
import { PollsScreen } from "./screens/polls/PollsScreen";
import { PracticeScreen } from "./screens/practice/PracticeScreen";
import { ProceduresScreen } from "./screens/procedures/ProceduresScreen";
import { ProductionScreen } from "./screens/production/ProductionScreen";
import { ReviewsScreen } from "./screens/ReviewsScreen";
import { RisksScreen } from "./screens/risks/RisksScreen";
import { ScenariosScreen } from "./screens/scenarios/ScenariosScreen";
import { SettingsDraftContext, SettingsScreen } from "./screens/settings/SettingsScreen";
import { TourScreen } from "./screens/tour/TourScreen";
import type { Services } from "./paneServices";
import { Said } from "./said";
import { importTexts } from "./texts/importTexts";
import { paneTexts } from "./texts/paneTexts";
import { isDarkTheme, useTheme, type OfficeBackground } from "./officeTheme";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100vh", backgroundColor: tokens.colorNeutralBackground1 },
  // The embedded browser of desktop Excel hides scroll bars unless a bar is always asked for.
  content: { flexGrow: 1, minHeight: 0, overflowY: "scroll", overflowX: "hidden", position: "relative" },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

const screens: Record<Place, () => React.JSX.Element> = {
  home: HomeScreen,
  cycle: CycleScreen,
  collect: CollectScreen,
  analyse: AnalyseScreen,
  forecast: ForecastScreen,
  cursor: CursorScreen,
  decisions: DecisionsScreen,
  freeze: FreezeScreen,
  meetings: MeetingsScreen,
  polls: PollsScreen,
  comments: CommentsScreen,
  feedback: FeedbackScreen,
  procedures: ProceduresScreen,
  production: ProductionScreen,
  evaluate: EvaluateScreen,
  health: HealthScreen,
  scenarios: ScenariosScreen,
  reviews: ReviewsScreen,
  functions: FunctionsScreen,
  history: HistoryScreen,
  import: ImportWizard,
  risks: RisksScreen,
  settings: SettingsScreen,
  tour: TourScreen,
  practice: PracticeScreen,
};

/** A screen that failed while it was drawn. */
class BrokenScreen extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause));
    this.name = "BrokenScreen";
  }
}

/** The one place that turns failures into words. */
function explained(problem: unknown, services: Services, language: Language): string {
  if (problem instanceof RefusedSource) return refusal(problem, language);
  if (problem instanceof RefusedLines) return linesRefusal(problem.why, problem.source, language);
  if (problem instanceof Said) return problem.message;
  if (problem instanceof BrokenScreen) return fill(inLanguage(paneTexts.unexpected, language), { message: problem.message });
  return services.explain(problem, language);
}

function refusal({ source, why }: RefusedSource, language: Language): string {
  return why.code === "noRows" ? fill(inLanguage(importTexts.noRows, language), { name: source }) : explainFile(why, source, language);
}

export interface AppProps {
  language: Language;
  /** What the company plans by. */
  bucket: Bucket;
  services: Services;
  navigation: Navigation;
  officeBackground?: OfficeBackground;
  /** The company's own engine, in builds that are made for one. */
  engine?: CompanyEngine;
}

/** The page behind the pane, its scroll bars and lists follow language and theme too. */
function usePage(language: Language, theme: Theme): void {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.body.style.backgroundColor = theme.colorNeutralBackground1;
    document.documentElement.style.colorScheme = isDarkTheme(theme) ? "dark" : "light";
  }, [theme]);
}

/** The whole pane: one screen, the bar of places, and the one spot where failures are shown. */
export function App({ language, bucket, services, navigation, officeBackground, engine }: AppProps) {
  const styles = useStyles();
  const theme = useTheme(officeBackground);
  const place = useSyncExternalStore(navigation.subscribe, navigation.current);
  const problem = useSyncExternalStore(navigation.subscribe, navigation.failure);
  const failure = problem === undefined ? undefined : explained(problem, services, language);
  const [announced, announce] = useState("");
  const say = (text: Text) => inLanguage(text, language);
  const pane = useMemo<Pane>(
    () => ({ language, bucket, services, navigation, showFailure: navigation.fail, announce, ...(engine && { engine }) }),
    [language, bucket, services, navigation, engine],
  );
  // Kept here, so that leaving the wizard for another place loses nothing.
  const [wizardState, dispatch] = useReducer(wizardReducer, undefined, restoreWizard);
  const settingsDraft = useRef({});
  // An import that is done is over once somebody moves on: "Import data" begins a new one, also where the old one still shows.
  const moves = useSyncExternalStore(navigation.subscribe, navigation.moves);
  useEffect(() => dispatch({ type: "movedOn" }), [moves]);
  const wizard = useMemo(() => ({ state: wizardState, dispatch }), [wizardState]);
  // Nor does a page that is loaded again, as some hosts do when the theme of Office changes.
  useEffect(() => keepWizard(wizardState, place === "import"), [wizardState, place]);
  usePage(language, theme);
  const Current = screens[place];
  return (
    <FluentProvider theme={theme}>
      <PaneContext.Provider value={pane}>
        {/* Not on the provider: it hands its class to every menu and list it opens, which would then cover the pane. */}
        <div className={styles.pane}>
          <div className={styles.content}>
            {failure !== undefined && <FailureMessage text={failure} close={() => navigation.fail(undefined)} />}
            <ErrorBoundary
              key={place}
              onError={(broken) => navigation.fail(new BrokenScreen(broken))}
              fallback={(retry) => (
                <Screen title={say(paneTexts.brokenTitle)}>
                  {say(paneTexts.broken)}
                  <Button
                    appearance="primary"
                    onClick={() => {
                      navigation.go("home");
                      retry();
                    }}
                  >
                    {say(paneTexts.backHome)}
                  </Button>
                </Screen>
              )}
            >
              <WizardContext.Provider value={wizard}>
                <SettingsDraftContext.Provider value={settingsDraft}>
                  <Current />
                </SettingsDraftContext.Provider>
              </WizardContext.Provider>
            </ErrorBoundary>
            <div className={styles.unseen} aria-live="polite">
              {announced}
            </div>
          </div>
          <BottomBar place={place} go={navigation.go} />
        </div>
      </PaneContext.Provider>
    </FluentProvider>
  );
}
