/** The one next thing of a person as a sentence. */
import { formatDate } from "../../calendar/format";
import { formatNumber } from "../../language/format";
import { pluralForm, type PluralText } from "../../language/plural";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import { rolesInFrench } from "../meetings/roles";
import { stepTitles } from "../steps/stepTitles";
import type { NextThing } from "./nextThing";

const texts = {
  data: { en: "Your data is late: {title}, due {day}.", fr: "Vos données sont en retard : {title}, attendues le {day}." },
  meeting: { en: "Today: {name}.", fr: "Aujourd'hui : {name}." },
  sign: { en: "Your signature is asked, for {role}.", fr: "Votre signature est attendue, pour : {role}." },
  action: { en: "{name}, due {day}: {what}", fr: "{name}, pour le {day} : {what}" },
  actionLate: { en: "{name} is late, due {day}: {what}", fr: "{name} est en retard, attendue le {day} : {what}" },
  step: { en: "{step} is yours: due {day}.", fr: "{step} : à vous, échéance le {day}." },
  stepLate: { en: "{step} is yours and late: due {day}.", fr: "{step} : à vous, en retard depuis le {day}." },
  stepUndated: { en: "{step} is yours.", fr: "{step} : à vous." },
  poll: { en: "A poll waits for your vote until {day}: {question}", fr: "Un sondage attend votre voix jusqu'au {day} : {question}" },
  review: {
    en: "Procedure “{title}” is to be looked at again by {day}.",
    fr: "Procédure « {title} » : à revoir pour le {day}.",
  },
  reviewLate: {
    en: "Procedure “{title}”: its review is late, due {day}.",
    fr: "Procédure « {title} » : revue en retard, attendue le {day}.",
  },
  reviews: {
    en: "{count} procedures are to be looked at again, the first by {day}: “{title}”.",
    fr: "{count} procédures à revoir, la première pour le {day} : « {title} ».",
  },
  reviewsLate: {
    en: "{count} procedures are to be looked at again, the first late since {day}: “{title}”.",
    fr: "{count} procédures à revoir, la première en retard depuis le {day} : « {title} ».",
  },
  reviewUndated: {
    en: "Procedure “{title}” has no review date.",
    fr: "Procédure « {title} » : sans date de revue.",
  },
  reviewsUndated: {
    en: "{count} procedures have no review date, among them “{title}”.",
    fr: "{count} procédures sans date de revue, dont « {title} ».",
  },
  nothing: { en: "Nothing for you today.", fr: "Rien pour vous aujourd'hui." },
  nothingUntil: { en: "Nothing for you today. Next: {name}, {day}.", fr: "Rien pour vous aujourd'hui. Prochain : {name}, {day}." },
} satisfies Record<string, Text>;

const otherData: PluralText = {
  one: {
    en: "Your data is late: {title} and one more, due {day}.",
    fr: "Vos données sont en retard : {title} et un autre envoi, attendus le {day}.",
  },
  other: {
    en: "Your data is late: {title} and {count} more, due from {day}.",
    fr: "Vos données sont en retard : {title} et {count} autres envois, attendus dès le {day}.",
  },
};
const remarks: PluralText = {
  one: { en: "A remark from the field waits for your answer, due {day}.", fr: "Un retour du terrain attend votre réponse, pour le {day}." },
  other: {
    en: "{count} remarks from the field wait for your answer, the first due {day}.",
    fr: "{count} retours du terrain attendent votre réponse, le premier pour le {day}.",
  },
};
const lateRemarks: PluralText = {
  one: {
    en: "A remark from the field waits for your answer, late since {day}.",
    fr: "Un retour du terrain attend votre réponse, en retard depuis le {day}.",
  },
  other: {
    en: "{count} remarks from the field wait for your answer, late since {day}.",
    fr: "{count} retours du terrain attendent votre réponse, en retard depuis le {day}.",
  },
};
const comments: PluralText = {
  one: { en: "A comment waits for you, by {by}: {text}", fr: "Un commentaire vous attend, de {by} : {text}" },
  other: {
    en: "{count} comments wait for you, the first by {by}: {text}",
    fr: "{count} commentaires vous attendent, le premier de {by} : {text}",
  },
};

/** Says it to the person. */
export function nextInWords(next: NextThing, language: Language): string {
  const tell = (text: Text, values: Readonly<Record<string, string>> = {}): string => fill(inLanguage(text, language), values);
  const counted = (text: PluralText, count: number, values: Readonly<Record<string, string>>): string =>
    tell(pluralForm(text, count, language), { count: formatNumber(count, language), ...values });
  const day = (serial: number): string => formatDate(serial, language);
  switch (next.kind) {
    case "data": {
      const values = { title: inLanguage(next.title, language), day: day(next.due) };
      return next.others === 0 ? tell(texts.data, values) : counted(otherData, next.others, values);
    }
    case "meeting":
      return tell(texts.meeting, { name: next.name });
    case "sign":
      return tell(texts.sign, { role: language === "fr" ? rolesInFrench[next.role] : next.role });
    case "action":
      return tell(next.late ? texts.actionLate : texts.action, { name: next.name, what: next.what, day: day(next.due) });
    case "feedback":
      return counted(next.late ? lateRemarks : remarks, next.count, { day: day(next.due) });
    case "comment":
      return counted(comments, next.count, { by: next.first.Author, text: next.first.Text });
    case "step": {
      const step = inLanguage(stepTitles[next.step], language);
      if (next.due === null) return tell(texts.stepUndated, { step });
      return tell(next.late ? texts.stepLate : texts.step, { step, day: day(next.due) });
    }
    case "poll":
      return tell(texts.poll, { question: next.question, day: day(next.closes) });
    case "review": {
      const names = { title: next.title, count: formatNumber(next.count, language) };
      if (next.due === null) return tell(next.count === 1 ? texts.reviewUndated : texts.reviewsUndated, names);
      const [one, several] = next.late ? [texts.reviewLate, texts.reviewsLate] : [texts.review, texts.reviews];
      return tell(next.count === 1 ? one : several, { ...names, day: day(next.due) });
    }
    case "nothing":
      return next.meeting === null
        ? tell(texts.nothing)
        : tell(texts.nothingUntil, { name: next.meeting.name, day: day(next.meeting.day) });
  }
}
