import { inLanguage } from "../../../language/text";
import { useState } from "react";
import { Checkbox, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { datasetKind } from "../../../import/datasetKinds";
import { noUnit } from "../../../import/cellUnits";
import { hasMeasures } from "../../../import/measureColumns";
import type { WordMeaning } from "../../../import/wordColumns";
import type { Text } from "../../../language/text";
import type { ImportPlan, ImportQuestion, ImportResult } from "../../../import/plan";
import { askedQuestions } from "../../../import/chosenPlan";
import { monthTyped } from "../../../import/typedValue";
import { fiscalYearsFrom, monthOfFiscal, type FiscalYears } from "../../../calendar/fiscal";
import { formatMonth } from "../../../calendar/format";
import { figuresAcross, needsYear } from "../../../import/questions";
import type { UnderstoodSource } from "../../../import/understoodSource";
import { formatNumber } from "../../../language/format";
import { dayInWords } from "../../../import/shownValues";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { importTexts } from "../../texts/importTexts";
import { SpreadField, WeeksField } from "./SpreadFields";
import { UnitField } from "./UnitField";
import { useWizard } from "./wizardState";

/** Which figure the cells are: told by the titles or asked, and changeable either way. */
function FigureField({ plan }: { plan: ImportPlan }) {
  const say = useWords();
  const { language } = usePane();
  const { dispatch } = useWizard();
  const figures = figuresAcross(plan);
  const { inputs } = datasetKind(plan.kind);
  if (figures.length === 0) return null;
  return (
    <Field label={say(importTexts.figureQuestion)} required>
      <RadioGroup value={plan.figure ?? ""} onChange={(_, { value }) => dispatch({ type: "answered", answers: { figure: value } })}>
        {figures.map((name) => (
          <Radio key={name} value={name} label={inLanguage(inputs.find((input) => input.name === name)?.title, language) ?? name} />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** What only the person can say: order of day and month, decimal sign, year. An open answer leaves the rows out, it never guesses. */
export function QuestionFields({ source, plan }: { source: UnderstoodSource; plan: ImportPlan }) {
  const say = useWords();
  const sayCount = useCounted();
  const { language } = usePane();
  const { state, dispatch } = useWizard();
  const asked = askedQuestions(source, plan, state.answers);
  return (
    <>
      <FigureField plan={plan} />
      <YearField plan={plan} />
      {asked.map((question) => {
        if (question.code === "dateOrder")
          return (
            <Field
              key={`date ${question.input}`}
              label={say(importTexts.dateQuestion, { column: question.column, example: question.example })}
              hint={question.mixed ? say(importTexts.mixedDates) : undefined}
            >
              <RadioGroup
                value={state.answers.dateOrders[question.input] ?? "open"}
                onChange={(_, { value }) =>
                  (value === "dayFirst" || value === "monthFirst") &&
                  dispatch({ type: "answered", answers: { dateOrders: { [question.input]: value } } })
                }
              >
                <Radio value="dayFirst" label={say(importTexts.dayFirst, { date: dayInWords(question.dayFirst, language) })} />
                <Radio value="monthFirst" label={say(importTexts.monthFirst, { date: dayInWords(question.monthFirst, language) })} />
                <Radio value="open" label={sayCount(importTexts.leaveOpen, question.count)} />
              </RadioGroup>
            </Field>
          );
        if (question.code === "decimalMark")
          return (
            <Field
              key={`number ${question.input}`}
              label={say(importTexts.numberQuestion, { column: question.column, example: question.example })}
              hint={question.mixed ? say(importTexts.mixedNumbers) : undefined}
            >
              <RadioGroup
                value={state.answers.decimalMarks[question.input] ?? "open"}
                onChange={(_, { value }) =>
                  (value === "point" || value === "comma") &&
                  dispatch({ type: "answered", answers: { decimalMarks: { [question.input]: value } } })
                }
              >
                <Radio value="point" label={formatNumber(question.point, language, { most: 6 })} />
                <Radio value="comma" label={formatNumber(question.comma, language, { most: 6 })} />
                <Radio value="open" label={sayCount(importTexts.leaveOpen, question.count)} />
              </RadioGroup>
            </Field>
          );
        if (question.code === "spread") return <SpreadField key={`spread ${question.unit}`} plan={plan} question={question} />;
        if (question.code === "weeks") return <WeeksField key="weeks" plan={plan} question={question} />;
        if (question.code === "unit") return <UnitField key={`unit ${question.input}`} plan={plan} question={question} />;
        if (question.code === "pick") return <PickField key={`pick ${question.column}`} plan={plan} question={question} />;
        if (question.code === "totals") return <TotalsField key="totals" names={question.names} />;
        if (question.code === "firstMonth") return <FirstMonthField key="firstMonth" header={question.header} />;
        if (question.code === "fiscal") return <FiscalField key="fiscal" text={question.text} year={question.year} />;
        return null;
      })}
    </>
  );
}

/** The year of headers that name none: as the titles say it or as the person knows it; always shown, to be checked. */
function YearField({ plan }: { plan: ImportPlan }) {
  const say = useWords();
  const { state, dispatch } = useWizard();
  const { year } = plan;
  if (!needsYear(plan)) return null;
  const isTaken = state.answers.year === undefined && year !== undefined;
  return (
    <Field label={say(importTexts.yearQuestion)} hint={isTaken ? say(importTexts.yearTaken) : undefined} required>
      <Input
        inputMode="numeric"
        maxLength={4}
        defaultValue={year === undefined ? "" : String(year)}
        onChange={(_, { value }) => /^(19|20|21)\d{2}$/.test(value) && dispatch({ type: "answered", answers: { year: Number(value) } })}
      />
    </Field>
  );
}

/** Which month the first of numbered periods is. */
function FirstMonthField({ header }: { header: string }) {
  const say = useWords();
  const { language } = usePane();
  const { state, dispatch } = useWizard();
  const { firstMonth } = state.answers;
  const [text, setText] = useState(firstMonth === undefined ? "" : formatMonth(firstMonth, language));
  const isUnreadable = text.trim() !== "" && monthTyped(text) === undefined;
  return (
    <Field
      label={say(importTexts.firstMonthQuestion, { header })}
      hint={say(importTexts.monthTyped)}
      validationState={isUnreadable ? "error" : "none"}
      validationMessage={isUnreadable ? say(importTexts.monthUnreadable) : undefined}
      required
    >
      <Input
        value={text}
        onChange={(_, { value }) => {
          setText(value);
          const month = monthTyped(value);
          if (month !== undefined) dispatch({ type: "answered", answers: { firstMonth: month } });
        }}
      />
    </Field>
  );
}

/** Months need no pattern of weeks; weeks are asked of Settings. */
const yearsFrom = (month: number, year: number): FiscalYears | undefined => fiscalYearsFrom(month, year, "445");

/** Which month the fiscal year begins with that a text such as FY27 P03 names. */
function FiscalField({ text: example, year }: { text: string; year: number }) {
  const say = useWords();
  const { language } = usePane();
  const { state, dispatch } = useWizard();
  const { fiscal } = state.answers;
  const first = fiscal && monthOfFiscal({ year, number: 1 }, fiscal);
  const [text, setText] = useState(first === undefined ? "" : formatMonth(first, language));
  const month = monthTyped(text);
  const isElsewhere = month !== undefined && yearsFrom(month, year) === undefined;
  const isUnreadable = text.trim() !== "" && month === undefined;
  const wrong = isElsewhere
    ? say(importTexts.fiscalElsewhere, { year: String(year), before: String(year - 1) })
    : isUnreadable
      ? say(importTexts.monthUnreadable)
      : undefined;
  return (
    <Field
      label={say(importTexts.fiscalQuestion, { text: example })}
      hint={say(importTexts.fiscalHint)}
      validationState={wrong === undefined ? "none" : "error"}
      validationMessage={wrong}
    >
      <Input
        value={text}
        onChange={(_, { value }) => {
          setText(value);
          const typed = monthTyped(value);
          const years = typed === undefined ? undefined : yearsFrom(typed, year);
          if (years) dispatch({ type: "answered", answers: { fiscal: years } });
        }}
      />
    </Field>
  );
}

const pickQuestions: Readonly<Record<WordMeaning, Text>> = {
  version: importTexts.pickVersion,
  measure: importTexts.pickMeasure,
  unit: importTexts.pickUnit,
  currency: importTexts.pickCurrency,
};

/** Of which version, measure or unit the rows are meant. */
function PickField({ plan, question }: { plan: ImportPlan; question: Extract<ImportQuestion, { code: "pick" }> }) {
  const say = useWords();
  const { dispatch } = useWizard();
  const all = "all";
  const { column, header, about, words } = question;
  const found = plan.picks?.find((pick) => pick.column === column);
  const chosen = found?.word === undefined ? all : `word ${found.word}`;
  return (
    <Field label={say(pickQuestions[about], { column: header })} required>
      <RadioGroup
        value={found === undefined ? "" : chosen}
        onChange={(_, { value }) =>
          dispatch({ type: "answered", answers: { picks: { [column]: value === all ? "" : value.slice("word ".length) } } })
        }
      >
        {words.map((word) => (
          <Radio key={word} value={`word ${word}`} label={word === noUnit ? say(importTexts.noUnit) : word} />
        ))}
        <Radio value={all} label={say(importTexts.pickAll)} />
      </RadioGroup>
    </Field>
  );
}

/** Whether rows called "Total" are totals: left out unless a person says that they are names. */
function TotalsField({ names }: { names: readonly string[] }) {
  const say = useWords();
  const sayCount = useCounted();
  const { state, dispatch } = useWizard();
  return (
    <Field label={sayCount(importTexts.totalsQuestion, names.length, { name: names[0] ?? "" })}>
      <RadioGroup
        value={state.answers.totalsAreNames === true ? "names" : "totals"}
        onChange={(_, { value }) => dispatch({ type: "answered", answers: { totalsAreNames: value === "names" } })}
      >
        <Radio value="totals" label={say(importTexts.totalsOut)} />
        <Radio value="names" label={say(importTexts.totalsNames)} />
      </RadioGroup>
    </Field>
  );
}

/** Reasons for leaving a row out that adding up its figures does away with. */
const repeated: readonly string[] = ["duplicate", "duplicateMeasure"];

/** Choices that change which rows are taken: what repeated keys mean, and whether new families are welcome. */
export function RowChoices({ plan, result }: { plan: ImportPlan; result?: ImportResult }) {
  const say = useWords();
  const { language } = usePane();
  const { state, dispatch } = useWizard();
  const kind = datasetKind(plan.kind);
  const repeats = plan.sameKey === "sum" || result?.rejected.some(({ reason: { code } }) => repeated.includes(code));
  const unknown =
    state.answers.acceptUnknownFamilies !== undefined || result?.rejected.some(({ reason }) => reason.code === "unknownFamily");
  const key = [...kind.table.key, ...(kind.measures && hasMeasures(kind, plan) ? [kind.measures.name] : [])]
    .map((name) => inLanguage(kind.inputs.find((column) => column.name === name)?.title, language) ?? name)
    .join(" + ");
  return (
    <>
      {(repeats || state.answers.sameKey !== undefined) && kind.table.key.length > 0 && (
        <Field label={say(importTexts.sameKey, { key })}>
          <RadioGroup
            value={plan.sameKey}
            onChange={(_, { value }) =>
              (value === "sum" || value === "reject") && dispatch({ type: "answered", answers: { sameKey: value } })
            }
          >
            <Radio
              value="sum"
              label={plan.finerBy === undefined ? say(importTexts.sumRows) : say(importTexts.sumBecause, { column: plan.finerBy })}
            />
            <Radio value="reject" label={say(importTexts.listRows)} />
          </RadioGroup>
        </Field>
      )}
      {unknown && (
        <Checkbox
          checked={plan.acceptUnknownFamilies}
          onChange={(_, { checked }) => dispatch({ type: "answered", answers: { acceptUnknownFamilies: checked === true } })}
          label={say(importTexts.newFamilies)}
        />
      )}
    </>
  );
}
