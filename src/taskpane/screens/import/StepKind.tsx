import { inLanguage } from "../../../language/text";
import { Field, makeStyles, mergeClasses, Radio, RadioGroup, Select, Text, tokens } from "@fluentui/react-components";
import { datasetGroups, datasetKind, datasetKinds, type DatasetKind } from "../../../import/datasetKinds";
import type { DatasetKindId } from "../../../domain/collect/collectTables";
import { useCounted, usePane, useRowCount, useWords } from "../../hooks/pane";
import { importTexts } from "../../texts/importTexts";
import { useAction } from "../../hooks/useAction";
import { runInSlices } from "../../../cycle/longWork";
import { likelyKind, understandInParts, type UnderstoodSource } from "../../../import/understoodSource";
import type { LevelsSaid } from "../../../import/labelLevels";
import { BookFields } from "./BookFields";
import { useWizard } from "./wizardState";
import { WizardFrame } from "./WizardFrame";

const useStyles = makeStyles({
  data: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  label: { display: "flex", flexDirection: "column" },
  group: { display: "flex", flexDirection: "column" },
  heading: { paddingTop: tokens.spacingVerticalS },
  list: { width: "100%", minWidth: 0 },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** Step 2: what kind of data it is, the likely one first and chosen, with the reason. */
export function StepKind({ source }: { source: UnderstoodSource }) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const { state, dispatch } = useWizard();
  const { layout } = source.understanding;
  const sayCount = useCounted();
  const countRows = useRowCount();
  const across = layout.orientation === "monthsAcross";
  const best = likelyKind(source);
  const groups = datasetGroups
    .map(({ id, title }) => ({ id, title, kinds: datasetKinds.filter((kind) => kind.group === id && kind.id !== best) }))
    .filter((group) => group.kinds.length > 0);
  const rows = countRows(layout.lastDataRow - layout.firstDataRow + 1);
  const data = across
    ? sayCount(importTexts.foundAcross, layout.periodColumns.length, { name: source.grid.name, rows })
    : sayCount(
        importTexts.found,
        layout.headers.length -
          (layout.joined?.length ?? 0) -
          (layout.cellUnits ?? []).filter(({ unitColumn }) => unitColumn !== undefined).length -
          Math.max(0, (layout.levels?.columns.length ?? 0) - 1),
        {
          name: source.grid.name,
          rows,
        },
      );
  return (
    <WizardFrame
      step={2}
      title={say(importTexts.whatTitle)}
      back={{ label: say(importTexts.back), run: () => dispatch({ type: "went", step: "where" }) }}
      primary={{
        label: say(importTexts.continue),
        run: () => dispatch({ type: "went", step: "which" }),
        disabled: state.kind === undefined || (layout.levels !== undefined && layout.levels.said === undefined),
      }}
    >
      <div className={styles.data}>
        <Text>{data}</Text>
        {layout.headerRow < 0 && (
          <Text size={200} className={styles.faint}>
            {say(importTexts.noHeader)}
          </Text>
        )}
      </div>
      {source.choice && <BookFields source={source} choice={source.choice} />}
      <HeaderRowField source={source} />
      <LevelsField source={source} />
      <Field label={say(importTexts.kinds)}>
        <RadioGroup value={state.kind ?? ""} onChange={(_, { value }) => dispatch({ type: "kindChosen", kind: value as DatasetKindId })}>
          {best && (
            <div role="group" aria-label={say(importTexts.likelyKind)} className={styles.group}>
              <KindRadio kind={datasetKind(best)} source={source} isBest />
            </div>
          )}
          {groups.map(({ id, title, kinds: members }) => (
            <div key={id} role="group" aria-label={inLanguage(title, language)} className={styles.group}>
              <Text size={200} weight="semibold" aria-hidden className={mergeClasses(styles.heading, styles.faint)}>
                {inLanguage(title, language)}
              </Text>
              {members.map((kind) => (
                <KindRadio key={kind.id} kind={kind} source={source} isBest={false} />
              ))}
            </div>
          ))}
        </RadioGroup>
      </Field>
    </WizardFrame>
  );
}

/** Rows offered as headers, and words shown of each. */
const [mostRows, mostWords] = [12, 4];

/** Which row holds the headers: as found, or as the person says; none where every row is data. */
function HeaderRowField({ source }: { source: UnderstoodSource }) {
  const styles = useStyles();
  const say = useWords();
  const { dispatch } = useWizard();
  const { headerRow } = source.understanding.layout;
  const again = useAction(async (row: number) => {
    dispatch({ type: "sourceRead", source: await runInSlices(understandInParts(source.original, source.context, row, source.choice)) });
  });
  const rows = source.original.cells.slice(0, Math.max(mostRows, headerRow + 1)).flatMap((cells, row) => {
    const words = cells.flatMap(({ text }) => (text.trim() === "" ? [] : [text.trim()])).slice(0, mostWords);
    return words.length === 0 ? [] : [{ row, words: words.join(", ") }];
  });
  return (
    <Field label={say(importTexts.headerRow)}>
      <Select
        select={{ className: styles.list }}
        value={String(headerRow)}
        disabled={again.busy}
        onChange={(_, { value }) => void again.run(Number(value))}
      >
        <option value="-1">{say(importTexts.noHeaderRow)}</option>
        {rows.map(({ row, words }) => (
          <option key={row} value={String(row)}>
            {say(importTexts.headerAt, { row: source.original.firstRow + row, words })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Whether the labels of a column are levels, of which the upper ones group the rows below them. */
function LevelsField({ source }: { source: UnderstoodSource }) {
  const say = useWords();
  const { state, dispatch } = useWizard();
  const { levels, headerRow } = source.understanding.layout;
  const again = useAction(async (said: LevelsSaid) => {
    const { original, context, choice } = source;
    dispatch({ type: "sourceRead", source: await runInSlices(understandInParts(original, context, headerRow, choice, said)) });
    // What the data is does not change with how its labels are read.
    if (state.kind !== undefined) dispatch({ type: "kindChosen", kind: state.kind });
  });
  if (levels === undefined) return null;
  return (
    <Field
      label={say(importTexts.levels, { header: levels.header })}
      hint={say(levels.said === undefined ? importTexts.levelsOpen : importTexts.levelsHint)}
      required
    >
      <RadioGroup
        value={levels.said ?? ""}
        disabled={again.busy}
        onChange={(_, { value }) => void again.run(value === "levels" ? "levels" : "rows")}
      >
        <Radio value="levels" label={say(importTexts.levelsRead, { example: levels.example.join(" › ") })} />
        <Radio value="rows" label={say(importTexts.levelsRows)} />
      </RadioGroup>
    </Field>
  );
}

interface KindRadioProps {
  kind: DatasetKind;
  source: UnderstoodSource;
  isBest: boolean;
}

/** A kind of data. Only the likely one and the chosen one say what they are for, so that the full list stays short. */
function KindRadio({ kind: { id, title, help }, source, isBest }: KindRadioProps) {
  const styles = useStyles();
  const { language } = usePane();
  const { state } = useWizard();
  const why = useWhy(source, id);
  const chosen = id === state.kind ? inLanguage(help, language) : undefined;
  const words = isBest ? why : chosen;
  return (
    <Radio
      value={id}
      label={
        <span className={styles.label}>
          <Text>{inLanguage(title, language)}</Text>
          {words !== undefined && (
            <Text size={200} className={styles.faint}>
              {words}
            </Text>
          )}
        </span>
      }
    />
  );
}

/** Why a kind is the likely one. */
function useWhy(source: UnderstoodSource, kind: DatasetKindId): string {
  const say = useWords();
  const { language } = usePane();
  if (source.memories.has(kind)) return say(importTexts.asLastTime);
  const { headers = [], nameWord } = source.guesses.find((guess) => guess.kind === kind) ?? {};
  if (headers.length > 0) return say(importTexts.suggested, { headers: headers.slice(0, 4).join(", ") });
  if (nameWord !== undefined) return say(importTexts.suggestedName, { word: nameWord });
  return inLanguage(datasetKind(kind).help, language);
}
