import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { datasetKind, datasetKinds, isByMonth, type DatasetKindId } from "../../../domain/datasets";
import type { KindGuess } from "../../../domain/import/propose";
import { usePane, useRowCount, useWords } from "../../hooks/pane";
import { importTexts } from "../../texts/importTexts";
import { useWizard, type WizardSource } from "./wizardState";
import { WizardFrame } from "./WizardFrame";

const useStyles = makeStyles({
  facts: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  label: { display: "flex", flexDirection: "column" },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** Step 2: what kind of data it is, the likely one first and chosen, with the reason. */
export function StepKind({ source }: { source: WizardSource }) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const { state, dispatch } = useWizard();
  const { layout } = source.understanding;
  const countRows = useRowCount();
  const across = layout.orientation === "monthsAcross";
  const best = source.guesses[0];
  const order = new Map(source.guesses.map(({ kind }, index) => [kind, index]));
  const kinds = datasetKinds
    .filter((kind) => layout.orientation === "list" || isByMonth(kind))
    .sort((a, b) => (order.get(a.id) ?? order.size) - (order.get(b.id) ?? order.size));
  const rows = countRows(layout.lastDataRow - layout.firstDataRow + 1);
  const facts = across
    ? say(importTexts.foundAcross, { name: source.grid.name, rows, months: layout.monthColumns.length })
    : say(importTexts.found, { name: source.grid.name, rows, columns: layout.headers.length });
  return (
    <WizardFrame
      step={2}
      title={say(importTexts.whatTitle)}
      back={{ label: say(importTexts.back), run: () => dispatch({ type: "went", step: "where" }) }}
      primary={{
        label: say(importTexts.continue),
        run: () => dispatch({ type: "went", step: "which" }),
        disabled: state.kind === undefined,
      }}
    >
      <div className={styles.facts}>
        <Text>{facts}</Text>
        <Text size={200} className={styles.faint}>
          {layout.headerRow < 0 ? say(importTexts.noHeader) : say(importTexts.headerAt, { row: source.grid.firstRow + layout.headerRow })}
        </Text>
      </div>
      <Field label={say(importTexts.kinds)}>
        <RadioGroup value={state.kind ?? ""} onChange={(_, { value }) => dispatch({ type: "kindChosen", kind: value as DatasetKindId })}>
          {kinds.map(({ id, title, help }) => (
            <Radio
              key={id}
              value={id}
              label={
                <span className={styles.label}>
                  <Text>{title[language]}</Text>
                  <Text size={200} className={styles.faint}>
                    {id === best?.kind ? why(best) : help[language]}
                  </Text>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
    </WizardFrame>
  );

  function why({ headers, nameWord, kind }: KindGuess): string {
    if (headers.length > 0) return say(importTexts.suggested, { headers: headers.slice(0, 4).join(", ") });
    if (nameWord !== undefined) return say(importTexts.suggestedName, { word: nameWord });
    return datasetKind(kind).help[language];
  }
}
