import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import type { Column } from "../../../domain/tables/defineTable";
import { datasetKind } from "../../../import/datasets";
import type { ColumnSource, ImportPlan, MappedColumn } from "../../../import/plan";
import { periodsOfTable } from "../../../domain/tables/periodsOfTable";
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

/** Where one of our columns comes from: the proposal with its reason, and everything else it could be. */
export function ColumnField({ input, plan, message }: { input: Column; plan: ImportPlan; message?: string }) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const { state, dispatch } = useWizard();
  const { layout } = plan;
  const calendar = periodsOfTable(datasetKind(plan.kind).table.name, state.source?.context.bucket ?? "month");
  const mapped = plan.mapping[input.name];
  const typingNow = mapped === undefined && state.typed[input.name] !== undefined && state.chosen[input.name] === null;
  const selected = typingNow ? typing : optionOf(mapped?.source, input);
  const periods = new Set(layout.orientation === "monthsAcross" ? layout.periodColumns.map(({ column }) => column) : []);
  const title = inLanguage(input.title, language);

  const choose = (option: string) => {
    const [from = "", column = "0"] = option.split(" ");
    const reason = { code: "chosen", values: {} } as const;
    const sources: Record<string, ColumnSource> = {
      column: { from: "column", column: Number(column) },
      order: { from: "orderMonth", column: Number(column) },
      monthHeader: { from: "monthHeader" },
      monthCell: { from: "monthCell" },
      itemHeader: { from: "itemHeader" },
      itemCell: { from: "itemCell" },
      always: { from: "constant", value: column },
    };
    if (option === typing) return type(state.typed[input.name] ?? "");
    const found = sources[from];
    dispatch({ type: "columnChosen", input: input.name, column: found ? { source: found, score: 1, reason } : null });
  };
  const type = (text: string) => {
    const value = typedValue(text, input, language, calendar);
    const column: MappedColumn | null =
      value === undefined ? null : { source: { from: "constant", value }, score: 1, reason: { code: "typed", values: {} } };
    dispatch({ type: "valueTyped", input: input.name, text, column });
  };

  const isPeriod = input.kind === "period" || input.kind === "date";
  const typedText = state.typed[input.name] ?? "";
  const unreadable = selected === typing && typedText.trim() !== "" && typedValue(typedText, input, language, calendar) === undefined;
  const orders = layout.headers
    .map((header, column) => ({ header, column }))
    .filter(({ column }) => mapped?.source.from === "orderMonth" && mapped.source.column === column);
  // A column whose header says what it is needs no reason; anything less obvious gives one.
  const why =
    mapped && mapped.reason.code !== "header" && mapped.reason.code !== "chosen" && mapped.reason.code !== "typed"
      ? fill(inLanguage(mappingSentences[mapped.reason.code], language), mapped.reason.values)
      : undefined;
  return (
    <>
      <Field
        label={title}
        orientation="horizontal"
        className={styles.field}
        required={input.required}
        validationState={message === undefined || selected === typing ? "none" : "warning"}
        validationMessage={selected === typing || message === undefined ? undefined : { children: message, role: "status" }}
        hint={message === undefined ? why : undefined}
      >
        <Select select={{ className: styles.list }} value={selected} onChange={(_, { value }) => choose(value)}>
          <option value={nothing}>{say(input.required ? importTexts.chooseColumn : importTexts.notInFile)}</option>
          {layout.orientation === "monthsAcross" && input.kind === "period" && (
            <option value="monthHeader">{say(importTexts.fromHeaders, { count: periods.size })}</option>
          )}
          {layout.orientation === "monthsAcross" && input.kind === "number" && (
            <option value="monthCell">{say(importTexts.fromCells)}</option>
          )}
          {layout.orientation === "itemsAcross" && (input.kind === "text" || input.kind === "choice") && (
            <option value="itemHeader">{say(importTexts.fromItemHeaders, { count: layout.itemColumns.length })}</option>
          )}
          {layout.orientation === "itemsAcross" && input.kind === "number" && (
            <option value="itemCell">{say(importTexts.fromItemCells)}</option>
          )}
          {orders.map(({ header, column }) => (
            <option key={`order ${column}`} value={`order ${column}`}>
              {say(importTexts.fromOrders, { column: header })}
            </option>
          ))}
          {layout.headers.map((header, column) =>
            periods.has(column) ? null : (
              <option key={column} value={`column ${column}`}>
                {header}
              </option>
            ),
          )}
          {input.choices?.map((choice) => (
            <option key={choice} value={`always ${choice}`}>
              {say(importTexts.always, { value: choiceTitle(choice, language) })}
            </option>
          ))}
          <option value={typing}>{say(importTexts.typeOnce)}</option>
        </Select>
      </Field>
      {selected === typing && (
        <Field
          label={isPeriod ? `${title} – ${say(importTexts.monthTyped)}` : say(importTexts.typedValue, { column: title })}
          validationState={unreadable ? "error" : "none"}
          validationMessage={unreadable && isPeriod ? say(importTexts.monthUnreadable) : undefined}
        >
          <Input value={typedText} onChange={(_, { value }) => type(value)} />
        </Field>
      )}
    </>
  );
}
