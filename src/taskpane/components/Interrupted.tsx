import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { PendingWrite } from "../../cycle/recover";
import { usePane, useWords } from "../hooks/pane";
import { useAction } from "../hooks/useAction";
import { safetyTexts } from "../texts/safetyTexts";
import { Working } from "./Working";

const useStyles = makeStyles({ step: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS } });

/** An intention that was cut short: finish it or put back what stood there before; where neither was kept, look and keep. */
export function Interrupted({ pending }: { pending: PendingWrite }) {
  const styles = useStyles();
  const say = useWords();
  const { services, navigation } = usePane();
  const finish = useAction(async () => {
    await services.finish(pending.id);
    navigation.refresh();
  });
  const restore = useAction(async () => {
    await services.restore(pending.id);
    navigation.refresh();
  });
  const leave = useAction(async () => {
    await services.leaveAsIs(pending.id);
    navigation.refresh();
  });
  const { finishable, restorable, intention: what } = pending;
  const targets = pending.targets.map(({ name }) => name).join(", ");
  const sentence =
    finishable && restorable ? safetyTexts.interrupted : restorable ? safetyTexts.interruptedBack : safetyTexts.interruptedOnly;
  if (finish.busy || restore.busy || leave.busy)
    return <Working what={say(finish.busy ? safetyTexts.finishing : safetyTexts.puttingBack)} />;
  return (
    <div className={styles.step}>
      <Text>{say(sentence, { what, targets })}</Text>
      {finishable && (
        <Button appearance="primary" onClick={() => void finish.run()}>
          {say(safetyTexts.finish)}
        </Button>
      )}
      {restorable && (
        <Button appearance={finishable ? "secondary" : "primary"} onClick={() => void restore.run()}>
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
