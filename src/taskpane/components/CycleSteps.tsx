import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CycleReading, StepStanding } from "../../cycle/reviews/readOverview";
import { formatDate } from "../../calendar/format";
import { usePane, useWords } from "../hooks/pane";
import { reviewTexts } from "../texts/reviewTexts";
import { statusColor } from "../officeTheme";

const useStyles = makeStyles({
  steps: { listStyleType: "none", margin: 0, padding: 0 },
  step: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "baseline", padding: `${tokens.spacingVerticalXXS} 0` },
  words: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  // The shapes are of different widths, the names stand below each other.
  shape: { flexShrink: 0, width: "14px", textAlign: "center" },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** Shape and word carry the standing, colour only repeats it. */
const shapes: Readonly<Record<StepStanding, string>> = { done: "●", running: "◐", late: "▼", toDo: "○" };
const colors: Readonly<Record<StepStanding, string>> = {
  done: statusColor.good,
  running: statusColor.watch,
  late: statusColor.act,
  toDo: tokens.colorNeutralForeground3,
};

/** The five steps of the cycle: where each stands, whose it is and by when; the one that comes next is in bold. */
export function CycleSteps({ cycle }: { cycle: CycleReading }) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const current = cycle.steps.find(({ standing }) => standing !== "done");
  const told = (step: string, standing: StepStanding): string => say(reviewTexts.stepNow, { step, status: say(reviewTexts[standing]) });
  return (
    <div>
      <ol className={styles.steps} aria-label={say(reviewTexts.steps)}>
        {cycle.steps.map(({ name, standing, owner, due }) => (
          <li key={name} className={styles.step} aria-current={name === current?.name ? "step" : undefined}>
            <span role="img" className={styles.shape} aria-label={told(name, standing)} style={{ color: colors[standing] }}>
              {shapes[standing]}
            </span>
            <span className={styles.words}>
              <Text weight={name === current?.name ? "semibold" : "regular"}>{name}</Text>
              <Text size={200} className={styles.faint}>
                {[
                  owner,
                  standing === "done"
                    ? say(reviewTexts.done)
                    : due === null
                      ? ""
                      : say(reviewTexts.due, { day: formatDate(due, language) }),
                ]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </Text>
            </span>
          </li>
        ))}
      </ol>
      {current === undefined && <Text>{say(reviewTexts.allDone)}</Text>}
    </div>
  );
}
