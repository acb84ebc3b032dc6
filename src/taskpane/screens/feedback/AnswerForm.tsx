import { Button, Field, Input, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useId, useState, type FormEvent } from "react";
import type { FeedbackAnswer } from "../../../cycle/feedback/answerFeedback";
import type { FeedbackItem } from "../../../cycle/feedback/readFeedback";
import { BackButton } from "../../components/BackButton";
import { NameField } from "../../components/NameField";
import { PlacedForm } from "../../components/PlacedForm";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { forgetDrafts, useDraft, useDraftChoice } from "../../hooks/useDraft";
import { useSender } from "../../hooks/useOwnName";
import { dispositionWords, feedbackTexts } from "../../texts/feedbackTexts";
import { blankAction, dayTyped, FollowUpFields, isFilled } from "../decisions/FollowUpFields";
import { Choice } from "./Choice";

const useStyles = makeStyles({
  faint: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  item: FeedbackItem;
  people: readonly string[];
  back(): void;
  done(): void;
}

/** Answers the field: accepted with what is done about it, rejected, or put off until a day; always with a reason. */
export function AnswerForm({ item, people, back, done }: Props) {
  const styles = useStyles();
  const say = useWords();
  const names = useId();
  const { language, services, navigation, announce } = usePane();
  const { name } = item;
  const form = `answer ${name}`;
  const [disposition, setDisposition] = useDraftChoice(form, "disposition", dispositionWords, "accepted");
  const [reason, setReason] = useDraft(form, "reason", "");
  const sender = useSender();
  const [until, setUntil] = useDraft(form, "until", "");
  const [action, setAction] = useDraft(form, "action", blankAction);
  const [tried, setTried] = useState(false);
  const blank = (text: string): boolean => text.trim() === "";
  const write = useAction(async () => {
    await services.run("answerFeedback", answerIn(), { language }).finally(navigation.refresh);
    sender.keep();
    forgetDrafts(form);
    announce(say(feedbackTexts.done, { name }));
    done();
  });
  const complete =
    !blank(reason) && !sender.isBlank && (disposition !== "accepted" || isFilled(action)) && (disposition !== "deferred" || !blank(until));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (complete) void write.run();
  };
  const cancel = () => {
    forgetDrafts(form);
    back();
  };
  const remark = (text: string) => (tried && blank(text) ? { validationMessage: say(feedbackTexts.fillIn) } : {});
  return (
    <Screen title={item.text} above={<BackButton words={feedbackTexts.back} back={back} />}>
      <Text className={styles.faint}>{[item.author, item.about].filter((part) => part !== "").join(" · ")}</Text>
      <PlacedForm close={cancel} submit={submit}>
        <Choice label={say(feedbackTexts.disposition)} words={dispositionWords} value={disposition} change={setDisposition} />
        <Field label={say(feedbackTexts.reason)} required {...remark(reason)}>
          <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
        <NameField label={feedbackTexts.by} sender={sender} people={people} fillIn={feedbackTexts.fillIn} tried={tried} />
        <datalist id={names}>
          {people.map((person) => (
            <option key={person} value={person} />
          ))}
        </datalist>
        {disposition === "deferred" && (
          <Field label={say(feedbackTexts.until)} required {...remark(until)}>
            <Input type="date" value={until} onChange={(_, { value }) => setUntil(value)} />
          </Field>
        )}
        {disposition === "accepted" && <FollowUpFields number={1} action={action} names={names} tried={tried} change={setAction} />}
        {write.busy ? (
          <Working what={say(feedbackTexts.writing)} />
        ) : (
          <>
            <Button appearance="primary" type="submit">
              {say(feedbackTexts.confirm)}
            </Button>
            <Button onClick={cancel}>{say(feedbackTexts.cancel)}</Button>
          </>
        )}
      </PlacedForm>
    </Screen>
  );

  function answerIn(): FeedbackAnswer {
    const said = { feedback: name, reason, by: sender.name };
    if (disposition === "accepted") return { ...said, disposition, action: { ...action, due: dayTyped(action.due) } };
    if (disposition === "deferred") return { ...said, disposition, until: dayTyped(until) };
    return { ...said, disposition };
  }
}
