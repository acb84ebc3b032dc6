import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useCallback, useState, type FormEvent } from "react";
import type { ScenarioShown } from "../../../cycle/scenarios/readScenarios";
import { formatNumber } from "../../../language/format";
import { PlacedForm } from "../../components/PlacedForm";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useOwnName } from "../../hooks/useOwnName";
import { useRead } from "../../hooks/useRead";
import { scenarioTexts, whatTexts } from "../../texts/scenarioTexts";

interface Props {
  scenario: ScenarioShown;
  close: () => void;
  done: () => void;
}

/** Makes the scenario the plan, with its reason, after saying what is written. */
export function AdoptForm({ scenario, close, done }: Props) {
  const say = useWords();
  const { language, navigation, services, announce } = usePane();
  const [reason, setReason] = useState("");
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
    announce(say(scenarioTexts.adopted));
    done();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== "") void adopt.run();
  };
  const count = (number: number): { count: string } => ({ count: formatNumber(number, language) });
  const found = plan?.found;
  return (
    <PlacedForm submit={submit} close={close}>
      <ReasonField reason={reason} change={setReason} tried={tried} />
      <Field label={say(scenarioTexts.ownName)}>
        <Input value={author} onChange={(_, { value }) => keepAuthor(value)} />
      </Field>
      {found && <Text size={200}>{say(scenarioTexts.adoptChanges, count(found.changed))}</Text>}
      {found !== undefined && found.demand > 0 && <Text size={200}>{say(scenarioTexts.adoptDemand, count(found.demand))}</Text>}
      {found !== undefined && found.demandKept > 0 && <Text size={200}>{say(scenarioTexts.demandKept, count(found.demandKept))}</Text>}
      {found !== undefined && found.hours > 0 && <Text size={200}>{say(scenarioTexts.adoptHours, count(found.hours))}</Text>}
      {found !== undefined && found.notWritten.length > 0 && (
        <Text size={200}>{say(scenarioTexts.notWritten, { what: found.notWritten.map((what) => say(whatTexts[what])).join(", ") })}</Text>
      )}
      {adopt.busy ? (
        <Working what={say(scenarioTexts.adopting, { what: writing })} />
      ) : (
        <>
          <Button appearance="primary" type="submit" disabled={plan === undefined}>
            {say(scenarioTexts.adopt)}
          </Button>
          <Button onClick={close}>{say(scenarioTexts.cancel)}</Button>
        </>
      )}
    </PlacedForm>
  );
}

/** Drops the scenario; its totals stay for the record. */
export function DropForm({ scenario, close, done }: Props) {
  const say = useWords();
  const { language, navigation, services, announce } = usePane();
  const [reason, setReason] = useState("");
  const drop = useAction(async () => {
    await services.run("dropScenario", { name: scenario.name, reason }, { language }).finally(navigation.refresh);
    announce(say(scenarioTexts.dropped));
    done();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void drop.run();
  };
  return (
    <PlacedForm submit={submit} close={close}>
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
          <Button onClick={close}>{say(scenarioTexts.cancel)}</Button>
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
