import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { formatPeriod } from "../../../calendar/format";
import type { OptimiserOutcome } from "../../../cycle/optimiser/createOptimiser";
import type { PlanToOptimise } from "../../../cycle/production/readPlanToOptimise";
import { lackSentences } from "../../../functions/lackSentences";
import { formatMoney, formatNumber, formatPercent } from "../../../language/format";
import type { Language } from "../../../language/text";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useEscape } from "../../hooks/useEscape";
import { productionTexts } from "../../texts/productionTexts";
import { PlanPreview } from "./PlanPreview";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" } });

type Musts = Parameters<ReturnType<typeof usePane>["services"]["optimise"]>[0]["musts"];
type Outcome<Kind extends OptimiserOutcome["kind"]> = Extract<OptimiserOutcome, { kind: Kind }>;

/** Every limit holds until a person gives one of them up. */
const everyLimit: Musts = { noShortage: true, minimumStock: true, noOvertime: true, noSubcontracting: true };

interface Close {
  close: () => void;
  buildAhead: () => void;
}

/** The optimiser at work, which can be stopped, then its plan beside the one in force, or why there is none. */
export function OptimisePlan({ currency, close, buildAhead }: { currency: string } & Close) {
  const { services, showFailure } = usePane();
  const say = useWords();
  const [musts, setMusts] = useState(everyLimit);
  const [seconds, setSeconds] = useState(0);
  const [answer, setAnswer] = useState<{ plan: PlanToOptimise; outcome: OptimiserOutcome }>();
  const stop = useRef<AbortController | undefined>(undefined);
  useEffect(() => {
    const controller = new AbortController();
    stop.current = controller;
    let isGone = false;
    const solve = async () => {
      const plan = await services.readPlanToOptimise();
      const outcome = await services.optimise({ input: plan.input, musts }, { signal: controller.signal, onProgress: setSeconds });
      if (!isGone) setAnswer({ plan, outcome });
    };
    solve().catch((failure: unknown) => !isGone && showFailure(failure));
    return () => {
      isGone = true;
      controller.abort();
    };
  }, [services, musts, showFailure]);
  useEscape(answer?.outcome.kind === "plan" ? undefined : close);
  const again = (allowed: Partial<Musts>) => {
    setAnswer(undefined);
    setSeconds(0);
    setMusts({ ...musts, ...allowed });
  };
  if (answer?.outcome.kind === "plan") return <Found plan={answer.plan} outcome={answer.outcome} currency={currency} close={close} />;
  const what = seconds === 0 ? say(productionTexts.solving) : say(productionTexts.solvingFor, { seconds });
  return (
    <Screen title={say(productionTexts.preview, { way: say(productionTexts.optimise) })}>
      {answer === undefined ? (
        <Working what={what} cancel={{ label: say(productionTexts.cancel), run: () => stop.current?.abort() }} />
      ) : (
        <Refused
          answer={answer}
          musts={musts}
          again={again}
          take={(best) => setAnswer({ plan: answer.plan, outcome: { kind: "plan", plan: best, worths: [], told: [] } })}
          close={close}
          buildAhead={buildAhead}
        />
      )}
      <Button onClick={close}>{say(productionTexts.backToPlan)}</Button>
    </Screen>
  );
}

/** A distance to the optimum that is not worth a word. */
const leastGap = 1e-6;
/** Rounded up, since it is a promise. */
const percentOf = (gap: number, language: Language): string => formatPercent(Math.ceil(gap * 1000) / 1000, language, { most: 1 });

/** The plan, with what one more hour of the fullest resources would save. */
function Found({
  plan,
  outcome,
  currency,
  close,
}: {
  plan: PlanToOptimise;
  outcome: Outcome<"plan">;
  currency: string;
  close: () => void;
}) {
  const say = useWords();
  const { language, bucket } = usePane();
  const asked = useMemo(
    () => ({ way: "optimise" as const, optimised: { made: outcome.plan.made, bought: outcome.plan.bought, base: plan.base } }),
    [outcome.plan, plan.base],
  );
  const worths = outcome.worths.map(({ resource, period, perHour }) =>
    say(productionTexts.worth, {
      resource: plan.resources[resource] ?? "",
      period: formatPeriod(plan.periods[period] ?? 0, language, bucket),
      amount: formatMoney(perHour, currency, language, { least: 2, most: 2 }),
    }),
  );
  const basis = say(productionTexts.worthBasis, { rate: formatPercent(plan.input.stockRate, language, { most: 0 }) });
  const { gap } = outcome.plan;
  const distance = gap > leastGap ? [say(productionTexts.gap, { percent: percentOf(gap, language) })] : [];
  return (
    <PlanPreview asked={asked} currency={currency} close={close} notes={[...distance, ...(worths.length > 0 ? [...worths, basis] : [])]} />
  );
}

/** Why there is no plan, and what can be done about it. */
function Refused({
  answer: { plan, outcome },
  musts,
  again,
  take,
  buildAhead,
}: {
  answer: { plan: PlanToOptimise; outcome: OptimiserOutcome };
  musts: Musts;
  again: (allowed: Partial<Musts>) => void;
  take: (best: Outcome<"plan">["plan"]) => void;
} & Close) {
  const say = useWords();
  const { language, navigation } = usePane();
  if (outcome.kind === "noPlan") return <Lacks plan={plan} outcome={outcome} musts={musts} again={again} />;
  if (outcome.kind === "noHours" || outcome.kind === "needsMoney") {
    const lacking = outcome.kind === "noHours" ? [] : [...new Set([...outcome.noPrice, ...outcome.noUnitCost])];
    const families = lacking.map((place) => plan.families[place] ?? "").join(", ");
    return (
      <>
        <Text>{outcome.kind === "noHours" ? say(productionTexts.optimiseNeedsHours) : say(productionTexts.needsMoney, { families })}</Text>
        <Button appearance="primary" onClick={() => navigation.go("import")}>
          {say(productionTexts.importData)}
        </Button>
      </>
    );
  }
  const isForbidden = outcome.kind === "cannotLoad" && outcome.why === "policy";
  // Without lots a solve that was stopped holds no plan.
  const best = outcome.kind === "cancelled" ? outcome.best : null;
  const seconds = outcome.kind === "cancelled" ? formatNumber(outcome.seconds, language, { most: 0 }) : "";
  return (
    <>
      {outcome.kind === "cancelled" && <Text>{say(productionTexts.stoppedAfter, { seconds })}</Text>}
      {outcome.kind === "stopped" && <Text>{say(productionTexts.outOfTime)}</Text>}
      {outcome.kind === "cannotLoad" && <Text>{say(productionTexts.cannotLoad)}</Text>}
      {isForbidden && <Text>{say(productionTexts.isForbidden)}</Text>}
      {best !== null && (
        <Button appearance="primary" onClick={() => take(best)}>
          {say(productionTexts.useBest, { percent: percentOf(best.gap, language) })}
        </Button>
      )}
      <Button appearance={best === null ? "primary" : "secondary"} onClick={buildAhead}>
        {say(productionTexts.ahead)}
      </Button>
    </>
  );
}

/** What lacks, one sentence a resource or family, and the limits that can be given up. */
function Lacks({
  plan,
  outcome: { lacks },
  musts,
  again,
}: {
  plan: PlanToOptimise;
  outcome: Outcome<"noPlan">;
  musts: Musts;
  again: (allowed: Partial<Musts>) => void;
}) {
  const styles = useStyles();
  const say = useWords();
  const { language, bucket } = usePane();
  const names = { ...plan, periods: plan.periods.map((period) => formatPeriod(period, language, bucket)) };
  const kinds = new Set(lacks.map(({ kind }) => kind));
  const hasOvertime = plan.input.resources.some(({ overtimeLimit }) => overtimeLimit !== undefined);
  return (
    <>
      <Text>{say(lacks.length > 0 ? productionTexts.noPlanHolds : productionTexts.noSingleHelp)}</Text>
      <ul className={styles.list}>
        {lacks.map((lack) => (
          <li key={lack.kind}>
            {lackSentences(lack, names, language).map((sentence) => (
              <Text key={sentence} block size={200}>
                {sentence}
              </Text>
            ))}
          </li>
        ))}
      </ul>
      {musts.noOvertime && hasOvertime && (
        <Button onClick={() => again({ noOvertime: false })}>{say(productionTexts.allowOvertime)}</Button>
      )}
      {musts.noSubcontracting && <Button onClick={() => again({ noSubcontracting: false })}>{say(productionTexts.allowBuying)}</Button>}
      {kinds.has("minimum") && (
        <Button appearance="primary" onClick={() => again({ minimumStock: false })}>
          {say(productionTexts.allowBelow)}
        </Button>
      )}
      <Button onClick={() => again({ minimumStock: false, noShortage: false })}>{say(productionTexts.allowLate)}</Button>
    </>
  );
}
