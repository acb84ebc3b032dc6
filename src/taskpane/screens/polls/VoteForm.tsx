import { Button, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { PollItem } from "../../../cycle/polls/readPolls";
import { NameField } from "../../components/NameField";
import { PlacedForm } from "../../components/PlacedForm";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { forgetting, useDraft } from "../../hooks/useDraft";
import { useSender } from "../../hooks/useOwnName";
import { pollTexts } from "../../texts/pollTexts";

interface Props {
  poll: PollItem;
  people: readonly string[];
  close(): void;
}

/** Votes in a poll, by name; voting again changes one's mind. */
export function VoteForm({ poll: { name, choices }, people, close }: Props) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const form = `vote ${name}`;
  const [choice, setChoice] = useDraft(form, "choice", "");
  const [remark, setRemark] = useDraft(form, "remark", "");
  const [tried, setTried] = useState(false);
  const leave = forgetting(form, close);
  const sender = useSender();
  const send = useAction(async () => {
    await services.run("votePoll", { poll: name, person: sender.name, choice, remark }, { language }).finally(navigation.refresh);
    sender.keep();
    announce(say(pollTexts.voted, { name }));
    leave();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!sender.isBlank && choice !== "") void send.run();
  };
  return (
    <PlacedForm close={leave} submit={submit}>
      <Field
        label={`${name} · ${say(pollTexts.choice)}`}
        required
        {...(tried && choice === "" ? { validationMessage: say(pollTexts.choose) } : {})}
      >
        <RadioGroup value={choice} onChange={(_, { value }) => setChoice(value)}>
          {choices.map((offered) => (
            <Radio key={offered.choice} value={offered.choice} label={offered.choice} />
          ))}
        </RadioGroup>
      </Field>
      <NameField label={pollTexts.by} sender={sender} people={people} fillIn={pollTexts.fillIn} tried={tried} />
      <Field label={say(pollTexts.remark)}>
        <Input value={remark} onChange={(_, { value }) => setRemark(value)} />
      </Field>
      {send.busy ? (
        <Working what={say(pollTexts.writing)} />
      ) : (
        <>
          <Button appearance="primary" type="submit">
            {say(pollTexts.vote)}
          </Button>
          <Button onClick={leave}>{say(pollTexts.cancel)}</Button>
        </>
      )}
    </PlacedForm>
  );
}
