import { Button, Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { RoleToSign } from "../../../cycle/freeze/readFreeze";
import { PlacedForm } from "../../components/PlacedForm";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { forgetDrafts, useDraft, useDraftChoice } from "../../hooks/useDraft";
import { useOwnName } from "../../hooks/useOwnName";
import { isSameName } from "../../../language/sameName";
import { freezeTexts, opinionWords } from "../../texts/freezeTexts";
import { useFreezeStyles } from "./freezeStyles";

type Choice = keyof typeof opinionWords;
const choices = Object.keys(opinionWords) as Choice[];

/** Signs the plan that is shown for a role. */
export function SignForm({ role, seen, close }: { role: RoleToSign; seen: string; close: () => void }) {
  const styles = useFreezeStyles();
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const [own] = useOwnName();
  // Whoever works here signs where they may; a coordinator collects the signatures of others.
  const [person, setPerson] = useState(role.people.find((known) => isSameName(known, own)) ?? role.people[0] ?? own);
  const form = `sign ${role.role}`;
  const [choice, setChoice] = useDraftChoice(form, "choice", opinionWords, "agrees");
  const [remark, setRemark] = useDraft(form, "remark", "");
  const [tried, setTried] = useState(false);
  const needsRemark = choice !== "agrees";
  const blank = { person: person.trim() === "", remark: needsRemark && remark.trim() === "" };
  const leave = () => {
    forgetDrafts(form);
    close();
  };
  const write = useAction(async () => {
    await services.run("signPlan", { role: role.role, person, choice, remark, seen }, { language }).finally(navigation.refresh);
    announce(say(freezeTexts.saidSigned, { person: person.trim(), role: role.name }));
    leave();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!blank.person && !blank.remark) void write.run();
  };
  const missing = (isBlank: boolean) => (tried && isBlank ? { validationMessage: say(freezeTexts.fillIn) } : {});
  return (
    <PlacedForm close={leave} submit={submit}>
      <Field label={say(freezeTexts.yourName)} required {...missing(blank.person)}>
        <Input value={person} onChange={(_, { value }) => setPerson(value)} />
      </Field>
      <Field label={say(freezeTexts.opinion)}>
        <RadioGroup value={choice} onChange={(_, { value }) => setChoice(choices.find((known) => known === value) ?? "agrees")}>
          {choices.map((known) => (
            <Radio key={known} value={known} label={say(opinionWords[known])} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={say(needsRemark ? freezeTexts.remarkNeeded : freezeTexts.remark)} required={needsRemark} {...missing(blank.remark)}>
        <Textarea value={remark} onChange={(_, { value }) => setRemark(value)} />
      </Field>
      {write.busy ? (
        <Working what={say(freezeTexts.writing)} />
      ) : (
        <div className={styles.buttons}>
          <Button appearance="primary" type="submit">
            {say(freezeTexts.sign, { role: role.name })}
          </Button>
          <Button onClick={leave}>{say(freezeTexts.cancel)}</Button>
        </div>
      )}
    </PlacedForm>
  );
}
