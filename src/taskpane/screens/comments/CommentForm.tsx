import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { isoOf } from "../../../calendar/days";
import type { FigureAtHand } from "../../../cycle/comments/readFigureAtHand";
import { NameField } from "../../components/NameField";
import { PlacedForm } from "../../components/PlacedForm";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { forgetDrafts, useDraft } from "../../hooks/useDraft";
import { useSender } from "../../hooks/useOwnName";
import { commentMeasures, commentTexts } from "../../texts/commentTexts";
import { dayTyped } from "../decisions/FollowUpFields";
import { Choice } from "../feedback/Choice";

interface Props {
  figure: FigureAtHand;
  people: readonly string[];
  close(): void;
}

/** Says something of the figure that is selected in the sheet; what it is can be corrected. */
export function CommentForm({ figure, people, close }: Props) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const [subject, setSubject] = useState(figure.subject);
  const [day, setDay] = useState(figure.period === null ? "" : isoOf(figure.period));
  const [measure, setMeasure] = useState(figure.measure);
  // A remark on one figure is none on another that was chosen meanwhile.
  const form = `figure ${figure.subject} ${figure.period ?? ""} ${figure.measure}`;
  const [text, setText] = useDraft(form, "text", "");
  const sender = useSender();
  const [tried, setTried] = useState(false);
  const leave = () => {
    forgetDrafts(form);
    close();
  };
  const send = useAction(async () => {
    const period = day === "" ? null : dayTyped(day);
    await services.run("commentFigure", { subject, period, measure, text, author: sender.name }, { language }).finally(navigation.refresh);
    sender.keep();
    announce(say(commentTexts.sent));
    leave();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (![subject, text, sender.name].some((words) => words.trim() === "")) void send.run();
  };
  const remark = (words: string) => (tried && words.trim() === "" ? { validationMessage: say(commentTexts.fillIn) } : {});
  return (
    <PlacedForm close={leave} submit={submit}>
      <Field label={say(commentTexts.subject)} required {...remark(subject)}>
        <Input value={subject} onChange={(_, { value }) => setSubject(value)} />
      </Field>
      <Field label={say(commentTexts.period)}>
        <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
      </Field>
      <Choice label={say(commentTexts.measure)} words={commentMeasures} value={measure} change={setMeasure} />
      <Field label={say(commentTexts.text)} required {...remark(text)}>
        <Textarea value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <NameField label={commentTexts.author} sender={sender} people={people} fillIn={commentTexts.fillIn} tried={tried} />
      {send.busy ? (
        <Working what={say(commentTexts.writing)} />
      ) : (
        <>
          <Button appearance="primary" type="submit">
            {say(commentTexts.send)}
          </Button>
          <Button onClick={leave}>{say(commentTexts.cancel)}</Button>
        </>
      )}
    </PlacedForm>
  );
}
