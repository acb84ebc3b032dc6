import { inLanguage } from "../../../language/text";
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CycleStep } from "../../../cycle/steps/stepRows";
import { formatDate } from "../../../calendar/format";
import { usePane, useWords } from "../../hooks/pane";
import { collectTexts } from "../../texts/collectTexts";
import { statusColor } from "../../officeTheme";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  first: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  faint: { color: tokens.colorNeutralForeground3 },
  note: { color: tokens.colorNeutralForeground3, whiteSpace: "pre-line" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Shape and word carry the status, colour only repeats it. */
const looks = {
  "to do": { shape: "○", text: collectTexts.toDo, color: statusColor.unknown },
  "in progress": { shape: "◐", text: collectTexts.inProgress, color: statusColor.watch },
  done: { shape: "●", text: collectTexts.done, color: statusColor.good },
  reopened: { shape: "↺", text: collectTexts.reopened, color: statusColor.watch },
} as const;

interface Props {
  step: CycleStep;
  today: number;
  /** What is missing or has changed, one sentence a line. */
  remarks: readonly string[];
  /** Says that the step has no screens yet. */
  later: boolean;
  /** Small buttons of the step. */
  actions: readonly { label: string; run: () => void }[];
  children?: React.ReactNode;
}

/** One step: status, owner, due day, what is missing, and what can be done about it. */
export function StepItem({ step, today, remarks, later, actions, children }: Props) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const { shape, text, color } = looks[step.status];
  const overdue = step.status !== "done" && step.due !== null && today > step.due;
  return (
    <li className={styles.item}>
      <div className={styles.first}>
        <Text weight="semibold">{inLanguage(step.title, language)}</Text>
        <Text weight="semibold" style={{ color }}>
          <span aria-hidden="true">{shape} </span>
          {say(text)}
        </Text>
      </div>
      <Text size={200} className={styles.faint}>
        {step.owner ?? say(collectTexts.nobody)}
        {" · "}
        {when()}
      </Text>
      {remarks.map((remark) => (
        <Text key={remark} size={200}>
          {remark}
        </Text>
      ))}
      {later && step.status !== "done" && (
        <Text size={200} className={styles.faint}>
          {say(collectTexts.later)}
        </Text>
      )}
      {step.note !== null && (
        <Text size={200} className={styles.note}>
          {step.note}
        </Text>
      )}
      {children ?? (
        <div className={styles.buttons}>
          {actions.map(({ label, run }) => (
            <Button key={label} size="small" onClick={run}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </li>
  );

  function when(): string {
    if (step.status === "done" && step.done !== null) return say(collectTexts.doneOn, { day: formatDate(step.done, language) });
    if (step.due === null) return say(text);
    return say(overdue ? collectTexts.overdue : collectTexts.due, { day: formatDate(step.due, language) });
  }
}
