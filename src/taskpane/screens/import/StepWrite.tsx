import { inLanguage } from "../../../language/text";
import { Checkbox, Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useCallback, useMemo } from "react";
import { wantedMemory } from "../../../import/chosenPlan";
import { datasetKind } from "../../../import/datasetKinds";
import { memoryRow } from "../../../import/importMemory";
import { recordsIn, type ImportPlan, type ImportResult } from "../../../import/plan";
import type { ImportOrigin } from "../../../import/rememberedImports";
import type { UnderstoodSource } from "../../../import/understoodSource";
import { longestAsked } from "../../../import/warehouse/askedRead";
import { ChangePreviewList } from "../../components/ChangePreviewList";
import { Working } from "../../components/Working";
import { useCounted, usePane, useRowCount, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { refreshCounts, refreshTexts } from "../../texts/refreshTexts";
import { importTexts } from "../../texts/importTexts";
import { LeftUnused } from "./LeftUnused";
import { PreviewRows } from "./PreviewRows";
import type { Preview } from "./usePreview";
import { useWizard, type WizardState } from "./wizardState";
import { WizardFrame } from "./WizardFrame";

const useStyles = makeStyles({ plan: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS } });

/** Step 4: what will be written where, in figures; the only step that writes. */
export function StepWrite({ source, plan, preview }: { source: UnderstoodSource; plan: ImportPlan; preview: Preview }) {
  const say = useWords();
  const sayCount = useCounted();
  const { language, services, navigation, announce } = usePane();
  const { state, dispatch } = useWizard();
  const countRows = useRowCount();
  const present = useRead(services.presentTables);
  const { result } = preview;
  const kind = datasetKind(state.kind ?? "demand");
  const title = inLanguage(kind.title, language);
  const existing = present?.find((table) => table.kind === kind.id && table.rows > 0);
  const { found, memory } = useFound(source, plan, result);
  const mode = existing ? state.mode : "replace";
  // Figures of the write itself, where rows are there already: which stay, change and go.
  const changes = useRead(
    useCallback(
      async () =>
        found === undefined || existing === undefined || found.rows.length === 0
          ? undefined
          : {
              found,
              mode,
              preview: (await services.preview("importDataset", { grid: source.grid, result: found, mode }, { language })).preview,
            },
      [services, source.grid, found, existing, mode, language],
    ),
  );
  const seen = changes?.found === found && changes?.mode === mode ? changes?.preview : undefined;
  const write = useAction(async (wanted: ImportResult) => {
    const outcome = await services.run("importDataset", { grid: source.grid, result: wanted, mode }, { language, preview: seen });
    navigation.refresh();
    announce(sayCount(importTexts.done, outcome.imported, { name: source.grid.name, title }));
    dispatch({ type: "imported", outcome, name: source.grid.name });
  });
  const nothing = result !== undefined && result.rows.length === 0;
  return (
    <WizardFrame
      step={4}
      title={say(importTexts.writeTitle)}
      back={{ label: say(importTexts.back), run: () => dispatch({ type: "went", step: "which" }), disabled: write.busy }}
      primary={{
        label: say(importTexts.import),
        run: () => found && !nothing && void write.run(found),
        disabled: result === undefined || nothing || present === undefined || write.busy,
      }}
    >
      {result === undefined ? (
        <PreviewRows preview={preview} records={recordsIn(plan)} />
      ) : (
        <Planned result={result} isNewTable={existing === undefined && present !== undefined} />
      )}
      <LeftUnused plan={plan} />
      {existing && (
        <Field label={say(importTexts.mode, { title, rows: countRows(existing.rows) })}>
          <RadioGroup
            value={state.mode}
            onChange={(_, { value }) => (value === "append" || value === "replace") && dispatch({ type: "modeChosen", mode: value })}
          >
            <Radio value="append" label={say(importTexts.append)} />
            <Radio value="replace" label={say(importTexts.replace, { rows: countRows(existing.rows) })} />
          </RadioGroup>
        </Field>
      )}
      {seen && <ChangePreviewList preview={seen} />}
      {found && existing && mode === "append" && <Gone result={found} />}
      {memory && !nothing && (
        <Checkbox
          checked={state.remember}
          onChange={(_, { checked }) => dispatch({ type: "rememberChosen", remember: checked === true })}
          label={say(importTexts.remember)}
        />
      )}
      {write.busy && result && <Working what={say(importTexts.writing, { rows: countRows(result.rows.length), table: kind.table.name })} />}
    </WizardFrame>
  );
}

/** Rows of the table that the source no longer has. */
function Gone({ result }: { result: ImportResult }) {
  const say = useWords();
  const sayCount = useCounted();
  const { language, services } = usePane();
  const gone = useRead(useCallback(() => services.readAbsent(result, language), [services, result, language]));
  if (gone === undefined || gone.count === 0) return null;
  return (
    <>
      <Text>{sayCount(refreshCounts.gone, gone.count)}</Text>
      <Text size={200}>{say(refreshTexts.goneExamples, { examples: gone.examples.join("; ") })}</Text>
    </>
  );
}

/** Where the data came from, so that it can be brought in again; a selection is somewhere else next time. */
function originOf(
  { choice: chosen, grid, original }: UnderstoodSource,
  { choice, asked }: Pick<WizardState, "choice" | "asked">,
): ImportOrigin | undefined {
  if (choice === "selection") return undefined;
  if (choice === "engine") return asked && asked.text.length <= longestAsked ? { from: "engine", name: grid.name, asked } : undefined;
  if (choice === "table") return { from: "table", name: original.name };
  return chosen === undefined ? { from: "file", name: grid.name } : { from: "file", name: chosen.file, part: chosen.part.id };
}

/** What the write will do, in figures. */
function Planned({ result, isNewTable }: { result: ImportResult; isNewTable: boolean }) {
  const styles = useStyles();
  const say = useWords();
  const sayCount = useCounted();
  const { language } = usePane();
  const countRows = useRowCount();
  const { imported, rows, rejected } = result;
  const { title, table } = datasetKind(result.kind);
  const where = { title: inLanguage(title, language), table: table.name };
  const plan =
    imported === rows.length
      ? sayCount(importTexts.plan, imported, where)
      : sayCount(importTexts.planSum, imported, { rows: countRows(rows.length), ...where });
  return (
    <div className={styles.plan}>
      <Text weight="semibold">{rows.length === 0 ? say(importTexts.nothingToImport) : plan}</Text>
      {isNewTable && rows.length > 0 && <Text>{say(importTexts.newTable)}</Text>}
      <Text>{rejected.length === 0 ? say(importTexts.nothingLeftOut) : sayCount(importTexts.leftOut, rejected.length)}</Text>
    </div>
  );
}

/** What was read, with the choices to remember for next time where the person wants that. */
function useFound(source: UnderstoodSource, plan: ImportPlan, result: ImportResult | undefined) {
  const { state } = useWizard();
  const remembered = wantedMemory(source, { kind: plan.kind, asLastTime: state.asLastTime });
  const [sameKey, acceptUnknownFamilies] = [
    state.answers.sameKey ?? remembered?.sameKey,
    state.answers.acceptUnknownFamilies ?? remembered?.acceptUnknownFamilies,
  ];
  const origin = originOf(source, state);
  const memory = memoryRow(source.understanding.layout, plan, {
    ...(sameKey !== undefined && { sameKey }),
    ...(acceptUnknownFamilies !== undefined && { acceptUnknownFamilies }),
    ...(origin && { origin }),
  });
  const memoryText = memory && state.remember ? JSON.stringify(memory) : "";
  const found = useMemo<ImportResult | undefined>(
    () => (result && memoryText !== "" ? { ...result, memory: JSON.parse(memoryText) as ImportResult["memory"] } : result),
    [result, memoryText],
  );
  return { found, memory };
}
