import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import type { Column } from "../../../domain/tables/defineTable";
import { periodsOf } from "../../../import/inputReader";
import type { ColumnSource, ImportPlan, MappedColumn } from "../../../import/plan";
import { fill, inLanguage } from "../../../language/text";
import { choiceTitle } from "../../../import/choiceTitles";
import { mappingSentences } from "../../../import/mappingReason";
import { usePane, useWords } from "../../hooks/pane";
import { importTexts } from "../../texts/importTexts";
import { typedValue } from "../../../import/typedValue";
import { useWizard } from "./wizardState";

// A list is as wide as its longest option unless told otherwise; here it gives way to the pane.
const useStyles = makeStyles({ field: { gridTemplateColumns: "33% minmax(0, 1fr)" }, list: { width: "100%", minWidth: 0 } });

const nothing = "none";
const typing = "typed";

/** The option that stands for a source, as the value of the list. */
function optionOf(source: ColumnSource | undefined, { choices }: Column): string {
  if (source === undefined) return nothing;
  if (source.from === "column") return `column ${source.column}`;
  if (source.from === "orderMonth") return `order ${source.column}`;
  if (source.from !== "constant") return source.from;
  return choices?.includes(String(source.value)) ? `always ${source.value}` : typing;
}

/** The source that an option stands for; none for "not in this source". */
function sourceOf(option: string): ColumnSource | undefined {
  const [from = "", detail = "0"] = option.split(" ");
  const sources: Record<string, ColumnSource> = {
    column: { from: "column", column: Number(detail) },
    order: { from: "orderMonth", column: Number(detail) },
    monthHeader: { from: "monthHeader" },
    monthCell: { from: "monthCell" },
    itemHeader: { from: "itemHeader" },
    itemCell: { from: "itemCell" },
    always: { from: "constant", value: detail },
  };
  return sources[from];
}

/** Where one of our columns comes from: the proposal with its reason, and everything else it could be. */
export function ColumnField({ input, plan, message }: { input: Column; plan: ImportPlan; message?: string }) {
  const styles = useStyles();
  const { language, bucket } = usePane();
  const { state, dispatch } = useWizard();
  const calendar = periodsOf(plan, state.source?.context ?? { bucket });
  const mapped = plan.mapping[input.name];
  const typed = state.typed[input.name];
  const typingNow = mapped === undefined && typed !== undefined && state.chosen[input.name] === null;
  const selected = typingNow ? typing : optionOf(mapped?.source, input);

  const choose = (option: string) => {
    if (option === typing) return type(typed ?? "");
    const source = sourceOf(option);
    const column = source ? { source, score: 1, reason: { code: "chosen", values: {} } as const } : null;
    dispatch({ type: "columnChosen", input: input.name, column });
  };
  const type = (text: string) => {
    const value = typedValue(text, input, language, calendar);
    const column: MappedColumn | null =
      value === undefined ? null : { source: { from: "constant", value }, score: 1, reason: { code: "typed", values: {} } };
    dispatch({ type: "valueTyped", input: input.name, text, column });
  };
  const isUnreadable = typed !== undefined && typed.trim() !== "" && typedValue(typed, input, language, calendar) === undefined;
  const isObvious = mapped === undefined || obvious.has(mapped.reason.code);
  const why = isObvious ? undefined : fill(inLanguage(mappingSentences[mapped.reason.code], language), mapped.reason.values);
  return (
    <>
      <Field
        label={inLanguage(input.title, language)}
        orientation="horizontal"
        className={styles.field}
        required={input.required}
        validationState={message === undefined || selected === typing ? "none" : "warning"}
        validationMessage={selected === typing || message === undefined ? undefined : { children: message, role: "status" }}
        hint={message === undefined ? why : undefined}
      >
        <Select select={{ className: styles.list }} value={selected} onChange={(_, { value }) => choose(value)}>
          <SourceOptions input={input} plan={plan} />
        </Select>
      </Field>
      {selected === typing && <TypedOnce input={input} typed={typed ?? ""} isUnreadable={isUnreadable} type={type} />}
    </>
  );
}

/** A column whose header says what it is needs no reason, nor does what the person chose; anything less obvious gives one. */
const obvious: ReadonlySet<string> = new Set(["header", "chosen", "typed"]);

/** Everything that one of our columns could come from in this source. */
function SourceOptions({ input, plan }: { input: Column; plan: ImportPlan }) {
  const say = useWords();
  const { language } = usePane();
  const { layout } = plan;
  const { orientation } = layout;
  const source = plan.mapping[input.name]?.source;
  const periods = new Set(orientation === "monthsAcross" ? layout.periodColumns.map(({ column }) => column) : []);
  const columns = layout.headers.map((header, column) => ({ header, column }));
  return (
    <>
      <option value={nothing}>{say(input.required ? importTexts.chooseColumn : importTexts.notInFile)}</option>
      {orientation === "monthsAcross" && input.kind === "period" && (
        <option value="monthHeader">{say(importTexts.fromHeaders, { count: periods.size })}</option>
      )}
      {orientation === "monthsAcross" && input.kind === "number" && <option value="monthCell">{say(importTexts.fromCells)}</option>}
      {orientation === "itemsAcross" && (input.kind === "text" || input.kind === "choice") && (
        <option value="itemHeader">{say(importTexts.fromItemHeaders, { count: layout.itemColumns.length })}</option>
      )}
      {orientation === "itemsAcross" && input.kind === "number" && <option value="itemCell">{say(importTexts.fromItemCells)}</option>}
      {columns
        .filter(({ column }) => source?.from === "orderMonth" && source.column === column)
        .map(({ header, column }) => (
          <option key={`order ${column}`} value={`order ${column}`}>
            {say(importTexts.fromOrders, { column: header })}
          </option>
        ))}
      {columns
        .filter(({ column }) => !periods.has(column))
        .map(({ header, column }) => (
          <option key={column} value={`column ${column}`}>
            {header}
          </option>
        ))}
      {input.choices?.map((choice) => (
        <option key={choice} value={`always ${choice}`}>
          {say(importTexts.always, { value: choiceTitle(choice, language) })}
        </option>
      ))}
      <option value={typing}>{say(importTexts.typeOnce)}</option>
    </>
  );
}

interface TypedOnceProps {
  input: Column;
  typed: string;
  isUnreadable: boolean;
  type(text: string): void;
}

/** One value for all rows. */
function TypedOnce({ input, typed, isUnreadable, type }: TypedOnceProps) {
  const say = useWords();
  const { language } = usePane();
  const title = inLanguage(input.title, language);
  const isPeriod = input.kind === "period" || input.kind === "date";
  return (
    <Field
      label={isPeriod ? `${title} – ${say(importTexts.monthTyped)}` : say(importTexts.typedValue, { column: title })}
      validationState={isUnreadable ? "error" : "none"}
      validationMessage={isUnreadable && isPeriod ? say(importTexts.monthUnreadable) : undefined}
    >
      <Input value={typed} onChange={(_, { value }) => type(value)} />
    </Field>
  );
}
