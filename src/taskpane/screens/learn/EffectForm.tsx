import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { EffectsBoard } from "../../../cycle/learn/effectsBoard";
import { BackButton } from "../../components/BackButton";
import { NameField } from "../../components/NameField";
import { PlacedForm } from "../../components/PlacedForm";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { forgetting, useDraft } from "../../hooks/useDraft";
import { useSender } from "../../hooks/useOwnName";
import { effectTexts } from "../../texts/effectTexts";
import { scenarioTexts } from "../../texts/scenarioTexts";
import { Choice, NumberField, numberTyped, PeriodChoice } from "../scenarios/fields";

/** Periods that a decision is measured over unless somebody says otherwise. */
const usualPeriods = 3;

interface Chosen {
  effects: EffectsBoard;
  sender: ReturnType<typeof useSender>;
  /** The decision that is spoken of. */
  name: string;
  choose(name: string): void;
  back(): void;
}

/** What is typed of one decision, and keeping it. */
function useExpected({ effects: { decisions, measures }, sender, name, choose, back }: Chosen) {
  const say = useWords();
  const { language, bucket, services, navigation, announce } = usePane();
  // What is typed stands under this name until it is sent or given up.
  const form = `effect ${name}`;
  const leave = forgetting("effect", forgetting(form, back));
  const [typedMeasure, setMeasure] = useDraft<string>(form, "measure", "");
  const measure = (measures.find((one) => one.measure === typedMeasure) ?? measures[0])?.measure ?? "other";
  const [figures, keepFigures] = useDraft(form, "figures", { without: "", expected: "", measured: "" });
  // 0 where nobody chose a period.
  const [span, setSpan] = useDraft(form, "span", { from: 0, to: 0 });
  const [tried, setTried] = useState(false);
  const setFigures = (typed: typeof figures) => {
    // Who comes back finds the decision that figures were typed for, whatever stands first in the list by then.
    choose(name);
    keepFigures(typed);
  };
  const { isShare = false, isByMonth = false } = measures.find((one) => one.measure === measure) ?? {};
  // What is kept by month would never be known over weeks.
  const periods = decisions.find((one) => one.name === name)?.[isByMonth ? "months" : "periods"] ?? [];
  const from = periods.find((period) => period === span.from) ?? periods[0] ?? 0;
  const to = periods.find((period) => period === span.to) ?? periods[usualPeriods - 1] ?? from;
  const number = (text: string): number | null => {
    const typed = text.trim() === "" ? null : numberTyped(text, language);
    return typed === null ? null : isShare ? typed / 100 : typed;
  };
  // It may be left out, but a word in its place is not kept as if nothing had been said.
  const isNoNumber = measure === "other" && figures.measured.trim() !== "" && number(figures.measured) === null;
  const write = useAction(async () => {
    // What was typed before another figure was chosen is of the other one.
    const typed = measure === "other" ? number(figures.measured) : null;
    const said = { without: number(figures.without), expected: number(figures.expected), measured: typed };
    await services
      .run("expectEffect", { decision: name, measure, ...said, from, to, by: sender.name }, { language })
      .finally(navigation.refresh);
    sender.keep();
    announce(say(effectTexts.kept, { name }));
    leave();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const isKnown = number(figures.without) !== null && number(figures.expected) !== null;
    if (isKnown && !isNoNumber && !sender.isBlank) void write.run();
  };
  return {
    ...{ leave, measure, setMeasure, figures, setFigures, periods, from, to, setSpan },
    by: isByMonth ? ("month" as const) : bucket,
    isShare,
    isNoNumber,
    tried,
    submit,
    busy: write.busy,
  };
}

/** Says by which figure a decision is proved: what it would be without, what is expected, and over which periods. */
export function EffectForm({ effects, back }: { effects: EffectsBoard; back: () => void }) {
  const [chosen, choose] = useDraft("effect", "decision", "");
  // Who speaks is the same, whichever decision is chosen.
  const sender = useSender();
  const { decisions } = effects;
  const name = (decisions.find((one) => one.name === chosen) ?? decisions[0])?.name ?? "";
  return <Expected key={name} effects={effects} sender={sender} name={name} choose={choose} back={back} />;
}

function Expected(chosen: Chosen) {
  const say = useWords();
  const { effects, sender, name, choose, back } = chosen;
  const { decisions, measures } = effects;
  const said = useExpected(chosen);
  const { leave, measure, figures, periods, from, to, isShare, tried } = said;
  const labelled = (label: string): string => (isShare ? say(effectTexts.inPercent, { label }) : label);
  return (
    <Screen title={say(effectTexts.say)} above={<BackButton words={effectTexts.back} back={back} />}>
      <PlacedForm close={leave} submit={said.submit}>
        <Choice
          label={say(effectTexts.decision)}
          value={name}
          of={decisions.map((one) => ({ value: one.name, name: one.words }))}
          change={choose}
        />
        <Choice
          label={say(effectTexts.measure)}
          value={measure}
          of={measures.map((one) => ({ value: one.measure, name: one.words }))}
          change={said.setMeasure}
        />
        {(["without", "expected"] as const).map((field) => (
          <NumberField
            key={field}
            label={labelled(say(effectTexts[field]))}
            value={figures[field]}
            tried={tried}
            change={(text) => said.setFigures({ ...figures, [field]: text })}
          />
        ))}
        {measure === "other" && (
          <Field
            label={say(effectTexts.measured)}
            {...(tried && said.isNoNumber ? { validationMessage: say(scenarioTexts.needsNumber) } : {})}
          >
            <Input
              inputMode="decimal"
              value={figures.measured}
              onChange={(_, { value }) => said.setFigures({ ...figures, measured: value })}
            />
          </Field>
        )}
        <PeriodChoice
          label={say(effectTexts.from)}
          value={from}
          periods={periods}
          by={said.by}
          change={(period) => said.setSpan({ from: period ?? 0, to })}
        />
        <PeriodChoice
          label={say(effectTexts.to)}
          value={to}
          periods={periods}
          by={said.by}
          change={(period) => said.setSpan({ from, to: period ?? 0 })}
        />
        <NameField label={effectTexts.by} sender={sender} fillIn={effectTexts.fillIn} tried={tried} />
        {said.busy ? (
          <Working what={say(effectTexts.writing)} />
        ) : (
          <>
            <Button appearance="primary" type="submit">
              {say(effectTexts.keep)}
            </Button>
            <Button onClick={leave}>{say(effectTexts.cancel)}</Button>
          </>
        )}
      </PlacedForm>
    </Screen>
  );
}
