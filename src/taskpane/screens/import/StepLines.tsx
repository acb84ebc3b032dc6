import { Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { runInSlices } from "../../../cycle/longWork";
import { mostRows } from "../../../import/csv";
import { dateReadings, isAmbiguousDate, type DateOrder } from "../../../import/dateText";
import { LinesRefused, type LinesQuestion, type LinesReport } from "../../../import/lines/linesQuestion";
import { provenHabits } from "../../../import/lines/lookAtLines";
import { sumsGrid } from "../../../import/lines/sumsGrid";
import { dayInWords } from "../../../import/shownValues";
import { understandInParts } from "../../../import/understoodSource";
import { formatNumber } from "../../../language/format";
import { isAmbiguousNumber, numberReadings, type DecimalMark } from "../../../language/numberText";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { importTexts } from "../../texts/importTexts";
import { linesTexts } from "../../texts/linesTexts";
import { LineColumns, type Columns } from "./LineColumns";
import { LinesResult } from "./LinesResult";
import { RefusedLines } from "./readFiles";
import { useWizard, type LongFile } from "./wizardState";
import { WizardFrame } from "./WizardFrame";

type Habits = { dateOrder?: DateOrder; decimalMark?: DecimalMark };

/** A file with more lines than a sheet holds: which columns are meant, the sums, what was left out; then the sums are a source like any other. */
export function StepLines({ long }: { long: LongFile }) {
  const say = useWords();
  const { language, bucket, services } = usePane();
  const { dispatch } = useWizard();
  const { file, look } = long;
  const [columns, setColumns] = useState<Columns>(look.proposed);
  const [said, setSaid] = useState<Habits>({});
  const [summed, setSummed] = useState<{ report: LinesReport; question: LinesQuestion }>();
  const proven = useMemo(() => provenHabits(look, columns), [look, columns]);
  const { dateOrder, decimalMark } = { ...said, ...proven };
  const { sum, progress, stop } = useSumming(long, (report, question) => setSummed({ report, question }));
  const choose = (chosen: Partial<Columns>) => {
    setSummed(undefined);
    setColumns((before) => ({ ...before, ...chosen }));
  };
  const answer = (habits: Habits) => {
    setSummed(undefined);
    setSaid((before) => ({ ...before, ...habits }));
  };
  const goOn = useAction(async (report: LinesReport, question: LinesQuestion) => {
    const grid = sumsGrid(report, question, file.name, language);
    dispatch({ type: "sourceRead", source: await runInSlices(understandInParts(grid, await services.readImportContext())) });
  });
  const isReady = columns.figures.length > 0 && dateOrder !== undefined && decimalMark !== undefined;
  const ask = () => {
    if (!isReady) return;
    const { text, headers } = look;
    void sum.run({ ...columns, ...(text && { text }), headers, dateOrder, decimalMark, bucket });
  };
  const hasSums = summed !== undefined && summed.report.sums.length > 0;
  const lines = formatNumber(look.lines, language);
  const about = look.isEstimate
    ? say(linesTexts.about, { name: look.name, lines, most: formatNumber(mostRows + 1, language) })
    : say(linesTexts.parquet, { name: look.name, lines });
  return (
    <WizardFrame
      step={1}
      title={say(linesTexts.title)}
      back={{ label: say(importTexts.back), run: () => dispatch({ type: "went", step: "where" }), disabled: sum.busy }}
      primary={
        hasSums
          ? { label: say(importTexts.continue), run: () => void goOn.run(summed.report, summed.question), disabled: goOn.busy }
          : { label: say(linesTexts.sum), run: ask, disabled: !isReady || sum.busy }
      }
    >
      <Text>{about}</Text>
      <LineColumns look={look} columns={columns} choose={choose} disabled={sum.busy} />
      <Habits long={long} columns={columns} proven={proven} said={said} answer={answer} />
      {sum.busy && <Working what={progress.words} share={progress.share} cancel={{ label: say(importTexts.cancel), run: stop }} />}
      {summed && !sum.busy && <LinesResult {...summed} />}
    </WizardFrame>
  );
}

/** Sums in a thread of its own, and how far it is. */
function useSumming({ file, look }: LongFile, done: (report: LinesReport, question: LinesQuestion) => void) {
  const say = useWords();
  const { language, services } = usePane();
  const [{ share, lines }, setProgress] = useState({ share: 0, lines: 0 });
  const controller = useRef<AbortController>(undefined);
  const sum = useAction(async (question: LinesQuestion) => {
    controller.current = new AbortController();
    setProgress({ share: 0, lines: 0 });
    const watch = {
      signal: controller.current.signal,
      onProgress: (now: number, count: number) => setProgress({ share: now, lines: count }),
    };
    try {
      done(await services.sumLines(file, question, watch), question);
    } catch (failure) {
      throw failure instanceof LinesRefused ? new RefusedLines(look.name, failure.why) : failure;
    }
  });
  const words = say(linesTexts.summing, { name: look.name, lines: formatNumber(lines, language) });
  return { sum, progress: { share, words }, stop: () => controller.current?.abort() };
}

interface HabitsProps {
  long: LongFile;
  columns: Columns;
  proven: Habits;
  said: Habits;
  answer(habits: Habits): void;
}

/** Asked only where the lines that were looked at prove neither. */
function Habits({ long: { look }, columns, proven, said, answer }: HabitsProps) {
  const say = useWords();
  const { language } = usePane();
  const day = proven.dateOrder === undefined ? look.sample.map((row) => row[columns.day] ?? "").find(isAmbiguousDate) : undefined;
  const figure =
    proven.decimalMark === undefined
      ? look.sample.flatMap((row) => columns.figures.map((column) => row[column] ?? "")).find(isAmbiguousNumber)
      : undefined;
  const { dayFirst = 0, monthFirst = 0 } = dateReadings(day ?? "");
  const { point = 0, comma = 0 } = numberReadings(figure ?? "");
  return (
    <>
      {proven.dateOrder === undefined && (
        <Field label={say(linesTexts.dateQuestion, { column: look.headers[columns.day] ?? "", example: day ?? "" })}>
          <RadioGroup value={said.dateOrder ?? ""} onChange={(_, { value }) => answer({ dateOrder: value as DateOrder })}>
            <Radio value="dayFirst" label={say(importTexts.dayFirst, { date: dayInWords(dayFirst, language) })} />
            <Radio value="monthFirst" label={say(importTexts.monthFirst, { date: dayInWords(monthFirst, language) })} />
          </RadioGroup>
        </Field>
      )}
      {proven.decimalMark === undefined && (
        <Field label={say(linesTexts.numberQuestion, { example: figure ?? "" })}>
          <RadioGroup value={said.decimalMark ?? ""} onChange={(_, { value }) => answer({ decimalMark: value as DecimalMark })}>
            <Radio value="point" label={formatNumber(point, language, { most: 6 })} />
            <Radio value="comma" label={formatNumber(comma, language, { most: 6 })} />
          </RadioGroup>
        </Field>
      )}
    </>
  );
}
