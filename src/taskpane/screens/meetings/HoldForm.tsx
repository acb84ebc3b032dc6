import { Button, Field, makeStyles, Select, Text, Textarea, tokens } from "@fluentui/react-components";
import type { FormEvent } from "react";
import type { AgendaPoint, MeetingItem } from "../../../cycle/meetings/readMeetings";
import { BackButton } from "../../components/BackButton";
import { PlacedForm } from "../../components/PlacedForm";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { meetingTexts, notSaid, outcomeWords, presenceWords } from "../../texts/meetingTexts";

const useStyles = makeStyles({
  point: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    margin: 0,
    overflowWrap: "anywhere",
  },
});

interface Said {
  outcome: string | null;
  notes: string;
}

/** What a point is about: its place changes where somebody builds the agenda again. */
type About = Pick<AgendaPoint, "kind" | "reference" | "subject">;

/** What is typed while a meeting goes on; kept outside, so that taking a decision in between loses none of it. */
export interface MeetingDraft {
  came: Readonly<Record<string, string>>;
  said: Readonly<Record<string, About & Said>>;
  summary: string;
}

export const blankDraft: MeetingDraft = { came: {}, said: {}, summary: "" };

/** What every meeting has is there once, whatever words the language has for it; a person's own point is known by its words. */
const keyOf = ({ kind, reference, subject }: About): string => `${kind}\n${reference ?? (kind === "free" ? subject : "")}`;

/** What was said of a point, as the draft has it or as the agenda says. */
const saidOf = ({ said }: MeetingDraft, point: AgendaPoint): Said =>
  said[keyOf(point)] ?? { outcome: point.outcome, notes: point.notes ?? "" };

/** The draft with what was said of a point. */
export function saying(draft: MeetingDraft, point: AgendaPoint, changed: Partial<Said>): MeetingDraft {
  const { kind, reference, subject } = point;
  return { ...draft, said: { ...draft.said, [keyOf(point)]: { kind, reference, subject, ...saidOf(draft, point), ...changed } } };
}

/** Who came, with what is said of one; nothing where it is not said any more. */
function coming(came: MeetingDraft["came"], person: string, as: string): MeetingDraft["came"] {
  const { [person]: _, ...others } = came;
  return as === "" ? others : { ...others, [person]: as };
}

interface Props {
  meeting: MeetingItem;
  draft: MeetingDraft;
  change(draft: MeetingDraft): void;
  /** Goes to the decision of a point. */
  decide(point: AgendaPoint): void;
  /** Leaves it as it is, to come back to it. */
  back(): void;
  /** Gives up what was typed. */
  cancel(): void;
  done(): void;
}

/** During a meeting: who is there, what comes of each point; closing it makes the minutes. */
export function HoldForm({ meeting, draft, change, decide, back, cancel, done }: Props) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const { came, said, summary } = draft;
  const write = useAction(async () => {
    const attended = Object.entries(came).map(([person, as]) => ({ person, as }));
    const held = { meeting: meeting.name, attended, points: Object.values(said), summary };
    await services.run("holdMeeting", held, { language }).finally(navigation.refresh);
    announce(say(meetingTexts.closed));
    done();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write.run();
  };
  const allHere = () => change({ ...draft, came: Object.fromEntries(meeting.people.map(({ person }) => [person, "yes"])) });
  return (
    <Screen title={meeting.name} above={<BackButton words={meetingTexts.backToMeeting} back={back} />}>
      <PlacedForm close={back} submit={submit}>
        {meeting.people.length > 0 && (
          <Section title={say(meetingTexts.present)}>
            <Button onClick={allHere}>{say(meetingTexts.allHere)}</Button>
            {meeting.people.map(({ person }) => (
              <Presence
                key={person}
                person={person}
                as={came[person] ?? ""}
                change={(as) => change({ ...draft, came: coming(came, person, as) })}
              />
            ))}
          </Section>
        )}
        <Section title={say(meetingTexts.agenda)}>
          {meeting.agenda.map((point) => (
            <Point
              key={point.item}
              point={point}
              said={saidOf(draft, point)}
              change={(changed) => change(saying(draft, point, changed))}
              decide={() => decide(point)}
            />
          ))}
        </Section>
        <Field label={say(meetingTexts.summary)}>
          <Textarea value={summary} onChange={(_, { value }) => change({ ...draft, summary: value })} />
        </Field>
        {write.busy ? (
          <Working what={say(meetingTexts.writing)} />
        ) : (
          <>
            <Button appearance="primary" type="submit">
              {say(meetingTexts.close)}
            </Button>
            <Button onClick={cancel}>{say(meetingTexts.cancel)}</Button>
          </>
        )}
      </PlacedForm>
    </Screen>
  );
}

/** Whether one of those who were invited came; nothing is said of somebody whom nobody looked for. */
function Presence({ person, as, change }: { person: string; as: string; change: (as: string) => void }) {
  const say = useWords();
  return (
    <Field label={person}>
      <Select value={as} onChange={(_, { value }) => change(value)}>
        <option value="">{say(notSaid)}</option>
        {Object.entries(presenceWords).map(([word, text]) => (
          <option key={word} value={word}>
            {say(text)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** One point of the agenda: what came of it, and notes; a decision is taken on its own screen. */
function Point({ point, said, change, decide }: { point: AgendaPoint; said: Said; change: (said: Said) => void; decide: () => void }) {
  const styles = useStyles();
  const say = useWords();
  const { subject, time } = point;
  return (
    <fieldset className={styles.point}>
      <legend>
        <Text weight="semibold">{time === null ? subject : say(meetingTexts.point, { time, subject })}</Text>
      </legend>
      <Field label={say(meetingTexts.outcome)}>
        <Select value={said.outcome ?? ""} onChange={(_, { value }) => change({ ...said, outcome: value === "" ? null : value })}>
          <option value="">{say(notSaid)}</option>
          {Object.entries(outcomeWords).map(([word, text]) => (
            <option key={word} value={word}>
              {say(text)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say(meetingTexts.notes)}>
        <Textarea value={said.notes} onChange={(_, { value }) => change({ ...said, notes: value })} />
      </Field>
      {point.kind === "decision" && said.outcome !== "decided" && (
        <Button size="small" onClick={decide}>
          {say(meetingTexts.decideOn, { name: point.reference ?? "" })}
        </Button>
      )}
    </fieldset>
  );
}
