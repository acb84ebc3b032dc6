import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { PlacedForm } from "../../components/PlacedForm";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { forgetting, useDraft } from "../../hooks/useDraft";
import { meetingTexts } from "../../texts/meetingTexts";

interface Props {
  meeting: string;
  /** The new length in minutes, or the meeting does not take place. */
  to: number | "cancelled";
  close(): void;
}

/** Asks why a meeting is made shorter or longer, or cancelled, and writes it. */
export function ChangeForm({ meeting, to, close }: Props) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const form = `change ${meeting} ${to}`;
  const [reason, setReason] = useDraft(form, "reason", "");
  const [tried, setTried] = useState(false);
  const blank = reason.trim() === "";
  const leave = forgetting(form, close);
  const write = useAction(async () => {
    await services.run("changeMeeting", { meeting, to, reason }, { language }).finally(navigation.refresh);
    announce(say(meetingTexts.changedDone));
    leave();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!blank) void write.run();
  };
  const label = to === "cancelled" ? say(meetingTexts.drop) : say(meetingTexts.lengthen, { minutes: to });
  return (
    <PlacedForm close={leave} submit={submit} label={label}>
      <Field label={say(meetingTexts.why)} required {...(tried && blank ? { validationMessage: say(meetingTexts.fillIn) } : {})}>
        <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      {write.busy ? (
        <Working what={say(meetingTexts.writing)} />
      ) : (
        <>
          <Button appearance="primary" type="submit">
            {label}
          </Button>
          <Button onClick={leave}>{say(meetingTexts.cancel)}</Button>
        </>
      )}
    </PlacedForm>
  );
}
