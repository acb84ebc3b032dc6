import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { formatNumber } from "../../language/format";
import { usePane, useWords } from "../hooks/pane";
import { paneTexts } from "../texts/paneTexts";

const useStyles = makeStyles({ faint: { color: tokens.colorNeutralForeground3 } });

/** How many rows of a list the pane leaves to the sheet; nothing where it shows all. */
export function MoreOnSheet({ count }: { count: number }) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  if (count <= 0) return null;
  return (
    <Text size={200} className={styles.faint}>
      {say(paneTexts.moreOnSheet, { count: formatNumber(count, language) })}
    </Text>
  );
}
