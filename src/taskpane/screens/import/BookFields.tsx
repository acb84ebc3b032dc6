import { Checkbox, Field, makeStyles, MessageBar, MessageBarBody, Select } from "@fluentui/react-components";
import { runInSlices } from "../../../cycle/longWork";
import { formatNumber } from "../../../language/format";
import { hiddenRows, type BookChoice } from "../../../import/bookChoice";
import type { BookPart } from "../../../import/openedBook";
import { understandChoice } from "../../../import/readBook";
import type { UnderstoodSource } from "../../../import/understoodSource";
import { rangeText } from "../../../xlsx/cellReference";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { bookCounts, bookTexts } from "../../texts/bookTexts";
import { readOtherPart } from "./readFiles";
import { useWizard } from "./wizardState";

const useStyles = makeStyles({ list: { width: "100%", minWidth: 0 } });

/** Words shown of a part of a sheet. */
const mostWords = 4;

/** What of a workbook file is imported: its tables first, then its sheets, a part of the sheet, and what has to be known of it. */
export function BookFields({ source, choice }: { source: UnderstoodSource; choice: BookChoice }) {
  const styles = useStyles();
  const say = useWords();
  const { services } = usePane();
  const { dispatch } = useWizard();
  const { book, part } = choice;
  const other = useAction(async (id: string) => {
    const found = book.parts.find((one) => one.id === id);
    // What a sheet before it brought is known to this one.
    if (found) dispatch({ type: "sourceRead", source: await readOtherPart(choice, found, await services.readImportContext()) });
  });
  const groups: [string, BookPart[]][] = [
    [say(bookTexts.tables), book.parts.filter(({ kind, isHidden }) => kind === "table" && !isHidden)],
    [say(bookTexts.sheets), book.parts.filter(({ kind, isHidden }) => kind === "sheet" && !isHidden)],
    [say(bookTexts.hidden), book.parts.filter(({ isHidden }) => isHidden)],
  ];
  return (
    <>
      <Field label={say(bookTexts.part)}>
        <Select
          select={{ className: styles.list }}
          value={part.id}
          disabled={other.busy}
          onChange={(_, { value }) => void other.run(value)}
        >
          {groups.flatMap(([title, parts]) =>
            parts.length === 0
              ? []
              : [
                  <optgroup key={title} label={title}>
                    {parts.map(({ id, kind, name, sheet }) => (
                      <option key={id} value={id}>
                        {kind === "table" ? say(bookTexts.tableOption, { name, sheet }) : name}
                      </option>
                    ))}
                  </optgroup>,
                ],
          )}
        </Select>
      </Field>
      <BlockField source={source} choice={choice} />
      <BookRemarks source={source} choice={choice} />
    </>
  );
}

/** Understands the source anew with another choice of the same sheet. */
function useOtherChoice({ context }: UnderstoodSource) {
  const { dispatch } = useWizard();
  return useAction(async (choice: BookChoice) => {
    dispatch({ type: "sourceRead", source: await runInSlices(understandChoice(choice, context)) });
  });
}

/** Which of several blocks of a sheet is meant. */
function BlockField({ source, choice }: { source: UnderstoodSource; choice: BookChoice }) {
  const styles = useStyles();
  const say = useWords();
  const sayCount = useCounted();
  const again = useOtherChoice(source);
  const { areas, area, sheet } = choice;
  if (areas.length < 2) return null;
  const wordsOf = (index: number): string => {
    const block = areas[index];
    if (block === undefined) return "";
    if (index === areas.length - 1) return say(bookTexts.wholeSheet, { area: rangeText(block) });
    const filled = sheet.rows
      .slice(block.row, block.lastRow + 1)
      .map((cells) => cells.slice(block.column, block.lastColumn + 1).flatMap(({ text }) => (text.trim() === "" ? [] : [text.trim()])));
    const words = (filled.find(({ length }) => length > 1) ?? filled[0] ?? []).slice(0, mostWords).join(", ");
    return say(bookTexts.blockOption, { area: rangeText(block), words });
  };
  return (
    <Field label={say(bookTexts.block)} hint={sayCount(bookCounts.severalBlocks, areas.length - 1)}>
      <Select
        select={{ className: styles.list }}
        value={String(areas.indexOf(area))}
        disabled={again.busy}
        onChange={(_, { value }) => {
          const other = areas[Number(value)];
          if (other) void again.run({ ...choice, area: other });
        }}
      >
        {areas.map((one, index) => (
          <option key={rangeText(one)} value={String(index)}>
            {wordsOf(index)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What has to be known of the sheet before it is imported. */
function BookRemarks({ source, choice }: { source: UnderstoodSource; choice: BookChoice }) {
  const say = useWords();
  const sayCount = useCounted();
  const { language } = usePane();
  const again = useOtherChoice(source);
  const { part, sheet, area, leavesHidden } = choice;
  const hidden = hiddenRows(choice);
  const rows = formatNumber(area.lastRow - area.row, language);
  const [pivot] = part.pivots;
  const origin = pivot?.table ?? pivot?.sheet;
  const remarks = [
    ...(pivot === undefined ? [] : [origin === undefined ? say(bookTexts.pivot) : say(bookTexts.pivotOf, { source: origin })]),
    ...(sheet.notCalculated > 0 ? [sayCount(bookCounts.notCalculated, sheet.notCalculated)] : []),
    ...(sheet.outside > 0 ? [sayCount(bookCounts.outside, sheet.outside)] : []),
    ...(hidden > 0 ? [sayCount(leavesHidden ? bookCounts.hiddenLeft : bookCounts.hiddenRows, hidden, { rows })] : []),
  ];
  return (
    <>
      {remarks.map((remark) => (
        <MessageBar key={remark} intent="warning" layout="multiline">
          <MessageBarBody>{remark}</MessageBarBody>
        </MessageBar>
      ))}
      {hidden > 0 && (
        <Checkbox
          checked={leavesHidden}
          disabled={again.busy}
          label={sayCount(bookCounts.leaveHidden, hidden)}
          onChange={(_, { checked }) => void again.run({ ...choice, leavesHidden: checked === true })}
        />
      )}
    </>
  );
}
