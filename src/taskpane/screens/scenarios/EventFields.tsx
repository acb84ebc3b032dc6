import { Button, Checkbox, Text } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { formatPeriod } from "../../../calendar/format";
import { BackButton } from "../../components/BackButton";
import { PlacedForm } from "../../components/PlacedForm";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { forgetDrafts } from "../../hooks/useDraft";
import { amountTexts, answerTexts, scenarioTexts, templateTexts, whatTexts } from "../../texts/scenarioTexts";
import { LevelSlider } from "../analyse/LevelSlider";
import { Choice, NumberField, PeriodChoice, SubjectChoice } from "./fields";
import { Reasons } from "./Reasons";
import { LinesEditor, typedLine } from "./LinesEditor";
import { useCompare, type Compared, type ToCompare } from "./useCompare";
import { useEvent, type Plan, type Start } from "./useEvent";

/** How production can answer an event. */
const offered = ["unchanged", "follow", "level", "ahead", "optimise"] as const satisfies readonly ToCompare["answer"][];

/** An event to compare: filled in from its template, or line by line. */
export function EventFields({
  start,
  plan,
  back,
  done,
}: {
  start: Start;
  plan: Plan;
  back: () => void;
  done: (compared: Compared) => void;
}) {
  const say = useWords();
  const { language, services } = usePane();
  const event = useEvent(start, plan);
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<Compared>();
  const compare = useCompare((compared) => {
    if (compared.found.problem !== null) return setFailed(compared);
    forgetDrafts(event.draft);
    done(compared);
  });
  const leave = () => {
    forgetDrafts(event.draft);
    back();
  };
  const more = useAction(async () => {
    const asked = event.asked();
    if (asked === null) return setTried(true);
    const { lines } = await services.readEvent(asked.form, null, language);
    event.setTyped(lines.map((line) => typedLine(line, language)));
  });
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    setTried(true);
    setFailed(undefined);
    const asked = event.asked();
    if (asked !== null) void compare.run(asked);
  };
  const answers = offered.map((value) => ({ value, name: say(answerTexts[value]) }));
  return (
    <Screen title={start.name ?? say(templateTexts[start.template])} above={<BackButton words={scenarioTexts.back} back={leave} />}>
      <PlacedForm close={leave} submit={submit}>
        {event.typed === null ? (
          <TemplateFields event={event} plan={plan} tried={tried} />
        ) : start.template === "cursor" ? (
          <Text>{say(scenarioTexts.cursorKept)}</Text>
        ) : (
          <LinesEditor lines={event.typed} plan={plan} tried={tried} change={event.setTyped} />
        )}
        <Choice label={say(scenarioTexts.answer)} value={event.way} of={answers} change={event.setWay} />
        {failed !== undefined && failed.found.problem !== null && <Problem problem={failed.found.problem} />}
        {failed !== undefined && <Reasons reasons={failed.reasons} />}
        {compare.busy ? (
          <Working what={compare.what} {...(compare.cancel && { cancel: { label: say(scenarioTexts.cancel), run: compare.cancel } })} />
        ) : (
          <>
            <Button appearance="primary" type="submit">
              {say(start.name === undefined ? scenarioTexts.compare : scenarioTexts.compareAgain)}
            </Button>
            {event.typed === null && start.template !== "cursor" && (
              <Button onClick={() => void more.run()}>{say(scenarioTexts.moreLines)}</Button>
            )}
          </>
        )}
      </PlacedForm>
    </Screen>
  );
}

/** Why nothing was compared. */
function Problem({ problem }: { problem: NonNullable<Compared["found"]["problem"]> }) {
  const say = useWords();
  const { language, bucket } = usePane();
  if (problem.is === "unknownSubject") return <Text role="alert">{say(scenarioTexts.unknownSubject, { subject: problem.subject })}</Text>;
  if (problem.is === "endsBefore") {
    const [from, to] = [problem.from, problem.to].map((period) => formatPeriod(period, language, bucket));
    return <Text role="alert">{say(scenarioTexts.endsBefore, { from: from ?? "", to: to ?? "" })}</Text>;
  }
  return <Text role="alert">{say(problem.is === "notNumber" ? scenarioTexts.needsNumber : scenarioTexts[problem.is])}</Text>;
}

function TemplateFields({ event, plan, tried }: { event: ReturnType<typeof useEvent>; plan: Plan; tried: boolean }) {
  const say = useWords();
  const { template, fields, put, amount, setAmount, ofResources } = event;
  const figures = (["price", "unit cost"] as const).map((value) => ({ value: value as string, name: say(whatTexts[value]) }));
  return (
    <>
      {template === "cursor" && (
        <>
          <LevelSlider level={Number(amount)} {...plan.levels} change={(level) => setAmount(String(level))} />
          <Text size={200}>{say(scenarioTexts.cursorHelp)}</Text>
        </>
      )}
      {template === "price or cost" && (
        <Choice label={say(scenarioTexts.money)} value={fields.money} of={figures} change={(money) => put({ money })} />
      )}
      <SubjectChoice
        label={say(ofResources ? scenarioTexts.resource : scenarioTexts.family)}
        value={fields.subject || null}
        names={ofResources ? plan.resources : plan.families}
        change={(subject) => put({ subject: subject ?? "" })}
      />
      <PeriodChoice
        label={say(scenarioTexts.from)}
        value={Number(fields.from)}
        periods={plan.periods}
        change={(from) => put({ from: String(from ?? fields.from) })}
      />
      <PeriodChoice
        label={say(scenarioTexts.to)}
        value={fields.to === "" ? null : Number(fields.to)}
        periods={plan.periods}
        none={say(scenarioTexts.toTheEnd)}
        change={(to) => put({ to: String(to ?? "") })}
      />
      {template !== "cursor" && <NumberField label={say(amountTexts[template])} value={amount} tried={tried} change={setAmount} />}
      {template === "promotion" && (
        <NumberField
          label={say(scenarioTexts.takenBack)}
          value={fields.takenBack}
          tried={tried}
          change={(takenBack) => put({ takenBack })}
        />
      )}
      {template === "machine down" && (
        <Checkbox
          label={say(scenarioTexts.paid)}
          checked={fields.isPaid}
          onChange={(_, { checked }) => put({ isPaid: checked === true })}
        />
      )}
    </>
  );
}
