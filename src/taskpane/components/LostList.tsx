import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Lost } from "../../cycle/history/undoEntry";
import { rowWords } from "../../cycle/rowWords";
import { formatNumber } from "../../language/format";
import { usePane, useWords } from "../hooks/pane";
import { safetyTexts } from "../texts/safetyTexts";

const useStyles = makeStyles({
  warning: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  lost: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** Lines of what would be lost that are written out. */
const mostShown = 10;

export interface LostListProps {
  /** The step that was asked for. */
  what: string;
  why: string;
  lost: readonly Lost[];
  /** Words of the button that goes ahead. */
  anyway: string;
  onKeep: () => void;
  onGoAhead: () => void;
}

/** What somebody changed and a step would take away: named, and asked about. */
export function LostList({ what, why, lost: all, anyway, onKeep, onGoAhead }: LostListProps) {
  const styles = useStyles();
  const say = useWords();
  return (
    <section className={styles.warning} aria-label={say(safetyTexts.lostTitle)}>
      <Text weight="semibold">{what}</Text>
      <Text>{why}</Text>
      <LostLines lost={all} />
      <Button appearance="primary" onClick={onKeep}>
        {say(safetyTexts.keep)}
      </Button>
      <Button onClick={onGoAhead}>{anyway}</Button>
    </section>
  );
}

/** Rows and cells, a line each; of many, the first ones. */
export function LostLines({ lost: all }: { lost: readonly Lost[] }) {
  const styles = useStyles();
  const say = useWords();
  const { bucket, language } = usePane();
  return (
    <>
      <ul className={styles.lost}>
        {all.slice(0, mostShown).map((lost) => (
          <li key={lost.kind === "row" ? `${lost.table} ${lost.row}` : lost.name}>
            <Text size={200}>{wordsOf(lost)}</Text>
          </li>
        ))}
      </ul>
      {all.length > mostShown && <Text size={200}>{say(safetyTexts.more, { count: formatNumber(all.length - mostShown, language) })}</Text>}
    </>
  );

  function wordsOf(lost: Lost): string {
    if (lost.kind === "input") return say(safetyTexts.lostInput, { name: lost.name, value: lost.value });
    return say(safetyTexts.lostRow, { sheet: lost.sheet, row: lost.row, values: rowWords(lost.table, lost.values, language, bucket) });
  }
}
