import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { datasetKind } from "../../../import/datasetKinds";
import { lostFigures } from "../../../import/lostFigures";
import { unusedHeaders, type ImportPlan } from "../../../import/plan";
import { inLanguage } from "../../../language/text";
import { usePane, useWords } from "../../hooks/pane";
import { importTexts } from "../../texts/importTexts";

const useStyles = makeStyles({ faint: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" } });

/** Columns that are not read, and what cannot be worked out without a column that may be among them. */
export function LeftUnused({ plan }: { plan: ImportPlan }) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const { inputs } = datasetKind(plan.kind);
  const unused = unusedHeaders(plan);
  const lost = unused.length === 0 ? [] : lostFigures(plan);
  return (
    <>
      {unused.length > 0 && (
        <Text size={200} className={styles.faint}>
          {say(importTexts.unusedColumns, { headers: unused.join(", ") })}
        </Text>
      )}
      {lost.map(({ input, use }) => (
        <Text key={input} size={200}>
          {say(importTexts.lostFigure, {
            column: inLanguage(inputs.find(({ name }) => name === input)?.title, language) ?? input,
            use: inLanguage(use, language),
          })}
        </Text>
      ))}
    </>
  );
}
