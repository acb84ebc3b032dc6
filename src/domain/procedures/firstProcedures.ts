/**
 * The first procedures of a company, in plain words: one for each step of the cycle. They are drafts until somebody approves them, and the
 * company's own from then on. Days are working days of a classic cycle.
 */
import type { Text } from "../../language/text";
import type { Step } from "../steps/cycleDates";

/** One thing to do: by whom, when, from what, and what comes of it. */
export interface FirstStep {
  role: Text;
  when: Text;
  text: Text;
  input: Text;
  output: Text;
}

export interface FirstProcedure {
  step: Step;
  title: Text;
  aim: Text;
  steps: readonly FirstStep[];
}

export const firstProcedures: readonly FirstProcedure[] = [
  {
    step: "collect",
    title: { en: "Collect the data", fr: "Collecter les données" },
    aim: {
      en: "Everyone plans on the same complete and dated figures.",
      fr: "Tout le monde planifie sur les mêmes chiffres, complets et datés.",
    },
    steps: [
      {
        role: { en: "coordinator", fr: "animateur PIC" },
        when: { en: "working day 1", fr: "jour ouvré 1" },
        text: {
          en: "Open the cycle. Check who owes what and by when. Tell each person.",
          fr: "Ouvrir le cycle. Vérifier qui doit quoi et pour quand. Prévenir chacun.",
        },
        input: { en: "people, calendar", fr: "participants, calendrier" },
        output: { en: "list of data owed", fr: "liste des données dues" },
      },
      {
        role: { en: "sales, logistics", fr: "commerce, logistique" },
        when: { en: "working day 2", fr: "jour ouvré 2" },
        text: {
          en: "Import last month's demand, deliveries, stock and logistics costs. Read the rows that were left out.",
          fr: "Importer la demande, les livraisons, le stock et les coûts logistiques du mois. Lire les lignes non reprises.",
        },
        input: { en: "exports", fr: "exports" },
        output: { en: "actuals", fr: "réalisé" },
      },
      {
        role: { en: "sales, product manager", fr: "commerce, chef de produit" },
        when: { en: "working day 3", fr: "jour ouvré 3" },
        text: {
          en: "Give your forecast for each family. Write one line on what has changed.",
          fr: "Donner sa prévision pour chaque famille. Écrire en une ligne ce qui a changé.",
        },
        input: { en: "customers, promotions", fr: "clients, promotions" },
        output: { en: "forecasts", fr: "prévisions" },
      },
      {
        role: { en: "production", fr: "production" },
        when: { en: "working day 3", fr: "jour ouvré 3" },
        text: {
          en: "Check days, hours, planned stops and overtime of each resource.",
          fr: "Vérifier les jours, les heures, les arrêts prévus et les heures sup. de chaque ressource.",
        },
        input: { en: "calendar, teams", fr: "calendrier, équipes" },
        output: { en: "capacity", fr: "capacité" },
      },
      {
        role: { en: "purchasing", fr: "achats" },
        when: { en: "working day 3", fr: "jour ouvré 3" },
        text: {
          en: "Import receipts. Name the suppliers who may be late.",
          fr: "Importer les réceptions. Nommer les fournisseurs qui risquent un retard.",
        },
        input: { en: "receipts", fr: "réceptions" },
        output: { en: "supply history", fr: "historique d'achat" },
      },
      {
        role: { en: "finance", fr: "finance" },
        when: { en: "working day 3", fr: "jour ouvré 3" },
        text: { en: "Check prices, unit costs and the budget.", fr: "Vérifier les prix, les coûts unitaires et le budget." },
        input: { en: "accounts", fr: "comptes" },
        output: { en: "budget, prices", fr: "budget, prix" },
      },
      {
        role: { en: "coordinator", fr: "animateur PIC" },
        when: { en: "working day 3", fr: "jour ouvré 3" },
        text: {
          en: "Look at what is missing. Call the owner, worst gap first. Say which result is wrong without it.",
          fr: "Regarder ce qui manque. Appeler le responsable, le pire d'abord. Dire quel résultat est faux sans cela.",
        },
        input: { en: "completeness", fr: "complétude" },
        output: { en: "gaps named", fr: "manques nommés" },
      },
      {
        role: { en: "coordinator", fr: "animateur PIC" },
        when: { en: "working day 3", fr: "jour ouvré 3" },
        text: {
          en: "Freeze the data. From now on a change is seen and needs a reason.",
          fr: "Geler les données. Dès lors, tout changement se voit et se justifie.",
        },
        input: { en: "data", fr: "données" },
        output: { en: "frozen data", fr: "données gelées" },
      },
    ],
  },
  {
    step: "analyse",
    title: { en: "Analyse and anticipate", fr: "Analyser et anticiper" },
    aim: { en: "We know what may happen before it happens.", fr: "Savoir ce qui peut arriver avant que cela n'arrive." },
    steps: [
      {
        role: { en: "coordinator", fr: "animateur PIC" },
        when: { en: "working day 4", fr: "jour ouvré 4" },
        text: {
          en: "Build the reviews. Read last month's gaps, family by family.",
          fr: "Construire les revues. Lire les écarts du mois, famille par famille.",
        },
        input: { en: "frozen data", fr: "données gelées" },
        output: { en: "reviews", fr: "revues" },
      },
      {
        role: { en: "coordinator", fr: "animateur PIC" },
        when: { en: "working day 4", fr: "jour ouvré 4" },
        text: {
          en: "Look at families that drift. Find the cause before you correct.",
          fr: "Regarder les familles qui dérivent. Chercher la cause avant de corriger.",
        },
        input: { en: "errors", fr: "écarts" },
        output: { en: "causes", fr: "causes" },
      },
      {
        role: { en: "sales, product manager", fr: "commerce, chef de produit" },
        when: { en: "working day 5", fr: "jour ouvré 5" },
        text: {
          en: "Add promotions, launches and lost customers, with dates and an honest chance.",
          fr: "Ajouter promotions, lancements et clients perdus, avec dates et chance réaliste.",
        },
        input: { en: "market", fr: "marché" },
        output: { en: "events", fr: "événements" },
      },
      {
        role: { en: "sales", fr: "commerce" },
        when: { en: "working day 5", fr: "jour ouvré 5" },
        text: {
          en: "Change a figure only if you know what the past cannot know. Give the reason. Leave small gaps alone.",
          fr: "Corriger un chiffre seulement si l'on sait ce que le passé ignore. Donner le motif. Laisser les petits écarts.",
        },
        input: { en: "baseline", fr: "base" },
        output: { en: "demand plan", fr: "plan de demande" },
      },
      {
        role: { en: "coordinator, finance", fr: "animateur PIC, finance" },
        when: { en: "working day 5", fr: "jour ouvré 5" },
        text: {
          en: "Set the cursor between prudence and ambition. Look at stock, load and cash first.",
          fr: "Placer le curseur entre prudence et ambition. Regarder d'abord stock, charge et trésorerie.",
        },
        input: { en: "scenarios", fr: "scénarios" },
        output: { en: "level chosen", fr: "niveau retenu" },
      },
      {
        role: { en: "production", fr: "production" },
        when: { en: "working day 6", fr: "jour ouvré 6" },
        text: {
          en: "Propose a production plan. Compare two ways. Shape it by hand where you know better.",
          fr: "Proposer un plan de production. Comparer deux voies. L'ajuster à la main là où l'on sait mieux.",
        },
        input: { en: "demand, capacity", fr: "demande, capacité" },
        output: { en: "production plan", fr: "plan de production" },
      },
      {
        role: { en: "coordinator", fr: "animateur PIC" },
        when: { en: "working day 6", fr: "jour ouvré 6" },
        text: {
          en: "Look for risks. Give each one an owner, or make it a question to decide.",
          fr: "Chercher les risques. Donner un responsable à chacun, ou en faire une question à trancher.",
        },
        input: { en: "plan", fr: "plan" },
        output: { en: "risks, questions", fr: "risques, questions" },
      },
    ],
  },
  {
    step: "coordinate",
    title: { en: "Coordinate the teams", fr: "Coordonner les équipes" },
    aim: {
      en: "Short meetings with a purpose, where everyone can speak.",
      fr: "Des réunions courtes, avec un but, où chacun peut parler.",
    },
    steps: [
      {
        role: { en: "coordinator", fr: "animateur PIC" },
        when: { en: "2 days before", fr: "2 jours avant" },
        text: {
          en: "Prepare the agenda by value. Write what must be different after the meeting. Send the pack.",
          fr: "Préparer l'ordre du jour par enjeu. Écrire ce qui doit changer après la réunion. Envoyer le dossier.",
        },
        input: { en: "risks, decisions", fr: "risques, décisions" },
        output: { en: "agenda, pack", fr: "ordre du jour, dossier" },
      },
      {
        role: { en: "everyone", fr: "tous" },
        when: { en: "before", fr: "avant" },
        text: {
          en: "Read the pack. If you cannot come, send someone who may decide.",
          fr: "Lire le dossier. En cas d'absence, envoyer quelqu'un qui peut décider.",
        },
        input: { en: "pack", fr: "dossier" },
        output: { en: "questions ready", fr: "questions prêtes" },
      },
      {
        role: { en: "chair", fr: "animateur" },
        when: { en: "start", fr: "au début" },
        text: {
          en: "Start on time. Take open actions first, five minutes.",
          fr: "Commencer à l'heure. Prendre d'abord les actions en cours, cinq minutes.",
        },
        input: { en: "actions", fr: "actions" },
        output: { en: "actions updated", fr: "actions à jour" },
      },
      {
        role: { en: "presenter", fr: "celui qui présente" },
        when: { en: "each subject", fr: "à chaque sujet" },
        text: {
          en: "Say the gap in one sentence. Show two ways out, with cost and service.",
          fr: "Dire l'écart en une phrase. Montrer deux issues, avec coût et service.",
        },
        input: { en: "scenarios", fr: "scénarios" },
        output: { en: "options", fr: "options" },
      },
      {
        role: { en: "everyone", fr: "tous" },
        when: { en: "each subject", fr: "à chaque sujet" },
        text: {
          en: "Discuss facts, never people. Ask the workshop and the warehouse first.",
          fr: "Discuter des faits, jamais des personnes. Interroger d'abord l'atelier et l'entrepôt.",
        },
        input: { en: "options", fr: "options" },
        output: { en: "objections", fr: "objections" },
      },
      {
        role: { en: "chair", fr: "animateur" },
        when: { en: "each subject", fr: "à chaque sujet" },
        text: {
          en: "Decide, postpone or note. If the room is split, open a poll.",
          fr: "Trancher, reporter ou prendre acte. Si la salle est partagée, ouvrir un sondage.",
        },
        input: { en: "discussion", fr: "discussion" },
        output: { en: "outcome", fr: "suite donnée" },
      },
      {
        role: { en: "chair", fr: "animateur" },
        when: { en: "close", fr: "à la fin" },
        text: {
          en: "Read back decisions and actions, each with a name and a date.",
          fr: "Relire les décisions et les actions, chacune avec un nom et une date.",
        },
        input: { en: "notes", fr: "notes" },
        output: { en: "decisions, actions", fr: "décisions, actions" },
      },
      {
        role: { en: "coordinator", fr: "animateur PIC" },
        when: { en: "same day", fr: "le jour même" },
        text: {
          en: "Send the minutes. Put what is left on the next agenda.",
          fr: "Envoyer le compte rendu. Porter le reste à l'ordre du jour suivant.",
        },
        input: { en: "decisions", fr: "décisions" },
        output: { en: "minutes", fr: "compte rendu" },
      },
    ],
  },
  {
    step: "validate",
    title: { en: "Validate and finalise", fr: "Valider et finaliser" },
    aim: { en: "One plan, signed, that everybody works to.", fr: "Un seul plan, signé, que chacun applique." },
    steps: [
      {
        role: { en: "coordinator", fr: "animateur PIC" },
        when: { en: "working day 14", fr: "jour ouvré 14" },
        text: {
          en: "Bring only questions with options and a recommendation. Three at most.",
          fr: "N'apporter que des questions avec options et recommandation. Trois au plus.",
        },
        input: { en: "pre-S&OP", fr: "pré-PIC" },
        output: { en: "decision list", fr: "liste à trancher" },
      },
      {
        role: { en: "finance", fr: "finance" },
        when: { en: "working day 15", fr: "jour ouvré 15" },
        text: {
          en: "Say what each option does to margin, cash and budget.",
          fr: "Dire l'effet de chaque option sur la marge, la trésorerie et le budget.",
        },
        input: { en: "options", fr: "options" },
        output: { en: "money", fr: "chiffrage" },
      },
      {
        role: { en: "general management", fr: "direction générale" },
        when: { en: "working day 15", fr: "jour ouvré 15" },
        text: { en: "Choose. Say why, and why the others are left.", fr: "Choisir. Dire pourquoi, et pourquoi les autres sont écartées." },
        input: { en: "options", fr: "options" },
        output: { en: "decision", fr: "décision" },
      },
      {
        role: { en: "owner", fr: "responsable" },
        when: { en: "working day 15", fr: "jour ouvré 15" },
        text: {
          en: "Apply the decision to the plan. Check the figures that changed.",
          fr: "Appliquer la décision au plan. Vérifier les chiffres modifiés.",
        },
        input: { en: "decision", fr: "décision" },
        output: { en: "plan", fr: "plan" },
      },
      {
        role: { en: "coordinator", fr: "animateur PIC" },
        when: { en: "working day 15", fr: "jour ouvré 15" },
        text: {
          en: "Give each decision its actions, with owner and date.",
          fr: "Donner à chaque décision ses actions, avec responsable et date.",
        },
        input: { en: "decision", fr: "décision" },
        output: { en: "actions", fr: "actions" },
      },
      {
        role: { en: "roles that sign", fr: "signataires" },
        when: { en: "working day 15", fr: "jour ouvré 15" },
        text: {
          en: "Read the plan of your department. Sign, or write your reserve.",
          fr: "Lire le plan de son service. Signer, ou écrire sa réserve.",
        },
        input: { en: "plan", fr: "plan" },
        output: { en: "signatures", fr: "signatures" },
      },
      {
        role: { en: "coordinator", fr: "animateur PIC" },
        when: { en: "working day 15", fr: "jour ouvré 15" },
        text: {
          en: "Freeze the plan. If something is open, say who accepts it and why.",
          fr: "Geler le plan. Si un point reste ouvert, dire qui l'accepte et pourquoi.",
        },
        input: { en: "signed plan", fr: "plan signé" },
        output: { en: "frozen version", fr: "version gelée" },
      },
      {
        role: { en: "coordinator", fr: "animateur PIC" },
        when: { en: "working day 15", fr: "jour ouvré 15" },
        text: { en: "Give every department its roadmap the same day.", fr: "Remettre sa feuille de route à chaque service le jour même." },
        input: { en: "frozen version", fr: "version gelée" },
        output: { en: "roadmaps", fr: "feuilles de route" },
      },
    ],
  },
  {
    step: "evaluate",
    title: { en: "Evaluate and adjust", fr: "Évaluer et ajuster" },
    aim: { en: "We learn every month, and the text changes with us.", fr: "Apprendre chaque mois, et faire évoluer les procédures." },
    steps: [
      {
        role: { en: "coordinator", fr: "animateur PIC" },
        when: { en: "working day 16", fr: "jour ouvré 16" },
        text: {
          en: "Compare what was done with the frozen plan, family by family.",
          fr: "Comparer le réalisé au plan gelé, famille par famille.",
        },
        input: { en: "actuals, version", fr: "réalisé, version" },
        output: { en: "gaps", fr: "écarts" },
      },
      {
        role: { en: "production", fr: "production" },
        when: { en: "working day 16", fr: "jour ouvré 16" },
        text: {
          en: "Give the cause of each gap above five per cent, in one line.",
          fr: "Donner la cause de chaque écart de plus de cinq pour cent, en une ligne.",
        },
        input: { en: "gaps", fr: "écarts" },
        output: { en: "causes", fr: "causes" },
      },
      {
        role: { en: "sales, product manager", fr: "commerce, chef de produit" },
        when: { en: "working day 16", fr: "jour ouvré 16" },
        text: {
          en: "Look at whose changes helped. Stop those that hurt three times.",
          fr: "Regarder quelles corrections ont aidé. Arrêter celles qui ont nui trois fois.",
        },
        input: { en: "value added", fr: "valeur ajoutée" },
        output: { en: "changes kept or stopped", fr: "corrections gardées ou arrêtées" },
      },
      {
        role: { en: "owners", fr: "responsables" },
        when: { en: "working day 16", fr: "jour ouvré 16" },
        text: {
          en: "Measure each decision. Say what was expected and what came.",
          fr: "Mesurer chaque décision. Dire ce qui était attendu et ce qui est venu.",
        },
        input: { en: "decisions", fr: "décisions" },
        output: { en: "effects", fr: "effets" },
      },
      {
        role: { en: "all departments", fr: "tous les services" },
        when: { en: "working day 17", fr: "jour ouvré 17" },
        text: {
          en: "Answer every remark from the field within ten working days, with a reason.",
          fr: "Répondre à chaque retour du terrain sous dix jours ouvrés, avec un motif.",
        },
        input: { en: "feedback", fr: "retours" },
        output: { en: "answers", fr: "réponses" },
      },
      {
        role: { en: "everyone", fr: "tous" },
        when: { en: "working day 17", fr: "jour ouvré 17" },
        text: {
          en: "Take fifteen minutes. What worked, what did not, what do we change?",
          fr: "Prendre quinze minutes. Qu'est-ce qui a marché, pas marché, que changer ?",
        },
        input: { en: "results", fr: "résultats" },
        output: { en: "debrief", fr: "débrief" },
      },
      {
        role: { en: "procedure owner", fr: "responsable de la procédure" },
        when: { en: "working day 17", fr: "jour ouvré 17" },
        text: {
          en: "Change the text that needs it. Have it approved and read.",
          fr: "Modifier le texte concerné. Le faire approuver et lire.",
        },
        input: { en: "debrief", fr: "débrief" },
        output: { en: "new version", fr: "nouvelle version" },
      },
      {
        role: { en: "coordinator", fr: "animateur PIC" },
        when: { en: "working day 17", fr: "jour ouvré 17" },
        text: {
          en: "Close the cycle. Check that open actions moved to the next one.",
          fr: "Clore le cycle. Vérifier que les actions en cours passent au suivant.",
        },
        input: { en: "cycle", fr: "cycle" },
        output: { en: "next cycle", fr: "cycle suivant" },
      },
    ],
  },
];
