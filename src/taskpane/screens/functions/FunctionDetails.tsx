import { Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { FunctionEntry } from "../../../functions/functionEntries";
import { formatChoices } from "../../../language/format";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { functionTexts } from "../../texts/functionTexts";
import { InsertFunction } from "./InsertFunction";

const useStyles = makeStyles({
  details: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
  },
  formula: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  args: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  faint: { color: tokens.colorNeutralForeground3 },
  example: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  cells: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  // A wide example scrolls in its own box; the pane never scrolls sideways.
  scroll: { overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  cell: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: `0 ${tokens.spacingHorizontalXS}`, whiteSpace: "nowrap" },
});

/** Rows of an example shown in the pane; the help page has them all. */
const rowsShown = 6;

/** All about one function: how it is called, with what, what comes out, examples, and the way into a cell. */
export function FunctionDetails({ entry, id }: { entry: FunctionEntry; id: string }) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const remark = ({ optional, fallback }: FunctionEntry["args"][number]) => {
    if (fallback !== undefined) return say(functionTexts.fallback, { value: fallback });
    return optional ? say(functionTexts.optional) : undefined;
  };
  return (
    <div id={id} className={styles.details}>
      <Text className={styles.formula}>{entry.signature}</Text>
      <InsertFunction entry={entry} />
      <h4 className={styles.heading}>{say(functionTexts.arguments)}</h4>
      <ul className={styles.args}>
        {entry.args.map((arg) => (
          <li key={arg.name}>
            <Text weight="semibold">{arg.name}</Text>
            {remark(arg) !== undefined && <Text className={styles.faint}> ({remark(arg)})</Text>}
            <Text block>
              {arg.help}
              {arg.choices.length > 0 && ` ${say(functionTexts.choices, { choices: formatChoices(arg.choices, language) })}`}
            </Text>
          </li>
        ))}
      </ul>
      <h4 className={styles.heading}>{say(functionTexts.result)}</h4>
      <Text>{entry.result.help}</Text>
      <h4 className={styles.heading}>{say(functionTexts.examples)}</h4>
      {entry.examples.map((example) => (
        <Example key={example.title + example.formula} example={example} />
      ))}
      <Text>
        <Link inline href={entry.helpPath} target="_blank" rel="noopener">
          {say(functionTexts.help, { name: entry.name })}
        </Link>
      </Text>
    </div>
  );
}

function Example({ example }: { example: FunctionEntry["examples"][number] }) {
  const styles = useStyles();
  const say = useWords();
  const sayCount = useCounted();
  const title = useId();
  const result = example.result.map((row) => row.join(" ")).slice(0, rowsShown);
  const more = example.grid.length - rowsShown;
  return (
    <div className={styles.example}>
      <Text id={title}>{example.title}</Text>
      <Text className={styles.formula}>{example.formula}</Text>
      {example.grid.length > 0 && (
        // Reached by Tab, because what scrolls has to be scrolled by keyboard too.
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={`${say(functionTexts.exampleCells)}: ${example.title}`}>
          <table className={styles.cells} aria-labelledby={title}>
            <tbody>
              {example.grid.slice(0, rowsShown).map((row, line) => (
                <tr key={line}>
                  {row.map((cell, column) => (
                    <td key={column} className={mergeClasses(styles.cell, line === 0 && styles.faint)}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more > 0 && (
        <Text size={200} className={styles.faint}>
          {sayCount(functionTexts.moreRows, more)}
        </Text>
      )}
      <Text className={styles.formula}>
        {say(functionTexts.exampleResult, { result: result.join(" · ") + (example.result.length > rowsShown ? " …" : "") })}
      </Text>
    </div>
  );
}
