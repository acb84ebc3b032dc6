import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usePane, useWords } from "../hooks/pane";
import { whyTexts, whyThis } from "../texts/whyTexts";

const useStyles = makeStyles({
  why: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  summary: {
    cursor: "pointer",
    width: "fit-content",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

/** At the end of a screen, for whoever asks: what it is good for, in two sentences. */
export function WhyThis() {
  const styles = useStyles();
  const say = useWords();
  const { navigation } = usePane();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.why} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{say(whyThis)}</summary>
      {open && <Text size={200}>{say(whyTexts[navigation.current()])}</Text>}
    </details>
  );
}
