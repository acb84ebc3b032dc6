import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ScenarioBoard } from "../../../cycle/scenarios/readScenarios";
import { usePane, useWords } from "../../hooks/pane";
import { asTexts, scenarioTexts, whatTexts } from "../../texts/scenarioTexts";
import { Choice, NumberField, numberTyped, PeriodChoice, SubjectChoice } from "./fields";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    margin: 0,
    minWidth: 0,
  },
});

type Line = ScenarioBoard["scenarios"][number]["lines"][number];
/** A line while it is typed. */
export type TypedLine = Omit<Line, "change"> & { change: string };

export const typedLine = (line: Line, language: "en" | "fr"): TypedLine => ({
  ...line,
  change: language === "fr" ? String(line.change).replace(".", ",") : String(line.change),
});

/** The lines, or null where one of them has no number. */
export function linesTyped(lines: readonly TypedLine[], language: "en" | "fr"): Line[] | null {
  const typed = lines.map((line) => ({ ...line, change: numberTyped(line.change, language) }));
  return typed.every((line): line is Line => line.change !== null) ? typed : null;
}

const choices = <Value extends string>(
  words: Record<Value, { en: string; fr: string }>,
  say: (text: { en: string; fr: string }) => string,
) => (Object.keys(words) as Value[]).map((value) => ({ value, name: say(words[value]) }));

/** Every line of an event, to be changed one by one: what, of whom, from when to when, by how much. */
export function LinesEditor({
  lines,
  plan,
  tried,
  change,
}: {
  lines: readonly TypedLine[];
  plan: NonNullable<ScenarioBoard["plan"]>;
  tried: boolean;
  change: (lines: TypedLine[]) => void;
}) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const put = (place: number, changed: Partial<TypedLine>) =>
    change(lines.map((line, index) => (index === place ? { ...line, ...changed } : line)));
  const added: Line = { what: "demand", subject: plan.families[0] ?? null, from: plan.periods[0] ?? null, to: null, change: 10, as: "%" };
  return (
    <>
      {lines.map((line, place) => {
        const ofResources = line.what === "hours offered" || line.what === "hours paid" || line.what === "overtime limit";
        const number = place + 1;
        return (
          <fieldset key={place} className={styles.line}>
            <legend>{say(scenarioTexts.lineNumber, { number })}</legend>
            <Choice
              label={say(scenarioTexts.what)}
              value={line.what}
              of={choices(whatTexts, say)}
              change={(what) => put(place, { what, subject: null })}
            />
            <SubjectChoice
              label={say(scenarioTexts.forWhom)}
              value={line.subject}
              names={ofResources ? plan.resources : plan.families}
              change={(subject) => put(place, { subject })}
            />
            <PeriodChoice
              label={say(scenarioTexts.from)}
              value={line.from}
              periods={plan.periods}
              change={(from) => put(place, { from })}
            />
            <PeriodChoice
              label={say(scenarioTexts.to)}
              value={line.to}
              periods={plan.periods}
              none={say(scenarioTexts.toTheEnd)}
              change={(to) => put(place, { to })}
            />
            <NumberField
              label={say(scenarioTexts.change)}
              value={line.change}
              tried={tried}
              change={(text) => put(place, { change: text })}
            />
            <Choice label={say(scenarioTexts.as)} value={line.as} of={choices(asTexts, say)} change={(as) => put(place, { as })} />
            <Button size="small" onClick={() => change(lines.filter((_, index) => index !== place))}>
              {say(scenarioTexts.removeLine, { number })}
            </Button>
          </fieldset>
        );
      })}
      <Button onClick={() => change([...lines, typedLine(added, language)])}>{say(scenarioTexts.addLine)}</Button>
    </>
  );
}
