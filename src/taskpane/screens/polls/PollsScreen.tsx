import { Button, Text } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { PollBoard, PollItem } from "../../../cycle/polls/readPolls";
import { BackButton } from "../../components/BackButton";
import { useItemStyles } from "../../components/itemStyles";
import { MoreOnSheet } from "../../components/MoreOnSheet";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { formatNames, withElision } from "../../../language/nameLists";
import { meetingTexts } from "../../texts/meetingTexts";
import { pollCounts, pollTexts } from "../../texts/pollTexts";
import { AskPollForm } from "./AskPollForm";
import { VoteForm } from "./VoteForm";

/** Polls that the pane shows at most of each kind; the sheet has them all. */
const shown = 5;

/** Questions to several people: those that are open, with the vote, and what the closed ones came to. */
export function PollsScreen() {
  const say = useWords();
  const { language, services, navigation } = usePane();
  const board = useRead(useCallback(() => services.readPolls(language), [services, language]));
  const [asks, setAsks] = useState(false);
  const open = useAction((name: string) => services.openSheet(name));
  const above = <BackButton words={meetingTexts.back} back={() => navigation.go("meetings")} />;
  if (board === undefined)
    return (
      <Screen title={say(pollTexts.title)} above={above}>
        <Working what={say(pollTexts.reading)} />
      </Screen>
    );
  const close = () => setAsks(false);
  if (asks) return <AskPollForm board={board} back={close} done={close} />;
  const { people, closed, sheet } = board;
  return (
    <Screen title={say(pollTexts.title)} above={above}>
      <Text>{say(pollTexts.intro)}</Text>
      {people.length === 0 && <Text weight="semibold">{say(pollTexts.nobody)}</Text>}
      <OpenPolls board={board} />
      <Button appearance={board.open.length === 0 ? "primary" : "secondary"} onClick={() => setAsks(true)}>
        {say(pollTexts.ask)}
      </Button>
      {closed.length > 0 && (
        <Section title={say(pollTexts.closed)}>
          <PollList polls={closed} title={say(pollTexts.closed)} isOpen={false} />
        </Section>
      )}
      {sheet !== null && <Button onClick={() => void open.run(sheet)}>{say(pollTexts.openSheet)}</Button>}
    </Screen>
  );
}

function OpenPolls({ board: { open, people } }: { board: PollBoard }) {
  const say = useWords();
  const [votes, setVotes] = useState<string>();
  if (open.length === 0) return <Text>{say(pollTexts.none)}</Text>;
  const voteIn = ({ name }: PollItem) => setVotes(name);
  const poll = open.find(({ name }) => name === votes);
  return (
    <>
      <PollList polls={open} title={say(pollTexts.title)} isOpen isVoting={poll !== undefined} voteIn={voteIn} />
      {poll !== undefined && <VoteForm key={poll.name} poll={poll} people={people} close={() => setVotes(undefined)} />}
    </>
  );
}

interface ListProps {
  polls: readonly PollItem[];
  title: string;
  isOpen: boolean;
  /** The form for a vote is open, which has the main button then. */
  isVoting?: boolean;
  voteIn?: (poll: PollItem) => void;
}

function PollList({ polls, title, isOpen, isVoting = false, voteIn }: ListProps) {
  const styles = useItemStyles();
  const say = useWords();
  return (
    <>
      <ul className={styles.list} aria-label={title}>
        {polls.slice(0, shown).map((poll) => (
          <li key={poll.name} className={styles.item}>
            <PollLines poll={poll} isOpen={isOpen} />
            {voteIn !== undefined && (
              <div>
                <Button appearance={isVoting ? "secondary" : "primary"} size="small" onClick={() => voteIn(poll)}>
                  {say(pollTexts.voteIn, { name: poll.name })}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <MoreOnSheet count={polls.length - shown} />
    </>
  );
}

/** How many voted, of how many; of those who were not asked, and where it is not known who was, the votes alone. */
function toldVotes({ voted, invited, silent }: PollItem, say: ReturnType<typeof useWords>): string {
  if (invited === null || silent === null) return say(pollTexts.unnamed, { voted });
  return say(voted > invited - silent.length ? pollTexts.more : pollTexts.tally, { voted, invited });
}

/** A poll: what is asked, until when, who chose what and who has not voted. */
function PollLines({ poll, isOpen }: { poll: PollItem; isOpen: boolean }) {
  const styles = useItemStyles();
  const say = useWords();
  const sayCount = useCounted();
  const { language } = usePane();
  const { name, question, by, closes, choices, silent, uncounted, result } = poll;
  return (
    <>
      <Text>
        {name} · {question}
      </Text>
      <Text size={200} className={styles.faint}>
        {isOpen ? say(pollTexts.line, { day: closes, by }) : say(pollTexts.closedLine, { day: closes })}
      </Text>
      {!isOpen && <Text weight="semibold">{result}</Text>}
      {choices
        .filter(({ people }) => people.length > 0)
        .map(({ choice, people }) => (
          <Text key={choice} size={200}>
            {say(pollTexts.chose, { choice, names: people.join(", ") })}
          </Text>
        ))}
      <Text size={200}>{toldVotes(poll, say)}</Text>
      {silent !== null && silent.length > 0 && (
        <Text size={200}>
          {withElision(say(isOpen ? pollTexts.silent : pollTexts.silentAtLast, { names: formatNames(silent, language) }), language)}
        </Text>
      )}
      {uncounted > 0 && <Text size={200}>{sayCount(pollCounts.uncounted, uncounted)}</Text>}
    </>
  );
}
