import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CycleReading, StepStanding } from "../../cycle/reviews/readOverview";
import { formatDate } from "../../calendar/format";
import { usePane, useWords } from "../hooks/pane";
import { reviewTexts } from "../texts/reviewTexts";
import { statusColor } from "../officeTheme";

const useStyles = makeStyles({
  steps: { display: "flex", alignItems: "center", listStyleType: "none", margin: 0, padding: 0 },
  step: { display: "flex", alignItems: "center" },
  line: { width: "28px", borderTop: `2px solid ${tokens.colorNeutralStroke1}` },
  dot: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, padding: `0 ${tokens.spacingHorizontalXXS}` },
});

/** Shape and word carry the standing, colour only repeats it. */
const shapes: Readonly<Record<StepStanding, string>> = { done: "●", running: "◐", late: "▼", toDo: "○" };
const colors: Readonly<Record<StepStanding, string>> = {
  done: statusColor.good,
  running: statusColor.watch,
  late: statusColor.act,
  toDo: tokens.colorNeutralForeground3,
};

/** The five steps of the cycle as dots, with the one that comes next named below. */
export function CycleSteps({ cycle }: { cycle: CycleReading }) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const current = cycle.steps.find(({ standing }) => standing !== "done");
  const told = (step: string, standing: StepStanding): string => say(reviewTexts.stepNow, { step, status: say(reviewTexts[standing]) });
  return (
    <div>
      <ol className={styles.steps} aria-label={say(reviewTexts.steps)}>
        {cycle.steps.map(({ name, standing }, index) => (
          <li key={name} className={styles.step} aria-current={name === current?.name ? "step" : undefined}>
            {index > 0 && <span className={styles.line} aria-hidden="true" />}
            <span className={styles.dot} role="img" aria-label={told(name, standing)} style={{ color: colors[standing] }}>
              {shapes[standing]}
            </span>
          </li>
        ))}
      </ol>
      <Text>
        {current === undefined
          ? say(reviewTexts.allDone)
          : told(current.name, current.standing) +
            (current.due === null ? "" : ` · ${say(reviewTexts.due, { day: formatDate(current.due, language) })}`)}
      </Text>
    </div>
  );
}
