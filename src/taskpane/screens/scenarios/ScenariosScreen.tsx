import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { ScenarioBoard, ScenarioShown } from "../../../cycle/scenarios/readScenarios";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useRead } from "../../hooks/useRead";
import { scenarioTexts, statusTexts, templateTexts } from "../../texts/scenarioTexts";
import { Comparison, SheetButton } from "./Comparison";
import { EventFields, type Start } from "./EventFields";
import { useFigure } from "./TotalsTable";
import type { Compared } from "./useCompare";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  link: { textAlign: "left", overflowWrap: "anywhere" },
  faint: { color: tokens.colorNeutralForeground3 },
  kinds: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(8.5rem, 1fr))", gap: tokens.spacingVerticalXS },
});

type Shown = { is: "list" } | { is: "event"; start: Start } | { is: "scenario"; name: string; note: Compared["note"] };

/** The kinds of events that a person can start from. */
const offered = ["new customer", "promotion", "machine down", "supplier fails", "price or cost", "shifts", "free"] as const;

/** Events that are tried beside the plan in force, and those that were. */
export function ScenariosScreen() {
  const say = useWords();
  const { language, navigation, services } = usePane();
  const board = useRead(useCallback(() => services.readScenarios(language), [services, language]));
  const [shown, setShown] = useState<Shown>({ is: "list" });
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
  const list = () => setShown({ is: "list" });
  const start = (from: Start) => setShown({ is: "event", start: from });
  if (shown.is === "event")
    return (
      <EventFields
        start={shown.start}
        plan={plan}
        back={list}
        done={({ found, note }) => setShown({ is: "scenario", name: found.name, note })}
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
        note={shown.note}
        back={list}
        edit={() => start({ name, template, lines, answer })}
      />
    );
  }
  return (
    <Screen title={say(scenarioTexts.title)}>
      <Text>{say(scenarioTexts.intro)}</Text>
      <Kinds choose={(template) => start({ template })} />
      <ScenarioList board={board} choose={(name) => setShown({ is: "scenario", name, note: null })} />
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
  const styles = useStyles();
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
