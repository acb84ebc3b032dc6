import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { weekNumberings } from "../../../calendar/weeks";
import { dayInWords } from "../../../import/shownValues";
import type { ImportPlan, ImportQuestion } from "../../../import/plan";
import { usePane, useWords } from "../../hooks/pane";
import { spreadTexts } from "../../texts/spreadTexts";
import { useWizard } from "./wizardState";

/** Whether weeks, quarters or years are put into months, in a table that is by month; listed until a person says so. */
export function SpreadField({ plan, question }: { plan: ImportPlan; question: Extract<ImportQuestion, { code: "spread" }> }) {
  const say = useWords();
  const { dispatch } = useWizard();
  const { unit, text } = question;
  return (
    <Field label={say(spreadTexts.question[unit], { text })} hint={plan.spreads === true ? say(spreadTexts.rule[unit]) : undefined}>
      <RadioGroup
        value={plan.spreads === true ? "months" : "listed"}
        onChange={(_, { value }) => dispatch({ type: "answered", answers: { spreads: value === "months" } })}
      >
        <Radio value="months" label={say(spreadTexts.months[unit])} />
        <Radio value="listed" label={say(spreadTexts.listed)} />
      </RadioGroup>
    </Field>
  );
}

/** With which day a week of the source begins, where programs number weeks in different ways. */
export function WeeksField({ plan, question }: { plan: ImportPlan; question: Extract<ImportQuestion, { code: "weeks" }> }) {
  const say = useWords();
  const { language } = usePane();
  const { dispatch } = useWizard();
  const { text, readings } = question;
  return (
    <Field label={say(spreadTexts.weeksQuestion, { text })}>
      <RadioGroup
        value={plan.weeks ?? readings[0]?.numbering ?? "iso"}
        onChange={(_, { value }) => {
          const weeks = weekNumberings.find((numbering) => numbering === value);
          if (weeks) dispatch({ type: "answered", answers: { weeks } });
        }}
      >
        {readings.map(({ numbering, monday }) => (
          <Radio key={numbering} value={numbering} label={say(spreadTexts.numbering[numbering], { date: dayInWords(monday, language) })} />
        ))}
      </RadioGroup>
    </Field>
  );
}
