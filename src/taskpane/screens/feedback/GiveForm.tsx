import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useCallback, useState, type FormEvent } from "react";
import { PlacedForm } from "../../components/PlacedForm";
import { NameField } from "../../components/NameField";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { forgetDrafts, useDraft, useDraftChoice } from "../../hooks/useDraft";
import { useRead } from "../../hooks/useRead";
import { useSender } from "../../hooks/useOwnName";
import { feedbackDepartmentWords, feedbackTexts, kindWords, severityWords } from "../../texts/feedbackTexts";
import { Choice } from "./Choice";

/** Working days within which an answer is due, as people are told: severe feedback is answered sooner. */
const days = { low: 10, normal: 10, severe: 3 } as const;

/** What a person still has to type on this screen; name and department stay for the next one. Null is what nobody has touched. */
const blank = { text: "", family: null as string | null, order: null as string | null };

/** Gives feedback: what was seen, by whom, how bad it is. */
export function GiveForm({ people }: { people: readonly string[] }) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const [typed, setTyped] = useDraft("feedback", "words", blank);
  const atHand = useRead(useCallback(() => services.readFieldAtHand(), [services]));
  // Proposed until somebody types: what was begun stays about what was selected then.
  const words = { ...typed, family: typed.family ?? atHand?.family ?? "", order: typed.order ?? atHand?.order ?? "" };
  const set =
    (field: keyof typeof blank) =>
    (_: unknown, { value }: { value: string }) =>
      setTyped(atHand === undefined ? { ...typed, [field]: value } : { ...words, [field]: value });
  const sender = useSender();
  const [department, setDepartment] = useDraftChoice("feedback", "department", feedbackDepartmentWords, "production");
  const [kind, setKind] = useDraftChoice("feedback", "kind", kindWords, "problem");
  const [severity, setSeverity] = useDraftChoice("feedback", "severity", severityWords, "normal");
  const [tried, setTried] = useState(false);
  const isBlank = (text: string): boolean => text.trim() === "";
  const send = useAction(async () => {
    await services
      .run("giveFeedback", { ...words, author: sender.name, department, kind, severity }, { language })
      .finally(navigation.refresh);
    sender.keep();
    announce(say(feedbackTexts.sent, { days: days[severity] }));
    setTyped(blank);
    forgetDrafts("feedback");
    setTried(false);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!sender.isBlank && !isBlank(words.text)) void send.run();
  };
  const remark = (text: string) => (tried && isBlank(text) ? { validationMessage: say(feedbackTexts.fillIn) } : {});
  return (
    <PlacedForm submit={submit}>
      <Field label={say(feedbackTexts.text)} required {...remark(words.text)}>
        <Textarea value={words.text} onChange={set("text")} />
      </Field>
      <NameField label={feedbackTexts.author} sender={sender} people={people} fillIn={feedbackTexts.fillIn} tried={tried} />
      <Choice label={say(feedbackTexts.department)} words={feedbackDepartmentWords} value={department} change={setDepartment} />
      <Choice label={say(feedbackTexts.kind)} words={kindWords} value={kind} change={setKind} />
      <Choice label={say(feedbackTexts.severity)} words={severityWords} value={severity} change={setSeverity} />
      <Field label={say(feedbackTexts.family)}>
        <Input value={words.family} onChange={set("family")} />
      </Field>
      <Field label={say(feedbackTexts.order)}>
        <Input value={words.order} onChange={set("order")} />
      </Field>
      {send.busy ? (
        <Working what={say(feedbackTexts.writing)} />
      ) : (
        <Button appearance="primary" type="submit">
          {say(feedbackTexts.send)}
        </Button>
      )}
    </PlacedForm>
  );
}
