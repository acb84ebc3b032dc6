import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { settingsTexts } from "../../texts/settingsTexts";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, alignItems: "stretch" },
});

/** Where the tables are in another language than the pane: what that means, and the one step that puts the workbook into the pane's. */
export function BookLanguage() {
  const styles = useStyles();
  const say = useWords();
  const { language, services, announce, navigation } = usePane();
  const spoken = useRead(services.readBookLanguage);
  const change = useAction(async () => {
    await services.run("changeLanguage", { language }, { language });
    announce(say(settingsTexts.bookChanged));
    navigation.refresh();
  });
  if (spoken === undefined || spoken === language) return null;
  return (
    <Section title={say(settingsTexts.book)}>
      <div className={styles.stack}>
        <Text>{say(settingsTexts.bookOther)}</Text>
        {change.busy ? (
          <Working what={say(settingsTexts.bookChanging)} />
        ) : (
          <Button onClick={() => void change.run()}>{say(settingsTexts.bookChange)}</Button>
        )}
      </div>
    </Section>
  );
}
