import { Button, Field, Input, Text, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { BackButton } from "../../components/BackButton";
import { PlacedForm } from "../../components/PlacedForm";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
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
  const [text, setText] = useState("");
  const [by, setBy] = useState("");
  const [tried, setTried] = useState(false);
  const blank = (typed: string): boolean => typed.trim() === "";
  const send = useAction(async () => {
    await write(text, by).finally(navigation.refresh);
    announce(said);
    back();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!blank(by) && (label === undefined || !blank(text))) void send.run();
  };
  const remark = (typed: string) => (tried && blank(typed) ? { validationMessage: say(procedureTexts.fillIn) } : {});
  return (
    <Screen title={title} above={<BackButton words={procedureTexts.backToOne} back={back} />}>
      {about !== undefined && <Text>{about}</Text>}
      <PlacedForm close={back} submit={submit}>
        {label !== undefined && (
          <Field label={label} required {...remark(text)}>
            <Textarea value={text} onChange={(_, { value }) => setText(value)} />
          </Field>
        )}
        <Field label={say(procedureTexts.by)} required {...remark(by)}>
          <Input value={by} onChange={(_, { value }) => setBy(value)} />
        </Field>
        {send.busy ? (
          <Working what={say(procedureTexts.writing)} />
        ) : (
          <>
            <Button appearance="primary" type="submit">
              {button}
            </Button>
            <Button onClick={back}>{say(procedureTexts.cancel)}</Button>
          </>
        )}
      </PlacedForm>
    </Screen>
  );
}
