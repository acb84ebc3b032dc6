import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { runInSlices } from "../../../cycle/longWork";
import { datasetKind } from "../../../import/datasetKinds";
import type { RememberedImport } from "../../../import/rememberedImports";
import { understandInParts } from "../../../import/understoodSource";
import { inLanguage } from "../../../language/text";
import { Section } from "../../components/Section";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { refreshTexts } from "../../texts/refreshTexts";
import { readFileOrLook } from "./readFiles";
import { useWizard } from "./wizardState";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: { display: "flex", justifyContent: "space-between", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  words: { minWidth: 0, display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** Imports of before: choose the new file (or take the table of before), look at what changes, import. */
export function RefreshList({ accept }: { accept: string }) {
  const styles = useStyles();
  const say = useWords();
  const { services, engine } = usePane();
  const all = useRead(services.readRemembered);
  // What another build asked of its engine cannot be asked here.
  const remembered = all?.filter(({ origin }) => origin.from !== "engine" || engine !== undefined);
  if (remembered === undefined || remembered.length === 0) return null;
  return (
    <Section title={say(refreshTexts.title)}>
      <ul className={styles.list}>
        {remembered.map((one) => (
          <li key={keyOf(one)} className={styles.line}>
            <RefreshLine remembered={one} accept={accept} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const keyOf = ({ kind, origin }: RememberedImport): string =>
  [kind, origin.name, origin.from === "engine" ? JSON.stringify(origin.asked) : (origin.part ?? "")].join(" ");

function RefreshLine({ remembered: { kind, origin }, accept }: { remembered: RememberedImport; accept: string }) {
  const styles = useStyles();
  const say = useWords();
  const { language, services } = usePane();
  const { dispatch } = useWizard();
  const input = useRef<HTMLInputElement>(null);
  const title = inLanguage(datasetKind(kind).title, language);
  const label = say(refreshTexts.refresh, { title });
  const fromFile = useAction(async (file: File) => {
    const read = await readFileOrLook(file, await services.readImportContext(), {}, origin.from === "engine" ? undefined : origin.part);
    if ("long" in read) dispatch({ type: "longFileFound", long: read.long });
    else dispatch({ type: "refreshed", source: read.source, kind, choice: "csv", files: [file] });
  });
  const fromTable = useAction(async () => {
    const table = (await services.importableTables()).find(({ name }) => name === origin.name);
    if (table === undefined) throw new Error(say(refreshTexts.tableGone, { name: origin.name }));
    const grid = await services.readTable(table.id);
    const source = await runInSlices(understandInParts(grid, await services.readImportContext()));
    dispatch({ type: "refreshed", source, kind, choice: "table", tableId: table.id, files: [] });
  });
  const refresh = (): void => {
    if (origin.from === "file") input.current?.click();
    else if (origin.from === "table") void fromTable.run();
    else if (origin.from === "engine") dispatch({ type: "engineOpened", again: { asked: origin.asked, kind } });
  };
  return (
    <>
      <span className={styles.words}>
        <Text>{title}</Text>
        <Text size={200} className={styles.faint}>
          {origin.name}
        </Text>
      </span>
      <input
        ref={input}
        hidden
        type="file"
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void fromFile.run(file);
          target.value = "";
        }}
      />
      <Button size="small" aria-label={label} disabled={fromFile.busy || fromTable.busy} onClick={refresh}>
        {say(refreshTexts.button)}
      </Button>
    </>
  );
}
