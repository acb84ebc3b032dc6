import { Button, Field, Text, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { CommentItem } from "../../../cycle/comments/readComments";
import { NameField } from "../../components/NameField";
import { PlacedForm } from "../../components/PlacedForm";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { forgetDrafts, useDraft } from "../../hooks/useDraft";
import { useSender } from "../../hooks/useOwnName";
import { commentTexts } from "../../texts/commentTexts";

interface Props {
  comment: CommentItem;
  people: readonly string[];
  close(): void;
}

/** Answers a comment on a figure, or closes it: anybody answers, its author or the coordinator closes. */
export function AnswerFigureForm({ comment: { name, answers }, people, close }: Props) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const form = `comment ${name}`;
  const [answer, setAnswer] = useDraft(form, "answer", "");
  const sender = useSender();
  const [tried, setTried] = useState(false);
  const isBlank = answer.trim() === "";
  // One that was answered before needs no further word to be closed.
  const closesAlone = isBlank && answers.length > 0;
  const leave = () => {
    forgetDrafts(form);
    close();
  };
  const send = useAction(async (closes: boolean) => {
    await services.run("answerFigure", { comment: name, answer, by: sender.name, closes }, { language }).finally(navigation.refresh);
    sender.keep();
    announce(say(commentTexts.done, { name }));
    leave();
  });
  const trySending = (closes: boolean) => {
    setTried(true);
    if (!sender.isBlank && (!isBlank || (closes && closesAlone))) void send.run(closes);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    trySending(false);
  };
  const remark = (words: string) => (tried && words.trim() === "" ? { validationMessage: say(commentTexts.fillIn) } : {});
  return (
    <PlacedForm close={leave} submit={submit}>
      <Field label={say(commentTexts.answerText)} {...remark(answer)}>
        <Textarea value={answer} onChange={(_, { value }) => setAnswer(value)} />
      </Field>
      <NameField label={commentTexts.author} sender={sender} people={people} fillIn={commentTexts.fillIn} tried={tried} />
      <Text size={200}>{say(commentTexts.closing)}</Text>
      {send.busy ? (
        <Working what={say(commentTexts.writing)} />
      ) : (
        <>
          <Button appearance="primary" type="submit">
            {say(commentTexts.justAnswer)}
          </Button>
          <Button onClick={() => trySending(true)}>{say(closesAlone ? commentTexts.close : commentTexts.answerAndClose)}</Button>
          <Button onClick={leave}>{say(commentTexts.cancel)}</Button>
        </>
      )}
    </PlacedForm>
  );
}
