import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Lost, PendingWrite } from "../../cycle/history/undoEntry";
import { usePane, useWords } from "../hooks/pane";
import { useAction } from "../hooks/useAction";
import { safetyTexts } from "../texts/safetyTexts";
import { LostList } from "./LostList";
import { Working } from "./Working";

const useStyles = makeStyles({ step: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS } });

/** The sentence of a write that was cut short: whether it can be finished, put back or only looked at. */
function whatCanBeDone({ finishable, restorable }: PendingWrite) {
  if (!restorable) return safetyTexts.interruptedOnly;
  return finishable ? safetyTexts.interrupted : safetyTexts.interruptedBack;
}

/**
 * A write that was cut short: finish it or put back what stood there before; where neither was kept, look and keep. What somebody
 * typed since is named before it would be lost.
 */
export function Interrupted({ pending }: { pending: PendingWrite }) {
  const styles = useStyles();
  const say = useWords();
  const { services, navigation } = usePane();
  const [asked, setAsked] = useState<{ lost: Lost[]; how: "finish" | "restore" }>();
  const settle = async (how: "finish" | "restore", accept: boolean) => {
    const lost = await services[how](pending.id, accept);
    setAsked(lost.length > 0 ? { lost, how } : undefined);
    if (lost.length === 0) navigation.refresh();
  };
  const finish = useAction((accept: boolean) => settle("finish", accept));
  const restore = useAction((accept: boolean) => settle("restore", accept));
  const leave = useAction(async () => {
    await services.leaveAsIs(pending.id);
    navigation.refresh();
  });
  const { finishable, restorable, intention: what } = pending;
  const targets = pending.targets.map(({ name }) => name).join(", ");
  if (finish.busy || restore.busy || leave.busy)
    return <Working what={say(finish.busy ? safetyTexts.finishing : safetyTexts.puttingBack)} />;
  if (asked)
    return (
      <LostList
        what={what}
        why={say(safetyTexts.lostByRecovery)}
        lost={asked.lost}
        anyway={say(asked.how === "finish" ? safetyTexts.finishAnyway : safetyTexts.putBackAnyway)}
        onKeep={() => setAsked(undefined)}
        onGoAhead={() => void (asked.how === "finish" ? finish : restore).run(true)}
      />
    );
  return (
    <div className={styles.step}>
      <Text>{say(whatCanBeDone(pending), { what, targets })}</Text>
      {finishable && (
        <Button appearance="primary" onClick={() => void finish.run(false)}>
          {say(safetyTexts.finish)}
        </Button>
      )}
      {restorable && (
        <Button appearance={finishable ? "secondary" : "primary"} onClick={() => void restore.run(false)}>
          {say(safetyTexts.putBack)}
        </Button>
      )}
      {!finishable && (
        <Button appearance={restorable ? "secondary" : "primary"} onClick={() => void leave.run()}>
          {say(safetyTexts.keep)}
        </Button>
      )}
    </div>
  );
}
