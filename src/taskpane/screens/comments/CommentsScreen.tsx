import { Button, Text } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { CommentBoard, CommentItem } from "../../../cycle/comments/readComments";
import type { FigureAtHand } from "../../../cycle/comments/readFigureAtHand";
import { BackButton } from "../../components/BackButton";
import { useItemStyles } from "../../components/itemStyles";
import { MoreOnSheet } from "../../components/MoreOnSheet";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { commentTexts } from "../../texts/commentTexts";
import { meetingTexts } from "../../texts/meetingTexts";
import { AnswerFigureForm } from "./AnswerFigureForm";
import { CommentForm } from "./CommentForm";

/** Comments that the pane shows at most of each kind; the sheet has them all. */
const shown = 5;

/** Comments on figures: one on the figure that is selected, those that are open, and those that are closed. */
export function CommentsScreen() {
  const say = useWords();
  const { language, services, navigation } = usePane();
  const board = useRead(useCallback(() => services.readComments(language), [services, language]));
  const [figure, setFigure] = useState<FigureAtHand>();
  const [answers, setAnswers] = useState<string>();
  // One form at a time: what is typed into one is not sent by the button of the other.
  const begin = useAction(async () => {
    setFigure(await services.readFigureAtHand());
    setAnswers(undefined);
  });
  const answer = (name: string | undefined) => {
    setFigure(undefined);
    setAnswers(name);
  };
  const open = useAction((name: string) => services.openSheet(name));
  const above = <BackButton words={meetingTexts.back} back={() => navigation.go("meetings")} />;
  if (board === undefined)
    return (
      <Screen title={say(commentTexts.title)} above={above}>
        <Working what={say(commentTexts.reading)} />
      </Screen>
    );
  const { people, closed, sheet } = board;
  return (
    <Screen title={say(commentTexts.title)} above={above}>
      <Text>{say(commentTexts.intro)}</Text>
      {figure === undefined ? (
        <Button appearance={answers === undefined ? "primary" : "secondary"} onClick={() => void begin.run()}>
          {say(commentTexts.add)}
        </Button>
      ) : (
        <CommentForm figure={figure} people={people} close={() => setFigure(undefined)} />
      )}
      <OpenComments board={board} answers={answers} answer={answer} />
      {closed.length > 0 && (
        <Section title={say(commentTexts.closed)}>
          <CommentList comments={closed} title={say(commentTexts.closed)} />
        </Section>
      )}
      {sheet !== null && <Button onClick={() => void open.run(sheet)}>{say(commentTexts.openSheet)}</Button>}
    </Screen>
  );
}

interface OpenProps {
  board: CommentBoard;
  /** The comment that is being answered. */
  answers: string | undefined;
  answer(name: string | undefined): void;
}

function OpenComments({ board: { open, people }, answers, answer }: OpenProps) {
  const say = useWords();
  const title = say(commentTexts.open, { count: open.length });
  if (open.length === 0) return <Text>{say(commentTexts.none)}</Text>;
  const comment = open.find(({ name }) => name === answers);
  return (
    <Section title={title}>
      <CommentList comments={open} title={title} answer={answer} />
      {comment !== undefined && <AnswerFigureForm key={comment.name} comment={comment} people={people} close={() => answer(undefined)} />}
    </Section>
  );
}

interface ListProps {
  comments: readonly CommentItem[];
  title: string;
  answer?: (name: string) => void;
}

function CommentList({ comments, title, answer }: ListProps) {
  const styles = useItemStyles();
  const say = useWords();
  return (
    <>
      <ul className={styles.list} aria-label={title}>
        {comments.slice(0, shown).map(({ name, figure, text, author, day, answers, by }) => (
          <li key={name} className={styles.item}>
            <Text weight="semibold">{say(commentTexts.about, { name, figure })}</Text>
            <Text>{say(commentTexts.said, { author, day, text })}</Text>
            {answers.length > 0 && (
              <Text size={200}>{say(commentTexts.answered, { by: by ?? say(commentTexts.somebody), text: answers.join(" · ") })}</Text>
            )}
            {answer !== undefined && (
              <div>
                <Button size="small" onClick={() => answer(name)}>
                  {say(commentTexts.answer, { name })}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <MoreOnSheet count={comments.length - shown} />
    </>
  );
}
