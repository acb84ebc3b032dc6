import { useMemo } from "react";
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { AnyRow, CellValue, Column } from "../../../domain/tables/defineTable";
import { datasetKind } from "../../../import/datasetKinds";
import type { ImportResult } from "../../../import/plan";
import type { Bucket } from "../../../calendar/periods";
import { formatDate, formatPeriod } from "../../../calendar/format";
import { formatNumber } from "../../../language/format";
import { periodsOf } from "../../../import/inputReader";
import { explainNotice } from "../../../import/noticeSentences";
import { columnIn } from "../../../import/problems";
import { explainFolded, foldProblems, type FoldedProblem } from "../../../import/foldProblems";
import { inLanguage, type Language } from "../../../language/text";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { importTexts } from "../../texts/importTexts";
import type { Preview } from "./usePreview";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, tableLayout: "auto" },
  cell: {
    textAlign: "left",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    verticalAlign: "top",
  },
  // Words of a heading stay whole; a long name below it may break.
  heading: { overflowWrap: "normal" },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  cards: { listStyleType: "none", margin: 0, padding: 0, fontSize: tokens.fontSizeBase200 },
  card: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere" },
  faint: { color: tokens.colorNeutralForeground3 },
  problems: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  preview: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** Rows and problems shown in the pane at most; the sheets have them all. */
const most = 5;
/** Remarks shown: they are on no sheet, so that many fit, one a family for the months it lacks. */
const mostRemarks = 100;
/** Columns that fit side by side at 320 px; more are written row by row. */
const mostColumns = 4;

function shownValue(value: CellValue, column: Column, language: Language, bucket: Bucket): string {
  if (value === null) return "–";
  if (typeof value !== "number") return String(value);
  if (column.kind === "period") return formatPeriod(value, language, bucket);
  return column.kind === "date" ? formatDate(value, language) : formatNumber(value, language, { most: 4 });
}

/** The first rows as they will be read, and every reason for which rows will be left out. */
export function PreviewRows({ preview, records }: { preview: Preview; records: number }) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  if (preview.done !== undefined)
    return (
      <Working
        what={say(importTexts.readingRows, { done: formatNumber(preview.done, language), all: formatNumber(records, language) })}
        share={Math.min(preview.done / Math.max(records, 1), 1)}
        cancel={{ label: say(importTexts.cancel), run: preview.stop }}
      />
    );
  if (preview.stopped)
    return (
      <>
        <Text role="status">{say(importTexts.readingStopped)}</Text>
        <Button onClick={preview.again}>{say(importTexts.readAgain)}</Button>
      </>
    );
  const { result } = preview;
  if (result === undefined) return null;
  return (
    <section className={styles.preview}>
      {result.rows.length > 0 && (
        <Section title={say(importTexts.firstRows)}>
          <FirstRows result={result} />
        </Section>
      )}
      <Problems result={result} />
    </section>
  );
}

function FirstRows({ result }: { result: ImportResult }) {
  const styles = useStyles();
  const pane = usePane();
  const { language } = pane;
  const { bucket } = periodsOf(result, pane);
  const rows = result.rows.slice(0, most);
  const columns = datasetKind(result.kind).table.columns.filter(({ name }) => rows.some((row) => row[name] != null));
  if (columns.length > mostColumns) return <RowCards rows={rows} columns={columns} bucket={bucket} />;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map(({ name, kind, title }) => (
            <th key={name} scope="col" className={mergeClasses(styles.cell, styles.heading, kind === "number" && styles.number)}>
              {inLanguage(title, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {columns.map((column) => (
              <td key={column.name} className={`${styles.cell} ${column.kind === "number" ? styles.number : ""}`}>
                {shownValue(row[column.name] ?? null, column, language, bucket)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RowCards({ rows, columns, bucket }: { rows: readonly AnyRow[]; columns: readonly Column[]; bucket: Bucket }) {
  const styles = useStyles();
  const { language } = usePane();
  return (
    <ul className={styles.cards}>
      {rows.map((row, index) => (
        <li key={index} className={styles.card}>
          {columns
            .filter(({ name }) => row[name] != null)
            .map((column, place) => (
              <span key={column.name}>
                {place > 0 && " · "}
                <span className={styles.faint}>{inLanguage(column.title, language)}</span>{" "}
                {shownValue(row[column.name] ?? null, column, language, bucket)}
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}

function Problems({ result }: { result: ImportResult }) {
  const styles = useStyles();
  const say = useWords();
  const sayCount = useCounted();
  const { language } = usePane();
  const { rejected, notices } = result;
  const folded = useMemo(() => foldProblems(rejected), [rejected]);
  const first = folded.slice(0, most);
  // How figures were split is read before they are written, also where the choice was remembered.
  const isSplit = notices.some(({ code }) => code.startsWith("spread"));
  return (
    <>
      {rejected.length === 0 && <Text role="status">{say(importTexts.noProblems)}</Text>}
      <Accordion key={String(isSplit)} collapsible multiple defaultOpenItems={isSplit ? ["problems", "remarks"] : ["problems"]}>
        {rejected.length > 0 && (
          <AccordionItem value="problems">
            <AccordionHeader as="h2">{sayCount(importTexts.problems, rejected.length)}</AccordionHeader>
            <AccordionPanel>
              <ul className={styles.problems}>
                {first.map((problem, index) => (
                  <Problem key={index} problem={problem} />
                ))}
              </ul>
              {folded.length > most && <Text>{sayCount(importTexts.moreProblems, folded.length - most)}</Text>}
            </AccordionPanel>
          </AccordionItem>
        )}
        {notices.length > 0 && (
          <AccordionItem value="remarks">
            <AccordionHeader as="h2">{say(importTexts.remarks, { count: notices.length })}</AccordionHeader>
            <AccordionPanel>
              <ul className={styles.problems}>
                {notices.slice(0, mostRemarks).map((notice, index) => (
                  <li key={index}>{explainNotice(notice, language)}</li>
                ))}
              </ul>
              {notices.length > mostRemarks && <Text>{sayCount(importTexts.moreRemarks, notices.length - mostRemarks)}</Text>}
            </AccordionPanel>
          </AccordionItem>
        )}
      </Accordion>
    </>
  );
}

/** One reason for leaving records out: where the first of them stands, why, and what to do. */
function Problem({ problem }: { problem: FoldedProblem }) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const { row } = problem;
  const { reason, fix } = explainFolded(problem, language);
  const column = columnIn(row, language);
  return (
    <li>
      <Text weight="semibold">{say(importTexts.problemPlace, { source: row.source, row: row.row })}</Text>
      {column !== undefined && <Text>{`, ${column}`}</Text>}
      <Text block>{reason}</Text>
      <Text block size={200} className={styles.faint}>
        {fix}
      </Text>
    </li>
  );
}
