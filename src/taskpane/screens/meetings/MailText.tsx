import { Button, Field, Input, Link, Text, Textarea } from "@fluentui/react-components";
import type { MailText as Mail } from "../../../cycle/meetings/meetingWords";
import type { MeetingItem } from "../../../cycle/meetings/readMeetings";
import { formatNames } from "../../../language/nameLists";
import { Section } from "../../components/Section";
import { usePane, useWords } from "../../hooks/pane";
import { useCopy } from "../../hooks/useCopy";
import { meetingTexts } from "../../texts/meetingTexts";

/** Mail programs cut longer addresses. */
const longestLink = 1_800;

interface Props {
  title: string;
  mail: Mail;
  people: MeetingItem["people"];
}

/** A text to send: to copy, or to open in the person's mail program; nothing is sent from here. */
export function MailText({ title, mail, people }: Props) {
  const say = useWords();
  const { language, announce } = usePane();
  const { copy, refused } = useCopy(`${mail.subject}\n\n${mail.body}`, () => announce(say(meetingTexts.copied)));
  const addresses = people.flatMap(({ email }) => (email === null ? [] : [email]));
  const without = people.filter(({ email }) => email === null).map(({ person }) => person);
  const link = `mailto:${addresses.map(encodeURIComponent).join(",")}?subject=${encodeURIComponent(mail.subject)}&body=${encodeURIComponent(mail.body)}`;
  return (
    <Section title={title}>
      <Field label={say(meetingTexts.subjectLine)}>
        <Input readOnly value={mail.subject} />
      </Field>
      <Field label={say(meetingTexts.text)}>
        <Textarea readOnly rows={8} value={mail.body} />
      </Field>
      {without.length > 0 && <Text size={200}>{say(meetingTexts.noAddress, { names: formatNames(without, language) })}</Text>}
      <Button onClick={copy}>{say(meetingTexts.copy)}</Button>
      {refused && <Text>{say(meetingTexts.notCopied)}</Text>}
      {link.length <= longestLink && (
        <Link href={link} target="_blank" rel="noreferrer">
          {say(meetingTexts.mail)}
        </Link>
      )}
    </Section>
  );
}
