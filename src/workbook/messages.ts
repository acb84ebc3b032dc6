import type { WorkbookErrorCode } from "./errors";
import type { Text } from "../language/text";

/** What Excel would not let the add-in do, where, and what to do next. Placeholders are the details of the error. */
export const workbookMessages: Readonly<Record<WorkbookErrorCode, Text>> = {
  cellEdit: {
    en: "A cell is being edited. Press Enter or Esc in the cell, then try again. Nothing was written.",
    fr: "Une cellule est en cours de modification. Appuyer sur Entrée ou Échap dans la cellule, puis recommencer. Rien n'a été écrit.",
  },
  protected: {
    en: "A sheet that has to be written is protected ({sheet}). Unprotect it (Review > Unprotect Sheet), then try again. Nothing was written.",
    fr: "Une feuille à écrire est protégée ({sheet}). Ôter la protection (Révision > Ôter la protection de la feuille), puis recommencer. Rien n'a été écrit.",
  },
  inactiveWorkbook: {
    en: "Another workbook is in front. Bring this one to the front, then try again.",
    fr: "Un autre classeur est au premier plan. Revenir à ce classeur, puis recommencer.",
  },
  severalAreas: {
    en: "Several areas are selected. Select one block of cells with its header row, then try again.",
    fr: "Plusieurs zones sont sélectionnées. Sélectionner un seul bloc de cellules avec sa ligne d'en-tête, puis recommencer.",
  },
  emptySelection: {
    en: "The selected cells ({address}) are empty. Select a cell of your data, then try again.",
    fr: "Les cellules sélectionnées ({address}) sont vides. Sélectionner une cellule de vos données, puis recommencer.",
  },
  missingTable: {
    en: "The table {table} is no longer in the workbook. Choose another one.",
    fr: "La table {table} n'est plus dans le classeur. En choisir une autre.",
  },
  missingColumn: {
    en: "The table {table} on sheet {sheet} has lost its column {column}. Give a column that name again, then try again.",
    fr: "La table {table} de la feuille {sheet} a perdu sa colonne {column}. Redonner ce nom à une colonne, puis recommencer.",
  },
  foreignTable: {
    en: "The table {table} on sheet {sheet} is yours: it has the name of a table of the add-in, and other columns. Give it another name (Table Design > Table Name), then try again. Nothing was written.",
    fr: "La table {table} de la feuille {sheet} est la vôtre : elle porte le nom d'une table du complément, avec d'autres colonnes. Lui donner un autre nom (Création de tableau > Nom du tableau), puis recommencer. Rien n'a été écrit.",
  },
  headerTaken: {
    en: "The table {table} on sheet {sheet} has a column of yours with a name that one of ours would get: {column}. Give yours another name, then try again. Nothing was written.",
    fr: "La table {table} de la feuille {sheet} a une de vos colonnes dont le nom reviendrait à l'une des nôtres : {column}. Donner un autre nom à la vôtre, puis recommencer. Rien n'a été écrit.",
  },
  headersOff: {
    en: "The table {table} on sheet {sheet} shows no header row, so the add-in cannot tell its columns. Switch it on (Table Design > Header Row), then try again.",
    fr: "La table {table} de la feuille {sheet} n'affiche pas sa ligne d'en-tête : le complément n'en reconnaît pas les colonnes. L'activer (Création de tableau > Ligne d'en-tête), puis recommencer.",
  },
  missingSheet: {
    en: "What you want to see is no longer in the workbook. Build the reviews again.",
    fr: "L'élément demandé n'est plus dans le classeur. Construire à nouveau les revues.",
  },
  occupied: {
    en: "Sheet {sheet} has cells of yours ({address}) where the add-in has to write. Move or clear them, then try again. Nothing was written.",
    fr: "La feuille {sheet} contient vos cellules ({address}) là où le complément doit écrire. Les déplacer ou les effacer, puis recommencer. Rien n'a été écrit.",
  },
  usedElsewhere: {
    en: "Formulas of yours ({address}) use the sheet {sheet}, which would go with this step. Point them elsewhere or replace them by their values, then try again. Nothing was written.",
    fr: "Vos formules ({address}) utilisent la feuille {sheet}, qui disparaîtrait avec cette étape. Les faire porter sur d'autres cellules ou les remplacer par leurs valeurs, puis recommencer. Rien n'a été écrit.",
  },
  filtered: {
    en: "The table {table} on sheet {sheet} is filtered, and rows written through a filter end up in wrong places. Clear the filter (Data > Clear), then try again. Nothing was written.",
    fr: "La table {table} de la feuille {sheet} est filtrée, et des lignes écrites à travers un filtre se retrouvent au mauvais endroit. Effacer le filtre (Données > Effacer), puis recommencer. Rien n'a été écrit.",
  },
  merged: {
    en: "Sheet {sheet} has merged cells ({address}) where the add-in has to write. Unmerge them (Home > Merge & Center), then try again. Nothing was written.",
    fr: "La feuille {sheet} contient des cellules fusionnées ({address}) là où le complément doit écrire. Annuler la fusion (Accueil > Fusionner et centrer), puis recommencer. Rien n'a été écrit.",
  },
  tooLarge: {
    en: "That is more than Excel lets an add-in move at once. Select fewer rows, or import a CSV file.",
    fr: "C'est plus qu'Excel ne laisse un complément déplacer en une fois. Sélectionner moins de lignes, ou importer un fichier CSV.",
  },
  unsupported: {
    en: "This version of Excel cannot do that. Update Excel, or use Excel on the web.",
    fr: "Cette version d'Excel ne sait pas le faire. Mettre Excel à jour, ou utiliser Excel sur le web.",
  },
  nothingToRestore: {
    en: "What stood there before was not kept: import the data again or build the reviews again.",
    fr: "L'état antérieur n'a pas été conservé : importer à nouveau les données ou construire à nouveau les revues.",
  },
  nothingToFinish: {
    en: "What was still to be written was not kept. Put back what stood there before, then do it again.",
    fr: "Ce qui restait à écrire n'a pas été conservé. Rétablir l'état antérieur, puis recommencer.",
  },
  totals: {
    en: "The table {table} on sheet {sheet} shows a total row. Switch it off (Table Design > Total Row), then try again. Nothing was written.",
    fr: "La table {table} de la feuille {sheet} affiche une ligne de total. La désactiver (Création de tableau > Ligne Total), puis recommencer. Rien n'a été écrit.",
  },
  journalProtected: {
    en: "The hidden sheet {sheet}, where the add-in notes what it writes, is protected. Show it, unprotect it, then try again. Nothing was written.",
    fr: "La feuille masquée {sheet}, où le complément note ses écritures, est protégée. L'afficher, ôter la protection, puis recommencer. Rien n'a été écrit.",
  },
  structureProtected: {
    en: "The structure of the workbook is protected, so that no sheet can be added. Remove it (Review > Protect Workbook), then try again. Nothing was written.",
    fr: "La structure du classeur est protégée : aucune feuille ne peut être ajoutée. Ôter la protection (Révision > Protéger le classeur), puis recommencer. Rien n'a été écrit.",
  },
  changedMeanwhile: {
    en: "Somebody changed the table {table} on sheet {sheet} in the meantime. Look at the preview again, then write. Nothing was written.",
    fr: "La table {table} de la feuille {sheet} a été modifiée entre-temps. Revoir l'aperçu, puis écrire. Rien n'a été écrit.",
  },
  rearranged: {
    en: "Rows of the table {table} on sheet {sheet} were inserted, deleted or sorted since: the add-in can no longer tell which row is which. Undo that first, then try again. Nothing was written.",
    fr: "Des lignes de la table {table} de la feuille {sheet} ont été insérées, supprimées ou triées depuis : le complément ne reconnaît plus les lignes. Annuler cela d'abord, puis recommencer. Rien n'a été écrit.",
  },
  unfinished: {
    en: "“{intention}” was interrupted and touches the same data. Finish it, put it back or leave it as it is on Home first. Nothing was written.",
    fr: "« {intention} » a été interrompu et touche les mêmes données. L'achever, le rétablir ou le laisser tel quel d'abord depuis l'accueil. Rien n'a été écrit.",
  },
  busy: {
    en: "Somebody else is writing “{intention}” in this workbook. Try again when it is done. Nothing was written.",
    fr: "Une autre personne écrit « {intention} » dans ce classeur. Recommencer ensuite. Rien n'a été écrit.",
  },
  takenOver: {
    en: "This pane stood still for a while, and somebody else has settled “{intention}”. Home shows what became of it. This pane wrote nothing more.",
    fr: "Ce volet est resté inactif un moment et une autre personne a réglé « {intention} ». L'accueil indique ce qu'il en est. Ce volet n'a plus rien écrit.",
  },
  settledMeanwhile: {
    en: "“{intention}” was settled in the meantime. Home shows what became of it. Nothing was written.",
    fr: "« {intention} » a été réglé entre-temps. L'accueil indique ce qu'il en est. Rien n'a été écrit.",
  },
  typedMeanwhile: {
    en: "Somebody typed in {sheet} while “{intention}” was being written. Everything stands again as they left it. Look at the preview again.",
    fr: "Une saisie a eu lieu dans {sheet} pendant l'écriture de « {intention} ». Tout est de nouveau dans l'état qu'elle a laissé. Revoir l'aperçu.",
  },
  typedWhileSettling: {
    en: "Somebody typed in {sheet} while “{intention}” was being settled. What they typed stands again, and “{intention}” is still open: settle it on Home.",
    fr: "Une saisie a eu lieu dans {sheet} pendant le règlement de « {intention} ». Cette saisie est rétablie et « {intention} » reste ouvert : le régler depuis l'accueil.",
  },
  notGivenBack: {
    en: "This was written over and could not be put back: {cells}. Type it again. “{intention}” is still open: settle it on Home.",
    fr: "Ceci a été écrasé et n'a pas pu être rétabli : {cells}. Le saisir à nouveau. « {intention} » reste ouvert : le régler depuis l'accueil.",
  },
  laterAct: {
    en: "A later version of the add-in wrote “{intention}”, and this one does not know all of it. Update the add-in; or leave it as it is. Nothing was written.",
    fr: "Une version plus récente du complément a écrit « {intention} », et celle-ci n'en connaît pas tout. Mettre le complément à jour, ou laisser tel quel. Rien n'a été écrit.",
  },
  halfWritten: {
    en: "Excel stopped in the middle of “{intention}” and did not let the add-in put everything back. Leave the cell you may be editing; Home then offers to finish it, to put it back or to leave it.",
    fr: "Excel s'est arrêté au milieu de « {intention} » et n'a pas laissé tout rétablir. Quitter la cellule en cours de modification ; l'accueil propose ensuite d'achever, de rétablir ou de laisser tel quel.",
  },
  notUndoable: {
    en: "This step cannot be undone any more: what stood there before is no longer kept, or a later step touched the same data.",
    fr: "Cette étape ne peut plus être annulée : l'état antérieur n'est plus conservé, ou une étape ultérieure a touché les mêmes données.",
  },
  unreadableRow: {
    en: "Row {row} of sheet {sheet} cannot be read: “{text}” does not belong into column {column}. Correct it, then try again. Nothing was written.",
    fr: "La ligne {row} de la feuille {sheet} est illisible : « {text} » n'a pas sa place dans la colonne {column}. La corriger, puis recommencer. Rien n'a été écrit.",
  },
  notCalculated: {
    en: "{address} shows errors instead of figures. Let Excel finish calculating, or correct what the cells say is wrong; then try again.",
    fr: "{address} affiche des erreurs au lieu de chiffres. Laisser Excel finir ses calculs, ou corriger ce que les cellules signalent ; puis recommencer.",
  },
  nameTaken: {
    en: "Somebody else has just added a row to {table} under the same number. Try again. Nothing was written.",
    fr: "Quelqu'un vient d'ajouter à {table} une ligne du même numéro. Recommencer. Rien n'a été écrit.",
  },
  missingRisk: {
    en: "The risk “{name}” is no longer in the table SopRisks. Look for risks again.",
    fr: "Le risque « {name} » n'est plus dans la table SopRisks. Rechercher à nouveau les risques.",
  },
  riskAsked: {
    en: "The risk “{name}” waits for decision {decision} already. Take that one, or withdraw it first. Nothing was written.",
    fr: "Le risque « {name} » attend déjà la décision {decision}. La prendre, ou la retirer d'abord. Rien n'a été écrit.",
  },
  riskAccepted: {
    en: "The risk “{name}” is accepted already. Nothing was written.",
    fr: "Le risque « {name} » est déjà accepté. Rien n'a été écrit.",
  },
  riskClosed: {
    en: "The risk “{name}” is closed. Look for risks again: if the data still shows it, it is opened again. Nothing was written.",
    fr: "Le risque « {name} » est clos. Rechercher à nouveau les risques : si les données le montrent encore, il est rouvert. Rien n'a été écrit.",
  },
  missingWords: {
    en: "A name or a reason is missing. Fill it in, then try again. Nothing was written.",
    fr: "Il manque un nom ou une raison. Compléter, puis recommencer. Rien n'a été écrit.",
  },
  missingDecision: {
    en: "The decision {name} is no longer in the table SopDecisions. Nothing was written.",
    fr: "La décision {name} n'est plus dans la table SopDecisions. Rien n'a été écrit.",
  },
  decisionTaken: {
    en: "Decision {name} was taken meanwhile: {chosen}. To change it, undo that step from the history or ask a new question. Nothing was written.",
    fr: "La décision {name} a été prise entre-temps : {chosen}. Pour la changer, annuler cette étape depuis l'historique ou poser une nouvelle question. Rien n'a été écrit.",
  },
  decisionWithdrawn: {
    en: "Decision {name} was withdrawn. To take it up again, undo that step from the history or ask a new question. Nothing was written.",
    fr: "La décision {name} a été retirée. Pour la reprendre, annuler cette étape depuis l'historique ou poser une nouvelle question. Rien n'a été écrit.",
  },
  missingDivergence: {
    en: "This divergence is no longer there, or was put to a decision already. Build the agenda again. Nothing was written.",
    fr: "Cette divergence n'existe plus, ou a déjà été portée en décision. Établir à nouveau l'ordre du jour. Rien n'a été écrit.",
  },
  noDecisions: {
    en: "No question was asked yet, so there is no decision to list. Nothing was written.",
    fr: "Aucune question n'a encore été posée : il n'y a pas de décision à relever. Rien n'a été écrit.",
  },
  missingScenario: {
    en: "The scenario “{name}” is no longer in the table SopScenarios. Nothing was written.",
    fr: "Le scénario « {name} » n'est plus dans la table SopScenarios. Rien n'a été écrit.",
  },
  scenarioDropped: {
    en: "The scenario “{name}” was dropped on {day}. Take it up again first. Nothing was written.",
    fr: "Le scénario « {name} » a été abandonné le {day}. Le reprendre d'abord. Rien n'a été écrit.",
  },
  scenarioAdopted: {
    en: "The scenario “{name}” was adopted on {day} and stays as the record of it. To take it back, undo that step from the history. Nothing was written.",
    fr: "Le scénario « {name} » a été adopté le {day} et en garde la trace. Pour revenir en arrière, annuler cette étape depuis l'historique. Rien n'a été écrit.",
  },
  scenarioOutdated: {
    en: "The plan moved since “{name}” was compared: compare again first. Nothing was written.",
    fr: "Le plan a bougé depuis la comparaison de « {name} » : comparer à nouveau d'abord. Rien n'a été écrit.",
  },
  missingAction: {
    en: "The action {name} is no longer in the table SopActions. Nothing was written.",
    fr: "L'action {name} n'est plus dans la table SopActions. Rien n'a été écrit.",
  },
  actionClosed: {
    en: "Action {name} is closed already. Nothing was written.",
    fr: "L'action {name} est déjà close. Rien n'a été écrit.",
  },
  stillOpen: {
    en: "The plan cannot be finalised yet: {what}. Settle this first, or finalise all the same, with your name and a reason. Nothing was written.",
    fr: "Le plan ne peut pas encore être finalisé : {what}. Régler cela d'abord, ou finaliser malgré tout, avec un nom et une raison. Rien n'a été écrit.",
  },
  planMoved: {
    en: "The plan changed since {version} was shown: look at it again. Nothing was written.",
    fr: "Le plan a changé depuis l'affichage de {version} : le regarder à nouveau. Rien n'a été écrit.",
  },
  noVersions: {
    en: "No plan is frozen yet: the first freeze starts the history. Nothing was written.",
    fr: "Aucun plan n'est encore gelé : le premier gel ouvre l'historique. Rien n'a été écrit.",
  },
  versionLeft: {
    en: "Rows of {version} are left without their version (sheet {sheet}, row {row}). Undo what removed it, or delete these rows. Nothing was written.",
    fr: "Des lignes de {version} restent sans leur version (feuille {sheet}, ligne {row}). Annuler ce qui l'a supprimée, ou effacer ces lignes. Rien n'a été écrit.",
  },
  nothingToPutBack: {
    en: "This row of {version} is as it was signed, or what was signed is not known any more. Nothing was written.",
    fr: "Cette ligne de {version} est telle qu'elle a été signée, ou ce qui a été signé n'est plus connu. Rien n'a été écrit.",
  },
  missingMeeting: {
    en: "The meeting “{name}” is no longer in the table SopMeetings. Nothing was written.",
    fr: "La réunion « {name} » n'est plus dans la table SopMeetings. Rien n'a été écrit.",
  },
  meetingOver: {
    en: "The meeting “{name}” was held or cancelled meanwhile. Nothing was written.",
    fr: "La réunion « {name} » a été tenue ou annulée entre-temps. Rien n'a été écrit.",
  },
  meetingsThere: {
    en: "The meetings of this cycle are planned already. Nothing was written.",
    fr: "Les réunions de ce cycle sont déjà prévues. Rien n'a été écrit.",
  },
  missingFeedback: {
    en: "The feedback {name} is no longer in the table SopFeedback. Nothing was written.",
    fr: "Le retour {name} n'est plus dans la table SopFeedback. Rien n'a été écrit.",
  },
  feedbackAnswered: {
    en: "Feedback {name} was answered meanwhile by {by}. Nothing was written.",
    fr: "{by} a répondu entre-temps au retour {name}. Rien n'a été écrit.",
  },
  putOffTillNoDay: {
    en: "Feedback {name} cannot be put off until then: choose today or a later day. Nothing was written.",
    fr: "Le retour {name} ne peut pas être différé jusque-là : choisir aujourd'hui ou un jour à venir. Rien n'a été écrit.",
  },
  missingPoll: {
    en: "The poll {name} is no longer in the table SopPolls. Nothing was written.",
    fr: "Le sondage {name} n'est plus dans la table SopPolls. Rien n'a été écrit.",
  },
  pollClosed: {
    en: "This poll closed on {day}. Your view was not counted; tell {by}.",
    fr: "Ce sondage est clos depuis le {day}. Votre avis n'est pas compté ; le dire à {by}.",
  },
  pollChoices: {
    en: "A poll needs two to five different choices, one a line. Nothing was written.",
    fr: "Un sondage demande de deux à cinq choix différents, un par ligne. Rien n'a été écrit.",
  },
  pollOver: {
    en: "The closing day has passed already, so nobody could vote. Choose today or a later day. Nothing was written.",
    fr: "Le jour de clôture est déjà passé : personne ne pourrait voter. Choisir aujourd'hui ou un jour à venir. Rien n'a été écrit.",
  },
  notAChoice: {
    en: "“{choice}” is no choice of poll {name}. Choose one of those offered. Nothing was written.",
    fr: "« {choice} » n'est pas un choix du sondage {name}. Choisir parmi ceux proposés. Rien n'a été écrit.",
  },
  notInPeople: {
    en: "Nobody called “{name}” takes part. Add the name to the people of the cycle first. Nothing was written.",
    fr: "Aucun participant ne s'appelle « {name} ». Ajouter d'abord ce nom aux participants du cycle. Rien n'a été écrit.",
  },
  missingProcedure: {
    en: "The procedure {name} is no longer in the table SopProcedures. Nothing was written.",
    fr: "La procédure {name} n'est plus dans la table SopProcedures. Rien n'a été écrit.",
  },
  nothingOld: {
    en: "None of the old figures stands there any more. Nothing was written.",
    fr: "Aucun des anciens chiffres n'est encore en place. Rien n'a été écrit.",
  },
  practiceLasts: {
    en: "A practice is going on in this workbook. Wait until it is ended, then begin yours.",
    fr: "Un entraînement est en cours dans ce classeur. Attendre qu'il soit terminé, puis commencer le vôtre.",
  },
  noSample: {
    en: "This workbook holds data of your own by now, which no practice may touch. Load a sample in an empty workbook.",
    fr: "Ce classeur contient désormais vos propres données, qu'aucun entraînement ne doit toucher. Charger un exemple dans un classeur vide.",
  },
  proceduresThere: {
    en: "There are procedures already. Nothing was written.",
    fr: "Il y a déjà des procédures. Rien n'a été écrit.",
  },
  noSteps: {
    en: "The procedure “{name}” has no steps, so there is nothing to approve. Write them in the table SopProcedureSteps. Nothing was written.",
    fr: "La procédure « {name} » n'a pas d'étape : il n'y a rien à approuver. Les écrire dans la table SopProcedureSteps. Rien n'a été écrit.",
  },
  approveInstead: {
    en: "“{name}” has changed since it was approved, or was never approved. Approve it instead. Nothing was written.",
    fr: "« {name} » a changé depuis son approbation, ou n'a jamais été approuvée. L'approuver plutôt. Rien n'a été écrit.",
  },
  notInForce: {
    en: "“{name}” has changed since it was approved, was never approved, or is retired. A reading counts once it is approved. Nothing was written.",
    fr: "« {name} » a changé depuis son approbation, n'a jamais été approuvée, ou est retirée. Une lecture compte une fois le texte approuvé. Rien n'a été écrit.",
  },
  newerProcedure: {
    en: "Version {version} of “{name}” was approved meanwhile. Look at that one first. Nothing was written.",
    fr: "La version {version} de « {name} » a été approuvée entre-temps. La regarder d'abord. Rien n'a été écrit.",
  },
  nothingChanged: {
    en: "The procedure “{name}” says what version {version} says. Nothing was written.",
    fr: "La procédure « {name} » dit ce que dit la version {version}. Rien n'a été écrit.",
  },
  missingVersion: {
    en: "The archive has no version {version} of “{name}” any more. Nothing was written.",
    fr: "L'archive n'a plus de version {version} de « {name} ». Rien n'a été écrit.",
  },
  missingComment: {
    en: "The comment {name} is gone, or was answered meanwhile. Nothing was written.",
    fr: "Le commentaire {name} a disparu, ou a reçu une réponse entre-temps. Rien n'a été écrit.",
  },
  notToClose: {
    en: "Comment {name} is closed by {author}, who wrote it, or by the coordinator. Answer it without closing. Nothing was written.",
    fr: "Le commentaire {name} est clos par {author}, qui l'a écrit, ou par l'animateur PIC. Répondre sans clore. Rien n'a été écrit.",
  },
  nothingPlanned: {
    en: "No month lies ahead in the data, so there is nothing to put on a roadmap. Import forecasts or orders for the coming months.",
    fr: "Les données ne couvrent aucun mois à venir : rien à inscrire sur une feuille de route. Importer des prévisions ou des commandes pour les mois à venir.",
  },
  newerVersion: {
    en: "A newer version of the add-in made this workbook (its tables are of version {from}, this one knows version {to}). It can be read; nothing is written, so that nothing is lost. Update the add-in.",
    fr: "Une version plus récente du complément a créé ce classeur (ses tables sont de version {from}, celle-ci connaît la version {to}). Il peut être lu ; rien n'y est écrit, pour que rien ne soit perdu. Mettre le complément à jour.",
  },
  noCycle: {
    en: "There is no cycle of that month, or it has lost that step. Open a cycle first.",
    fr: "Il n'y a pas de cycle pour ce mois, ou il a perdu cette étape. Ouvrir d'abord un cycle.",
  },
  cycleThere: {
    en: "The cycle of that month is open already. Choose another month.",
    fr: "Le cycle de ce mois est déjà ouvert. Choisir un autre mois.",
  },
  cycleClosed: {
    en: "This cycle is closed already. To close it again, first reopen its last step. Nothing was written.",
    fr: "Ce cycle est déjà clos. Pour le clore à nouveau, rouvrir d'abord sa dernière étape. Rien n'a été écrit.",
  },
  stepDone: {
    en: "{step}, {month}: this step is done already. Nothing was written.",
    fr: "{step}, {month} : cette étape est déjà terminée. Rien n'a été écrit.",
  },
  stepNotDone: {
    en: "{step}, {month}: this step is not done, so there is nothing to reopen. Nothing was written.",
    fr: "{step}, {month} : cette étape n'est pas terminée, il n'y a rien à rouvrir. Rien n'a été écrit.",
  },
  openPoints: {
    en: "Still open: {what}. Close all the same? Then say who, and why. Nothing was written.",
    fr: "Reste ouvert : {what}. Clore malgré tout ? Dire alors qui, et pourquoi. Rien n'a été écrit.",
  },
  halfDebrief: {
    en: "A debrief says at least one thing that worked, one that did not and one to change, or that there is nothing to say. Nothing was written.",
    fr: "Un débrief dit au moins une chose qui a marché, une qui n'a pas marché et une à changer, ou qu'il n'y a rien à dire. Rien n'a été écrit.",
  },
  changeWithoutStep: {
    en: "Which step of which procedure changes? The table SopProcedureSteps has no step {step} of “{name}”. Nothing was written.",
    fr: "Quelle étape de quelle procédure change ? La table SopProcedureSteps n'a pas d'étape {step} de « {name} ». Rien n'a été écrit.",
  },
  noDashboard: {
    en: "The dashboard is not built yet: there is no figure to look behind. Build the reviews first. Nothing was written.",
    fr: "Le tableau de bord n'est pas encore construit : il n'y a pas de chiffre à expliquer. Construire d'abord les revues. Rien n'a été écrit.",
  },
  signalGone: {
    en: "The signal {name} is no longer raised: there is nothing to answer. Nothing was written.",
    fr: "Le signal {name} n'est plus levé : il n'y a rien à répondre. Rien n'a été écrit.",
  },
  signalAnswered: {
    en: "{person} has answered the signal {name} meanwhile. Nothing was written.",
    fr: "{person} a répondu entre-temps au signal {name}. Rien n'a été écrit.",
  },
  missingLine: {
    en: "This line of the debrief is no longer in the table SopDebrief, or was done already. Nothing was written.",
    fr: "Cette ligne du débrief n'est plus dans la table SopDebrief, ou est déjà faite. Rien n'a été écrit.",
  },
  staysBusy: {
    en: "Excel still waits for the add-in: sheet {sheet}, cell {address} shows #BUSY! (cells: {count}). Nothing is lost. Close this pane with its x and press Open S&OP on the ribbon; if it stays, save, close the workbook and open it again. Calculating again does not help.",
    fr: "Excel attend toujours le complément : feuille {sheet}, la cellule {address} affiche #OCCUPÉ! (cellules : {count}). Rien n'est perdu. Fermer ce volet par sa croix et choisir Ouvrir le PIC dans le ruban ; si cela persiste, enregistrer, fermer le classeur et le rouvrir. Recalculer n'y change rien.",
  },
  unknownFunctions: {
    en: "Excel does not know the functions of the add-in: sheet {sheet}, cell {address} shows #NAME? (cells: {count}). Nothing is lost. Choose Home > Add-ins > S&OP Cycle once; if it stays, remove the add-in and add it again. With Excel for Windows version 2607, update Office first.",
    fr: "Excel ne connaît pas les fonctions du complément : feuille {sheet}, la cellule {address} affiche #NOM? (cellules : {count}). Rien n'est perdu. Choisir une fois Accueil > Compléments > Cycle PIC ; si cela persiste, retirer le complément et l'ajouter à nouveau. Avec Excel pour Windows version 2607, mettre d'abord Office à jour.",
  },
  excel: {
    en: "Excel refused: {message} Try again; if it happens again, close and reopen the workbook.",
    fr: "Excel a refusé : {message} Recommencer ; si cela se répète, fermer et rouvrir le classeur.",
  },
};
