import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { ScenarioBoard, ScenarioShown } from "../../../cycle/scenarios/readScenarios";
import { useItemStyles } from "../../components/itemStyles";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useDraft } from "../../hooks/useDraft";
import { useRead } from "../../hooks/useRead";
import { scenarioTexts, statusTexts, templateTexts } from "../../texts/scenarioTexts";
import { Comparison, SheetButton } from "./Comparison";
import { Doubts } from "./Doubts";
import { EventFields } from "./EventFields";
import { useFigure } from "./TotalsTable";
import type { Compared } from "./useCompare";
import { openDraft, type Start } from "./useEvent";

const useStyles = makeStyles({
  kinds: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(8.5rem, 1fr))", gap: tokens.spacingVerticalXS },
});

type Said = Pick<Compared, "note" | "reasons">;
type Shown = { is: "list" } | { is: "event"; start: Start } | { is: "scenario"; name: string; said: Said };
const nothingSaid: Said = { note: null, reasons: [] };

/** The kinds of events that a person can start from. */
const offered = ["new customer", "promotion", "machine down", "supplier fails", "price or cost", "shifts", "cursor", "free"] as const;

/** Events that are tried beside the plan in force, and those that were. */
export function ScenariosScreen() {
  const say = useWords();
  const { language, navigation, services } = usePane();
  const board = useRead(useCallback(() => services.readScenarios(language), [services, language]));
  // A form that was left for another place of the pane is there again.
  const [open, setOpen] = useDraft(openDraft, "open", "");
  const [shown, setShown] = useState<Shown>(() => {
    const template = offered.find((one) => one === open);
    return template === undefined ? { is: "list" } : { is: "event", start: { template } };
  });
  const toPlan = <Button onClick={() => navigation.go("production")}>{say(scenarioTexts.toPlan)}</Button>;
  if (board === undefined) return <Screen title={say(scenarioTexts.title)}>{<Working what={say(scenarioTexts.reading)} />}</Screen>;
  const { plan } = board;
  if (plan === null)
    return (
      <Screen title={say(scenarioTexts.title)}>
        <Text>{say(scenarioTexts.noPlan)}</Text>
        {toPlan}
      </Screen>
    );
  const show = (next: Shown) => {
    setOpen(next.is === "event" && next.start.name === undefined ? next.start.template : "");
    setShown(next);
  };
  const list = () => show({ is: "list" });
  const start = (from: Start) => show({ is: "event", start: from });
  if (shown.is === "event")
    return (
      <EventFields
        start={shown.start}
        plan={plan}
        back={list}
        done={({ found, note, reasons }) => show({ is: "scenario", name: found.name, said: { note, reasons } })}
      />
    );
  if (shown.is === "scenario") {
    const scenario = board.scenarios.find(({ name }) => name === shown.name);
    // Read again after it was written.
    if (scenario === undefined) return <Screen title={shown.name}>{<Working what={say(scenarioTexts.reading)} />}</Screen>;
    const { name, template, lines, answer } = scenario;
    return (
      <Comparison
        scenario={scenario}
        board={{ ...board, plan }}
        said={shown.said}
        back={list}
        edit={() => start({ name, template, lines, answer })}
      />
    );
  }
  return (
    <Screen title={say(scenarioTexts.title)}>
      <Text>{say(scenarioTexts.intro)}</Text>
      <Doubts reason={plan.reason} />
      <Kinds choose={(template) => start({ template })} />
      <ScenarioList board={board} choose={(name) => show({ is: "scenario", name, said: nothingSaid })} />
      {board.scenarios.length > 0 && <SheetButton />}
      {toPlan}
    </Screen>
  );
}

function Kinds({ choose }: { choose: (template: (typeof offered)[number]) => void }) {
  const styles = useStyles();
  const say = useWords();
  return (
    <Section title={say(scenarioTexts.which)}>
      <div className={styles.kinds}>
        {offered.map((template) => (
          <Button key={template} onClick={() => choose(template)}>
            {say(templateTexts[template])}
          </Button>
        ))}
      </div>
    </Section>
  );
}

function ScenarioList({ board, choose }: { board: ScenarioBoard; choose: (name: string) => void }) {
  const styles = useItemStyles();
  const say = useWords();
  const figure = useFigure();
  const { scenarios } = board;
  if (scenarios.length === 0) return null;
  const title = say(scenarioTexts.list, { count: scenarios.length });
  const line = ({ status, found }: ScenarioShown): string =>
    say(scenarioTexts.line, {
      status: say(statusTexts[status]),
      service: figure("service", found.totals.service),
      contribution: figure("contribution", found.totals.contribution),
    });
  return (
    <Section title={title}>
      <ul className={styles.list} aria-label={title}>
        {scenarios.map((scenario) => (
          <li key={scenario.name} className={styles.item}>
            <Link as="button" className={styles.link} onClick={() => choose(scenario.name)}>
              {scenario.name}
            </Link>
            <Text size={200} className={styles.faint}>
              {line(scenario)}
              {scenario.isOutdated && scenario.status === "compared" && ` · ▼ ${say(scenarioTexts.outdated)}`}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
