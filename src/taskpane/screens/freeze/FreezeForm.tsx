import { Button, Field, Text, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { FreezeBoard } from "../../../cycle/freeze/readFreeze";
import { NameField } from "../../components/NameField";
import { PlacedForm } from "../../components/PlacedForm";
import { Working } from "../../components/Working";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { forgetting, useDraft } from "../../hooks/useDraft";
import { useSender } from "../../hooks/useOwnName";
import { freezeCounts, freezeTexts } from "../../texts/freezeTexts";
import { useFreezeStyles } from "./freezeStyles";

interface Props {
  draft: NonNullable<FreezeBoard["draft"]>;
  /** How many things are in the way. */
  obstacles: number;
  /** Who usually freezes. */
  by: string;
}

/** The freeze: a press and a name where nothing is in the way; otherwise a way past it that asks who and why. */
export function FreezeForm(props: Props) {
  const say = useWords();
  const sayCount = useCounted();
  const { obstacles } = props;
  const { version } = props.draft;
  const [isOpen, setIsOpen] = useState(false);
  const overrides = obstacles > 0;
  return (
    <>
      <Text>{overrides ? sayCount(freezeCounts.points, obstacles) : say(freezeTexts.ready)}</Text>
      {!isOpen ? (
        <Button appearance={overrides ? "secondary" : "primary"} onClick={() => setIsOpen(true)}>
          {say(overrides ? freezeTexts.allTheSame : freezeTexts.freeze, { version })}
        </Button>
      ) : (
        <Freeze key={version} {...props} close={() => setIsOpen(false)} />
      )}
    </>
  );
}

/** What is typed to freeze one version. */
function Freeze({ draft, obstacles, by: usual, close: shut }: Props & { close(): void }) {
  const styles = useFreezeStyles();
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const { version } = draft;
  const sender = useSender(usual);
  const form = `freeze ${version}`;
  const [reason, setReason] = useDraft(form, "reason", "");
  const [tried, setTried] = useState(false);
  const overrides = obstacles > 0;
  const close = forgetting(form, shut);
  const freeze = useAction(async () => {
    const request = { by: sender.name, seen: draft.hash, ...(overrides ? { reason } : {}) };
    await services.run("freezePlan", request, { language }).finally(navigation.refresh);
    sender.keep();
    announce(say(freezeTexts.frozen, { version }));
    close();
  });
  const blank = (text: string): boolean => text.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!sender.isBlank && !(overrides && blank(reason))) void freeze.run();
  };
  const missing = (text: string) => (tried && blank(text) ? { validationMessage: say(freezeTexts.fillIn) } : {});
  return (
    <PlacedForm close={close} submit={submit}>
      {overrides && <Text size={200}>{say(freezeTexts.overriding)}</Text>}
      <NameField label={freezeTexts.yourName} sender={sender} fillIn={freezeTexts.fillIn} tried={tried} />
      {overrides && (
        <Field label={say(freezeTexts.reason)} required {...missing(reason)}>
          <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
      )}
      {freeze.busy ? (
        <Working what={say(freezeTexts.writing)} />
      ) : (
        <div className={styles.buttons}>
          <Button appearance={overrides ? "secondary" : "primary"} type="submit">
            {say(overrides ? freezeTexts.confirmAllTheSame : freezeTexts.freeze, { version })}
          </Button>
          <Button onClick={close}>{say(freezeTexts.cancel)}</Button>
        </div>
      )}
    </PlacedForm>
  );
}
