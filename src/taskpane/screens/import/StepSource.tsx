import { Button, Field, makeStyles, MessageBar, MessageBarBody, Radio, RadioGroup, Select, Text, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type DragEvent } from "react";
import { runInSlices } from "../../../cycle/longWork";
import { fingerprintOf } from "../../../import/importMemory";
import type { Services } from "../../paneServices";
import { Working } from "../../components/Working";
import { usePane, useRowCount, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { importTexts } from "../../texts/importTexts";
import { readFileOrLook, replacedBy, sortFiles, withRows, type FileRead } from "./readFiles";
import { understandInParts } from "../../../import/understoodSource";
import { RefreshList } from "./RefreshList";
import { useWizard, type SourceChoice } from "./wizardState";
import { WizardFrame } from "./WizardFrame";

const useStyles = makeStyles({
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalL,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Selected },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  files: { listStyleType: "none", margin: 0, padding: 0 },
  file: { display: "flex", justifyContent: "space-between", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  name: { overflowWrap: "anywhere", minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
});

const acceptedFiles = ".xlsx,.xlsm,.xltx,.xls,.xlsb,.csv,.tsv,.txt,.parquet,text/csv,text/plain";

/** Step 1: the selection is offered first, then a table, then files of Excel or CSV (one or several, chosen or dropped). */
export function StepSource() {
  const say = useWords();
  const { services, navigation, engine } = usePane();
  const { state, dispatch } = useWizard();
  const tables = useRead(services.importableTables);
  const tableId = state.tableId || (tables?.[0]?.id ?? "");
  const { read, stop, progress } = useSourceReading(tableId);
  useKeptSource(tableId, tables !== undefined);
  const ready = {
    selection: true,
    table: tableId !== "",
    csv: state.files.length > 0,
    engine: engine !== undefined,
  }[state.choice];
  const goOn = (): void => {
    if (state.choice === "engine") dispatch({ type: "engineOpened" });
    else void read.run();
  };
  return (
    <WizardFrame
      step={1}
      title={say(importTexts.whereTitle)}
      back={{ label: say(importTexts.leave), run: () => navigation.leave("collect") }}
      primary={{ label: say(importTexts.continue), run: () => ready && goOn(), disabled: !ready || read.busy }}
    >
      {state.kept && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {state.choice === "csv"
              ? say(importTexts.keptFile, { files: state.kept.files.join(", ") })
              : say(state.choice === "engine" ? importTexts.keptEngine : importTexts.keptCells)}
          </MessageBarBody>
        </MessageBar>
      )}
      <RefreshList accept={acceptedFiles} />
      <Field label={say(importTexts.sources)}>
        <RadioGroup value={state.choice} onChange={(_, { value }) => dispatch({ type: "choiceMade", choice: value as SourceChoice })}>
          <Radio value="selection" label={say(importTexts.selection)} />
          <Radio value="table" label={say(importTexts.table)} />
          <Radio value="csv" label={say(importTexts.csv)} />
          {engine && <Radio value="engine" label={say(importTexts.engine, { host: engine.host })} />}
        </RadioGroup>
      </Field>
      <ChosenSource tables={tables} tableId={tableId} />
      {read.slow && <Working what={progress} cancel={{ label: say(importTexts.cancel), run: stop }} />}
    </WizardFrame>
  );
}

/** Reads what was chosen, and how far the reading is. */
function useSourceReading(tableId: string) {
  const say = useWords();
  const { services } = usePane();
  const countRows = useRowCount();
  const { state, dispatch } = useWizard();
  const [rows, setRows] = useState(0);
  const controller = useRef<AbortController>(undefined);
  const read = useAction(async () => {
    controller.current = new AbortController();
    const watch = { signal: controller.current.signal };
    const read = await readChosen(watch.signal);
    dispatch("long" in read ? { type: "longFileFound", long: read.long } : { type: "sourceRead", source: read.source });
  });

  const readChosen = async (signal: AbortSignal): Promise<FileRead> => {
    const context = await services.readImportContext();
    if (state.choice !== "csv") {
      const grid = await (state.choice === "selection" ? services.readSelection() : services.readTable(tableId));
      return { source: withRows(grid.name, await runInSlices(understandInParts(grid, context), { signal })) };
    }
    const files = state.files.length > 1 ? await sortFiles(state.files) : state.files;
    dispatch({ type: "filesSorted", files });
    const [first] = files;
    if (first === undefined) throw new Error(say(importTexts.noFile));
    setRows(0);
    return readFileOrLook(first, context, { onProgress: setRows, signal });
  };

  const name = state.choice === "csv" ? (state.files[0]?.name ?? "") : say(importTexts.selection);
  const hasRows = state.choice === "csv" && rows > 0;
  const progress = hasRows ? say(importTexts.readingFile, { name, rows: countRows(rows) }) : say(importTexts.reading, { name });
  return { read, progress, stop: () => controller.current?.abort() };
}

/** Cells of the workbook are read again by themselves after the page was loaded again; a file has to be chosen by its owner. */
function useKeptSource(tableId: string, areTablesKnown: boolean): void {
  const { services } = usePane();
  const { state, dispatch } = useWizard();
  const again = useRef(state.kept !== undefined && (state.choice === "selection" || state.choice === "table"));
  useEffect(() => {
    if (!again.current || (state.choice === "table" && !areTablesKnown)) return;
    again.current = false;
    void rereadKept();
  });
  const rereadKept = async () => {
    try {
      const grid = state.choice === "selection" ? await services.readSelection() : await services.readTable(tableId);
      const source = await runInSlices(understandInParts(grid, await services.readImportContext()));
      // Something else is selected by now: the person is asked to select the same data again.
      if (fingerprintOf(source.understanding.layout) === state.kept?.fingerprint) dispatch({ type: "sourceRead", source });
    } catch {
      // Nothing is selected, or the table is gone: the message above the choices says what to do.
    }
  };
}

interface ChosenSourceProps {
  /** Tables of the workbook that can be imported; undefined while they are read. */
  tables: Awaited<ReturnType<Services["importableTables"]>> | undefined;
  tableId: string;
}

/** What belongs to the chosen kind of source: how to select, which table, which files. */
function ChosenSource({ tables, tableId }: ChosenSourceProps) {
  const styles = useStyles();
  const say = useWords();
  const countRows = useRowCount();
  const { state, dispatch } = useWizard();
  if (state.choice === "csv") return <CsvFiles />;
  if (state.choice === "engine") return <Text className={styles.hint}>{say(importTexts.engineHint)}</Text>;
  if (state.choice === "selection") return <Text className={styles.hint}>{say(importTexts.selectionHint)}</Text>;
  if (tables === undefined) return null;
  if (tables.length === 0) return <Text className={styles.hint}>{say(importTexts.noTables)}</Text>;
  return (
    <Field label={say(importTexts.tableLabel)}>
      <Select value={tableId} onChange={(_, { value }) => dispatch({ type: "tableChosen", tableId: value })}>
        {tables.map(({ id, name, sheet, rows }) => (
          <option key={id} value={id}>
            {say(importTexts.tableOption, { name, sheet, rows: countRows(rows) })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function CsvFiles() {
  const styles = useStyles();
  const say = useWords();
  const { state, dispatch } = useWizard();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const label = useId();
  const add = async (chosen: FileList | null) => {
    const files = [...(chosen ?? [])];
    const sameName = state.files.filter(({ name }) => files.some((one) => one.name === name));
    const instead = sameName.length === 0 ? [] : await replacedBy(files, sameName);
    if (files.length > 0) dispatch({ type: "filesAdded", files, instead });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void add(event.dataTransfer.files);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <>
      <div className={`${styles.drop} ${over ? styles.over : ""}`} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
        <label id={label} className={styles.unseen} htmlFor={`${label}-input`}>
          {say(importTexts.chooseFiles)}
        </label>
        <input
          id={`${label}-input`}
          ref={input}
          className={styles.unseen}
          type="file"
          multiple
          accept={acceptedFiles}
          tabIndex={-1}
          onChange={(event) => {
            void add(event.target.files);
            // The same file may be chosen again after it was corrected.
            event.target.value = "";
          }}
        />
        <Button onClick={() => input.current?.click()}>{say(importTexts.chooseFiles)}</Button>
        <Text size={200} className={styles.hint}>
          {say(importTexts.dropHere)}
        </Text>
      </div>
      {state.files.length > 0 && (
        <ul className={styles.files} aria-label={say(importTexts.filesChosen)}>
          {state.files.map((file, index) => (
            <li key={`${file.name} ${index}`} className={styles.file}>
              <Text className={styles.name}>{file.name}</Text>
              <Button
                size="small"
                appearance="subtle"
                aria-label={say(importTexts.removeFile, { file: file.name })}
                onClick={() => dispatch({ type: "fileRemoved", index })}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
