import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { formatPeriod } from "../../../calendar/format";
import type { ScenarioBoard, ScenarioShown } from "../../../cycle/scenarios/readScenarios";
import { currencyText, formatPercent } from "../../../language/format";
import { BackButton } from "../../components/BackButton";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { answerTexts, partTexts, scenarioTexts } from "../../texts/scenarioTexts";
import { Choice } from "./fields";
import { Doubts } from "./Doubts";
import { Reasons } from "./Reasons";
import { AdoptForm, DropForm } from "./SettleForms";
import { PartsTable, TotalsTable, type Side } from "./TotalsTable";
import type { Compared } from "./useCompare";

type Plan = NonNullable<ScenarioBoard["plan"]>;

interface Props {
  scenario: ScenarioShown;
  board: ScenarioBoard & { plan: Plan };
  said: Pick<Compared, "note" | "reasons">;
  back: () => void;
  /** To its lines, to be compared again or otherwise. */
  edit: () => void;
}

/** A scenario beside the plan in force: what it comes to, month by month and family by family; and what becomes of it. */
export function Comparison({ scenario, board, said, back, edit }: Props) {
  const say = useWords();
  const [form, setForm] = useState<"adopt" | "drop">();
  const [beside, setBeside] = useState("");
  const { plan, currency } = board;
  const others = board.scenarios.filter(({ name, status }) => name !== scenario.name && status !== "dropped");
  const other = others.find(({ name }) => name === beside);
  const isOpen = scenario.status === "compared" || scenario.status === "draft";
  const middle: Side =
    other === undefined ? { name: say(scenarioTexts.asItIs), plan: scenario.asItIs } : { name: other.name, plan: other.found };
  // What makes it a way out is in its plan alone: planned again as an event, it would become another one under the same name.
  const isWayOut = scenario.template === "risk";
  // The event of an adopted one is in the plan: compared once more, it would count twice.
  const isComparable = !isWayOut && scenario.status !== "adopted";
  const isAnswered = isWayOut || scenario.answer !== "unchanged";
  const sides: Side[] = [
    { name: say(scenarioTexts.now), plan: plan.inForce },
    ...(isOpen || other !== undefined ? [middle] : []),
    ...(isAnswered || other !== undefined ? [{ name: say(scenarioTexts.planned), plan: scenario.found }] : []),
  ];
  const close = () => setForm(undefined);
  return (
    <Screen title={scenario.name} above={<BackButton words={scenarioTexts.back} back={back} />}>
      <Said {...{ scenario, isOpen }} {...said} />
      <Doubts reason={plan.reason} unpriced={plan.unpriced} />
      <TotalsTable sides={sides} />
      <Text size={200}>{say(scenarioTexts.moneyIn, { currency: say(currencyText(currency)), rate: useRate() })}</Text>
      {plan.without.length > 0 && <Text size={200}>{say(scenarioTexts.without, { families: plan.without.join(", ") })}</Text>}
      {form === "adopt" && <AdoptForm scenario={scenario} close={close} done={back} />}
      {form === "drop" && <DropForm scenario={scenario} close={close} done={back} />}
      {form === undefined && isOpen && !scenario.isOutdated && (
        <Button appearance="primary" onClick={() => setForm("adopt")}>
          {say(scenarioTexts.adopt)}
        </Button>
      )}
      {form === undefined && isOpen && isWayOut && scenario.isOutdated && <Text>{say(scenarioTexts.wayOutOutdated)}</Text>}
      {form === undefined && isComparable && (
        <Button appearance={isOpen && scenario.isOutdated ? "primary" : "secondary"} onClick={edit}>
          {say(scenarioTexts.compareAgain)}
        </Button>
      )}
      {form === undefined && isOpen && <Button onClick={() => setForm("drop")}>{say(scenarioTexts.drop)}</Button>}
      <SheetButton />
      {others.length > 0 && (
        <Choice
          label={say(scenarioTexts.beside)}
          value={beside}
          of={[{ value: "", name: say(scenarioTexts.asItIs) }, ...others.map(({ name }) => ({ value: name, name }))]}
          change={setBeside}
        />
      )}
      <Parts scenario={scenario} plan={plan} />
    </Screen>
  );
}

/** Draws the comparison of all scenarios on its sheet. */
export function SheetButton() {
  const say = useWords();
  const { language, services, navigation } = usePane();
  const draw = useAction(async () => {
    await services.run("drawScenarios", {}, { language });
    navigation.refresh();
  });
  return draw.busy ? (
    <Working what={say(scenarioTexts.drawing)} />
  ) : (
    <Button onClick={() => void draw.run()}>{say(scenarioTexts.sheet)}</Button>
  );
}

/** What stock is counted at until somebody says otherwise. */
const useRate = (): string => formatPercent(0.15, usePane().language, { most: 0 });

/** What it is, how it stands, and what the optimiser had to say. */
function Said({ scenario, note, reasons, isOpen }: { scenario: ScenarioShown; isOpen: boolean } & Props["said"]) {
  const say = useWords();
  const day = scenario.day ?? "–";
  return (
    <>
      {scenario.template !== "risk" && (
        <Text size={200}>{say(scenarioTexts.answered, { answer: say(answerTexts[scenario.answer]), day })}</Text>
      )}
      {note !== null && <Text>{say(scenarioTexts[note])}</Text>}
      <Reasons reasons={reasons} />
      {isOpen && scenario.isOutdated && <Text weight="semibold">▼ {say(scenarioTexts.outdated)}</Text>}
      {scenario.status === "dropped" && <Text>{say(scenarioTexts.droppedOn, { day })}</Text>}
      {scenario.decision !== null && <Text size={200}>{say(scenarioTexts.ofDecision, { decision: scenario.decision })}</Text>}
      {scenario.reason !== null && <Text>{say(scenarioTexts.because, { reason: scenario.reason })}</Text>}
    </>
  );
}

type Measure = keyof typeof partTexts;

/** One measure of the plan and of the scenario, by month and by family. */
function Parts({ scenario, plan }: { scenario: ScenarioShown; plan: Plan }) {
  const say = useWords();
  const { language, bucket } = usePane();
  const [measure, setMeasure] = useState<Measure>("units late");
  const of = (Object.keys(partTexts) as Measure[]).map((value) => ({ value, name: say(partTexts[value]) }));
  const pairs = (names: readonly string[], now: readonly (number | null)[], then: readonly (number | null)[]) =>
    names.map((name, place) => ({ name, now: now[place] ?? null, then: then[place] ?? null }));
  const [now, then] = [plan.inForce.parts, scenario.found.parts];
  const periods = plan.periods.map((period) => formatPeriod(period, language, bucket));
  const families = now.byFamily[measure];
  // A dropped scenario keeps its totals only.
  if (scenario.status === "dropped") return null;
  return (
    <>
      <Section title={say(scenarioTexts.byPeriod)}>
        <Choice label={say(scenarioTexts.measure)} value={measure} of={of} change={setMeasure} />
        <PartsTable
          label={say(scenarioTexts.byPeriod)}
          heading={say(scenarioTexts.period)}
          rows={pairs(periods, now.byPeriod[measure], then.byPeriod[measure])}
          measure={measure}
        />
      </Section>
      {families !== undefined && (
        <Section title={say(scenarioTexts.byFamily)}>
          <PartsTable
            label={say(scenarioTexts.byFamily)}
            heading={say(scenarioTexts.family)}
            rows={pairs(plan.families, families, then.byFamily[measure] ?? [])}
            measure={measure}
          />
        </Section>
      )}
    </>
  );
}
