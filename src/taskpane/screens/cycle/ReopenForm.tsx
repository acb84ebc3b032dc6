import { inLanguage } from "../../../language/text";
import { Button, Field, Text, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { PlacedForm } from "../../components/PlacedForm";
import { usePane, useWords } from "../../hooks/pane";
import { collectTexts } from "../../texts/collectTexts";
import type { CycleStep } from "../../../cycle/steps/stepRows";

/** Asks why a step is opened again and says what that writes. */
export function ReopenForm({ step, reopen, cancel }: { step: CycleStep; reopen: (reason: string) => void; cancel: () => void }) {
  const say = useWords();
  const { language } = usePane();
  const [reason, setReason] = useState("");
  // A blank field is named only after a first try: nobody is told off before having typed.
  const [tried, setTried] = useState(false);
  const blank = reason.trim() === "";
  const title = inLanguage(step.title, language);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!blank) reopen(reason);
  };
  return (
    <PlacedForm submit={submit} close={cancel}>
      <Field label={say(collectTexts.reason)} required {...(tried && blank ? { validationMessage: say(collectTexts.fillIn) } : {})}>
        <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Text size={200}>{say(collectTexts.willReopen, { step: title })}</Text>
      <Button type="submit" appearance="primary">
        {say(collectTexts.reopen, { step: title })}
      </Button>
      <Button onClick={cancel}>{say(collectTexts.cancel)}</Button>
    </PlacedForm>
  );
}
