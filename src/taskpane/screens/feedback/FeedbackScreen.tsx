import { Button, Text } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { FeedbackBoard, FeedbackItem } from "../../../cycle/feedback/readFeedback";
import { useItemStyles } from "../../components/itemStyles";
import { MoreOnSheet } from "../../components/MoreOnSheet";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { dispositionWords, feedbackCounts, feedbackDepartmentWords, feedbackTexts, severityWords } from "../../texts/feedbackTexts";
import { AnswerForm } from "./AnswerForm";
import { GiveForm } from "./GiveForm";
import { wordOf } from "./wordOf";

/** Rows that the pane shows at most; the sheet has them all. */
const shown = 5;

/** What the field says: a form to give it, what waits for an answer and for how long, and the answers that were given. */
export function FeedbackScreen() {
  const say = useWords();
  const { language, services, navigation } = usePane();
  const board = useRead(useCallback(() => services.readFeedback(language), [services, language]));
  const [chosen, setChosen] = useState<FeedbackItem>();
  const open = useAction((sheet: string) => services.openSheet(sheet));
  if (board === undefined) return <Screen title={say(feedbackTexts.title)}>{<Working what={say(feedbackTexts.reading)} />}</Screen>;
  const back = () => setChosen(undefined);
  if (chosen !== undefined)
    return (
      <AnswerForm
        item={chosen}
        people={board.people}
        back={back}
        done={() => {
          back();
          navigation.refresh();
        }}
      />
    );
  const { sheet } = board;
  return (
    <Screen title={say(feedbackTexts.title)}>
      <Text>{say(feedbackTexts.intro)}</Text>
      <GiveForm people={board.people} />
      <Waiting board={board} choose={setChosen} />
      <Answered board={board} />
      {sheet !== null && <Button onClick={() => void open.run(sheet)}>{say(feedbackTexts.openSheet)}</Button>}
    </Screen>
  );
}

function Waiting({ board: { waiting, counts }, choose }: { board: FeedbackBoard; choose: (item: FeedbackItem) => void }) {
  const styles = useItemStyles();
  const say = useWords();
  const sayCount = useCounted();
  const title = say(feedbackTexts.waiting, { count: waiting.length });
  const late = waiting.filter(({ overdue }) => overdue).length;
  if (waiting.length === 0) return <Text>{say(feedbackTexts.none)}</Text>;
  return (
    <>
      <Section title={title}>
        {late > 0 && <Text weight="semibold">{sayCount(feedbackCounts.late, late)}</Text>}
        <ul className={styles.list} aria-label={title}>
          {waiting.slice(0, shown).map((item) => (
            <li key={item.name} className={styles.item}>
              <Said item={item} />
              <div>
                <Button size="small" onClick={() => choose(item)}>
                  {say(feedbackTexts.answer, { name: item.name })}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        <MoreOnSheet count={waiting.length - shown} />
      </Section>
      <Section title={say(feedbackTexts.ages)}>
        <ul className={styles.list} aria-label={say(feedbackTexts.ages)}>
          {counts.map(({ department, ...ages }) => (
            <li key={department}>
              <Text size={200}>{say(feedbackTexts.age, { ...ages, department: wordOf(feedbackDepartmentWords, department, say) })}</Text>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** What was said, by whom, and until when an answer is due. */
function Said({ item }: { item: FeedbackItem }) {
  const styles = useItemStyles();
  const say = useWords();
  const { name, text, author, department, due, overdue, severity, about } = item;
  return (
    <>
      <Text>
        {name} · {severity === "severe" && `▲ ${say(severityWords.severe)} · `}
        {text}
      </Text>
      {about !== "" && <Text size={200}>{about}</Text>}
      <Text size={200} className={styles.faint}>
        {say(feedbackTexts.line, { author, department: wordOf(feedbackDepartmentWords, department, say), day: due })}
        {overdue && ` · ▼ ${say(feedbackTexts.overdue)}`}
      </Text>
    </>
  );
}

function Answered({ board: { answered } }: { board: FeedbackBoard }) {
  const styles = useItemStyles();
  const say = useWords();
  const title = say(feedbackTexts.answered);
  if (answered.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.list} aria-label={title}>
        {answered.slice(0, shown).map(({ name, text, disposition, reason, by, until }) => (
          <li key={name} className={styles.item}>
            <Text size={200} className={styles.faint}>
              {name} · {text}
            </Text>
            <Text>
              {say(feedbackTexts.answeredLine, {
                disposition: wordOf(dispositionWords, disposition, say),
                by: by ?? say(feedbackTexts.somebody),
                reason: reason ?? say(feedbackTexts.noReason),
              })}
              {until !== null && ` · ${say(feedbackTexts.untilDay, { day: until })}`}
            </Text>
          </li>
        ))}
      </ul>
      <MoreOnSheet count={answered.length - shown} />
    </Section>
  );
}
