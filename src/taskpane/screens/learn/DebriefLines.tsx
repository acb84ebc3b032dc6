import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DebriefItem } from "../../../cycle/learn/debriefItem";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { debriefKindWords, learnTexts } from "../../texts/learnTexts";
import { wordOf } from "../feedback/wordOf";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: "anywhere",
  },
  link: { textAlign: "left", overflowWrap: "anywhere" },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** What was said of a cycle; a change leads to the procedures, and one that waits can be noted as done. */
export function DebriefLines({ title, lines }: { title: string; lines: readonly DebriefItem[] }) {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const finish = useAction(async ({ cycle, line }: DebriefItem) => {
    await services.run("finishChange", { cycle, line }, { language }).finally(navigation.refresh);
    announce(say(learnTexts.changed));
  });
  return (
    <ul className={styles.list} aria-label={title}>
      {lines.map((item) => {
        const { line, kind, text, author, place, status, done } = item;
        return (
          <li key={line} className={styles.item}>
            <Text size={200} weight="semibold">
              {wordOf(debriefKindWords, kind, say)}
            </Text>
            <Text>{say(learnTexts.line, { text, author })}</Text>
            {place !== null && (
              <Link as="button" className={styles.link} onClick={() => navigation.go("procedures")}>
                {say(learnTexts.place, { place })}
              </Link>
            )}
            {status !== null && (
              <Text size={200} className={styles.faint}>
                {status === "done" ? say(learnTexts.isDone, { day: done ?? "" }) : say(learnTexts.isOpen)}
              </Text>
            )}
            {status === "open" && (
              <div>
                <Button size="small" disabledFocusable={finish.busy} onClick={() => void finish.run(item)}>
                  {say(learnTexts.setDone)}
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
