import { Button, Field, Text, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { OpenAction } from "../../../cycle/decisions/readDecisions";
import { BackButton } from "../../components/BackButton";
import { PlacedForm } from "../../components/PlacedForm";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { forgetDrafts, useDraft } from "../../hooks/useDraft";
import { decisionTexts } from "../../texts/decisionTexts";

/** Says what came of an action: it is done, or dropped for a reason. */
export function CloseActionForm({ action, back, done }: { action: OpenAction; back: () => void; done: () => void }) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const { name } = action;
  const form = `action ${name}`;
  const [result, setResult] = useDraft(form, "result", "");
  const [needsReason, setNeedsReason] = useState(false);
  const write = useAction(async (as: "done" | "dropped") => {
    await services.run("closeAction", { action: name, as, result }, { language }).finally(navigation.refresh);
    forgetDrafts(form);
    announce(say(decisionTexts.closed, { name }));
    done();
  });
  const leave = () => {
    forgetDrafts(form);
    back();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write.run("done");
  };
  const drop = () => {
    const blank = result.trim() === "";
    setNeedsReason(blank);
    if (!blank) void write.run("dropped");
  };
  return (
    <Screen title={action.what} above={<BackButton words={decisionTexts.back} back={back} />}>
      <Text>{say(decisionTexts.actionLine, { owner: action.owner, day: action.due })}</Text>
      <PlacedForm close={leave} submit={submit}>
        <Field
          label={say(decisionTexts.result)}
          {...(needsReason && result.trim() === "" ? { validationMessage: say(decisionTexts.droppedNeeds) } : {})}
        >
          <Textarea value={result} onChange={(_, { value }) => setResult(value)} />
        </Field>
        {write.busy ? (
          <Working what={say(decisionTexts.writing)} />
        ) : (
          <>
            <Button appearance="primary" type="submit">
              {say(decisionTexts.done)}
            </Button>
            <Button onClick={drop}>{say(decisionTexts.dropped)}</Button>
            <Button onClick={leave}>{say(decisionTexts.cancel)}</Button>
          </>
        )}
      </PlacedForm>
    </Screen>
  );
}
