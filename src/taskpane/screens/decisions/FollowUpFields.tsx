import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { serialOf } from "../../../calendar/days";
import type { FollowUp } from "../../../cycle/decisions/decide";
import { useWords } from "../../hooks/pane";
import { decisionTexts, departmentWords } from "../../texts/decisionTexts";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    margin: 0,
  },
});

/** An action as it is typed: its day as the field gives it, `2027-04-23`. */
export type TypedAction = Omit<FollowUp, "due"> & { due: string };

export const blankAction: TypedAction = { what: "", owner: "", department: null, due: "" };

/** The day of a date field, as Excel numbers days. */
export const dayTyped = (text: string): number => {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return serialOf(year, month, day);
};

/** Everything that an action needs is typed. */
export const isFilled = ({ what, owner, due }: TypedAction): boolean => ![what, owner, due].some((text) => text.trim() === "");

interface Props {
  number: number;
  action: TypedAction;
  /** Id of the list of names to offer. */
  names: string;
  tried: boolean;
  change(action: TypedAction): void;
  /** Absent where the action is needed. */
  remove?(): void;
}

/** Who does what by when. */
export function FollowUpFields({ number, action, names, tried, change, remove }: Props) {
  const styles = useStyles();
  const say = useWords();
  const remark = (text: string) => (tried && text.trim() === "" ? { validationMessage: say(decisionTexts.fillIn) } : {});
  const known = Object.keys(departmentWords) as (keyof typeof departmentWords)[];
  return (
    <fieldset className={styles.fields}>
      <legend>{say(decisionTexts.followUp, { number })}</legend>
      <Field label={say(decisionTexts.what)} required {...remark(action.what)}>
        <Input value={action.what} onChange={(_, { value }) => change({ ...action, what: value })} />
      </Field>
      <Field label={say(decisionTexts.owner)} required {...remark(action.owner)}>
        <Input list={names} value={action.owner} onChange={(_, { value }) => change({ ...action, owner: value })} />
      </Field>
      <Field label={say(decisionTexts.due)} required {...remark(action.due)}>
        <Input type="date" value={action.due} onChange={(_, { value }) => change({ ...action, due: value })} />
      </Field>
      <Field label={say(decisionTexts.department)}>
        <Select
          value={action.department ?? ""}
          onChange={(_, { value }) => change({ ...action, department: known.find((name) => name === value) ?? null })}
        >
          <option value="">{say(decisionTexts.noDepartment)}</option>
          {known.map((name) => (
            <option key={name} value={name}>
              {say(departmentWords[name])}
            </option>
          ))}
        </Select>
      </Field>
      {remove !== undefined && (
        <div>
          <Button size="small" onClick={remove}>
            {say(decisionTexts.removeAction, { number })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
