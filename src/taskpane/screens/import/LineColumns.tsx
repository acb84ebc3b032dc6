import { Checkbox, Field, Label, Select, Text } from "@fluentui/react-components";
import { useId } from "react";
import type { LinesQuestion } from "../../../import/lines/linesQuestion";
import type { LinesLook } from "../../../import/lines/lookAtLines";
import { usePane, useWords } from "../../hooks/pane";
import { linesTexts } from "../../texts/linesTexts";

export type Columns = Pick<LinesQuestion, "name" | "day" | "figures">;

interface ColumnsProps {
  look: Pick<LinesLook, "headers" | "days" | "numbers">;
  columns: Columns;
  choose(chosen: Partial<Columns>): void;
  disabled: boolean;
}

/** Which column names the sums, which says their period, and which are added up. */
export function LineColumns({ look, columns, choose, disabled }: ColumnsProps) {
  const say = useWords();
  const { bucket } = usePane();
  const options = (positions: readonly number[]) =>
    positions.map((column) => (
      <option key={column} value={column}>
        {look.headers[column]}
      </option>
    ));
  const group = useId();
  const all = look.headers.map((_, column) => column);
  const numbers = look.numbers.length > 0 ? look.numbers : all;
  const toggle = (column: number, isChosen: boolean) =>
    choose({ figures: numbers.filter((one) => (one === column ? isChosen : columns.figures.includes(one))) });
  return (
    <>
      <Field label={say(linesTexts.name)} hint={say(linesTexts.nameHelp)}>
        <Select disabled={disabled} value={columns.name} onChange={(_, { value }) => choose({ name: Number(value) })}>
          {options(all)}
        </Select>
      </Field>
      <Field label={say(bucket === "week" ? linesTexts.week : linesTexts.month)} hint={say(linesTexts.dayHelp)}>
        <Select disabled={disabled} value={columns.day} onChange={(_, { value }) => choose({ day: Number(value) })}>
          {options(look.days.length > 0 ? look.days : all)}
        </Select>
      </Field>
      {/* Not in a field, which would give its name to every box. */}
      <div role="group" aria-labelledby={group}>
        <Label id={group}>{say(linesTexts.figures)}</Label>
        {numbers.map((column) => (
          <div key={column}>
            <Checkbox
              disabled={disabled}
              label={look.headers[column]}
              checked={columns.figures.includes(column)}
              onChange={(_, { checked }) => toggle(column, checked === true)}
            />
          </div>
        ))}
        {columns.figures.length === 0 && <Text role="status">{say(linesTexts.noFigure)}</Text>}
      </div>
    </>
  );
}
