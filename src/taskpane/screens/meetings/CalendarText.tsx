import { Button, Field, Link, Text, Textarea } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { CalendarFile } from "../../../cycle/meetings/calendarFile";
import { Section } from "../../components/Section";
import { usePane, useWords } from "../../hooks/pane";
import { useCopy } from "../../hooks/useCopy";
import { meetingTexts } from "../../texts/meetingTexts";

/** A meeting for a calendar: a file to save, and its text beside it, since a pane may not be able to save one. */
export function CalendarText({ file: { name, text } }: { file: CalendarFile }) {
  const say = useWords();
  const { announce } = usePane();
  const { copy, refused } = useCopy(text, () => announce(say(meetingTexts.copied)));
  const [link, setLink] = useState<string>();
  // A link to a file made here keeps its memory until it is given back.
  useEffect(() => () => (link === undefined ? undefined : URL.revokeObjectURL(link)), [link]);
  const make = () => setLink(URL.createObjectURL(new Blob([text], { type: "text/calendar" })));
  if (link === undefined) return <Button onClick={make}>{say(meetingTexts.calendar)}</Button>;
  return (
    <Section title={say(meetingTexts.calendar)}>
      <Link href={link} download={name}>
        {say(meetingTexts.saveEvent, { file: name })}
      </Link>
      <Field label={say(meetingTexts.eventText)} hint={say(meetingTexts.eventHelp)}>
        <Textarea readOnly rows={6} value={text} />
      </Field>
      <Button onClick={copy}>{say(meetingTexts.copyEvent)}</Button>
      {refused && <Text>{say(meetingTexts.notCopied)}</Text>}
    </Section>
  );
}
