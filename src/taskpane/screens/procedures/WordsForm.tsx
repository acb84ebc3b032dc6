import { Button, Field, Text, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { BackButton } from "../../components/BackButton";
import { NameField } from "../../components/NameField";
import { PlacedForm } from "../../components/PlacedForm";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { forgetDrafts, useDraft } from "../../hooks/useDraft";
import { useSender } from "../../hooks/useOwnName";
import { procedureTexts } from "../../texts/procedureTexts";

interface Props {
  title: string;
  /** What is spoken of, above the fields. */
  about?: string;
  /** What the text is asked with; absent where only a name is needed. */
  label?: string;
  button: string;
  said: string;
  write(text: string, by: string): Promise<unknown>;
  back(): void;
}

/** Asks for a text and a name, and writes them: an approval, a reading, a comment, an answer. */
export function WordsForm({ title, about, label, button, said, write, back }: Props) {
  const say = useWords();
  const { navigation, announce } = usePane();
  const form = `${title} ${about ?? ""}`;
  const [text, setText] = useDraft(form, "text", "");
  const sender = useSender();
  const [tried, setTried] = useState(false);
  const blank = (typed: string): boolean => typed.trim() === "";
  const leave = () => {
    forgetDrafts(form);
    back();
  };
  const send = useAction(async () => {
    await write(text, sender.name).finally(navigation.refresh);
    sender.keep();
    announce(said);
    leave();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!sender.isBlank && (label === undefined || !blank(text))) void send.run();
  };
  const remark = (typed: string) => (tried && blank(typed) ? { validationMessage: say(procedureTexts.fillIn) } : {});
  return (
    <Screen title={title} above={<BackButton words={procedureTexts.backToOne} back={back} />}>
      {about !== undefined && <Text>{about}</Text>}
      <PlacedForm close={leave} submit={submit}>
        {label !== undefined && (
          <Field label={label} required {...remark(text)}>
            <Textarea value={text} onChange={(_, { value }) => setText(value)} />
          </Field>
        )}
        <NameField label={procedureTexts.by} sender={sender} fillIn={procedureTexts.fillIn} tried={tried} />
        {send.busy ? (
          <Working what={say(procedureTexts.writing)} />
        ) : (
          <>
            <Button appearance="primary" type="submit">
              {button}
            </Button>
            <Button onClick={leave}>{say(procedureTexts.cancel)}</Button>
          </>
        )}
      </PlacedForm>
    </Screen>
  );
}
