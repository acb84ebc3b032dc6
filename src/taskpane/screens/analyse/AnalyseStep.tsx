import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useWords } from "../../hooks/pane";
import { analyseTexts } from "../../texts/analyseTexts";
import { statusColor } from "../../officeTheme";

const useStyles = makeStyles({
  heading: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  words: { overflowWrap: "anywhere", minWidth: 0 },
  state: { whiteSpace: "nowrap" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Where a part of the analysis stands; a word and a shape say it, colour repeats it. */
export type StepState = "done" | "todo" | "look";

const shapes = { done: "●", todo: "○", look: "◐" } as const;
const colours = { done: statusColor.good, todo: statusColor.unknown, look: statusColor.watch } as const;

export interface AnalyseStepProps {
  title: string;
  state: StepState;
  sentences: readonly string[];
  actions: readonly { label: string; run: () => void }[];
}

/** One part of the analysis: what it says now and what can be done about it. */
export function AnalyseStep({ title, state, sentences, actions }: AnalyseStepProps) {
  const styles = useStyles();
  const say = useWords();
  return (
    <li>
      <div className={styles.stack}>
        <div className={styles.heading}>
          <Text weight="semibold" className={styles.words}>
            {title}
          </Text>
          <Text size={200} weight="semibold" className={styles.state} style={{ color: colours[state] }}>
            <span aria-hidden="true">{shapes[state]} </span>
            {say(analyseTexts[state])}
          </Text>
        </div>
        {sentences.map((sentence) => (
          <Text key={sentence} size={200} className={styles.words}>
            {sentence}
          </Text>
        ))}
        {actions.length > 0 && (
          <div className={styles.actions}>
            {actions.map(({ label, run }) => (
              <Button key={label} size="small" onClick={run}>
                {label}
              </Button>
            ))}
          </div>
        )}
      </div>
    </li>
  );
}
