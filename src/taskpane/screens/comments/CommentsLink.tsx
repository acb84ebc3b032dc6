import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import { usePane, useWords } from "../../hooks/pane";
import { useRead } from "../../hooks/useRead";
import { commentTexts } from "../../texts/commentTexts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, overflowWrap: "anywhere" },
  link: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, alignItems: "stretch" },
});

/** Figures that Home names at most; the screen of the comments has them all. */
const shown = 3;

/** The way from Home to the comments, with the figures that are marked; nothing where no comment is open. */
export function CommentsLink() {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation } = usePane();
  const figures = useRead(useCallback(() => services.readMarkedFigures(language), [services, language]));
  if (figures === undefined || figures.length === 0) return null;
  const count = figures.reduce((sum, { comments }) => sum + comments, 0);
  return (
    <div className={styles.link}>
      <ul className={styles.list} aria-label={say(commentTexts.marked)}>
        {figures.slice(0, shown).map(({ figure, comments }) => (
          <li key={figure}>
            <Text size={200}>
              <span aria-hidden="true">◆ </span>
              {comments === 1 ? figure : say(commentTexts.several, { figure, count: comments })}
            </Text>
          </li>
        ))}
      </ul>
      <Button onClick={() => navigation.go("comments")}>{say(commentTexts.toComments, { count })}</Button>
    </div>
  );
}
