import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  working: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, alignItems: "stretch" },
  cancel: { alignSelf: "flex-start" },
});

/** Says what is being done, how far it is when that is known (0 to 1), and offers to cancel where that is possible. */
export function Working({ what, share, cancel }: { what: string; share?: number; cancel?: { label: string; run: () => void } }) {
  const styles = useStyles();
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
