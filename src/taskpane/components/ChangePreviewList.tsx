import { colon, inLanguage } from "../../language/text";
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ChangePreview } from "../../cycle/carryOut";
import { rowWords } from "../../cycle/rowWords";
import { formatNumber } from "../../language/format";
import { usePane, useRowCount, useWords } from "../hooks/pane";
import { safetyTexts } from "../texts/safetyTexts";

type Change = ChangePreview["changes"][number];
type TableChange = Extract<Change, { kind: "table" }>;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  words: { overflowWrap: "anywhere" },
  summary: { cursor: "pointer", color: tokens.colorBrandForeground1, minHeight: "24px" },
  rows: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground3 },
});

/**
 * What a writing action would change, before it writes: a line for each table, sheet and cell, a disclosure with up to five rows
 * before → after, and whether it can be undone.
 *
 * `preview` is what `previewChanges` of the intention gave; hand the same object to the intention that writes, and it refuses to
 * write when somebody changed a target in between. Fits 320 px; the caller gives the heading.
 */
export function ChangePreviewList({ preview }: { preview: ChangePreview }) {
  const styles = useStyles();
  const say = useWords();
  if (preview.changes.length === 0) return <Text>{say(safetyTexts.nothing)}</Text>;
  return (
    <>
      <ul className={styles.list} aria-label={say(safetyTexts.preview)}>
        {preview.changes.map((change) => (
          <li key={keyOf(change)} className={styles.words}>
            <ChangeLine change={change} />
          </li>
        ))}
      </ul>
      <Text size={200} className={styles.hint}>
        {say(preview.undoable ? safetyTexts.undoable : safetyTexts.cannotUndo)}
        {!preview.safe && ` ${say(safetyTexts.unsafe)}`}
      </Text>
    </>
  );
}

/** What a change is of, as a key among the others. */
function keyOf(change: Change): string {
  if (change.kind === "input") return `input ${change.name}`;
  if (change.kind === "ownWords") return change.kind;
  return `${change.kind} ${"table" in change ? change.table : change.mark}`;
}

function ChangeLine({ change }: { change: Change }) {
  const say = useWords();
  const { language } = usePane();
  const rows = useRowCount();
  switch (change.kind) {
    case "table":
      return <TableLine change={change} />;
    case "tableRemoved":
      return <Text>{say(safetyTexts.tableRemoved, { title: inLanguage(change.title, language), rows: rows(change.rows) })}</Text>;
    case "columns":
      return (
        <Text>
          {say(change.removed ? safetyTexts.columnsRemoved : safetyTexts.newColumns, {
            title: inLanguage(change.title, language),
            columns: change.columns.join(", "),
          })}
        </Text>
      );
    case "language":
      return (
        <Text>
          {say(safetyTexts.spoken, {
            title: inLanguage(change.title, language),
            headers: formatNumber(change.headers, language),
            words: formatNumber(change.words, language),
          })}
        </Text>
      );
    case "ownWords": {
      const { cells, first } = change;
      const names = [...first, ...(cells > first.length ? ["…"] : [])].join(", ");
      return <Text>{say(safetyTexts.ownWords, { cells: formatNumber(cells, language), names })}</Text>;
    }
    case "sheet":
      return <Text>{say(change.created ? safetyTexts.newSheet : safetyTexts.sheetAgain, { sheet: change.sheet })}</Text>;
    case "sheetRemoved":
      return <Text>{say(safetyTexts.sheetRemoved, { sheet: change.sheet })}</Text>;
    case "input":
      return <Text>{say(safetyTexts.input, { name: change.name, before: change.before || "–", after: change.after || "–" })}</Text>;
  }
}

function TableLine({ change }: { change: TableChange }) {
  const styles = useStyles();
  const say = useWords();
  const { bucket, language } = usePane();
  const rows = useRowCount();
  const title = inLanguage(change.title, language);
  const figure = (count: number): string => formatNumber(count, language);
  const same = !change.created && change.added + change.updated + change.removed === 0;
  const line = change.created
    ? say(safetyTexts.newTable, { title, rows: rows(change.total) })
    : say(same ? safetyTexts.tableSame : safetyTexts.table, {
        title,
        added: figure(change.added),
        updated: figure(change.updated),
        removed: figure(change.removed),
      });
  return (
    <>
      <Text>{line}</Text>
      {change.samples.length > 0 && (
        <details>
          <summary className={styles.summary} aria-label={say(safetyTexts.samplesOf, { title })}>
            {say(safetyTexts.samples)}
          </summary>
          <ul className={styles.rows}>
            {change.samples.map(({ kind, before, after }, index) => (
              <li key={index}>
                <Text size={200}>
                  {`${say(safetyTexts[kind])}${say(colon)}`}
                  {[before, after]
                    .filter((row) => row !== undefined)
                    .map((row) => rowWords(change.table, row, language, bucket))
                    .join(" → ")}
                </Text>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
