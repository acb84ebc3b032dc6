import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { PreviewOf } from "../../../cycle/services";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { useWords } from "../../hooks/pane";
import { decisionTexts } from "../../texts/decisionTexts";
import { NotAdopted } from "../scenarios/Written";

const useStyles = makeStyles({
  summary: { cursor: "pointer", minHeight: "24px", overflowWrap: "anywhere" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** So many figures are shown at once; of more, each family and resource is opened by itself. */
const shownAtOnce = 12;

/** The figures of the plan that a decision changes, before and after, and what it leaves: looked at before it is applied. Still being read without a plan. */
export function PlanChanges({ plan }: { plan: PreviewOf<"applyDecision"> | PreviewOf<"decide"> | undefined }) {
  const styles = useStyles();
  const say = useWords();
  if (plan === undefined) return <Working what={say(decisionTexts.comparing)} />;
  const { changed } = plan.found;
  const isShort = changed.reduce((sum, { figures }) => sum + figures.length, 0) <= shownAtOnce;
  return (
    <Section title={say(decisionTexts.changes)}>
      {changed.length === 0 && <Text>{say(decisionTexts.noChange)}</Text>}
      {changed.map(({ head, figures }) => (
        <details key={head} open={isShort}>
          <summary className={styles.summary}>{say(decisionTexts.changesOf, { head, count: figures.length })}</summary>
          <ul className={styles.list}>
            {figures.map((figure) => (
              <li key={figure}>
                <Text size={200}>{figure}</Text>
              </li>
            ))}
          </ul>
        </details>
      ))}
      <NotAdopted found={plan.found} />
    </Section>
  );
}
