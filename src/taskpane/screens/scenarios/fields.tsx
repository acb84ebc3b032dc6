import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { formatPeriod } from "../../../calendar/format";
import type { Bucket } from "../../../calendar/periods";
import { numberReadings } from "../../../language/numberText";
import { usePane, useWords } from "../../hooks/pane";
import { scenarioTexts } from "../../texts/scenarioTexts";

// A name that is longer than the pane is wide is cut, and does not push the field over its edge.
const useStyles = makeStyles({ choice: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } } });

/** A field to choose one of a few. */
export function Choice<Value extends string>({
  label,
  value,
  of,
  change,
}: {
  label: string;
  value: Value;
  of: readonly { value: Value; name: string }[];
  change: (value: Value) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Select
        className={styles.choice}
        value={value}
        onChange={(_, { value: chosen }) => change(of.find((one) => one.value === chosen)?.value ?? value)}
      >
        {of.map((one) => (
          <option key={one.value} value={one.value}>
            {one.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** A period of the plan, or the end that stands for none. */
export function PeriodChoice({
  label,
  value,
  periods,
  by,
  none,
  change,
}: {
  label: string;
  value: number | null;
  periods: readonly number[];
  /** What the periods are where they are not those that the company plans by. */
  by?: Bucket;
  /** What no period is called; left out where one has to be chosen. */
  none?: string;
  change: (period: number | null) => void;
}) {
  const { language, bucket } = usePane();
  const shown = periods.map((period) => ({ value: String(period), name: formatPeriod(period, language, by ?? bucket) }));
  const of = [...(none === undefined ? [] : [{ value: "", name: none }]), ...shown];
  return (
    <Choice
      label={label}
      value={value === null ? "" : String(value)}
      of={of}
      change={(chosen) => change(chosen === "" ? null : Number(chosen))}
    />
  );
}

/** A family or resource, or all of them. */
export function SubjectChoice({
  label,
  value,
  names,
  change,
}: {
  label: string;
  value: string | null;
  names: readonly string[];
  change: (name: string | null) => void;
}) {
  const say = useWords();
  const of = [{ value: "", name: say(scenarioTexts.all) }, ...names.map((name) => ({ value: name, name }))];
  return <Choice label={label} value={value ?? ""} of={of} change={(chosen) => change(chosen === "" ? null : chosen)} />;
}

/** A number as it is typed. */
export function NumberField({
  label,
  value,
  tried,
  change,
}: {
  label: string;
  value: string;
  tried: boolean;
  change: (text: string) => void;
}) {
  const say = useWords();
  const { language } = usePane();
  const remark = tried && numberTyped(value, language) === null ? { validationMessage: say(scenarioTexts.needsNumber) } : {};
  return (
    <Field label={label} required {...remark}>
      <Input inputMode="decimal" value={value} onChange={(_, { value: text }) => change(text)} />
    </Field>
  );
}

/** The number that a text says, in the person's way of writing it; a percent sign says nothing more where % is asked for. */
export function numberTyped(text: string, language: "en" | "fr"): number | null {
  const { point, comma } = numberReadings(text.replace(/%/g, ""));
  return (language === "fr" ? (comma ?? point) : (point ?? comma)) ?? null;
}
