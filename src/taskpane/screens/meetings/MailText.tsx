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

/** The address that opens the mail, its text cut at a line's end where it would be too long; null where even that is. */
function mailLink(addresses: readonly string[], { subject, body }: Mail, cut: string): string | null {
  const lines = body.split("\n");
  const linkOf = (text: string): string =>
    `mailto:${addresses.map(encodeURIComponent).join(",")}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  const texts = [body, ...lines.map((_, count) => [...lines.slice(0, lines.length - 1 - count), cut].join("\n"))];
  return texts.map(linkOf).find((link) => link.length <= longestLink) ?? null;
}

/** A text to send: to copy, or to open in the person's mail program; nothing is sent from here. */
export function MailText({ title, mail, people }: Props) {
  const say = useWords();
  const { language, announce } = usePane();
  const { copy, refused } = useCopy(`${mail.subject}\n\n${mail.body}`, () => announce(say(meetingTexts.copied)));
  const addresses = people.flatMap(({ email }) => (email === null ? [] : [email]));
  const without = people.filter(({ email }) => email === null).map(({ person }) => person);
  const link = mailLink(addresses, mail, say(meetingTexts.mailCut));
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
      {link !== null && (
        <Link href={link} target="_blank" rel="noreferrer">
          {say(meetingTexts.mail)}
        </Link>
      )}
    </Section>
  );
}
