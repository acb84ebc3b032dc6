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
import { decisionTexts } from "../../texts/decisionTexts";

/** A decision as far as this form speaks of it. */
export interface ToWithdraw {
  name: string;
  question: string;
  isApplied: boolean;
}

/** Withdraws a decision: by whom and why, after saying what becomes of its actions and of what it changed. */
export function WithdrawForm({ decision, back, done }: { decision: ToWithdraw; back: () => void; done: () => void }) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const { name, question, isApplied } = decision;
  const form = `withdraw ${name}`;
  const sender = useSender();
  const [reason, setReason] = useDraft(form, "reason", "");
  const [tried, setTried] = useState(false);
  const isBlank = (text: string): boolean => text.trim() === "";
  const fault = tried && isBlank(reason) ? { validationMessage: say(decisionTexts.fillIn) } : {};
  const write = useAction(async () => {
    await services.run("withdrawDecision", { decision: name, by: sender.name, reason }, { language }).finally(navigation.refresh);
    sender.keep();
    forgetDrafts(form);
    announce(say(decisionTexts.saidWithdrawn, { name }));
    done();
  });
  const leave = () => {
    forgetDrafts(form);
    back();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!sender.isBlank && !isBlank(reason)) void write.run();
  };
  return (
    <Screen title={`${name} · ${question}`} above={<BackButton words={decisionTexts.back} back={back} />}>
      <Text>{say(decisionTexts.withdrawing)}</Text>
      {isApplied && <Text weight="semibold">{say(decisionTexts.staysInForce)}</Text>}
      <PlacedForm close={leave} submit={submit}>
        <NameField label={decisionTexts.withdrawnBy} sender={sender} fillIn={decisionTexts.fillIn} tried={tried} />
        <Field label={say(decisionTexts.withdrawnWhy)} required {...fault}>
          <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
        {write.busy ? (
          <Working what={say(decisionTexts.writing)} />
        ) : (
          <>
            <Button appearance="primary" type="submit">
              {say(decisionTexts.withdraw, { name })}
            </Button>
            <Button onClick={leave}>{say(decisionTexts.cancel)}</Button>
          </>
        )}
      </PlacedForm>
    </Screen>
  );
}
