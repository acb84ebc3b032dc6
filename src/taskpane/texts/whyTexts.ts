import type { Text } from "../../language/text";
import type { Place } from "../navigation";

export const whyThis: Text = { en: "Why this?", fr: "À quoi cela sert ?" };

/** What each place is good for, in two sentences: what it is, and what goes wrong without it. */
export const whyTexts: Readonly<Record<Place, Text>> = {
  home: {
    en: "Home says where the cycle stands and what is yours to do next. Without it each month begins with the question who owes what.",
    fr: "L'accueil dit où en est le cycle et ce que vous avez à faire. Sans lui, chaque mois commence par chercher qui doit quoi.",
  },
  cycle: {
    en: "A cycle is five steps with an owner and a day each. Steps without a day slip, and the plan is then signed after it was needed.",
    fr: "Un cycle, ce sont cinq étapes, chacune avec un responsable et un jour. Sans date, une étape glisse et le plan est signé trop tard.",
  },
  collect: {
    en: "Everyone plans on the same figures, complete and dated. A gap that nobody names makes a result wrong that everybody believes.",
    fr: "Tout le monde planifie sur les mêmes chiffres, complets et datés. Un manque passé sous silence fausse un résultat que chacun croit.",
  },
  reviews: {
    en: "The reviews are sheets of formulas that follow your data. You can trace each figure to the cell it comes from, and change it there.",
    fr: "Les revues sont des feuilles de formules qui suivent vos données. Chaque chiffre se remonte jusqu'à sa cellule, et s'y modifie.",
  },
  functions: {
    en: "The same functions that draw the reviews are yours in any cell. With them you can ask a question of your own without leaving the workbook.",
    fr: "Les fonctions des revues sont à vous dans toute cellule. Elles répondent à vos propres questions sans quitter le classeur.",
  },
  import: {
    en: "An export becomes rows that the whole cycle reads, and what does not fit is listed with its reason. Typing figures over costs an hour each month and hides its mistakes.",
    fr: "Un export devient des lignes que tout le cycle lit, et ce qui ne convient pas est listé avec son motif. Recopier coûte une heure par mois et cache ses erreurs.",
  },
  settings: {
    en: "Targets, holidays and limits stand in one place, and every sheet follows them. A limit that is hidden in a formula is changed once and forgotten ten times.",
    fr: "Cibles, jours fériés et limites sont à un seul endroit, et chaque feuille les suit. Une limite cachée dans une formule est changée une fois et oubliée dix.",
  },
  history: {
    en: "Each write of the add-in is one step that can be taken back. You can try something without fear for what others typed.",
    fr: "Chaque écriture est une étape que l'on peut défaire. Vous pouvez essayer sans craindre pour ce que d'autres ont saisi.",
  },
  tour: {
    en: "You learn the cycle by doing it on an invented company. Each step is checked in the cells, and nothing of yours is touched.",
    fr: "Vous apprenez le cycle en le menant sur une entreprise inventée. Chaque étape se vérifie dans les cellules, et rien de vous n'est touché.",
  },
  practice: {
    en: "What you did once yourself you find again on the day it counts. Here nothing can break: every thing you do is undone at the end.",
    fr: "Ce qu'on a fait une fois soi-même se retrouve le jour venu. Ici rien ne casse : tout ce que vous faites est défait à la fin.",
  },
  risks: {
    en: "Risks are what the plan says will go wrong, the most costly first. One without an owner comes true, and then everyone knew it.",
    fr: "Les risques sont ce que le plan annonce de pire, le plus coûteux d'abord. Sans responsable, un risque se réalise, et chacun le savait.",
  },
  analyse: {
    en: "Here the past, the market and the people who forecast are put side by side. A plan that starts from one voice alone repeats its mistakes.",
    fr: "Ici, le passé, le marché et ceux qui prévoient sont mis côte à côte. Un plan né d'une seule voix en répète les erreurs.",
  },
  forecast: {
    en: "One forecast is adopted as the plan of demand, and you see before what it changes. Two plans at once means that workshop and sales prepare for different months.",
    fr: "Une prévision devient le plan de demande, et vous voyez d'abord ce qu'elle change. Avec deux plans, l'atelier et le commerce préparent deux mois différents.",
  },
  cursor: {
    en: "The cursor shows what more prudence or more ambition costs in stock, load and cash. Nothing is written before you have seen it.",
    fr: "Le curseur montre ce que coûtent plus de prudence ou d'ambition en stock, charge et trésorerie. Rien n'est écrit avant que vous l'ayez vu.",
  },
  decisions: {
    en: "A question that is decided has a name, a day, a reason and actions. What was only talked about comes back next month.",
    fr: "Une question tranchée a un nom, un jour, un motif et des actions. Ce dont on a seulement parlé revient le mois suivant.",
  },
  freeze: {
    en: "The plan is signed by those who carry it, then frozen so that a later change is seen. Without that nobody can say which plan was missed.",
    fr: "Le plan est signé par ceux qui le portent, puis gelé : tout changement ultérieur se voit. Sans cela, nul ne sait quel plan a été manqué.",
  },
  meetings: {
    en: "Each meeting has a purpose and an agenda filled by what is at stake. People stop coming to a meeting that settles nothing.",
    fr: "Chaque réunion a un but et un ordre du jour rempli selon l'enjeu. On cesse de venir à une réunion qui ne règle rien.",
  },
  polls: {
    en: "A poll asks everybody one question with a few answers, before the meeting. Those who speak little in a room are heard as well.",
    fr: "Un sondage pose à tous une question à quelques réponses, avant la réunion. Ceux qui parlent peu sont entendus aussi.",
  },
  comments: {
    en: "A comment stays with the figure it is about until somebody answers. In a mail it would be lost, and the figure would stay wrong.",
    fr: "Un commentaire reste avec son chiffre jusqu'à ce que l'on y réponde. Dans un courriel il se perdrait, et le chiffre resterait faux.",
  },
  feedback: {
    en: "What workshop and warehouse see reaches the plan, and each remark gets an answer with a reason. Whoever is never answered stops saying it.",
    fr: "Ce que voient l'atelier et l'entrepôt arrive au plan, et chaque retour reçoit une réponse motivée. Qui n'a jamais de réponse se tait.",
  },
  procedures: {
    en: "A procedure is how we work, in words that those who do it can read. What we learn changes the text, and the change is approved and read.",
    fr: "Une procédure dit comment nous travaillons, en mots que chacun peut lire. Ce que l'on apprend change le texte, qui est approuvé puis lu.",
  },
  production: {
    en: "The production plan says what is made, month by month, and what that does to load and stock. You may shape it by hand where you know better.",
    fr: "Le plan de production dit ce que l'on fait, mois par mois, et l'effet sur la charge et le stock. Vous l'ajustez à la main là où vous savez mieux.",
  },
  evaluate: {
    en: "Here you compare what was done with what was planned, and write down what changes. A month that taught nothing is repeated.",
    fr: "Ici, le réalisé est comparé au plan, et l'on écrit ce qui change. Un mois dont on n'apprend rien se répète.",
  },
  health: {
    en: "Health tells early when people lose interest, the plan stops moving or the field is not heard. It speaks of the process, never of one person.",
    fr: "La santé du PIC signale tôt le désintérêt, un plan figé ou un terrain que l'on n'entend plus. Elle parle du processus, jamais d'une personne.",
  },
  scenarios: {
    en: "An event is tried beside the plan before it costs anything. You see service, load, stock and money, and adopt it or drop it.",
    fr: "Un imprévu s'essaie à côté du plan avant de rien coûter. Vous voyez service, charge, stock et argent, puis l'adoptez ou l'abandonnez.",
  },
};
