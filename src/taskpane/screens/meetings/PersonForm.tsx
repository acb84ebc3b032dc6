import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { BackButton } from "../../components/BackButton";
import { PlacedForm } from "../../components/PlacedForm";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { forgetting, useDraft, useDraftChoice } from "../../hooks/useDraft";
import { meetingTexts, roleWords, signWords } from "../../texts/meetingTexts";

type Role = keyof typeof roleWords;
const roles = Object.keys(roleWords) as Role[];

type Signs = keyof typeof signWords;
const signChoices = Object.keys(signWords) as Signs[];

/** What is typed stands under this name until it is sent or given up. */
const form = "person";

/** Adds somebody who takes part in the cycle. */
export function PersonForm({ back, done }: { back: () => void; done: () => void }) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const [person, setPerson] = useDraft(form, "person", "");
  const [role, setRole] = useDraftChoice(form, "role", roleWords, "coordinator");
  const [email, setEmail] = useDraft(form, "email", "");
  const [deputy, setDeputy] = useDraft(form, "deputy", "");
  const [signs, setSigns] = useDraftChoice(form, "signs", signWords, "");
  const [tried, setTried] = useState(false);
  const leave = forgetting(form, back);
  const blank = person.trim() === "";
  const write = useAction(async () => {
    await services
      .run("addPerson", { person, role, email, deputy, signs: signs === "" ? null : signs }, { language })
      .finally(navigation.refresh);
    announce(say(meetingTexts.added, { name: person.trim() }));
    forgetting(form, done)();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!blank) void write.run();
  };
  return (
    <Screen title={say(meetingTexts.addPerson)} above={<BackButton words={meetingTexts.back} back={back} />}>
      <PlacedForm close={leave} submit={submit}>
        <Field label={say(meetingTexts.person)} required {...(tried && blank ? { validationMessage: say(meetingTexts.fillIn) } : {})}>
          <Input value={person} onChange={(_, { value }) => setPerson(value)} />
        </Field>
        <Field label={say(meetingTexts.role)} required>
          <Select value={role} onChange={(_, { value }) => setRole(roles.find((known) => known === value) ?? "coordinator")}>
            {roles.map((known) => (
              <option key={known} value={known}>
                {say(roleWords[known])}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say(meetingTexts.email)}>
          <Input type="email" value={email} onChange={(_, { value }) => setEmail(value)} />
        </Field>
        <Field label={say(meetingTexts.deputy)}>
          <Input value={deputy} onChange={(_, { value }) => setDeputy(value)} />
        </Field>
        <Field label={say(meetingTexts.signs)}>
          <Select value={signs} onChange={(_, { value }) => setSigns(signChoices.find((known) => known === value) ?? "")}>
            {signChoices.map((known) => (
              <option key={known} value={known}>
                {say(signWords[known])}
              </option>
            ))}
          </Select>
        </Field>
        {write.busy ? (
          <Working what={say(meetingTexts.writing)} />
        ) : (
          <>
            <Button appearance="primary" type="submit">
              {say(meetingTexts.addPerson)}
            </Button>
            <Button onClick={leave}>{say(meetingTexts.cancel)}</Button>
          </>
        )}
      </PlacedForm>
    </Screen>
  );
}
