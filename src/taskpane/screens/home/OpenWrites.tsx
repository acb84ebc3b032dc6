import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { PendingWrite } from "../../../cycle/history/undoEntry";
import { formatNumber } from "../../../language/format";
import { usePane, useWords } from "../../hooks/pane";
import { safetyTexts } from "../../texts/safetyTexts";
import { Interrupted } from "./Interrupted";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Milliseconds between two looks at who writes; only while something is open. */
const lookEvery = 15_000;
/** Seconds without a sign of life after which that is said. */
const quietAfter = 30;

/** On top of Home: what is being written in this workbook by somebody else, and what was interrupted. */
export function OpenWrites({ pending }: { pending: readonly PendingWrite[] }) {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation } = usePane();
  const [found, setFound] = useState<{ from: readonly PendingWrite[]; now: readonly PendingWrite[] }>();
  const open = found?.from === pending ? found.now : pending;
  useEffect(() => {
    if (pending.length === 0) return;
    const timer = setInterval(() => {
      // Nobody asked for it: when a cell is being edited, the next look tells.
      void services.readOpenWrites().then(
        (now) => (now.length < pending.length ? navigation.refresh() : setFound({ from: pending, now })),
        () => undefined,
      );
    }, lookEvery);
    return () => clearInterval(timer);
  }, [pending, services, navigation]);
  if (open.length === 0) return null;
  const isRunning = open.some(({ running }) => running);
  return (
    <section className={styles.bar} aria-label={say(safetyTexts.open)}>
      {open.map((write) =>
        write.running ? (
          <Text key={write.id}>
            {say(write.quietSeconds < quietAfter ? safetyTexts.running : safetyTexts.quiet, {
              what: write.intention,
              seconds: formatNumber(write.quietSeconds, language),
            })}
          </Text>
        ) : (
          <Interrupted key={write.id} pending={write} waits={isRunning} onSettled={() => navigation.refresh()} />
        ),
      )}
    </section>
  );
}
