import { inLanguage, type Text as Words } from "../../../language/text";
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { CollectView } from "../../../cycle/collect/readCollect";
import type { CycleStep } from "../../../cycle/steps/stepRows";
import { formatNumber } from "../../../language/format";
import { formatPeriod } from "../../../calendar/format";
import { formatNames } from "../../../language/nameLists";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { decisionTexts } from "../../texts/decisionTexts";
import { learnTexts } from "../../texts/learnTexts";
import { procedureTexts } from "../../texts/procedureTexts";
import { meetingTexts } from "../../texts/meetingTexts";
import { collectTexts } from "../../texts/collectTexts";
import { ProcedureOfStep } from "../procedures/ProcedureOfStep";
import { OpenCycleForm } from "./OpenCycleForm";
import { ReopenForm } from "./ReopenForm";
import { StepItem } from "./StepItem";
import { stepPlaces } from "./stepPlaces";
import { UpgradeNotice } from "./UpgradeNotice";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, alignItems: "stretch" },
});

/** The steps of the cycle that is run now: where each stands, who answers for it, what is missing, and the next thing to do. */
export function CycleScreen() {
  const say = useWords();
  const { language, services, navigation } = usePane();
  const view = useRead(useCallback(() => services.readCollect(language), [services, language]));
  const [procedureOf, setProcedureOf] = useState<CycleStep["step"]>();
  if (procedureOf !== undefined) return <ProcedureOfStep step={procedureOf} back={() => setProcedureOf(undefined)} />;
  if (view === undefined)
    return (
      <Screen title={say(collectTexts.cycle)}>
        <Working what={say(collectTexts.reading)} />
      </Screen>
    );
  const title =
    view.period === null
      ? say(collectTexts.cycle)
      : say(collectTexts.cycleOf, { month: formatPeriod(view.period, language, view.cadence) });
  return (
    <Screen title={title}>
      <UpgradeNotice plan={view.upgrade} />
      {view.period === null ? (
        <>
          <Text>{say(collectTexts.noCycle)}</Text>
          <OpenCycleForm />
          <Button onClick={() => navigation.go("collect")}>{say(collectTexts.collectData)}</Button>
        </>
      ) : (
        <Steps view={view} period={view.period} showProcedure={setProcedureOf} />
      )}
    </Screen>
  );
}

interface StepsProps {
  view: CollectView;
  period: number;
  showProcedure(step: CycleStep["step"]): void;
}

function Steps({ view, period, showProcedure }: StepsProps) {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const collectRemarks = useCollectRemarks(view);
  const [asking, setAsking] = useState<CycleStep["step"] | "cycle">();
  const told = (text: Words, step: CycleStep): void => {
    announce(say(text, { step: inLanguage(step.title, language) }));
    setAsking(undefined);
    navigation.refresh();
  };
  const finish = useAction(async (step: CycleStep) => {
    await services.run("finishStep", { cycle: period, step: step.step }, { language });
    told(collectTexts.stepDone, step);
  });
  const reopen = useAction(async (step: CycleStep, reason: string) => {
    await services.run("reopenStep", { cycle: period, step: step.step, reason }, { language });
    told(collectTexts.stepReopened, step);
  });
  const open = useAction((sheet: string) => services.openSheet(sheet));
  const next = view.steps.find(({ status }) => status !== "done");
  const sheet = view.cyclesSheet;
  const nextButton = <NextButton next={next} openNext={() => setAsking("cycle")} setDone={(step) => void finish.run(step)} />;
  if (asking === "cycle") return <OpenCycleForm cancel={() => setAsking(undefined)} />;
  return (
    <div className={styles.stack}>
      {finish.busy || reopen.busy ? <Working what={say(collectTexts.writing)} /> : asking === undefined && nextButton}
      <ul className={styles.list} aria-label={say(collectTexts.steps)}>
        {view.steps.map((step) => (
          <StepItem
            key={step.step}
            step={step}
            today={view.today}
            remarks={step.step === "collect" ? collectRemarks : []}
            later={stepPlaces[step.step] === undefined}
            actions={actionsOf(step)}
          >
            {asking === step.step ? (
              <ReopenForm step={step} reopen={(reason) => void reopen.run(step, reason)} cancel={() => setAsking(undefined)} />
            ) : undefined}
          </StepItem>
        ))}
      </ul>
      {sheet !== null && <Button onClick={() => void open.run(sheet)}>{say(collectTexts.openSheet)}</Button>}
      <Button onClick={() => navigation.go("procedures")}>{say(procedureTexts.title)}</Button>
      {next !== undefined && asking === undefined && <Button onClick={() => setAsking("cycle")}>{say(collectTexts.nextCycle)}</Button>}
    </div>
  );

  function actionsOf(step: CycleStep): { label: string; run: () => void }[] {
    const words = { step: inLanguage(step.title, language) };
    const place = stepPlaces[step.step];
    const isNext = step === next;
    return [
      ...(place !== undefined && !isNext ? [{ label: say(collectTexts.openStep, words), run: () => navigation.go(place) }] : []),
      ...(step.status === "done" ? [{ label: say(collectTexts.reopen, words), run: () => setAsking(step.step) }] : []),
      ...(step.status !== "done" && !(isNext && place === undefined) && step.step !== "evaluate"
        ? [{ label: say(collectTexts.setDone, words), run: () => void finish.run(step) }]
        : []),
      ...(place === undefined ? [] : [{ label: say(procedureTexts.ofStep, words), run: () => showProcedure(step.step) }]),
    ];
  }
}

interface NextButtonProps {
  /** The first step that is not done; undefined where all are. */
  next: CycleStep | undefined;
  openNext(): void;
  setDone(step: CycleStep): void;
}

/** The one next thing: the screen of the first step that is not done, its end where it has no screen, or the next cycle. */
function NextButton({ next, openNext, setDone }: NextButtonProps) {
  const say = useWords();
  const { language, navigation } = usePane();
  if (next === undefined)
    return (
      <Button appearance="primary" onClick={openNext}>
        {say(collectTexts.nextCycle)}
      </Button>
    );
  const place = stepPlaces[next.step];
  const labels: Partial<Record<CycleStep["step"], Words>> = {
    collect: collectTexts.collectData,
    analyse: collectTexts.analyse,
    coordinate: meetingTexts.toMeetings,
    evaluate: learnTexts.toEvaluate,
  };
  const label = say(labels[next.step] ?? decisionTexts.toDecisions);
  return place === undefined ? (
    <Button appearance="primary" onClick={() => setDone(next)}>
      {say(collectTexts.setDone, { step: inLanguage(next.title, language) })}
    </Button>
  ) : (
    <Button appearance="primary" onClick={() => navigation.go(place)}>
      {label}
    </Button>
  );
}

/** What the first step says: which data is missing or late, and what changed after it was done. */
function useCollectRemarks({ completeness, changes, steps }: CollectView): string[] {
  const say = useWords();
  const sayCount = useCounted();
  const { language } = usePane();
  const critical = completeness.gaps.filter((gap) => gap.critical).length;
  const late = completeness.kinds
    .flatMap(({ tables }) => tables)
    .filter(({ state }) => state === "late")
    .map(({ title }) => title);
  const isDone = steps.find(({ step }) => step === "collect")?.status === "done";
  const missing = critical === 0 ? say(collectTexts.missingNone) : sayCount(collectTexts.missingSome, critical);
  return [
    ...(isDone && critical === 0 ? [] : [missing]),
    ...(late.length > 0 ? [say(collectTexts.lateData, { names: formatNames(late, language) })] : []),
    ...(changes.length > 0 ? [say(collectTexts.changedSince, { count: formatNumber(changes.length, language) })] : []),
  ];
}
