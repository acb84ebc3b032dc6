import { Button, Field, Input } from "@fluentui/react-components";
import { useCallback, useState, type FormEvent } from "react";
import type { ScenarioShown } from "../../../cycle/scenarios/readScenarios";
import { PlacedForm } from "../../components/PlacedForm";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { forgetDrafts, forgetting, useDraft } from "../../hooks/useDraft";
import { useOwnName } from "../../hooks/useOwnName";
import { useRead } from "../../hooks/useRead";
import { scenarioTexts } from "../../texts/scenarioTexts";
import { Written } from "./Written";

interface Props {
  scenario: ScenarioShown;
  close: () => void;
  done: () => void;
}

/** Makes the scenario the plan, with its reason, after saying what is written. */
export function AdoptForm({ scenario, close, done }: Props) {
  const say = useWords();
  const { language, navigation, services, announce } = usePane();
  const draft = `adopt ${scenario.name}`;
  const [reason, setReason] = useDraft(draft, "reason", "");
  const [author, keepAuthor] = useOwnName();
  const [tried, setTried] = useState(false);
  const [writing, setWriting] = useState("");
  const plan = useRead(
    useCallback(
      () => services.preview("adoptScenario", { name: scenario.name, reason: "" }, { language }),
      [services, scenario.name, language],
    ),
  );
  const adopt = useAction(async () => {
    const request = { name: scenario.name, reason, ...(author.trim() !== "" && { author }) };
    await services
      .run("adoptScenario", request, { language, onProgress: (_done, _of, what) => setWriting(what) })
      .finally(navigation.refresh);
    forgetDrafts(draft);
    announce(say(scenarioTexts.adopted));
    done();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== "") void adopt.run();
  };
  const found = plan?.found;
  return (
    <PlacedForm submit={submit} close={forgetting(draft, close)}>
      <ReasonField reason={reason} change={setReason} tried={tried} />
      <Field label={say(scenarioTexts.ownName)}>
        <Input value={author} onChange={(_, { value }) => keepAuthor(value)} />
      </Field>
      {found && <Written found={found} />}
      {adopt.busy ? (
        <Working what={say(scenarioTexts.adopting, { what: writing })} />
      ) : (
        <>
          <Button appearance="primary" type="submit" disabled={plan === undefined}>
            {say(scenarioTexts.adopt)}
          </Button>
          <Button onClick={forgetting(draft, close)}>{say(scenarioTexts.cancel)}</Button>
        </>
      )}
    </PlacedForm>
  );
}

/** Drops the scenario; its totals stay for the record. */
export function DropForm({ scenario, close, done }: Props) {
  const say = useWords();
  const { language, navigation, services, announce } = usePane();
  const draft = `drop ${scenario.name}`;
  const [reason, setReason] = useDraft(draft, "reason", "");
  const drop = useAction(async () => {
    await services.run("dropScenario", { name: scenario.name, reason }, { language }).finally(navigation.refresh);
    forgetDrafts(draft);
    announce(say(scenarioTexts.dropped));
    done();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void drop.run();
  };
  return (
    <PlacedForm submit={submit} close={forgetting(draft, close)}>
      <Field label={say(scenarioTexts.reason)}>
        <Input value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      {drop.busy ? (
        <Working what={say(scenarioTexts.dropping)} />
      ) : (
        <>
          <Button appearance="primary" type="submit">
            {say(scenarioTexts.dropNow)}
          </Button>
          <Button onClick={forgetting(draft, close)}>{say(scenarioTexts.cancel)}</Button>
        </>
      )}
    </PlacedForm>
  );
}

function ReasonField({ reason, change, tried }: { reason: string; change: (text: string) => void; tried: boolean }) {
  const say = useWords();
  return (
    <Field
      label={say(scenarioTexts.reason)}
      required
      {...(tried && reason.trim() === "" ? { validationMessage: say(scenarioTexts.fillIn) } : {})}
    >
      <Input value={reason} onChange={(_, { value }) => change(value)} />
    </Field>
  );
}
