import { Button, Checkbox, Text } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { formatPeriod } from "../../../calendar/format";
import type { ScenarioBoard } from "../../../cycle/scenarios/readScenarios";
import { BackButton } from "../../components/BackButton";
import { PlacedForm } from "../../components/PlacedForm";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { amountTexts, answerTexts, scenarioTexts, templateTexts, whatTexts } from "../../texts/scenarioTexts";
import { Choice, NumberField, numberTyped, PeriodChoice, SubjectChoice } from "./fields";
import { LinesEditor, linesTyped, typedLine, type TypedLine } from "./LinesEditor";
import { useCompare, type Compared, type EventForm, type ToCompare } from "./useCompare";

type Plan = NonNullable<ScenarioBoard["plan"]>;
/** What the form begins with: an event of some kind, or a scenario to be changed. */
export interface Start {
  template: EventForm["template"];
  name?: string;
  lines?: ScenarioBoard["scenarios"][number]["lines"];
  answer?: ToCompare["answer"];
}

/** What is usually lost, gained or sold more, so that an event is compared without a word typed. */
const usualAmounts: Record<EventForm["template"], string> = {
  ...{ "new customer": "100", promotion: "20", "machine down": "40", "supplier fails": "50", "price or cost": "5", shifts: "25" },
  ...{ free: "0", risk: "0" },
};

/** Everything that an event is filled in with, for the kinds that need it. */
function useEvent({ template, lines, answer, name }: Start, plan: Plan) {
  const { language } = usePane();
  const ofResources = template === "machine down" || template === "shifts";
  const [first = 0, second = first, third = second] = plan.periods;
  const lasts = template === "machine down" || template === "promotion" || template === "supplier fails";
  const [form, setForm] = useState({
    ...{ template, from: second, to: lasts ? (template === "promotion" ? second : third) : null, isPaid: true },
    subject: ofResources ? plan.fullest : template === "supplier fails" || template === "price or cost" ? null : (plan.families[0] ?? null),
    money: "price" as NonNullable<EventForm["money"]>,
  });
  const [amount, setAmount] = useState(usualAmounts[template]);
  const [takenBack, setTakenBack] = useState("30");
  const [typed, setTyped] = useState<TypedLine[] | null>(
    () => lines?.map((line) => typedLine(line, language)) ?? (template === "free" ? [] : null),
  );
  const [way, setWay] = useState<ToCompare["answer"]>(answer ?? (plan.canOptimise ? "optimise" : "ahead"));
  /** Null where a number is missing. */
  const asked = (): ToCompare | null => {
    const figures = [numberTyped(amount, language), numberTyped(takenBack, language)];
    const own = typed === null ? null : linesTyped(typed, language);
    if (typed === null ? figures[0] === null || (template === "promotion" && figures[1] === null) : own === null) return null;
    const filled: EventForm = { ...form, amount: figures[0] ?? 0, takenBack: figures[1] ?? 0 };
    return { form: filled, lines: own, answer: way, ...(name !== undefined && { name }) };
  };
  return { form, setForm, amount, setAmount, takenBack, setTakenBack, typed, setTyped, way, setWay, asked, ofResources };
}

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
  const [problem, setProblem] = useState<Compared["found"]["problem"]>(null);
  const compare = useCompare((compared) => (compared.found.problem === null ? done(compared) : setProblem(compared.found.problem)));
  const more = useAction(async () => {
    const asked = event.asked();
    if (asked === null) return setTried(true);
    const { lines } = await services.readEvent(asked.form, null, language);
    event.setTyped(lines.map((line) => typedLine(line, language)));
  });
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    setTried(true);
    setProblem(null);
    const asked = event.asked();
    if (asked !== null) void compare.run(asked);
  };
  const answers = (Object.keys(answerTexts) as ToCompare["answer"][]).map((value) => ({ value, name: say(answerTexts[value]) }));
  return (
    <Screen title={start.name ?? say(templateTexts[start.template])} above={<BackButton words={scenarioTexts.back} back={back} />}>
      <PlacedForm close={back} submit={submit}>
        {event.typed === null ? (
          <TemplateFields event={event} plan={plan} tried={tried} />
        ) : (
          <LinesEditor lines={event.typed} plan={plan} tried={tried} change={event.setTyped} />
        )}
        <Choice label={say(scenarioTexts.answer)} value={event.way} of={answers} change={event.setWay} />
        {problem !== null && <Problem problem={problem} />}
        {compare.busy ? (
          <Working what={compare.what} />
        ) : (
          <>
            <Button appearance="primary" type="submit">
              {say(start.name === undefined ? scenarioTexts.compare : scenarioTexts.compareAgain)}
            </Button>
            {event.typed === null && <Button onClick={() => void more.run()}>{say(scenarioTexts.moreLines)}</Button>}
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
  const { form, setForm, amount, setAmount, takenBack, setTakenBack, ofResources } = event;
  const { template, money } = form;
  const figures = (["price", "unit cost"] as const).map((value) => ({ value, name: say(whatTexts[value]) }));
  return (
    <>
      {template === "price or cost" && (
        <Choice label={say(scenarioTexts.money)} value={money} of={figures} change={(chosen) => setForm({ ...form, money: chosen })} />
      )}
      <SubjectChoice
        label={say(ofResources ? scenarioTexts.resource : scenarioTexts.family)}
        value={form.subject}
        names={ofResources ? plan.resources : plan.families}
        change={(subject) => setForm({ ...form, subject })}
      />
      <PeriodChoice
        label={say(scenarioTexts.from)}
        value={form.from}
        periods={plan.periods}
        change={(from) => setForm({ ...form, from: from ?? form.from })}
      />
      <PeriodChoice
        label={say(scenarioTexts.to)}
        value={form.to}
        periods={plan.periods}
        none={say(scenarioTexts.toTheEnd)}
        change={(to) => setForm({ ...form, to })}
      />
      <NumberField label={say(amountTexts[template])} value={amount} tried={tried} change={setAmount} />
      {template === "promotion" && (
        <NumberField label={say(scenarioTexts.takenBack)} value={takenBack} tried={tried} change={setTakenBack} />
      )}
      {template === "machine down" && (
        <Checkbox
          label={say(scenarioTexts.paid)}
          checked={form.isPaid}
          onChange={(_, { checked }) => setForm({ ...form, isPaid: checked === true })}
        />
      )}
    </>
  );
}
