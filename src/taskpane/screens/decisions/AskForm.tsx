import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { BackButton } from "../../components/BackButton";
import { PlacedForm } from "../../components/PlacedForm";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { forgetDrafts, useDraft } from "../../hooks/useDraft";
import { decisionTexts } from "../../texts/decisionTexts";

/** Puts a question of a person's own among the decisions, with the answers it offers. */
export function AskForm({ back, done }: { back: () => void; done: () => void }) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const [question, setQuestion] = useDraft("question", "question", "");
  const [answers, setAnswers] = useDraft("question", "answers", "");
  const [tried, setTried] = useState(false);
  const blank = question.trim() === "";
  const write = useAction(async () => {
    await services.run("askQuestion", { question, answers }, { language }).finally(navigation.refresh);
    forgetDrafts("question");
    announce(say(decisionTexts.asked));
    done();
  });
  const leave = () => {
    forgetDrafts("question");
    back();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!blank) void write.run();
  };
  return (
    <Screen title={say(decisionTexts.ask)} above={<BackButton words={decisionTexts.back} back={back} />}>
      <PlacedForm close={leave} submit={submit}>
        <Field label={say(decisionTexts.question)} required {...(tried && blank ? { validationMessage: say(decisionTexts.fillIn) } : {})}>
          <Textarea value={question} onChange={(_, { value }) => setQuestion(value)} />
        </Field>
        <Field label={say(decisionTexts.answers)}>
          <Textarea rows={4} value={answers} onChange={(_, { value }) => setAnswers(value)} />
        </Field>
        {write.busy ? (
          <Working what={say(decisionTexts.writing)} />
        ) : (
          <>
            <Button appearance="primary" type="submit">
              {say(decisionTexts.confirmAsk)}
            </Button>
            <Button onClick={leave}>{say(decisionTexts.cancel)}</Button>
          </>
        )}
      </PlacedForm>
    </Screen>
  );
}
