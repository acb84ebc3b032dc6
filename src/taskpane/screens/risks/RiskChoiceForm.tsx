import { Button, Field, Input, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useCallback, useState, type FormEvent } from "react";
import type { RiskChoice } from "../../../cycle/decideRisk";
import type { RiskItem } from "../../../cycle/findRisks";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { riskTexts } from "../../texts/riskTexts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, alignItems: "stretch" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  faint: { color: tokens.colorNeutralForeground3 },
});

const announcements = { own: riskTexts.willOwn, accept: riskTexts.willAccept, decide: riskTexts.willDecide } as const;
const confirmations = { own: riskTexts.confirmOwn, accept: riskTexts.confirmAccept, decide: riskTexts.confirmDecide } as const;

/** The choices before anything is typed, to be shown. */
const unsaid: Readonly<Record<RiskChoice["action"], RiskChoice>> = {
  own: { action: "own", owner: "" },
  accept: { action: "accept", reason: "", by: "" },
  decide: { action: "decide" },
};

interface Props {
  item: RiskItem;
  action: RiskChoice["action"];
  cancel: () => void;
  done: () => void;
}

/** What a choice needs to know, what it will write, and the button that writes it. */
export function RiskChoiceForm({ item, action, cancel, done }: Props) {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const plan = useRead(
    useCallback(() => services.previewDecideRisk(item.name, unsaid[action], language), [services, item.name, action, language]),
  );
  const [name, setName] = useState(item.owner ?? "");
  const [reason, setReason] = useState("");
  // Blank fields are named only after a first try: nobody is told off before having typed.
  const [tried, setTried] = useState(false);
  const write = useAction(async (choice: RiskChoice) => {
    // Read again even after a failure: what somebody changed meanwhile has to be looked at anew.
    await services.decideRisk(item.name, choice, language, plan).finally(navigation.refresh);
    announce(say(riskTexts.done));
    done();
  });
  const blank = (text: string): boolean => text.trim() === "";
  const missing = (action !== "decide" && blank(name)) || (action === "accept" && blank(reason));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    void write.run(action === "own" ? { action, owner: name } : action === "accept" ? { action, reason, by: name } : { action });
  };
  const remark = (text: string) => (tried && blank(text) ? { validationMessage: say(riskTexts.fillIn) } : {});
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
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
      {plan?.asks && <Text weight="semibold">{plan.asks.question}</Text>}
      {plan?.asks && plan.asks.options.length > 0 && (
        <ul className={styles.list}>
          {plan.asks.options.map((option) => (
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
    </form>
  );
}
