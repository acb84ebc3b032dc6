import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { usePane } from "../hooks/pane";

const useStyles = makeStyles({
  working: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, alignItems: "stretch" },
  cancel: { alignSelf: "flex-start" },
});

/** Says, until something has failed, what is being done, how far it is when that is known (0 to 1), and offers to cancel where that is possible. */
export function Working({ what, share, cancel }: { what: string; share?: number; cancel?: { label: string; run: () => void } }) {
  const styles = useStyles();
  const { navigation } = usePane();
  const failure = useSyncExternalStore(navigation.subscribe, navigation.failure);
  // What failed is no longer being done: the sentence on top of the screen says why.
  if (failure !== undefined) return null;
  return (
    <div className={styles.working}>
      <Text role="status">{what}</Text>
      <ProgressBar value={share} aria-label={what} />
      {cancel && (
        <Button className={styles.cancel} onClick={cancel.run}>
          {cancel.label}
        </Button>
      )}
    </div>
  );
}
