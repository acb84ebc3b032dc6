import type { PracticeView } from "../../cycle/samples/practice";
import type { Text } from "../../language/text";

type Task = PracticeView["practice"]["task"];

/** The words of each thing to do in a practice. */
export interface PracticeTaskTexts {
  title: Text;
  /** What to do, and why it is worth it. `{where} {now} {wanted}` are filled in for the cell that is typed into. */
  task: Text;
  hint: Text;
}

const typed: Text = {
  en: "“Show me” selects the cell. Type the figure, press Enter, and come back here.",
  fr: "« Montrer » sélectionne la cellule. Saisissez le chiffre, validez par Entrée, puis revenez ici.",
};

const event = (en: string, fr: string): Text => ({
  en: `Choose “${en}” as the kind of event, fill in one amount, then compare. The plan itself does not change.`,
  fr: `Choisissez « ${fr} » comme genre d'imprévu, saisissez un montant, puis comparez. Le plan lui-même ne change pas.`,
});

export const practiceTaskTexts: Readonly<Record<Task, PracticeTaskTexts>> = {
  ownForecast: {
    title: { en: "Correct your forecast", fr: "Corriger votre prévision" },
    task: {
      en: "You know of an order that the past does not. Forecasts, {where}: type {wanted} in place of {now}.",
      fr: "Vous connaissez une commande que le passé ignore. Prévisions, {where} : saisissez {wanted} au lieu de {now}.",
    },
    hint: typed,
  },
  demandFigure: {
    title: { en: "Plan another demand", fr: "Planifier une autre demande" },
    task: {
      en: "Type one figure over the plan of demand in the demand review, then record it here with its reason.",
      fr: "Saisissez un chiffre dans le plan de demande de la revue de la demande, puis enregistrez-le ici avec son motif.",
    },
    hint: {
      en: "The yellow cells of the demand review are to type into. The pane then offers to record the figure.",
      fr: "Les cellules jaunes de la revue de la demande se remplissent. Le volet propose ensuite d'enregistrer le chiffre.",
    },
  },
  sayOnFigure: {
    title: { en: "Comment on a figure", fr: "Commenter un chiffre" },
    task: {
      en: "Say what production has to know about one figure of the plan: the meeting will speak of it.",
      fr: "Dites ce que la production doit savoir d'un chiffre du plan : la réunion en parlera.",
    },
    hint: {
      en: "Select the figure in the demand review first; family and month are then filled in.",
      fr: "Sélectionnez d'abord le chiffre dans la revue de la demande ; famille et mois sont alors remplis.",
    },
  },
  newCustomer: {
    title: { en: "A new customer comes", fr: "Un nouveau client arrive" },
    task: {
      en: "See what a new customer does to service, load and margin before anybody gives a date.",
      fr: "Voyez l'effet d'un nouveau client sur le service, la charge et la marge, avant que quiconque promette.",
    },
    hint: event("New customer", "Nouveau client"),
  },
  dispute: {
    title: { en: "Pass a dispute on", fr: "Transmettre un litige" },
    task: {
      en: "A customer complains of a short delivery. Tell it as a dispute: it gets an answer by a day.",
      fr: "Un client se plaint d'une livraison incomplète. Signalez-le comme litige : il aura une réponse à une date.",
    },
    hint: { en: "Choose the kind “dispute”, write one sentence, send.", fr: "Choisissez le type « litige », écrivez une phrase, envoyez." },
  },
  workingDays: {
    title: { en: "Work two days more", fr: "Travailler deux jours de plus" },
    task: {
      en: "Two Saturdays are opened. Capacity, {where}: type {wanted} working days in place of {now}.",
      fr: "Deux samedis sont ouverts. Capacité, {where} : saisissez {wanted} jours ouvrés au lieu de {now}.",
    },
    hint: typed,
  },
  proposedPlan: {
    title: { en: "Have a plan proposed", fr: "Faire proposer un plan" },
    task: {
      en: "Have a production plan proposed, for example by building ahead, and look at the load below it.",
      fr: "Faites proposer un plan de production, par exemple en produisant en avance, et regardez la charge.",
    },
    hint: { en: "Choose a way, then take the proposal.", fr: "Choisissez une manière, puis reprenez la proposition." },
  },
  planFigure: {
    title: { en: "Shape it by hand", fr: "Le modeler à la main" },
    task: {
      en: "Type one figure over the production plan, then record it here with its reason.",
      fr: "Saisissez un chiffre dans le plan de production, puis enregistrez-le ici avec son motif.",
    },
    hint: {
      en: "The yellow cells of the sheet Production plan are to type into. The pane then offers to record the figure.",
      fr: "Les cellules jaunes de la feuille Plan de production se remplissent. Le volet propose ensuite d'enregistrer le chiffre.",
    },
  },
  machineDown: {
    title: { en: "A machine stops", fr: "Une machine s'arrête" },
    task: {
      en: "See what a breakdown does to the plan the day it happens, and which way of planning answers it best.",
      fr: "Voyez l'effet d'une panne sur le plan le jour même, et quelle manière de planifier y répond le mieux.",
    },
    hint: event("Machine down", "Panne"),
  },
  ownedRisk: {
    title: { en: "Take a risk on", fr: "Prendre un risque en charge" },
    task: {
      en: "Give the first risk an owner: from then on somebody looks after it.",
      fr: "Donnez un responsable au premier risque : quelqu'un s'en occupe désormais.",
    },
    hint: { en: "Look for risks first where none is listed.", fr: "Cherchez d'abord les risques si la liste est vide." },
  },
  targetCover: {
    title: { en: "Ask for more cover", fr: "Demander plus de couverture" },
    task: {
      en: "Half a month more in stock. Families, {where}: type {wanted} as target cover in place of {now}.",
      fr: "Un demi-mois de stock en plus. Familles, {where} : saisissez {wanted} en couverture cible au lieu de {now}.",
    },
    hint: typed,
  },
  supplierFails: {
    title: { en: "A supplier fails", fr: "Un fournisseur fait défaut" },
    task: {
      en: "See what is left of the plan when part of a delivery does not come.",
      fr: "Voyez ce qui reste du plan quand une partie d'une livraison n'arrive pas.",
    },
    hint: event("Supplier fails", "Fournisseur défaillant"),
  },
  riskToDecide: {
    title: { en: "Bring a risk to a decision", fr: "Porter un risque en décision" },
    task: {
      en: "The first risk needs more than the warehouse can do. Make it a question for a meeting.",
      fr: "Le premier risque dépasse l'entrepôt. Faites-en une question à trancher en réunion.",
    },
    hint: {
      en: "On the screen of the risk, hand it to a decision. Look for risks first where none is listed.",
      fr: "À l'écran du risque, portez-le en décision. Cherchez d'abord les risques si la liste est vide.",
    },
  },
  fieldProblem: {
    title: { en: "Tell what the warehouse sees", fr: "Dire ce que voit l'entrepôt" },
    task: {
      en: "Two pallets were short this morning. Tell it in the name of logistics.",
      fr: "Il manquait deux palettes ce matin. Signalez-le au nom de la logistique.",
    },
    hint: {
      en: "Choose the department logistics, write one sentence, send.",
      fr: "Choisissez le service logistique, écrivez une phrase, envoyez.",
    },
  },
  answeredField: {
    title: { en: "Answer it", fr: "Y répondre" },
    task: {
      en: "Answer that remark: accepted, rejected or later, with a reason that its author will read.",
      fr: "Répondez à ce retour : accepté, refusé ou différé, avec un motif que son auteur lira.",
    },
    hint: {
      en: "Open the remark in the list below. Accepted asks for an action, later for a day.",
      fr: "Ouvrez le retour dans la liste. Accepté demande une action, différé une date.",
    },
  },
  unitCost: {
    title: { en: "A cost has risen", fr: "Un coût a monté" },
    task: {
      en: "Milk is dearer, or copper, or steel. Families, {where}: type a unit cost of {wanted} in place of {now}.",
      fr: "Le lait, le cuivre ou l'acier renchérit. Familles, {where} : saisissez un coût unitaire de {wanted} au lieu de {now}.",
    },
    hint: typed,
  },
  priceScenario: {
    title: { en: "Try a price", fr: "Essayer un prix" },
    task: {
      en: "See what a higher price does to contribution and cash before it is decided.",
      fr: "Voyez l'effet d'un prix plus élevé sur la contribution et la trésorerie, avant de décider.",
    },
    hint: event("Price or cost", "Prix ou coût"),
  },
  askedQuestion: {
    title: { en: "Ask a question", fr: "Poser une question" },
    task: {
      en: "Put a question with two answers: “Overtime in May, or a stock built in March?”",
      fr: "Posez une question à deux réponses : « Heures sup. en mai, ou stock fait en mars ? »",
    },
    hint: { en: "One answer a line; a meeting then chooses.", fr: "Une réponse par ligne ; une réunion choisit ensuite." },
  },
  tookDecision: {
    title: { en: "Decide it", fr: "La trancher" },
    task: {
      en: "Choose an answer and say who decides and why, so that nobody asks again in three months.",
      fr: "Choisissez une réponse, dites qui décide et pourquoi, pour que nul ne redemande dans trois mois.",
    },
    hint: {
      en: "Open the question in the list, choose, give a name and a reason.",
      fr: "Ouvrez la question dans la liste, choisissez, donnez un nom et un motif.",
    },
  },
  signature: {
    title: { en: "Sign for finance", fr: "Signer pour la finance" },
    task: {
      en: "Read the plan and sign it for finance, or write your reserve: one plan, that everybody works to.",
      fr: "Lisez le plan et signez-le pour la finance, ou écrivez votre réserve : un seul plan, que chacun applique.",
    },
    hint: { en: "Each role has its own line and button.", fr: "Chaque rôle a sa ligne et son bouton." },
  },
  dueDay: {
    title: { en: "Give a day more", fr: "Donner un jour de plus" },
    task: {
      en: "The data comes late each month: agree on a later day. Data owed, {where}: type {wanted} in place of {now}.",
      fr: "Les données arrivent tard chaque mois : convenez d'un autre jour. Données dues, {where} : saisissez {wanted} au lieu de {now}.",
    },
    hint: typed,
  },
  frozenData: {
    title: { en: "Freeze the data", fr: "Geler les données" },
    task: {
      en: "Freeze the data of the cycle: later changes are then named, part by part.",
      fr: "Gelez les données du cycle : les modifications ultérieures seront signalées, partie par partie.",
    },
    hint: {
      en: "Missing data does not keep you from it: it is named.",
      fr: "Des données manquantes n'empêchent rien : elles sont nommées.",
    },
  },
  person: {
    title: { en: "Name somebody", fr: "Nommer quelqu'un" },
    task: {
      en: "Add a person with a role: invitations, signatures and Home follow from it.",
      fr: "Ajoutez une personne avec un rôle : invitations, signatures et accueil en découlent.",
    },
    hint: { en: "People stand on the screen of the meetings.", fr: "Les participants sont à l'écran des réunions." },
  },
  meetings: {
    title: { en: "Prepare the meetings", fr: "Préparer les réunions" },
    task: {
      en: "Prepare the meetings of the cycle: their days follow from the calendar.",
      fr: "Préparez les réunions du cycle : leurs jours découlent du calendrier.",
    },
    hint: { en: "One button prepares them all.", fr: "Un seul bouton les prépare toutes." },
  },
  agenda: {
    title: { en: "Build an agenda", fr: "Établir un ordre du jour" },
    task: {
      en: "Open the first meeting and build its agenda: the points with the most at stake come first.",
      fr: "Ouvrez la première réunion et établissez son ordre du jour : le plus gros enjeu vient d'abord.",
    },
    hint: {
      en: "The agenda is built from open questions, risks and comments.",
      fr: "Il naît des questions, des risques et des commentaires en attente.",
    },
  },
  debrief: {
    title: { en: "Write the debrief", fr: "Rédiger le débrief" },
    task: {
      en: "Say what worked, what did not and what changes; or sign that there is nothing to say.",
      fr: "Dites ce qui a marché, ce qui n'a pas marché et ce qui change ; ou signez qu'il n'y a rien à dire.",
    },
    hint: { en: "What changes names the step of a procedure.", fr: "Ce qui change nomme l'étape d'une procédure." },
  },
};
