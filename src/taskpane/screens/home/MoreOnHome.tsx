import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCounted } from "../../hooks/pane";
import { homeCounts } from "../../texts/homeTexts";

const useStyles = makeStyles({ faint: { color: tokens.colorNeutralForeground3 } });

/** How many lines of a list Home leaves out; nothing where it shows all. */
export function MoreOnHome({ count }: { count: number }) {
  const styles = useStyles();
  const sayCount = useCounted();
  if (count <= 0) return null;
  return (
    <Text size={200} className={styles.faint}>
      {sayCount(homeCounts.more, count)}
    </Text>
  );
}
