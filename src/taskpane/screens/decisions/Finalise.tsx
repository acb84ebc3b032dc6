import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { Overriding } from "../../../cycle/steps/finishStep";
import { PlacedForm } from "../../components/PlacedForm";
import { NameField } from "../../components/NameField";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useSender } from "../../hooks/useOwnName";
import { decisionTexts } from "../../texts/decisionTexts";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** The end of the step: the plan becomes final, or what is in the way is said, with a way past it that asks who and why. */
export function Finalise({ cycle, inTheWay }: { cycle: number; inTheWay: readonly string[] }) {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const [overrides, setOverrides] = useState(false);
  const sender = useSender();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const finish = useAction(async (overriding?: Overriding) => {
    const request = { cycle, step: "validate" as const, ...(overriding ? { overriding } : {}) };
    await services.run("finishStep", request, { language }).finally(navigation.refresh);
    if (overriding !== undefined) sender.keep();
    announce(say(decisionTexts.finalised));
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!sender.isBlank && reason.trim() !== "") void finish.run({ by: sender.name, reason });
  };
  const remark = (text: string) => (tried && text.trim() === "" ? { validationMessage: say(decisionTexts.fillIn) } : {});
  if (finish.busy) return <Working what={say(decisionTexts.writing)} />;
  if (inTheWay.length === 0)
    return (
      <Section title={say(decisionTexts.finalise)}>
        <Text>{say(decisionTexts.ready)}</Text>
        <Button appearance="primary" onClick={() => void finish.run()}>
          {say(decisionTexts.finalise)}
        </Button>
      </Section>
    );
  return (
    <Section title={say(decisionTexts.inTheWay)}>
      <ul className={styles.list}>
        {inTheWay.map((reasonOpen) => (
          <li key={reasonOpen}>
            <Text>{reasonOpen}</Text>
          </li>
        ))}
      </ul>
      {overrides ? (
        <PlacedForm close={() => setOverrides(false)} submit={submit}>
          <Text size={200}>{say(decisionTexts.overriding)}</Text>
          <NameField label={decisionTexts.yourName} sender={sender} fillIn={decisionTexts.fillIn} tried={tried} />
          <Field label={say(decisionTexts.reason)} required {...remark(reason)}>
            <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
          </Field>
          <Button type="submit">{say(decisionTexts.allTheSame)}</Button>
          <Button onClick={() => setOverrides(false)}>{say(decisionTexts.cancel)}</Button>
        </PlacedForm>
      ) : (
        <Button onClick={() => setOverrides(true)}>{say(decisionTexts.allTheSame)}</Button>
      )}
    </Section>
  );
}
