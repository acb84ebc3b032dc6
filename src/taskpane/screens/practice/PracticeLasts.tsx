import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import type { Practices } from "../../../cycle/samples/practice";
import { usePane, useWords } from "../../hooks/pane";
import { useReadOrNull } from "../../hooks/useRead";
import { practiceTexts } from "../../texts/practiceTexts";

const useStyles = makeStyles({
  lasts: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, alignItems: "flex-start" },
});

/** What can be practised in the workbook; null where it holds no sample or cannot be read, undefined while that is being read. */
export function usePractices(): Practices | null | undefined {
  const { language, services } = usePane();
  return useReadOrNull(useCallback(() => services.readPractices(language), [services, language]));
}

/** On Home: the way back to a practice that is going on. */
export function PracticeLasts({ practices }: { practices: Practices | null }) {
  const styles = useStyles();
  const say = useWords();
  const { navigation } = usePane();
  if (practices?.current == null) return null;
  return (
    <section className={styles.lasts} aria-label={say(practiceTexts.title)}>
      <Text>{say(practiceTexts.lasts, practices.current.place)}</Text>
      <Button onClick={() => navigation.go("practice")}>{say(practiceTexts.goOn)}</Button>
    </section>
  );
}
