import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { targetsInWords } from "../../../cycle/history/targetsInWords";
import type { Lost, PendingWrite } from "../../../cycle/history/undoEntry";
import { LostList } from "../../components/LostList";
import { momentOf } from "../../components/moment";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { safetyTexts } from "../../texts/safetyTexts";

const useStyles = makeStyles({ step: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS } });

type Settled = "finish" | "restore";

/** The sentence of a write that was cut short: whether it can be finished, put back or only left. */
function whatCanBeDone({ finishable, restorable }: PendingWrite) {
  if (!restorable) return safetyTexts.interruptedOnly;
  return finishable ? safetyTexts.interrupted : safetyTexts.interruptedBack;
}

/** The failure says that rows of a table have moved; the name of the table. */
const movedIn = (failure: unknown): string | undefined => {
  const { code, detail } = (failure ?? {}) as { code?: string; detail?: { table?: string } };
  return code === "rearranged" ? detail?.table : undefined;
};

/**
 * An intention that was cut short: finish it, put back what stood there before, or leave it as it is, which is always possible. What
 * somebody typed since is named before it would be lost. While anything is being written in the workbook, nothing can be settled.
 */
export function Interrupted({ pending, waits, onSettled }: { pending: PendingWrite; waits: boolean; onSettled: () => void }) {
  const styles = useStyles();
  const say = useWords();
  const { language, services } = usePane();
  const [asked, setAsked] = useState<{ lost: Lost[]; how: Settled } | "leave">();
  const [moved, setMoved] = useState<string>();
  const settle = async (how: Settled, accept: boolean) => {
    const lost = await services[how](pending.id, accept).catch((failure: unknown) => {
      const table = movedIn(failure);
      if (table === undefined) throw failure;
      setMoved(table);
      setAsked(undefined);
      return undefined;
    });
    if (lost === undefined) return;
    setAsked(lost.length > 0 ? { lost, how } : undefined);
    if (lost.length === 0) onSettled();
  };
  const finish = useAction((accept: boolean) => settle("finish", accept));
  const restore = useAction((accept: boolean) => settle("restore", accept));
  const leave = useAction(async () => {
    await services.leaveAsIs(pending.id);
    onSettled();
  });
  const { finishable, restorable, intention: what } = pending;
  const targets = targetsInWords(
    pending.targets.map(({ name }) => name),
    language,
  );
  const time = momentOf(pending.time, language);
  if (leave.busy) return <Working what={say(safetyTexts.leave)} />;
  if (finish.busy || restore.busy) return <Working what={say(finish.busy ? safetyTexts.finishing : safetyTexts.puttingBack)} />;
  if (waits) return <Text>{say(safetyTexts.waits, { what, time })}</Text>;
  if (asked === "leave")
    return (
      <div className={styles.step}>
        <Text weight="semibold">{what}</Text>
        <Text>{say(safetyTexts.leaving, { targets })}</Text>
        <Button appearance="primary" onClick={() => void leave.run()}>
          {say(safetyTexts.leave)}
        </Button>
        <Button onClick={() => setAsked(undefined)}>{say(safetyTexts.notYet)}</Button>
      </div>
    );
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
      <Text>{say(whatCanBeDone(pending), { what, targets, time })}</Text>
      {moved !== undefined && <Text role="status">{say(safetyTexts.moved, { table: moved })}</Text>}
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
      <Button appearance={finishable || restorable ? "secondary" : "primary"} onClick={() => setAsked("leave")}>
        {say(safetyTexts.leave)}
      </Button>
    </div>
  );
}
