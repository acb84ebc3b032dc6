import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { Adoption, AdoptionChoice } from "../../../cycle/analyse/adoptConsensus";
import type { Plan } from "../../../cycle/carryOut";
import { formatNumber, formatPercent } from "../../../language/format";
import { formatPeriod } from "../../../calendar/format";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useCalculations } from "../../hooks/useCalculations";
import { useRead } from "../../hooks/useRead";
import { analyseTexts } from "../../texts/analyseTexts";
import { TypedFigures } from "../production/TypedFigures";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** Choosing which forecast becomes the plan, with what that writes, before it is written. */
export function ForecastScreen() {
  const say = useWords();
  const { language, navigation, services, announce } = usePane();
  const state = useRead(services.readAnalysisState);
  const build = useAction(async () => {
    await services.run("buildReviews", {}, { language });
    announce(say(analyseTexts.built));
    navigation.refresh();
  });
  if (state === undefined) return <Screen title={say(analyseTexts.adoptTitle)}>{<Working what={say(analyseTexts.reading)} />}</Screen>;
  if (!state.hasConsensus)
    return (
      <Screen title={say(analyseTexts.adoptTitle)}>
        <Text>{say(state.hasData ? analyseTexts.forecastNone : analyseTexts.noData)}</Text>
        {build.busy && <Working what={say(analyseTexts.building)} />}
        {!build.busy && (
          <Button appearance="primary" onClick={() => (state.hasData ? void build.run() : navigation.go("import"))}>
            {say(state.hasData ? analyseTexts.build : analyseTexts.importData)}
          </Button>
        )}
        <Button onClick={() => navigation.go("analyse")}>{say(analyseTexts.back)}</Button>
      </Screen>
    );
  return <Choosing headline={state.headlines.demand} sheet={state.sheets.demand} />;
}

/** What was typed into the grid of the demand review and is not recorded yet, with why. */
function TypedDemand() {
  const { language, services } = usePane();
  const state = useRead(
    useCallback(() => services.readDemandTyped(language), [services, language]),
    useCalculations(services.watchCalculation),
  );
  if (state === undefined || state === null || state.open.length === 0) return null;
  return (
    <TypedFigures
      grid="demand"
      open={state.open}
      reasons={state.reasons}
      record={(said, onProgress) => services.run("recordDemandFigures", said, { language, onProgress })}
    />
  );
}

const consensus: AdoptionChoice = { kind: "consensus" };

const keyOf = (choice: AdoptionChoice): string => (choice.kind === "contributor" ? `by ${choice.source}` : choice.kind);

function Choosing({ headline, sheet }: { headline: string; sheet: string | undefined }) {
  const styles = useStyles();
  const say = useWords();
  const sayCount = useCounted();
  const { language, navigation, services, announce } = usePane();
  const [choice, setChoice] = useState<AdoptionChoice>(consensus);
  const [writing, setWriting] = useState("");
  const plan = useRead(useCallback(() => services.plan("adoptConsensus", { choice }, { language }), [services, choice, language]));
  const adopt = useAction(async (wanted: Plan<Adoption>) => {
    await services.write("adoptConsensus", wanted, { language, onProgress: (_done, _of, what) => setWriting(what) });
    announce(say(analyseTexts.adopted));
    navigation.refresh();
    navigation.go("analyse");
  });
  const open = useAction((name: string) => services.openSheet(name));
  // What was worked out for another choice is not what would be written now.
  const current = plan !== undefined && keyOf(plan.found.choice) === keyOf(choice) ? plan : undefined;
  const choices: { choice: AdoptionChoice; label: string }[] = [
    { choice: consensus, label: say(analyseTexts.consensus) },
    { choice: { kind: "baseline" }, label: say(analyseTexts.baseline) },
    ...(plan?.found.contributors ?? []).map(({ source, name }) => ({
      choice: { kind: "contributor" as const, source },
      label: say(analyseTexts.contributor, { name }),
    })),
  ];
  return (
    <Screen title={say(analyseTexts.adoptTitle)}>
      <TypedDemand />
      <Text>{say(analyseTexts.adoptIntro)}</Text>
      {headline !== "" && <Text weight="semibold">{headline}</Text>}
      <Field label={say(analyseTexts.which)}>
        <RadioGroup
          value={keyOf(choice)}
          disabled={adopt.busy}
          onChange={(_, { value }) => setChoice(choices.find((each) => keyOf(each.choice) === value)?.choice ?? consensus)}
        >
          {choices.map((each) => (
            <Radio key={keyOf(each.choice)} value={keyOf(each.choice)} label={each.label} />
          ))}
        </RadioGroup>
      </Field>
      {adopt.busy && <Working what={say(analyseTexts.adopting, { what: writing })} />}
      {!adopt.busy && current === undefined && <Working what={say(analyseTexts.working)} />}
      {!adopt.busy && current !== undefined && (
        <>
          <Section title={say(analyseTexts.preview)}>
            <div className={styles.stack}>
              {previewOf(current.found).map((line) => (
                <Text key={line}>{line}</Text>
              ))}
            </div>
          </Section>
          {current.found.consensusRows > 0 && (
            <Button appearance="primary" onClick={() => void adopt.run(current)}>
              {say(analyseTexts.adopt)}
            </Button>
          )}
        </>
      )}
      {sheet !== undefined && <Button onClick={() => void open.run(sheet)}>{say(analyseTexts.openSheet, { name: sheet })}</Button>}
      <Button onClick={() => navigation.go("analyse")}>{say(analyseTexts.back)}</Button>
    </Screen>
  );

  function previewOf({ units, before, periods, families, consensusRows, statisticalRows, without, bucket }: Adoption): string[] {
    if (consensusRows === 0) return [say(analyseTexts.previewEmpty)];
    const count = (value: number): string => formatNumber(value, language, { most: 0 });
    const period = (place: number): string => formatPeriod(periods.at(place) ?? 0, language, bucket);
    const change = before === null || before === 0 ? null : units / before - 1;
    const signed = (share: number): string => `${share > 0 ? "+" : ""}${formatPercent(share, language)}`;
    return [
      sayCount(analyseTexts.previewUnits, families, { units: count(units), first: period(0), last: period(-1) }),
      ...(before !== null && change !== null ? [say(analyseTexts.previewBefore, { units: count(before), change: signed(change) })] : []),
      say(analyseTexts.previewRows, { consensus: count(consensusRows), statistical: count(statisticalRows) }),
      ...(without > 0 ? [say(analyseTexts.previewWithout, { count: count(without) })] : []),
    ];
  }
}
