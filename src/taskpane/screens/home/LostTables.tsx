import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { LostTable } from "../../../cycle/history/resolveInterrupted";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useRowCount, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { paneTexts } from "../../texts/paneTexts";
import { safetyTexts } from "../../texts/safetyTexts";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, alignItems: "stretch" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** A workbook that another program has saved without its tables: what happened, and the way back, instead of the welcome. */
export function LostTables({ lost }: { lost: readonly LostTable[] }) {
  const styles = useStyles();
  const say = useWords();
  const countRows = useRowCount();
  const { language, services, navigation, announce } = usePane();
  const make = useAction(async () => {
    const made = await services.makeTablesAgain();
    // What was suggested for inputs may be lost as well; drawn over the data as it was saved, they know it again.
    await services.run("buildReviews", {}, { language });
    announce(say(safetyTexts.tablesMade, { count: made.length }));
    navigation.refresh();
  });
  return (
    <Screen title={say(paneTexts.pane)}>
      <section className={styles.stack} aria-label={say(safetyTexts.tablesGone)}>
        <Text weight="semibold">{say(safetyTexts.tablesGone)}</Text>
        <Text>{say(safetyTexts.tablesGoneWhy, { count: lost.length })}</Text>
        <ul className={styles.list}>
          {lost.map(({ table, sheet, rows }) => (
            <li key={table}>
              <Text>{say(safetyTexts.tableGone, { sheet, rows: countRows(rows) })}</Text>
            </li>
          ))}
        </ul>
        {make.busy ? (
          <Working what={say(safetyTexts.makingTables)} />
        ) : (
          <Button appearance="primary" onClick={() => void make.run()}>
            {say(safetyTexts.makeTables)}
          </Button>
        )}
      </section>
    </Screen>
  );
}
