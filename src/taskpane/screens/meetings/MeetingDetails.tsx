import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { MeetingItem } from "../../../cycle/meetings/readMeetings";
import { BackButton } from "../../components/BackButton";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { meetingCounts, meetingTexts } from "../../texts/meetingTexts";
import { CalendarText } from "./CalendarText";
import { freezeTexts } from "../../texts/freezeTexts";
import { learnTexts } from "../../texts/learnTexts";
import { DebriefLines } from "../learn/DebriefLines";
import { ChangeForm } from "./ChangeForm";
import { MailText } from "./MailText";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  faint: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  meeting: MeetingItem;
  /** The meeting that follows; undefined where none is to come. */
  next: MeetingItem | undefined;
  choose(name: string): void;
  back(): void;
  hold(): void;
}

/** One meeting: what was said last time, what for, its agenda by the clock, what does not fit, the invitation, and its minutes once it was held. */
export function MeetingDetails({ meeting, next, choose, back, hold }: Props) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const sayCount = useCounted();
  const [change, setChange] = useState<number | "cancelled">();
  const { name, status, agenda, outdated, toSettle, objectives, record, unread, gapUnknown, event, lastTime } = meeting;
  const planned = status === "planned";
  const build = useAction(async () => {
    await services.run("buildAgenda", { meeting: name }, { language }).finally(navigation.refresh);
    announce(say(meetingTexts.built));
  });
  // Nobody holds a meeting over subjects of another day: what changed comes onto its agenda first.
  const start = useAction(async () => {
    if (outdated) await services.run("buildAgenda", { meeting: name }, { language }).finally(navigation.refresh);
    hold();
  });
  const pack = useAction(async () => {
    const sheet = await services.run("buildPack", { meeting: name }, { language });
    announce(say(meetingTexts.packed, { sheet }));
  });
  const nothing = planned && agenda.length > 0 && toSettle === 0;
  const nothingForSure = nothing && unread === 0 && !gapUnknown;
  return (
    <Screen title={name} above={<BackButton words={meetingTexts.back} back={back} />}>
      <Text>{say(meetingTexts.line, { date: meeting.date, minutes: meeting.minutes })}</Text>
      {meeting.reason !== null && <Text size={200}>{meeting.reason}</Text>}
      {lastTime.length > 0 && (
        <Section title={say(learnTexts.lastTime)}>
          <DebriefLines title={say(learnTexts.lastTime)} lines={lastTime} />
        </Section>
      )}
      <Objectives objectives={objectives} />
      {status === "held" && (
        <Button appearance="primary" onClick={() => (next === undefined ? navigation.go("freeze") : choose(next.name))}>
          {next === undefined ? say(freezeTexts.title) : say(meetingTexts.next, { name: next.name })}
        </Button>
      )}
      {record !== null && <MailText title={say(meetingTexts.record)} mail={record} people={meeting.people} />}
      <Agenda meeting={meeting} />
      {planned && outdated && agenda.length > 0 && <Text>{say(meetingTexts.changed)}</Text>}
      {(build.busy || start.busy) && <Working what={say(meetingTexts.writing)} />}
      {planned && outdated && !build.busy && !start.busy && (
        <Button appearance="primary" onClick={() => void build.run()}>
          {say(meetingTexts.build)}
        </Button>
      )}
      {nothing && <Text weight="semibold">{say(nothingForSure ? meetingTexts.noDecision : meetingTexts.unsettled)}</Text>}
      {planned && unread > 0 && <Text>{sayCount(meetingCounts.unread, unread)}</Text>}
      {planned && <LeftOut meeting={meeting} lengthen={setChange} />}
      {planned && change === undefined && (
        <>
          {(outdated || agenda.length > 0) && !build.busy && !start.busy && (
            <Button appearance={outdated ? "secondary" : "primary"} onClick={() => void start.run()}>
              {say(outdated ? meetingTexts.buildAndStart : meetingTexts.start)}
            </Button>
          )}
          {nothingForSure && meeting.minutes > 15 && <Button onClick={() => setChange(15)}>{say(meetingTexts.shorten)}</Button>}
          <Button onClick={() => setChange("cancelled")}>{say(meetingTexts.drop)}</Button>
        </>
      )}
      {change !== undefined && <ChangeForm key={change} meeting={name} to={change} close={() => setChange(undefined)} />}
      {planned && agenda.length > 0 && <MailText title={say(meetingTexts.invite)} mail={meeting.invitation} people={meeting.people} />}
      {pack.busy ? <Working what={say(meetingTexts.packing)} /> : <Button onClick={() => void pack.run()}>{say(meetingTexts.pack)}</Button>}
      {event !== null && <CalendarText key={event.text} file={event} />}
    </Screen>
  );
}

function Objectives({ objectives }: { objectives: readonly string[] }) {
  const styles = useStyles();
  const say = useWords();
  if (objectives.length === 0) return <Text weight="semibold">{say(meetingTexts.noObjective)}</Text>;
  return (
    <Section title={say(meetingTexts.objective)}>
      <ul className={styles.list}>
        {objectives.map((objective) => (
          <li key={objective}>
            <Text>{objective}</Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Agenda({ meeting: { agenda } }: { meeting: MeetingItem }) {
  const styles = useStyles();
  const say = useWords();
  return (
    <Section title={say(meetingTexts.agenda)}>
      {agenda.length === 0 && <Text>{say(meetingTexts.noAgenda)}</Text>}
      <ul className={styles.list} aria-label={say(meetingTexts.agenda)}>
        {agenda.map(({ item, time, subject, money, minutes, notes, canAsk, reference }) => (
          <li key={item} className={styles.item}>
            <Text>{time === null ? subject : say(meetingTexts.point, { time, subject })}</Text>
            <br />
            <Text size={200} className={styles.faint}>
              {say(meetingTexts.minutes, { minutes })}
              {money !== null && ` · ${money}`}
              {notes !== null && ` · ${notes}`}
            </Text>
            {canAsk && reference !== null && <AskButton item={item} reference={reference} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Puts a divergence to a decision, which takes its place on the agenda. */
function AskButton({ item, reference }: { item: number; reference: string }) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const ask = useAction(async () => {
    const { name } = await services.run("askDivergence", { reference }, { language }).finally(navigation.refresh);
    announce(say(meetingTexts.askedDivergence, { name }));
  });
  if (ask.busy) return <Working what={say(meetingTexts.writing)} />;
  return (
    <div>
      <Button size="small" onClick={() => void ask.run()}>
        {say(meetingTexts.askDivergence, { item })}
      </Button>
    </div>
  );
}

/** Subjects that were passed over, and the length that would hold all of them. */
function LeftOut({ meeting, lengthen }: { meeting: MeetingItem; lengthen: (minutes: number) => void }) {
  const styles = useStyles();
  const say = useWords();
  const { leftOut, minutesForAll } = meeting;
  if (leftOut.length === 0) return null;
  return (
    <Section title={`▼ ${say(meetingTexts.outOf)}`}>
      <ul className={styles.list} aria-label={say(meetingTexts.outOf)}>
        {leftOut.map(({ words, minutes, money }) => (
          <li key={words} className={styles.item}>
            <Text>{words}</Text>
            <br />
            <Text size={200} className={styles.faint}>
              {say(meetingTexts.minutes, { minutes })}
              {money !== null && ` · ${money}`}
            </Text>
          </li>
        ))}
      </ul>
      {minutesForAll !== null && (
        <Button onClick={() => lengthen(minutesForAll)}>{say(meetingTexts.lengthen, { minutes: minutesForAll })}</Button>
      )}
    </Section>
  );
}
