import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  Input,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { questionFor, type WarehouseLook } from "../../../cycle/import/askWarehouse";
import { runInSlices } from "../../../cycle/longWork";
import type { LinesReport } from "../../../import/lines/linesQuestion";
import { sumsGrid } from "../../../import/lines/sumsGrid";
import { understandInParts } from "../../../import/understoodSource";
import { WarehouseRefused, type WarehouseAsked, type WarehouseQuestion } from "../../../import/warehouse/warehouseQuestion";
import { sumsSql } from "../../../import/warehouse/warehouseSql";
import { isDayColumn, isFigureColumn } from "../../../import/warehouse/warehouseTypes";
import { Working } from "../../components/Working";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { importTexts } from "../../texts/importTexts";
import { linesTexts } from "../../texts/linesTexts";
import { warehouseCounts, warehouseTexts } from "../../texts/warehouseTexts";
import { LineColumns, type Columns } from "./LineColumns";
import { LinesResult } from "./LinesResult";
import { useAsking, type WarehouseProps } from "./StepWarehouse";
import { useWizard } from "./wizardState";
import { WizardFrame } from "./WizardFrame";

const useStyles = makeStyles({
  scrolled: { overflow: "auto", maxHeight: "240px" },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    textAlign: "left",
    whiteSpace: "nowrap",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sql: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    margin: 0,
  },
});

/** Characters of a cell that are shown. */
const mostShown = 40;

interface Days {
  zone: string;
  since: string;
  until: string;
}

interface Summed {
  report: LinesReport;
  asked: WarehouseAsked;
}

/** Which columns are meant, some of the lines, what is asked in the engine's own words, and the sums. */
export function WarehouseSums({ warehouse, host, look, back }: WarehouseProps & { look: WarehouseLook; back: () => void }) {
  const say = useWords();
  const { language, bucket, services } = usePane();
  const { state, dispatch } = useWizard();
  const { columns: all } = look;
  const before = useMemo(() => chosenBefore(look, state.asked), [look, state.asked]);
  const [columns, setColumns] = useState<Columns>(before.columns);
  const [days, setDays] = useState<Days>(() => firstDays(state.asked));
  const [summed, setSummed] = useState<Summed>();
  const { asked, sql } = useQuestion(look, columns, days);
  const headers = all.map(({ name }) => name);
  const sum = useAsking(host, async (signal) => {
    setSummed(undefined);
    setSummed({ report: await warehouse.sum(questionFor(asked, look, bucket), signal), asked });
  });
  const goOn = useAction(async ({ report, asked: done }: Summed) => {
    const grid = sumsGrid(report, { headers, ...columns, bucket }, titleOf(done), language);
    const source = await runInSlices(understandInParts(grid, await services.readImportContext()));
    dispatch({ type: "engineSummed", source, asked: done });
  });
  const change = (apply: () => void) => {
    setSummed(undefined);
    apply();
  };
  const isReady = columns.figures.length > 0 && sql !== undefined;
  const hasSums = summed !== undefined && summed.report.sums.length > 0;
  const positions = (fits: typeof isDayColumn) => all.flatMap((column, index) => (fits(column) ? [index] : []));
  return (
    <WizardFrame
      step={1}
      title={say(linesTexts.title)}
      back={{ label: say(importTexts.back), run: back, disabled: sum.busy }}
      primary={
        hasSums
          ? { label: say(importTexts.continue), run: () => void goOn.run(summed), disabled: goOn.busy }
          : { label: say(linesTexts.sum), run: () => void (isReady && sum.run()), disabled: !isReady || sum.busy }
      }
    >
      {before.gone !== "" && <Text role="status">{say(warehouseTexts.gone, { columns: before.gone })}</Text>}
      <LineColumns
        look={{ headers, days: positions(isDayColumn), numbers: positions(isFigureColumn) }}
        columns={columns}
        choose={(chosen) => change(() => setColumns({ ...columns, ...chosen }))}
        disabled={sum.busy}
      />
      <DayFields look={look} day={columns.day} days={days} choose={(chosen) => change(() => setDays(chosen))} disabled={sum.busy} />
      <Shown look={look} host={host} sql={sql} />
      {sum.busy && <Working what={say(warehouseTexts.summing, { host })} cancel={{ label: say(importTexts.cancel), run: sum.stop }} />}
      {summed && !sum.busy && <LinesResult report={summed.report} question={{ headers, figures: columns.figures }} />}
    </WizardFrame>
  );
}

/** The columns of last time where the source is the same, and those of them that are gone; else the likely ones. */
function chosenBefore({ columns, proposed, source }: WarehouseLook, asked: WarehouseAsked | undefined): { columns: Columns; gone: string } {
  if (asked === undefined || asked.text !== source.text || asked.from !== source.from) return { columns: proposed, gone: "" };
  const at = (name: string) => columns.findIndex((column) => column.name === name);
  const gone = [asked.name, asked.day, ...asked.figures].filter((name) => at(name) < 0);
  const figures = asked.figures.map(at).filter((index) => index >= 0);
  return {
    columns: {
      name: at(asked.name) < 0 ? proposed.name : at(asked.name),
      day: at(asked.day) < 0 ? proposed.day : at(asked.day),
      figures: gone.length === 0 ? figures : figures.filter((index) => isFigureColumn(columns[index]!)),
    },
    gone: gone.join(", "),
  };
}

const firstDays = (asked: WarehouseAsked | undefined): Days => ({
  zone: asked?.zone ?? "",
  since: asked?.since ?? "",
  until: asked?.until ?? "",
});

/** The zone that the column names, else the one that this computer is in. */
const usualZone = (column: WarehouseLook["columns"][number] | undefined): string =>
  column?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What is asked, by names and in the words of the engine; none where a column is of a kind that gives no sums. */
function useQuestion(look: WarehouseLook, columns: Columns, { zone, since, until }: Days): { asked: WarehouseAsked; sql?: string } {
  const { bucket } = usePane();
  return useMemo(() => {
    const nameOf = (index: number) => look.columns[index]?.name ?? "";
    const day = look.columns[columns.day];
    const asked: WarehouseAsked = {
      ...look.source,
      name: nameOf(columns.name),
      day: nameOf(columns.day),
      figures: columns.figures.map(nameOf),
      ...(day?.kind === "moment" && { zone: zone === "" ? usualZone(day) : zone }),
      ...(since !== "" && { since }),
      ...(until !== "" && { until }),
    };
    try {
      const question: WarehouseQuestion = questionFor(asked, look, bucket);
      return { asked, sql: sumsSql(question) };
    } catch (failure) {
      // Adding up says it in a sentence.
      if (failure instanceof WarehouseRefused) return { asked, sql: "" };
      throw failure;
    }
  }, [look, columns, zone, since, until, bucket]);
}

/** How the sums are called in notes and in the list of what was imported before. */
const titleOf = ({ text }: WarehouseAsked): string => text.replace(/\s+/g, " ").trim().slice(0, 80);

interface DayProps {
  look: WarehouseLook;
  day: number;
  days: Days;
  choose(days: Days): void;
  disabled: boolean;
}

function DayFields({ look, day, days, choose, disabled }: DayProps) {
  const say = useWords();
  const column = look.columns[day];
  return (
    <>
      {column?.kind === "moment" && (
        <Field label={say(warehouseTexts.zone)} hint={say(warehouseTexts.zoneHelp, { column: column.name })}>
          <Input
            disabled={disabled}
            value={days.zone}
            placeholder={usualZone(column)}
            spellCheck={false}
            onChange={(_, { value }) => choose({ ...days, zone: value })}
          />
        </Field>
      )}
      <Field label={say(warehouseTexts.since)}>
        <Input type="date" disabled={disabled} value={days.since} onChange={(_, { value }) => choose({ ...days, since: value })} />
      </Field>
      <Field label={say(warehouseTexts.until)}>
        <Input type="date" disabled={disabled} value={days.until} onChange={(_, { value }) => choose({ ...days, until: value })} />
      </Field>
    </>
  );
}

/** Some of the lines, and the question as it goes to the engine. */
function Shown({ look: { columns, preview }, host, sql }: { look: WarehouseLook; host: string; sql: string | undefined }) {
  const styles = useStyles();
  const say = useWords();
  const sayCount = useCounted();
  const short = (text: string) => (text.length > mostShown ? `${text.slice(0, mostShown)}…` : text);
  return (
    <Accordion collapsible multiple>
      <AccordionItem value="preview">
        <AccordionHeader as="h2">{say(warehouseTexts.preview)}</AccordionHeader>
        <AccordionPanel>
          <Text size={200}>{sayCount(warehouseCounts.previewed, preview.length, { host })}</Text>
          {/* Reached by the keyboard, since it scrolls. */}
          <div className={styles.scrolled} role="region" aria-label={say(warehouseTexts.preview)} tabIndex={0}>
            <table className={styles.table}>
              <thead>
                <tr>
                  {columns.map(({ name, type }) => (
                    <th key={name} scope="col" title={type} className={styles.cell}>
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {preview.map((row, index) => (
                  <tr key={index}>
                    {row.map((text, place) => (
                      <td key={place} className={styles.cell}>
                        {short(text)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </AccordionPanel>
      </AccordionItem>
      {sql !== undefined && sql !== "" && (
        <AccordionItem value="asked">
          <AccordionHeader as="h2">{say(warehouseTexts.asked)}</AccordionHeader>
          <AccordionPanel>
            <Text size={200}>{say(warehouseTexts.askedHelp, { host })}</Text>
            <div className={styles.scrolled} role="region" aria-label={say(warehouseTexts.asked)} tabIndex={0}>
              <pre className={styles.sql}>{sql}</pre>
            </div>
          </AccordionPanel>
        </AccordionItem>
      )}
    </Accordion>
  );
}
