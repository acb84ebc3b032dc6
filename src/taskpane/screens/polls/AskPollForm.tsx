import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { PollBoard } from "../../../cycle/polls/readPolls";
import { BackButton } from "../../components/BackButton";
import { NameField } from "../../components/NameField";
import { PlacedForm } from "../../components/PlacedForm";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { forgetDrafts, useDraft } from "../../hooks/useDraft";
import { useSender } from "../../hooks/useOwnName";
import { pollTexts } from "../../texts/pollTexts";
import { dayTyped } from "../decisions/FollowUpFields";

const blank = { question: "", choices: "", closes: "", meeting: "", invited: "" };

interface Props {
  board: PollBoard;
  back(): void;
  done(): void;
}

/** Opens a poll: the question, two to five choices, and the last day to vote. */
export function AskPollForm({ board: { people, meetings }, back, done }: Props) {
  const say = useWords();
  const sender = useSender();
  const { language, services, navigation, announce } = usePane();
  const [poll, setPoll] = useDraft("poll", "poll", blank);
  const [tried, setTried] = useState(false);
  const write = useAction(async () => {
    await services.run("askPoll", { ...poll, by: sender.name, closes: dayTyped(poll.closes) }, { language }).finally(navigation.refresh);
    sender.keep();
    forgetDrafts("poll");
    announce(say(pollTexts.asked));
    done();
  });
  const missing = (field: keyof typeof blank): boolean => poll[field].trim() === "";
  const leave = () => {
    forgetDrafts("poll");
    back();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!sender.isBlank && !(["question", "choices", "closes"] as const).some(missing)) void write.run();
  };
  const set =
    (field: keyof typeof blank) =>
    (_: unknown, { value }: { value: string }) =>
      setPoll({ ...poll, [field]: value });
  const remark = (field: keyof typeof blank) => (tried && missing(field) ? { validationMessage: say(pollTexts.fillIn) } : {});
  return (
    <Screen title={say(pollTexts.ask)} above={<BackButton words={pollTexts.back} back={back} />}>
      <PlacedForm close={leave} submit={submit}>
        <Field label={say(pollTexts.question)} required {...remark("question")}>
          <Textarea value={poll.question} onChange={set("question")} />
        </Field>
        <Field label={say(pollTexts.choices)} required {...remark("choices")}>
          <Textarea rows={4} value={poll.choices} onChange={set("choices")} />
        </Field>
        <NameField label={pollTexts.by} sender={sender} people={people} fillIn={pollTexts.fillIn} tried={tried} />
        <Field label={say(pollTexts.closes)} required {...remark("closes")}>
          <Input type="date" value={poll.closes} onChange={set("closes")} />
        </Field>
        <Field label={say(pollTexts.meeting)}>
          <Select value={poll.meeting} onChange={set("meeting")}>
            <option value="">{say(pollTexts.anyMeeting)}</option>
            {meetings.map((meeting) => (
              <option key={meeting} value={meeting}>
                {meeting}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say(pollTexts.invited)}>
          <Textarea rows={3} value={poll.invited} onChange={set("invited")} />
        </Field>
        {write.busy ? (
          <Working what={say(pollTexts.writing)} />
        ) : (
          <>
            <Button appearance="primary" type="submit">
              {say(pollTexts.ask)}
            </Button>
            <Button onClick={leave}>{say(pollTexts.cancel)}</Button>
          </>
        )}
      </PlacedForm>
    </Screen>
  );
}
