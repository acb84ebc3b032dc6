import { inLanguage } from "../../../language/text";
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { datasetKind, isByPeriod } from "../../../import/datasetKinds";
import type { DatasetKindId } from "../../../domain/collect/collectTables";
import { Working } from "../../components/Working";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { importTexts } from "../../texts/importTexts";
import { paneTexts } from "../../texts/paneTexts";
import type { BookPart } from "../../../import/openedBook";
import { readFile } from "./readFiles";
import type { UnderstoodSource } from "../../../import/understoodSource";
import { useWizard, type WizardState } from "./wizardState";
import { WizardFrame, type WizardButton } from "./WizardFrame";

const useStyles = makeStyles({ more: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS } });

/** A guess this good is worth offering once the first kind is imported: orders often carry their freight. */
const worthOffering = 2.5;

/** What else there may be to import: the sheet on which a table stands holds the same rows once more. */
const partsApart = (parts: readonly BookPart[]): BookPart[] => {
  const shown = parts.filter(({ isHidden }) => !isHidden);
  const withTables = new Set(shown.filter(({ kind }) => kind === "table").map(({ sheet }) => sheet));
  return shown.filter(({ kind, sheet }) => kind === "table" || !withTables.has(sheet));
};

/** What was written, and what comes next: the next file, another kind from the same source, or the reviews. */
export function StepDone({ source, outcome }: { source: UnderstoodSource; outcome: NonNullable<WizardState["outcome"]> }) {
  const styles = useStyles();
  const say = useWords();
  const sayCount = useCounted();
  const { language, services, navigation, announce } = usePane();
  const { state, dispatch } = useWizard();
  const title = inLanguage(datasetKind(outcome.kind).title, language);
  const [nextFile] = state.choice === "csv" ? state.files : [];

  const readNext = useAction(async (file: File) => {
    dispatch({ type: "sourceRead", source: await readFile(file, await services.readImportContext()) });
  });
  const build = useAction(async () => {
    await services.run("buildReviews", {}, { language });
    announce(say(paneTexts.reviewsBuilt));
    navigation.refresh();
    dispatch({ type: "restarted" });
    navigation.go("home");
  });
  const open = useAction(() => services.openSheet(outcome.sheet));
  const parts = partsApart(source.choice?.book.parts ?? []);
  const also = useAlsoHeld(source);
  const counts = [
    sayCount(importTexts.doneAdded, outcome.added),
    sayCount(importTexts.doneUpdated, outcome.updated),
    sayCount(importTexts.doneRemoved, outcome.removed),
  ];
  const toBuild = { label: say(paneTexts.buildReviews), run: () => void build.run(), disabled: build.busy };
  const primary = nextFile
    ? { label: say(importTexts.nextFile, { file: nextFile.name }), run: () => void readNext.run(nextFile), disabled: readNext.busy }
    : also?.isFirst === true
      ? also
      : toBuild;
  return (
    <WizardFrame title={say(importTexts.doneTitle)} primary={primary}>
      <Text weight="semibold">{sayCount(importTexts.done, outcome.imported, { name: outcome.name, title })}</Text>
      {(outcome.updated > 0 || outcome.removed > 0) && <Text>{`${counts.join(", ")}.`}</Text>}
      {outcome.leftOut > 0 && <Text>{sayCount(importTexts.leftOut, outcome.leftOut)}</Text>}
      {nextFile && <Text>{sayCount(importTexts.filesLeft, state.files.length)}</Text>}
      {build.busy ? (
        <Working what={say(paneTexts.buildingReviews)} />
      ) : (
        <div className={styles.more}>
          {also && primary !== also && <Button onClick={also.run}>{also.label}</Button>}
          {source.choice && parts.length > 1 && (
            <Button onClick={() => dispatch({ type: "went", step: "what" })}>
              {say(importTexts.otherSheet, { file: source.choice.file })}
            </Button>
          )}
          {nextFile && (
            <Button onClick={() => dispatch({ type: "fileRemoved", index: 0 })}>
              {say(importTexts.skipFile, { file: nextFile.name })}
            </Button>
          )}
          {!nextFile && <Button onClick={() => dispatch({ type: "restarted" })}>{say(importTexts.importMore)}</Button>}
          <Button onClick={() => void open.run()}>{say(importTexts.openTable)}</Button>
          {primary === also && <Button onClick={toBuild.run}>{toBuild.label}</Button>}
        </div>
      )}
    </WizardFrame>
  );
}

/** Another kind of data that the source holds, and whether it comes before the reviews, which have nothing to show without a demand. */
function useAlsoHeld(source: UnderstoodSource): (WizardButton & { isFirst: boolean }) | undefined {
  const say = useWords();
  const { language } = usePane();
  const { state, dispatch } = useWizard();
  const found = source.guesses.find(
    ({ kind, score, headers }) =>
      !state.importedKinds.includes(kind) && ((score >= worthOffering && addsColumns(kind, headers)) || isDemandSold(kind, headers)),
  );
  return (
    found && {
      label: say(importTexts.alsoHolds, { kind: inLanguage(datasetKind(found.kind).title, language).toLowerCase() }),
      run: () => {
        dispatch({ type: "kindChosen", kind: found.kind });
        dispatch({ type: "went", step: "which" });
      },
      isFirst: found.kind === "demand" && source.context.hasDemand === false,
    }
  );

  /** True when the other kind reads columns that none of the imported kinds used for its figure. */
  function addsColumns(kind: DatasetKindId, headers: readonly string[]): boolean {
    const before = new Set(source.guesses.filter((guess) => state.importedKinds.includes(guess.kind)).flatMap((guess) => guess.headers));
    return headers.some((header) => !before.has(header)) && isByPeriod(datasetKind(kind));
  }

  /** True for the demand in what was imported as sales: what was sold by family and period, each in a column of its own. */
  function isDemandSold(kind: DatasetKindId, headers: readonly string[]): boolean {
    const needed = datasetKind("demand").inputs.filter(({ required }) => required);
    return kind === "demand" && state.importedKinds.includes("sales") && headers.length >= needed.length;
  }
}
