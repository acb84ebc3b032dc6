import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { useWords } from "../hooks/pane";
import { paneTexts } from "../texts/paneTexts";

const useStyles = makeStyles({ failure: { margin: tokens.spacingHorizontalM, marginBottom: 0 } });

/** What failed, above the screen. Once it is closed, its button is gone, and the focus on the heading of the screen. */
export function FailureMessage({ text, close }: { text: string; close: () => void }) {
  const styles = useStyles();
  const say = useWords();
  const leave = () => {
    close();
    document.querySelector<HTMLElement>("main h1")?.focus();
  };
  return (
    <MessageBar intent="error" layout="multiline" className={styles.failure} role="alert">
      <MessageBarBody>
        <MessageBarTitle>{say(paneTexts.failureTitle)}</MessageBarTitle>
        {text}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={leave}>{say(paneTexts.close)}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
