import { useCallback } from "react";
import { inLanguage } from "../../language/text";
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CycleSteps } from "../components/CycleSteps";
import { KpiList } from "../components/KpiList";
import { ManualCalculation } from "../components/ManualCalculation";
import { Screen } from "../components/Screen";
import { Section } from "../components/Section";
import { overloadSentence, Troubles } from "../components/Troubles";
import { Working } from "../components/Working";
import { usePane, useWords } from "../hooks/pane";
import { useAction } from "../hooks/useAction";
import { useBuildReviews } from "../hooks/useBuildReviews";
import { useOwnName } from "../hooks/useOwnName";
import { useCalculations } from "../hooks/useCalculations";
import { useRead, useReadOrNull } from "../hooks/useRead";
import type { Practices } from "../../cycle/samples/practice";
import type { TourView } from "../../cycle/samples/tour";
import type { Overview } from "../../cycle/reviews/readOverview";
import { formatPeriod } from "../../calendar/format";
import { paneTexts } from "../texts/paneTexts";
import { reviewTexts } from "../texts/reviewTexts";
import { scenarioTexts } from "../texts/scenarioTexts";
import { outdatedSentence } from "../components/outdated";
import { CommentsLink } from "./comments/CommentsLink";
import { DecisionsLink } from "./decisions/DecisionsLink";
import { useKeptCheck } from "./freeze/frozenCheck";
import { FrozenNotice } from "./freeze/FrozenNotice";
import { AfterWriting } from "./home/AfterWriting";
import { Collisions } from "./home/Collisions";
import { FirstRun } from "./home/FirstRun";
import { kpisOfRole, News, Owed, OwnNext, SettleFirst, Strays, Unread } from "./home/ForYou";
import { HomeMenu } from "./home/HomeMenu";
import { LostTables } from "./home/LostTables";
import { OpenWrites } from "./home/OpenWrites";
import { PracticeLasts, usePractices } from "./practice/PracticeLasts";
import { RisksLink } from "./risks/RisksLink";
import { TourInvitation, useTour } from "./tour/TourInvitation";

const useStyles = makeStyles({
  next: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    // Seen where the system's own few colours replace the background.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** KPIs on the home screen; the dashboard has them all. Those that ask for something come first. */
const kpisShown = 4;

/** Home: two ways in at first, afterwards how the cycle stands and the one next step. */
export function HomeScreen() {
  const say = useWords();
  const { services } = usePane();
  const overview = useRead(services.readOverview, useCalculations(services.watchCalculation));
  // Read before anything shows: an invitation that came later would push away what somebody is about to press.
  const tour = useTour();
  const practised = usePractices();
  if (overview === undefined || tour === undefined || practised === undefined)
    return <Screen title={say(paneTexts.pane)}>{<Working what={say(paneTexts.readingWorkbook)} />}</Screen>;
  if (overview.lost.length > 0) return <LostTables lost={overview.lost} />;
  return overview.hasData || overview.pending.length > 0 ? (
    <Standing overview={overview} tour={tour} practised={practised} />
  ) : (
    <FirstRun />
  );
}

const urgency = { act: 0, watch: 1, good: 2 } as const;

interface StandingProps {
  overview: Overview;
  tour: TourView | null;
  practised: Practices | null;
}

function Standing({ overview, tour, practised }: StandingProps) {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation } = usePane();
  const { cycle } = overview;
  const [me] = useOwnName();
  const today = useReadOrNull(useCallback(() => services.readToday(language, me), [services, language, me]));
  const changed = (useKeptCheck(services)?.changes ?? []).some(({ isNotice }) => !isNotice);
  const mustSettle = today?.role === "coordinator" && (overview.pending.length > 0 || changed);
  // What a person's role looks at comes first, then what asks for something.
  const own = (today?.role ? kpisOfRole[today.role] : undefined) ?? [];
  const place = (id: string): number => (own.includes(id) ? own.indexOf(id) : own.length);
  const shown = overview.kpis
    .filter(({ value }) => value !== null)
    .sort((a, b) => place(a.id) - place(b.id) || urgency[a.status ?? "good"] - urgency[b.status ?? "good"])
    .slice(0, kpisShown);
  const isMine = today?.next != null && today.next.kind !== "nothing";
  return (
    <Screen
      title={
        cycle === null ? say(paneTexts.pane) : say(reviewTexts.cycleTitle, { month: formatPeriod(cycle.period, language, cycle.cadence) })
      }
    >
      <HomeMenu />
      <OpenWrites pending={overview.pending} />
      <Collisions met={overview.collisions} />
      <AfterWriting />
      <FrozenNotice />
      {cycle !== null && <CycleSteps cycle={cycle} />}
      {overview.manualCalculation && <ManualCalculation />}
      {mustSettle ? <SettleFirst /> : today?.next && <OwnNext next={today.next} />}
      {overview.hasData && !isMine && !mustSettle && (me === "" || today !== undefined) && <NextStep overview={overview} />}
      {today && <News today={today} person={me} />}
      <PracticeLasts practices={practised} />
      <TourInvitation view={tour} />
      {shown.length > 0 && (
        <Section title={say(paneTexts.kpis)}>
          <KpiList kpis={shown} />
        </Section>
      )}
      {today && <Owed owed={today.owed} />}
      {today && <Strays strays={today.strays} />}
      <Troubles overview={overview} />
      <RisksLink />
      <DecisionsLink />
      {overview.hasReviews && <Button onClick={() => navigation.go("scenarios")}>{say(scenarioTexts.title)}</Button>}
      {today && <Unread unread={today.unread} />}
      <CommentsLink />
      {overview.missing.length > 0 && (
        <Section title={say(paneTexts.moreData)}>
          <ul className={styles.list}>
            {overview.missing.map(({ kind, text }) => (
              <li key={kind + inLanguage(text, "en")}>
                <Text>{inLanguage(text, language)}</Text>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Screen>
  );
}

/** The one next step: build what is not built, or look where it hurts most. */
function NextStep({ overview }: { overview: Overview }) {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation } = usePane();
  const build = useBuildReviews();
  const open = useAction((sheet: string) => services.openSheet(sheet));
  const worst = overview.kpis.find(({ status }) => status === "act");
  const { supplyReview: supply, stockReview: stock, dashboard } = overview.sheets;
  const outdated = outdatedSentence(overview, language);
  const step = nextStep();
  return (
    <section className={styles.next} aria-label={say(paneTexts.next)}>
      <Text>{step.sentence}</Text>
      {build.busy ? (
        <Working {...build.working} />
      ) : (
        <>
          <Button appearance="primary" onClick={step.run}>
            {step.label}
          </Button>
          {overview.hasReviews && outdated === "" && overview.chartsLost === 0 && (
            <Button onClick={build.run}>{say(paneTexts.rebuildReviews)}</Button>
          )}
        </>
      )}
    </section>
  );

  function nextStep(): { sentence: string; label: string; run: () => void } {
    if (!overview.hasReviews) return { sentence: say(paneTexts.nextBuild), label: say(paneTexts.buildReviews), run: build.run };
    if (overview.chartsLost > 0)
      return { sentence: say(paneTexts.chartsGone, { count: overview.chartsLost }), label: say(paneTexts.rebuildReviews), run: build.run };
    if (outdated !== "") return { sentence: outdated, label: say(paneTexts.rebuildReviews), run: build.run };
    const [overload] = overview.overloads ?? [];
    if (overload && supply !== undefined)
      return {
        sentence: overloadSentence(overload, language, overview.bucket),
        label: say(paneTexts.openSupply),
        run: () => void open.run(supply),
      };
    if (overview.shortages !== null && overview.shortages.length > 0 && stock !== undefined)
      return { sentence: say(paneTexts.nextStock), label: say(paneTexts.openStock), run: () => void open.run(stock) };
    if (worst && dashboard !== undefined)
      return {
        sentence: say(paneTexts.nextKpi, { kpi: inLanguage(worst.title, language) }),
        label: say(paneTexts.openDashboard),
        run: () => void open.run(dashboard),
      };
    return { sentence: say(paneTexts.nextImport), label: say(paneTexts.importData), run: () => navigation.go("import") };
  }
}
