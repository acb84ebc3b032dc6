import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { LinesQuestion, LinesReport } from "../../../import/lines/linesQuestion";
import { leftOutReason } from "../../../import/lines/linesSentences";
import { formatNumber } from "../../../language/format";
import { Section } from "../../components/Section";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { linesCounts, linesTexts } from "../../texts/linesTexts";

const useStyles = makeStyles({
  // Room for what follows, and for the buttons that stand over the lower end.
  top: { scrollMarginBottom: "200px" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** How many lines are in how many sums, and of every line that is in none, why. */
export function LinesResult({
  report,
  question: { headers, figures },
}: {
  report: LinesReport;
  question: Pick<LinesQuestion, "headers" | "figures">;
}) {
  const styles = useStyles();
  const say = useWords();
  const sayCount = useCounted();
  const { language } = usePane();
  const { lines, summed, blank, leftOut, sums } = report;
  const headerOf = (index: number) => headers[figures[index] ?? -1] ?? "";
  const remarks = figures.flatMap((_, index) => {
    const [column, blanks, rounded] = [headerOf(index), report.blanks[index] ?? 0, report.rounded[index] ?? 0];
    return [
      ...(blanks > 0 ? [sayCount(linesCounts.blanks, blanks, { column })] : []),
      ...(rounded > 0 ? [sayCount(linesCounts.rounded, rounded, { column })] : []),
      ...(report.beyondExact[index] === true ? [say(linesTexts.beyondExact, { column })] : []),
    ];
  });
  // It stands below the columns, and what was left out has to be seen before anybody goes on.
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers answer a promise, which is nothing to clean up.
    void top.current?.scrollIntoView?.({ block: "nearest" });
  }, []);
  return (
    <Section title={say(linesTexts.result)}>
      <div role="status" ref={top} className={styles.top}>
        <Text weight="semibold">
          {sums.length === 0
            ? say(linesTexts.nothing)
            : sayCount(linesCounts.summed, summed, { sums: sayCount(linesCounts.sums, sums.length) })}
        </Text>
      </div>
      {leftOut.length === 0 ? (
        <Text>{say(linesTexts.allSummed)}</Text>
      ) : (
        <>
          <Text>{sayCount(linesCounts.leftOut, lines - summed)}</Text>
          <ul className={styles.list}>
            {leftOut.map((one) => (
              <li key={one.code}>
                {say(one.first.some(({ line }) => line !== undefined) ? linesTexts.reason : linesTexts.reasonAlone, {
                  lines: sayCount(linesCounts.lines, one.count),
                  reason: leftOutReason(one, language),
                  examples: one.first.flatMap(({ line }) => (line === undefined ? [] : formatNumber(line, language))).join("; "),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {blank > 0 && <Text>{sayCount(linesCounts.blank, blank)}</Text>}
      {remarks.map((remark) => (
        <Text key={remark}>{remark}</Text>
      ))}
    </Section>
  );
}
