import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RiskItem } from "../../../cycle/risks/readRisks";
import { Screen } from "../../components/Screen";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { riskTexts } from "../../texts/riskTexts";
import { RiskAnswers } from "./RiskAnswers";
import { RiskChoiceForm, type RiskAction } from "./RiskChoiceForm";
import { KindMark } from "./RiskLine";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, alignItems: "stretch" },
  data: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM, margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, overflowWrap: "anywhere" },
  link: { textAlign: "left", overflowWrap: "anywhere" },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** One risk: what it is worth and how that is worked out, who looks after it, and the three things a person can do about it. */
export function RiskDetails({ item, back, done }: { item: RiskItem; back: () => void; done: () => void }) {
  const styles = useStyles();
  const say = useWords();
  const [action, setAction] = useState<RiskAction>();
  // Against these the optimiser works answers out; where it has none, the question is handed on with words alone.
  const [hasNone, setHasNone] = useState(false);
  const isComputed = item.kind === "overload" || item.kind === "shortage" || item.kind === "surplus";
  // Until it is taken or withdrawn, its decision is the only one.
  const isOpen = item.decisions.some(({ chosen }) => chosen === null);
  const canAsk = item.status !== "to decide" && !isOpen;
  const isAnswered = !hasNone && isComputed && item.how !== null && canAsk;
  return (
    <Screen title={item.sentence} above={<BackButton back={back} />}>
      <div className={styles.stack}>
        <KindMark mark={item.mark} />
        <dl className={styles.data}>
          <dt className={styles.term}>{say(riskTexts.value)}</dt>
          <dd className={styles.fact}>{item.money ?? say(riskTexts.noValue)}</dd>
          <dt className={styles.term}>{say(riskTexts.owner)}</dt>
          <dd className={styles.fact}>{item.owner ?? say(riskTexts.noOwner)}</dd>
          <dt className={styles.term}>{say(riskTexts.status)}</dt>
          <dd className={styles.fact}>{item.statusWord}</dd>
          {item.decisions.map((decision) => (
            <Decision key={decision.name} {...decision} />
          ))}
        </dl>
        <Text size={200} className={styles.faint}>
          {item.how ?? say(riskTexts.gone)}
        </Text>
        {hasNone && <Text size={200}>{say(riskTexts.noAnswers)}</Text>}
        {isAnswered && action === undefined && <RiskAnswers item={item} none={() => setHasNone(true)} done={done} />}
        {action === undefined ? (
          <>
            <Button appearance={isAnswered ? "secondary" : "primary"} onClick={() => setAction("own")}>
              {say(riskTexts.own)}
            </Button>
            {item.status !== "accepted" && !isOpen && <Button onClick={() => setAction("accept")}>{say(riskTexts.accept)}</Button>}
            {canAsk && !isAnswered && <Button onClick={() => setAction("decide")}>{say(riskTexts.decide)}</Button>}
          </>
        ) : (
          <RiskChoiceForm key={action} item={item} action={action} cancel={() => setAction(undefined)} done={done} />
        )}
      </div>
    </Screen>
  );
}

/** A decision that answers the risk: its number and what was chosen lead to its row on the sheet. */
function Decision({ name, question, chosen }: RiskItem["decisions"][number]) {
  const styles = useStyles();
  const say = useWords();
  const { services } = usePane();
  const open = useAction(() => services.openDecision(name));
  return (
    <>
      <dt className={styles.term}>{say(riskTexts.decision)}</dt>
      <dd className={styles.fact}>
        <Link as="button" className={styles.link} title={question} onClick={() => void open.run()}>
          {chosen === null ? say(riskTexts.decisionOpen, { name }) : say(riskTexts.decisionTaken, { name, chosen })}
        </Link>
      </dd>
    </>
  );
}

function BackButton({ back }: { back: () => void }) {
  const say = useWords();
  return (
    <div>
      <Button size="small" onClick={back}>
        {say(riskTexts.back)}
      </Button>
    </div>
  );
}
