import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { DecisionBoard } from "../../../cycle/decisions/readDecisions";
import type { AgendaPoint, MeetingBoard, MeetingItem } from "../../../cycle/meetings/readMeetings";
import { formatNames } from "../../../language/nameLists";
import { BackButton } from "../../components/BackButton";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { forgetDrafts, useDraft } from "../../hooks/useDraft";
import { useRead } from "../../hooks/useRead";
import { meetingCounts, meetingTexts, roleWords } from "../../texts/meetingTexts";
import { DecideForm } from "../decisions/DecideForm";
import { blankDraft, HoldForm, saying } from "./HoldForm";
import { MeetingDetails } from "./MeetingDetails";
import { PersonForm } from "./PersonForm";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  row: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  link: { textAlign: "left", overflowWrap: "anywhere" },
  status: { whiteSpace: "nowrap" },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** Shape and word carry the status. */
const looks = {
  planned: { shape: "○", text: meetingTexts.planned },
  held: { shape: "●", text: meetingTexts.held },
  cancelled: { shape: "–", text: meetingTexts.cancelled },
} as const;

/** The meetings of the cycle: when, what there is to settle, and what does not fit; one leads to its agenda. */
export function MeetingsScreen() {
  const say = useWords();
  const { language, services, navigation } = usePane();
  const board = useRead(useCallback(() => services.readMeetings(language), [services, language]));
  const decisions = useRead(useCallback(() => services.readDecisions(language), [services, language]));
  const [chosen, setChosen] = useState<string>();
  const [adds, setAdds] = useState(false);
  if (board === undefined) return <Screen title={say(meetingTexts.meetings)}>{<Working what={say(meetingTexts.reading)} />}</Screen>;
  const meeting = board.meetings.find(({ name }) => name === chosen);
  const added = () => {
    setAdds(false);
    navigation.refresh();
  };
  if (adds) return <PersonForm back={() => setAdds(false)} done={added} />;
  if (meeting === undefined) return <MeetingList board={board} choose={setChosen} addPerson={() => setAdds(true)} />;
  return <OneMeeting key={meeting.name} board={board} meeting={meeting} decisions={decisions} choose={setChosen} />;
}

interface OneProps {
  board: MeetingBoard;
  meeting: MeetingItem;
  decisions: DecisionBoard | undefined;
  choose(name: string | undefined): void;
}

/** One meeting: its agenda, or, once it has begun, what is written down. What was typed is there again when people come back to it. */
function OneMeeting({ board, meeting, decisions, choose }: OneProps) {
  const { navigation } = usePane();
  const [form, setForm] = useState<"hold" | AgendaPoint>();
  const minutes = `minutes ${meeting.name}`;
  const [draft, setDraft] = useDraft(minutes, "minutes", blankDraft);
  const closeForm = () => setForm(undefined);
  const cancel = () => {
    setDraft(blankDraft);
    closeForm();
  };
  const done = () => {
    forgetDrafts(minutes);
    closeForm();
    navigation.refresh();
  };
  if (form === undefined)
    return (
      <MeetingDetails
        meeting={meeting}
        next={board.meetings.slice(board.meetings.indexOf(meeting) + 1).find(({ status }) => status === "planned")}
        choose={choose}
        back={() => choose(undefined)}
        hold={() => setForm("hold")}
      />
    );
  const back = () => setForm("hold");
  if (form !== "hold") {
    const decision = decisions?.open.find(({ name }) => name === form.reference);
    const decided = () => {
      setDraft(saying(draft, form, { outcome: "decided" }));
      back();
      navigation.refresh();
    };
    if (decision !== undefined)
      return (
        <DecideForm
          decision={decision}
          people={decisions?.people ?? []}
          above={<BackButton words={meetingTexts.backToMeeting} back={back} />}
          cancel={back}
          done={decided}
        />
      );
  }
  return <HoldForm meeting={meeting} draft={draft} change={setDraft} decide={setForm} back={closeForm} cancel={cancel} done={done} />;
}

interface ListProps {
  board: MeetingBoard;
  choose(name: string): void;
  addPerson(): void;
}

function MeetingList({ board, choose, addPerson }: ListProps) {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const { cycle, cycleName, meetings, missing, unread, openPolls, openComments, gapUnknown, planUnknown, notCompared, sheet } = board;
  const sayCount = useCounted();
  const prepare = useAction(async () => {
    if (cycle === null) return;
    await services.run("prepareMeetings", { cycle }, { language }).finally(navigation.refresh);
    announce(say(meetingTexts.prepared));
  });
  const open = useAction((name: string) => services.openSheet(name));
  const title = cycleName === null ? say(meetingTexts.meetings) : say(meetingTexts.meetingsOf, { cycle: cycleName });
  return (
    <Screen title={title}>
      {cycle === null && (
        <>
          <Text>{say(meetingTexts.noCycle)}</Text>
          <Button appearance="primary" onClick={() => navigation.go("cycle")}>
            {say(meetingTexts.toCycle)}
          </Button>
        </>
      )}
      {cycle !== null && meetings.length === 0 && <Text>{say(meetingTexts.none)}</Text>}
      {unread > 0 && <Text weight="semibold">{sayCount(meetingCounts.unread, unread)}</Text>}
      {gapUnknown.length > 0 && <Text>{say(meetingTexts.gapUnknown, { names: formatNames(gapUnknown, language) })}</Text>}
      {planUnknown.length > 0 && <Text>{say(meetingTexts.planUnknown, { names: formatNames(planUnknown, language) })}</Text>}
      {notCompared !== null && <Text>▼ {notCompared}</Text>}
      {prepare.busy && <Working what={say(meetingTexts.writing)} />}
      {missing && !prepare.busy && (
        <Button appearance="primary" onClick={() => void prepare.run()}>
          {say(meetingTexts.prepare)}
        </Button>
      )}
      {meetings.length > 0 && (
        <ul className={styles.list} aria-label={title}>
          {meetings.map((meeting) => (
            <MeetingLine key={meeting.name} meeting={meeting} choose={() => choose(meeting.name)} />
          ))}
        </ul>
      )}
      <Button onClick={() => navigation.go("polls")}>{say(meetingTexts.polls, { count: openPolls })}</Button>
      <Button onClick={() => navigation.go("comments")}>{say(meetingTexts.comments, { count: openComments })}</Button>
      <People board={board} addPerson={addPerson} />
      {sheet !== null && <Button onClick={() => void open.run(sheet)}>{say(meetingTexts.openSheet)}</Button>}
    </Screen>
  );
}

function MeetingLine({ meeting, choose }: { meeting: MeetingItem; choose: () => void }) {
  const styles = useStyles();
  const say = useWords();
  const sayCount = useCounted();
  const { name, date, minutes, status, toSettle, leftOut, unread, gapUnknown } = meeting;
  const { shape, text } = looks[status as keyof typeof looks] ?? looks.planned;
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <Link as="button" className={styles.link} onClick={choose}>
          {name}
        </Link>
        <Text weight="semibold" className={styles.status}>
          <span aria-hidden="true">{shape} </span>
          {say(text)}
        </Text>
      </div>
      <Text size={200} className={styles.faint}>
        {say(meetingTexts.line, { date, minutes })}
      </Text>
      {status === "planned" && (
        <Text size={200}>
          {toSettle === 0
            ? say(unread > 0 || gapUnknown ? meetingTexts.notKnown : meetingTexts.nothingToSettle)
            : sayCount(meetingCounts.toSettle, toSettle)}
          {leftOut.length > 0 && ` · ▼ ${sayCount(meetingCounts.tooMany, leftOut.length)}`}
        </Text>
      )}
    </li>
  );
}

function People({ board: { people }, addPerson }: { board: MeetingBoard; addPerson: () => void }) {
  const styles = useStyles();
  const say = useWords();
  const words: Readonly<Record<string, (typeof roleWords)[keyof typeof roleWords]>> = roleWords;
  return (
    <Section title={say(meetingTexts.people)}>
      {people.length === 0 && <Text>{say(meetingTexts.nobody)}</Text>}
      {people.length > 0 && (
        <ul className={styles.list} aria-label={say(meetingTexts.people)}>
          {people.map(({ person, role }) => {
            const said = words[role];
            return (
              <li key={person}>
                <Text>{person}</Text>{" "}
                <Text size={200} className={styles.faint}>
                  {said === undefined ? role : say(said)}
                </Text>
              </li>
            );
          })}
        </ul>
      )}
      <Button onClick={addPerson}>{say(meetingTexts.addPerson)}</Button>
    </Section>
  );
}
