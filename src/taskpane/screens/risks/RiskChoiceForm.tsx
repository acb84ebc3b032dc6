import { Button, Field, Input, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useCallback, useState, type FormEvent } from "react";
import type { RiskItem } from "../../../cycle/risks/readRisks";
import type { PreviewOf } from "../../../cycle/services";
import { PlacedForm } from "../../components/PlacedForm";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { riskTexts } from "../../texts/riskTexts";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  faint: { color: tokens.colorNeutralForeground3 },
});

const announcements = { own: riskTexts.willOwn, accept: riskTexts.willAccept, decide: riskTexts.willDecide } as const;
const confirmations = { own: riskTexts.confirmOwn, accept: riskTexts.confirmAccept, decide: riskTexts.confirmDecide } as const;

/** What can be done about a risk. */
export type RiskAction = keyof typeof announcements;

interface Props {
  item: RiskItem;
  action: RiskAction;
  cancel: () => void;
  done: () => void;
}

/** What a choice needs to know, what it will write, and the button that writes it. */
export function RiskChoiceForm({ item, action, cancel, done }: Props) {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  // Shown before anything is typed.
  const plan = useRead(
    useCallback((): Promise<PreviewOf<"takeRiskOn"> | PreviewOf<"askForDecision">> => {
      const risk = item.name;
      if (action === "own") return services.preview("takeRiskOn", { risk, owner: "" }, { language });
      if (action === "accept") return services.preview("acceptRisk", { risk, reason: "", by: "" }, { language });
      return services.preview("askForDecision", { risk }, { language });
    }, [services, item.name, action, language]),
  );
  const question = plan?.found;
  const [name, setName] = useState(item.owner ?? "");
  const [reason, setReason] = useState("");
  // Blank fields are named only after a first try: nobody is told off before having typed.
  const [tried, setTried] = useState(false);
  const write = useAction(async () => {
    // Read again even after a failure: what somebody changed meanwhile has to be looked at anew.
    await writeChoice().finally(navigation.refresh);
    announce(say(riskTexts.done));
    done();
  });
  const blank = (text: string): boolean => text.trim() === "";
  const missing = (action !== "decide" && blank(name)) || (action === "accept" && blank(reason));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing) void write.run();
  };
  const writeChoice = (): Promise<void> => {
    const risk = item.name;
    const options = { language, preview: plan?.preview };
    if (action === "own") return services.run("takeRiskOn", { risk, owner: name }, options);
    if (action === "accept") return services.run("acceptRisk", { risk, reason, by: name }, options);
    // The very question and options that the person has read.
    return plan?.found === undefined ? Promise.resolve() : services.write("askForDecision", plan, options);
  };
  const remark = (text: string) => (tried && blank(text) ? { validationMessage: say(riskTexts.fillIn) } : {});
  return (
    <PlacedForm submit={submit} close={cancel}>
      {action === "accept" && (
        <Field label={say(riskTexts.reason)} required {...remark(reason)}>
          <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
      )}
      {action !== "decide" && (
        <Field label={say(action === "own" ? riskTexts.ownerName : riskTexts.by)} required {...remark(name)}>
          <Input value={name} onChange={(_, { value }) => setName(value)} />
        </Field>
      )}
      <Text size={200} className={styles.faint}>
        {say(announcements[action])}
      </Text>
      {question && <Text weight="semibold">{question.question}</Text>}
      {question && question.options.length > 0 && (
        <ul className={styles.list}>
          {question.options.map((option) => (
            <li key={option}>
              <Text>{option}</Text>
            </li>
          ))}
        </ul>
      )}
      {write.busy ? (
        <Working what={say(confirmations[action])} />
      ) : (
        <>
          <Button appearance="primary" type="submit" disabled={plan === undefined}>
            {say(confirmations[action])}
          </Button>
          <Button onClick={cancel}>{say(riskTexts.cancel)}</Button>
        </>
      )}
    </PlacedForm>
  );
}
