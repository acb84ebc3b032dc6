import { Button, Text } from "@fluentui/react-components";
import type { DecisionBoard } from "../../../cycle/decisions/readDecisions";
import { MoreOnSheet } from "../../components/MoreOnSheet";
import { Section } from "../../components/Section";
import { usePane, useWords } from "../../hooks/pane";
import { decisionTexts } from "../../texts/decisionTexts";
import { useItemStyles } from "../../components/itemStyles";
import { shown } from "./shown";

/** Decisions that were withdrawn: by whom and why, and the way to the step that applied what is still in the plan. */
export function WithdrawnList({ withdrawn }: { withdrawn: DecisionBoard["withdrawn"] }) {
  const styles = useItemStyles();
  const say = useWords();
  const { navigation } = usePane();
  const title = say(decisionTexts.withdrawn);
  if (withdrawn.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.list} aria-label={title}>
        {withdrawn.slice(0, shown).map(({ name, question, words }) => (
          <li key={name} className={styles.item}>
            <Text size={200} className={styles.faint}>
              {name} · {question}
            </Text>
            {words.map((line) => (
              <Text key={line}>{line}</Text>
            ))}
          </li>
        ))}
      </ul>
      <MoreOnSheet count={withdrawn.length - shown} />
      {withdrawn.some(({ isApplied }) => isApplied) && (
        <Button onClick={() => navigation.go("history")}>{say(decisionTexts.toHistory)}</Button>
      )}
    </Section>
  );
}
