import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { settingsTexts } from "../../texts/settingsTexts";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, alignItems: "stretch" },
  cells: { overflowWrap: "anywhere" },
});

/** Where the tables are in another language than the pane: what that means, and the one step that puts the workbook into the pane's. */
export function BookLanguage() {
  const say = useWords();
  const { language, services } = usePane();
  const spoken = useRead(services.readBookLanguage);
  if (spoken === undefined || spoken === language) return null;
  return (
    <Section title={say(settingsTexts.book)}>
      <OtherLanguage />
    </Section>
  );
}

/** Most cells that are named one by one. */
const mostNamed = 10;

const named = (cells: readonly string[]): string => [...cells.slice(0, mostNamed), ...(cells.length > mostNamed ? ["…"] : [])].join(", ");

function OtherLanguage() {
  const styles = useStyles();
  const say = useWords();
  const { language, services, announce, navigation } = usePane();
  const own = useRead(useCallback(() => services.readOwnWords(language), [services, language]));
  const change = useAction(async () => {
    await services.run("changeLanguage", { language }, { language });
    announce(say(settingsTexts.bookChanged));
    navigation.refresh();
  });
  const { changed, unclear, rules } = own ?? { changed: [], unclear: [], rules: [] };
  return (
    <div className={styles.stack}>
      <Text>{say(settingsTexts.bookOther)}</Text>
      {changed.length > 0 && <Text className={styles.cells}>{say(settingsTexts.bookFollows, { cells: named(changed) })}</Text>}
      {unclear.length > 0 && <Text className={styles.cells}>▼ {say(settingsTexts.bookUnclear, { cells: named(unclear) })}</Text>}
      {rules.length > 0 && <Text className={styles.cells}>▼ {say(settingsTexts.bookRules, { cells: named(rules) })}</Text>}
      {change.busy || own === undefined ? (
        <Working what={say(change.busy ? settingsTexts.bookChanging : settingsTexts.bookLooking)} />
      ) : (
        <Button onClick={() => void change.run()}>{say(settingsTexts.bookChange)}</Button>
      )}
    </div>
  );
}
