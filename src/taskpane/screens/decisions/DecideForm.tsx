import { Button, Field, Input, makeStyles, Radio, RadioGroup, Text, Textarea, tokens } from "@fluentui/react-components";
import { useCallback, useId, useState, type FormEvent, type ReactNode } from "react";
import type { OpenDecision } from "../../../cycle/decisions/readDecisions";
import { PlacedForm } from "../../components/PlacedForm";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { forgetting, useDraft } from "../../hooks/useDraft";
import { useReadOrNull } from "../../hooks/useRead";
import { useOwnName } from "../../hooks/useOwnName";
import { decisionTexts } from "../../texts/decisionTexts";
import { OptionsTable } from "./OptionsTable";
import { PlanChanges } from "./PlanChanges";
import { blankAction, dayTyped, FollowUpFields, isFilled, type TypedAction } from "./FollowUpFields";

const useStyles = makeStyles({
  faint: { color: tokens.colorNeutralForeground3 },
  answers: { overflowWrap: "anywhere" },
});

/** Stands for an answer in a person's own words; no answer of a list can be this. */
const ownAnswer = "\n";

interface Props {
  decision: OpenDecision;
  /** Names to offer. */
  people: readonly string[];
  /** The way back, above the question. */
  above: ReactNode;
  cancel(): void;
  done(): void;
}

/** Takes a decision: which answer, by whom, why, and who does what by when because of it. */
export function DecideForm({ decision, people, above, cancel, done }: Props) {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const [names, form] = [useId(), `decide ${decision.name}`];
  const { name, question, answers, options, effect } = decision;
  const [picked, setPicked] = useState(answers.length === 0 ? ownAnswer : "");
  const [own, setOwn] = useDraft(form, "own", "");
  const [by, setBy] = useState(useOwnName()[0]);
  const [why, setWhy] = useDraft(form, "why", "");
  const [actions, setActions] = useDraft<readonly TypedAction[]>(form, "actions", []);
  // Blank fields are named only after a first try: nobody is told off before having typed.
  const [tried, setTried] = useState(false);
  const chosen = picked === ownAnswer ? own : picked;
  const [writing, setWriting] = useState("");
  const write = useAction(async (apply: boolean) => {
    const followUps = actions.map((action) => ({ ...action, due: dayTyped(action.due) }));
    const taken = { decision: name, chosen, by, why, actions: followUps, ...(apply && { apply }) };
    // Read again even after a failure: what somebody changed meanwhile has to be looked at anew.
    await services.run("decide", taken, { language, onProgress: (_done, _of, what) => setWriting(what) }).finally(navigation.refresh);
    announce(say(apply ? decisionTexts.applied : decisionTexts.decided, { name }));
    forgetting(form, done)();
  });
  const canApply = options.some((option) => option.name === chosen && option.scenario !== null);
  const blank = (text: string): boolean => text.trim() === "";
  const settle = (apply: boolean) => {
    setTried(true);
    if (![chosen, by, why].some(blank) && actions.every(isFilled)) void write.run(apply);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    settle(canApply);
  };
  const remark = (text: string) => (tried && blank(text) ? { validationMessage: say(decisionTexts.fillIn) } : {});
  return (
    <Screen title={question} above={above}>
      {effect !== null && <Text className={styles.faint}>{effect}</Text>}
      {options.length > 0 && <OptionsTable options={options} />}
      <PlacedForm close={forgetting(form, cancel)} submit={submit}>
        <AnswerFields answers={answers} picked={picked} pick={setPicked} own={own} type={setOwn} tried={tried} />
        <Field label={say(decisionTexts.by)} required {...remark(by)}>
          <Input list={names} value={by} onChange={(_, { value }) => setBy(value)} />
        </Field>
        <Field label={say(decisionTexts.why)} required {...remark(why)}>
          <Textarea value={why} onChange={(_, { value }) => setWhy(value)} />
        </Field>
        <datalist id={names}>
          {people.map((person) => (
            <option key={person} value={person} />
          ))}
        </datalist>
        <FollowUps actions={actions} change={setActions} names={names} tried={tried} />
        {canApply && <ChangesOf key={chosen} decision={name} chosen={chosen} />}
        {write.busy ? (
          <Working what={writing === "" ? say(decisionTexts.writing) : say(decisionTexts.applying, { what: writing })} />
        ) : (
          <>
            <Button appearance="primary" type="submit">
              {say(canApply ? decisionTexts.decideAndApply : decisionTexts.decideOn, { name })}
            </Button>
            {canApply && <Button onClick={() => settle(false)}>{say(decisionTexts.decideOn, { name })}</Button>}
            <Button onClick={forgetting(form, cancel)}>{say(decisionTexts.cancel)}</Button>
          </>
        )}
      </PlacedForm>
    </Screen>
  );
}

interface FollowUpsProps {
  actions: readonly TypedAction[];
  change(actions: readonly TypedAction[]): void;
  names: string;
  tried: boolean;
}

/** Who does what by when because of it. */
function FollowUps({ actions, change, names, tried }: FollowUpsProps) {
  const say = useWords();
  return (
    <Section title={say(decisionTexts.followUps)}>
      {actions.map((action, index) => (
        <FollowUpFields
          key={index}
          number={index + 1}
          action={action}
          names={names}
          tried={tried}
          change={(changed) => change(actions.map((other, place) => (place === index ? changed : other)))}
          remove={() => change(actions.filter((_, place) => place !== index))}
        />
      ))}
      <Button onClick={() => change([...actions, blankAction])}>{say(decisionTexts.addAction)}</Button>
    </Section>
  );
}

/** What the plan would be changed in by this answer, before it is applied. */
function ChangesOf({ decision, chosen }: { decision: string; chosen: string }) {
  const { language, services } = usePane();
  const read = useCallback(() => {
    const request = { decision, chosen, by: "", why: "", actions: [], apply: true };
    return services.preview("decide", request, { language });
  }, [services, decision, chosen, language]);
  const plan = useReadOrNull(read);
  return plan === null ? null : <PlanChanges plan={plan} />;
}

interface AnswerProps {
  answers: readonly string[];
  picked: string;
  pick(answer: string): void;
  own: string;
  type(text: string): void;
  tried: boolean;
}

/** The answers that are offered, and a field for another one; only that where none is offered. */
function AnswerFields({ answers, picked, pick, own, type, tried }: AnswerProps) {
  const styles = useStyles();
  const say = useWords();
  const remark = (isBlank: boolean) => (tried && isBlank ? { validationMessage: say(decisionTexts.fillIn) } : {});
  return (
    <>
      {answers.length > 0 && (
        <Field label={say(decisionTexts.answer)} required {...remark(picked === "")}>
          <RadioGroup className={styles.answers} value={picked} onChange={(_, { value }) => pick(value)}>
            {answers.map((answer) => (
              <Radio key={answer} value={answer} label={answer} />
            ))}
            <Radio value={ownAnswer} label={say(decisionTexts.ownAnswer)} />
          </RadioGroup>
        </Field>
      )}
      {picked === ownAnswer && (
        <Field label={say(answers.length === 0 ? decisionTexts.answer : decisionTexts.ownWords)} required {...remark(own.trim() === "")}>
          <Textarea value={own} onChange={(_, { value }) => type(value)} />
        </Field>
      )}
    </>
  );
}
