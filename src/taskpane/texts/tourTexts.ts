import type { TourView } from "../../cycle/samples/tour";
import type { Text } from "../../language/text";

/** The words of the first run: the choice of a story, the menu of Home, the guided tour around its steps. */
export const tourTexts = {
  chooseStory: { en: "Which company is closest to yours?", fr: "Quelle entreprise ressemble à la vôtre ?" },
  storyHint: { en: "An invented company, to look around and try things.", fr: "Une entreprise inventée, pour découvrir et essayer." },

  menu: { en: "Menu", fr: "Menu" },
  settings: { en: "Settings", fr: "Paramètres" },
  guidedTour: { en: "Guided first run", fr: "Visite guidée" },

  invite: {
    en: "New here? A whole cycle in {count} short steps, about fifteen minutes.",
    fr: "Vous débutez ? Un cycle entier en {count} courtes étapes, environ quinze minutes.",
  },
  inviteBack: {
    en: "You left the guided first run at step {step} of {count}.",
    fr: "Vous avez quitté la visite guidée à l'étape {step} sur {count}.",
  },
  start: { en: "Start the guided first run", fr: "Commencer la visite guidée" },
  resume: { en: "Continue the guided first run", fr: "Poursuivre la visite guidée" },
  notNow: { en: "Not now", fr: "Pas maintenant" },

  reading: { en: "Reading the workbook…", fr: "Lecture du classeur…" },
  noTour: {
    en: "The guided first run goes with a sample. Load one in an empty workbook from Home.",
    fr: "La visite guidée accompagne un exemple. Chargez-en un dans un classeur vide depuis l'accueil.",
  },
  toHome: { en: "Go to Home", fr: "Aller à l'accueil" },
  position: { en: "Step {step} of {count}", fr: "Étape {step} sur {count}" },
  showMe: { en: "Show me", fr: "Montrer" },
  didIt: { en: "I've done it", fr: "C'est fait" },
  next: { en: "Next", fr: "Suivant" },
  back: { en: "Back", fr: "Précédent" },
  skip: { en: "Skip this step", fr: "Passer cette étape" },
  leave: { en: "Leave", fr: "Quitter" },
  finish: { en: "Finish", fr: "Terminer" },
  done: { en: "Done: {what}", fr: "C'est fait : {what}" },
  checking: { en: "Looking at the cells…", fr: "Lecture des cellules…" },
  comeBack: {
    en: "“Show me” leads to another place of the pane. Come back through Home.",
    fr: "« Montrer » conduit à une autre rubrique du volet. Revenez par l'accueil.",
  },
  unknownFigure: { en: "no figure", fr: "sans chiffre" },
} as const satisfies Readonly<Record<string, Text>>;

export interface TourStepTexts {
  title: Text;
  /** Why the step is worth a minute, in one sentence. */
  why: Text;
  /** What to do. `{resource} {month} {hours} {gap} {wanted}` are filled in. */
  task: Text;
  /** What the cells say once it is done, and while it is not; only for steps that leave a trace. */
  done?: Text;
  open?: Text;
}

export const tourStepTexts: Readonly<Record<TourView["tour"]["step"], TourStepTexts>> = {
  headline: {
    title: { en: "Read the headline", fr: "Lire le message principal" },
    why: {
      en: "Every review says in one sentence what matters, before any table.",
      fr: "Chaque revue dit en une phrase ce qui compte, avant tout tableau.",
    },
    task: {
      en: "Open the supply review and read the line under its title.",
      fr: "Ouvrez la revue des capacités et lisez la ligne sous son titre.",
    },
  },
  capacity: {
    title: { en: "Change one capacity", fr: "Modifier une capacité" },
    why: {
      en: "Your data stands in plain tables: what you type there, the whole plan follows.",
      fr: "Vos données sont dans de simples tables : ce que vous y saisissez, tout le plan le suit.",
    },
    task: {
      en: "{resource} has {hours} h in {month}, and that is not enough. Type {wanted} over the formula in its Hours cell.",
      fr: "{resource} dispose de {hours} h en {month}, et c'est trop peu. Saisissez {wanted} par-dessus la formule de sa cellule Heures.",
    },
    done: { en: "the cell now says {hours} h.", fr: "la cellule indique maintenant {hours} h." },
    open: {
      en: "The cell still says {hours} h. Type another figure there, then come back.",
      fr: "La cellule indique toujours {hours} h. Saisissez-y un autre chiffre, puis revenez.",
    },
  },
  gap: {
    title: { en: "See the gap move", fr: "Voir l'écart bouger" },
    why: {
      en: "The gap is capacity minus load, in a formula that you can trace.",
      fr: "L'écart est la capacité moins la charge, dans une formule que vous pouvez suivre.",
    },
    task: {
      en: "Find {resource} in {month} among the gaps of the supply review. It was {gap} h.",
      fr: "Cherchez {resource} en {month} parmi les écarts de la revue des capacités. Il était de {gap} h.",
    },
    done: { en: "the gap is now {gap} h.", fr: "l'écart est maintenant de {gap} h." },
    open: {
      en: "The gap is still {gap} h. Go back one step and change the capacity, or skip this one.",
      fr: "L'écart est toujours de {gap} h. Revenez à l'étape précédente pour modifier la capacité, ou passez celle-ci.",
    },
  },
  demand: {
    title: { en: "Look at the demand review", fr: "Examiner la revue de la demande" },
    why: {
      en: "It shows who forecasts well, so that you know whom to follow.",
      fr: "Elle montre qui prévoit bien, pour savoir à qui se fier.",
    },
    task: {
      en: "Compare sales, the other contributors and the consensus: which one misses least?",
      fr: "Comparez les ventes, les autres contributeurs et le consensus : qui se trompe le moins ?",
    },
  },
  cursor: {
    title: { en: "Move the cursor", fr: "Déplacer le curseur" },
    why: {
      en: "Between prudence and ambition lies a choice of your management, not a forecast.",
      fr: "Entre prudence et ambition, c'est un choix de votre direction, pas une prévision.",
    },
    task: {
      en: "Move the cursor to 65%, see what it would change, and apply it.",
      fr: "Placez le curseur sur 65\u00a0%, voyez ce que cela changerait, puis appliquez.",
    },
    done: { en: "the cursor stands at {prudence}.", fr: "le curseur est sur {prudence}." },
    open: {
      en: "The cursor still stands at {prudence}. Move it and apply it, then come back.",
      fr: "Le curseur est toujours sur {prudence}. Déplacez-le, appliquez, puis revenez.",
    },
  },
  risk: {
    title: { en: "Take up the top risk", fr: "Traiter le premier risque" },
    why: {
      en: "Risks are ranked by what they may cost, so that a meeting begins with the right one.",
      fr: "Les risques sont classés par leur coût possible, pour commencer la réunion par le bon.",
    },
    task: {
      en: "Open the risks and give the first one an owner, accept it or bring it to a decision.",
      fr: "Ouvrez les risques et donnez un responsable au premier, acceptez-le ou portez-le en décision.",
    },
    done: { en: "a risk is taken up.", fr: "un risque est traité." },
    open: {
      en: "No risk is taken up yet. Choose what to do with the first one, then come back.",
      fr: "Aucun risque n'est encore traité. Choisissez que faire du premier, puis revenez.",
    },
  },
  freeze: {
    title: { en: "Freeze the data", fr: "Geler les données" },
    why: {
      en: "A plan is only as good as the data it was made on: the freeze notes which they were.",
      fr: "Un plan vaut ce que valent ses données : le gel retient lesquelles c'étaient.",
    },
    task: {
      en: "Freeze the data of the cycle. Later changes are then named.",
      fr: "Gelez les données du cycle. Les modifications ultérieures seront alors signalées.",
    },
    done: { en: "the data is frozen.", fr: "les données sont gelées." },
    open: {
      en: "The data is not frozen yet. Freeze it, then come back.",
      fr: "Les données ne sont pas encore gelées. Gelez-les, puis revenez.",
    },
  },
  meetings: {
    title: { en: "Prepare the meetings", fr: "Préparer les réunions" },
    why: {
      en: "Short meetings with a purpose: the days follow from the calendar, the agenda from what is at stake.",
      fr: "Des réunions courtes, avec un but : les jours découlent du calendrier, l'ordre du jour des enjeux.",
    },
    task: {
      en: "Prepare the meetings of the cycle, open the first one and build its agenda.",
      fr: "Préparez les réunions du cycle, ouvrez la première et établissez son ordre du jour.",
    },
    done: { en: "the meetings stand in the calendar.", fr: "les réunions sont au calendrier." },
    open: {
      en: "No meeting is prepared yet. Prepare them, then come back.",
      fr: "Aucune réunion n'est préparée. Préparez-les, puis revenez.",
    },
  },
  decision: {
    title: { en: "Decide a question", fr: "Trancher une question" },
    why: {
      en: "A decision with a name and a reason is not asked again in three months.",
      fr: "Une décision avec un nom et un motif ne se redemande pas dans trois mois.",
    },
    task: {
      en: "Ask a question with two answers, unless one waits already. Then choose, and say who decides and why.",
      fr: "Posez une question à deux réponses, sauf s'il en attend une. Choisissez, puis dites qui décide et pourquoi.",
    },
    done: { en: "a question is decided.", fr: "une question est tranchée." },
    open: {
      en: "No question is decided yet. Decide one, then come back.",
      fr: "Aucune question n'est encore tranchée. Tranchez-en une, puis revenez.",
    },
  },
  plan: {
    title: { en: "Sign and freeze the plan", fr: "Signer et geler le plan" },
    why: {
      en: "One plan that everybody works to: it is signed by role, and a frozen figure that changes later is found.",
      fr: "Un seul plan, que chacun applique : il est signé par rôle, et un chiffre gelé modifié ensuite est repéré.",
    },
    task: {
      en: "Sign for one role, then freeze the plan. What is still open may stay so, by name and with a reason.",
      fr: "Signez pour un rôle, puis gelez le plan. Ce qui reste ouvert peut le rester, avec un nom et un motif.",
    },
    done: { en: "the plan is frozen.", fr: "le plan est gelé." },
    open: { en: "The plan is not frozen yet. Freeze it, then come back.", fr: "Le plan n'est pas encore gelé. Gelez-le, puis revenez." },
  },
  debrief: {
    title: { en: "Write the debrief", fr: "Rédiger le débrief" },
    why: {
      en: "Fifteen minutes a month: what worked, what did not, and which procedure changes.",
      fr: "Quinze minutes par mois : ce qui a marché, ce qui n'a pas marché, et quelle procédure change.",
    },
    task: {
      en: "Look at plan and actual, then write a line of each kind, or sign that there is nothing to say.",
      fr: "Regardez plan et réalisé, puis écrivez une ligne de chaque sorte, ou signez qu'il n'y a rien à dire.",
    },
    done: { en: "the debrief is written.", fr: "le débrief est écrit." },
    open: { en: "No debrief is written yet. Write it, then come back.", fr: "Aucun débrief n'est écrit. Rédigez-le, puis revenez." },
  },
  close: {
    title: { en: "Close, and open the next cycle", fr: "Clore, et ouvrir le cycle suivant" },
    why: {
      en: "Closing keeps the results and opens the next cycle with its days, its meetings and what is still owed.",
      fr: "Clore garde les résultats et ouvre le cycle suivant avec ses jours, ses réunions et ce qui reste dû.",
    },
    task: {
      en: "Close the cycle. What is open is listed; you may close all the same, by name and with a reason.",
      fr: "Clôturez le cycle. Ce qui reste ouvert est listé ; vous pouvez clore malgré tout, avec un nom et un motif.",
    },
    done: { en: "the cycle is closed and the next one is open.", fr: "le cycle est clos et le suivant est ouvert." },
    open: {
      en: "The cycle is not closed yet. Close it, then come back.",
      fr: "Le cycle n'est pas encore clos. Clôturez-le, puis revenez.",
    },
  },
  ownData: {
    title: { en: "Start with your own data", fr: "Commencer avec vos données" },
    why: {
      en: "Two exports are enough to begin: demand by month, and the capacity of your bottleneck.",
      fr: "Deux exports suffisent pour commencer : la demande par mois et la capacité de votre goulot.",
    },
    task: {
      en: "Open a new workbook for them, so that nothing mixes with this sample, and choose “Use my data”.",
      fr: "Ouvrez pour cela un nouveau classeur, afin de ne rien mélanger avec cet exemple, et choisissez « Utiliser mes données ».",
    },
  },
};
