import type { Text } from "../../language/text";

/** Words of the change preview, the history, and of what was interrupted. */
export const safetyTexts = {
  title: { en: "History", fr: "Historique" },
  intro: { en: "What was written last, newest first.", fr: "Les dernières écritures, la plus récente en tête." },
  empty: {
    en: "Nothing was written yet. Import data first; each step can then be undone here.",
    fr: "Rien n'a encore été écrit. Importez d'abord des données ; chaque étape pourra être annulée ici.",
  },
  undo: { en: "Undo", fr: "Annuler" },
  undoNamed: { en: "Undo: {what}", fr: "Annuler : {what}" },
  undone: { en: "Undone", fr: "Annulé" },
  undoing: { en: "Undoing…", fr: "Annulation en cours…" },
  isUndone: { en: "“{what}” is undone.", fr: "« {what} » est annulé." },
  notUndoable: { en: "Cannot be undone any more.", fr: "Ne peut plus être annulé." },
  lostTitle: { en: "Changed since", fr: "Modifié depuis" },
  lost: {
    en: "Somebody changed these cells after this step. Undoing takes their changes away:",
    fr: "Ces cellules ont été modifiées après cette étape. L'annulation supprimerait ces modifications :",
  },
  lostRow: { en: "{sheet}, row {row}: {values}", fr: "{sheet}, ligne {row} : {values}" },
  lostInput: { en: "{name}: {value}", fr: "{name} : {value}" },
  more: { en: "and {count} more", fr: "et {count} de plus" },
  undoAnyway: { en: "Undo all the same", fr: "Annuler malgré tout" },
  keep: { en: "Keep as it is", fr: "Conserver tel quel" },

  preview: { en: "What will change", fr: "Ce qui va changer" },
  nothing: { en: "Nothing will change.", fr: "Rien ne changera." },
  newTable: { en: "{title}: new table with {rows}", fr: "{title} : nouvelle table de {rows}" },
  table: {
    en: "{title}: {added} added, {updated} changed, {removed} removed",
    fr: "{title} : {added} ajoutées, {updated} modifiées, {removed} supprimées",
  },
  tableSame: { en: "{title}: no change", fr: "{title} : aucun changement" },
  tableRemoved: { en: "{title}: table removed with {rows}", fr: "{title} : table supprimée avec {rows}" },
  newColumns: { en: "{title}: new columns {columns}", fr: "{title} : nouvelles colonnes {columns}" },
  columnsRemoved: { en: "{title}: columns removed: {columns}", fr: "{title} : colonnes supprimées : {columns}" },
  ownWords: {
    en: "Words of our lists in cells of yours: {cells} ({names})",
    fr: "Mots de nos listes dans vos cellules : {cells} ({names})",
  },
  spoken: { en: "{title}: headers renamed: {headers}; words: {words}", fr: "{title} : en-têtes renommés : {headers} ; mots : {words}" },
  newSheet: { en: "New sheet {sheet}", fr: "Nouvelle feuille {sheet}" },
  sheetAgain: { en: "Sheet {sheet} is drawn again", fr: "La feuille {sheet} est redessinée" },
  sheetRemoved: { en: "Sheet {sheet} is removed", fr: "La feuille {sheet} est supprimée" },
  input: { en: "{name}: {before} → {after}", fr: "{name} : {before} → {after}" },
  samples: { en: "Show rows", fr: "Afficher des lignes" },
  samplesOf: { en: "Show rows of {title}", fr: "Afficher des lignes de {title}" },
  added: { en: "Added", fr: "Ajout" },
  updated: { en: "Changed", fr: "Modification" },
  removed: { en: "Removed", fr: "Suppression" },
  undoable: { en: "Can be undone from History.", fr: "Annulable depuis l'historique." },
  cannotUndo: {
    en: "Cannot be undone: it is too large to keep what stands there now.",
    fr: "Ne pourra pas être annulé : trop volumineux pour conserver l'état actuel.",
  },
  unsafe: {
    en: "If it is interrupted, it cannot be put back either. Save a copy first.",
    fr: "En cas d'interruption, l'état actuel ne pourra pas non plus être rétabli. Enregistrez d'abord une copie.",
  },

  running: {
    en: "“{what}” is being written in this workbook by somebody else. What you see may be half of it. Wait, or come back later.",
    fr: "« {what} » est en cours d'écriture dans ce classeur par une autre personne. Ce qui s'affiche peut être incomplet. Patientez ou revenez plus tard.",
  },
  quiet: {
    en: "“{what}” has stood still for {seconds} s. If it does not go on, you can settle it here.",
    fr: "« {what} » n'avance plus depuis {seconds} s. Sans reprise, vous pourrez régler la situation ici.",
  },
  interrupted: {
    en: "“{what}” was interrupted at {time}. Finish it, put back what stood there before, or leave it as it is.",
    fr: "« {what} » a été interrompu à {time}. Achevez-le, rétablissez l'état antérieur ou laissez-le tel quel.",
  },
  interruptedBack: {
    en: "“{what}” was interrupted at {time}. Put back what stood there before and do it again, or leave it as it is.",
    fr: "« {what} » a été interrompu à {time}. Rétablissez l'état antérieur et recommencez, ou laissez-le tel quel.",
  },
  interruptedOnly: {
    en: "“{what}” was interrupted at {time}, and what stood there before was not kept. Check the data it touched ({targets}), then leave it as it is.",
    fr: "« {what} » a été interrompu à {time} et l'état antérieur n'a pas été conservé. Vérifiez les données concernées ({targets}), puis laissez-le tel quel.",
  },
  waits: {
    en: "“{what}” was interrupted at {time}. It can be settled here once the other one is done.",
    fr: "« {what} » a été interrompu à {time}. La situation pourra être réglée ici quand l'autre écriture sera terminée.",
  },
  leave: { en: "Leave it as it is", fr: "Laisser tel quel" },
  leaving: {
    en: "Nothing is written. These hold part of it: {targets}. It can no longer be finished or put back.",
    fr: "Rien n'est écrit. Ces éléments en contiennent une partie : {targets}. Il ne pourra plus être achevé ni rétabli.",
  },
  notYet: { en: "Not yet", fr: "Pas encore" },
  moved: {
    en: "Rows of {table} were sorted, inserted or deleted since: the add-in no longer knows which is which. Undo that, then come back; or leave it as it is.",
    fr: "Des lignes de {table} ont été triées, insérées ou supprimées depuis : le complément ne les reconnaît plus. Annulez cela, puis revenez, ou laissez tel quel.",
  },
  tablesGone: { en: "The tables of this workbook were taken apart", fr: "Les tables de ce classeur ont été défaites" },
  tablesGoneWhy: {
    en: "Another program has saved this file and not kept its tables ({count}). Their cells are all there. They are made tables again without changing a cell, and the reviews are built again.",
    fr: "Un autre programme a enregistré ce fichier sans en garder les tables ({count}). Leurs cellules sont toutes là. Elles redeviennent des tables sans qu'aucune cellule change, et les revues sont reconstruites.",
  },
  tableGone: { en: "{sheet}: {rows}", fr: "{sheet} : {rows}" },
  makeTables: { en: "Make tables and reviews again", fr: "Remettre les tables et les revues" },
  makingTables: { en: "Making tables and reviews…", fr: "Remise des tables et des revues en cours…" },
  tablesMade: { en: "Tables made again: {count}.", fr: "Tables remises : {count}." },
  collisions: { en: "Written at the same time", fr: "Écritures simultanées" },
  collision: {
    en: "“{one}” and “{other}” were written at the same time by two people. Parts of either may be missing. Compare {targets}, then import again what is missing.",
    fr: "« {one} » et « {other} » ont été écrits en même temps par deux personnes. Des parties de l'un ou de l'autre peuvent manquer. Comparez {targets}, puis importez à nouveau ce qui manque.",
  },
  collisionWhole: {
    en: "“{one}” and “{other}” were written at the same time by two people. All that both wrote is there.",
    fr: "« {one} » et « {other} » ont été écrits en même temps par deux personnes. Tout ce que les deux ont écrit est présent.",
  },
  showDiffering: { en: "Show the rows that differ", fr: "Afficher les lignes qui diffèrent" },
  understood: { en: "Understood", fr: "Compris" },
  noting: { en: "Noting…", fr: "Enregistrement en cours…" },
  afterWriting: { en: "What was written here", fr: "Ce qui a été écrit ici" },
  gone: {
    en: "“{what}” was written here, but the workbook no longer has it as it was left. Check {targets}.",
    fr: "« {what} » a été écrit ici, mais le classeur ne le contient plus tel quel. Vérifiez {targets}.",
  },
  afterSave: {
    en: "Others see what was written here after you save.",
    fr: "Les autres verront ce qui a été écrit ici après votre enregistrement.",
  },
  open: { en: "Open writes", fr: "Écritures en cours" },
  left: { en: "Left as it is", fr: "Laissé tel quel" },
  putBackByOther: { en: "Put back by somebody else", fr: "Rétabli par une autre personne" },
  finish: { en: "Finish", fr: "Achever" },
  putBack: { en: "Put back", fr: "Rétablir" },
  lostByRecovery: {
    en: "Somebody typed into these cells after the interruption. Going on takes it away:",
    fr: "Ces cellules ont été saisies après l'interruption. Continuer supprimerait ces saisies :",
  },
  finishAnyway: { en: "Finish all the same", fr: "Achever malgré tout" },
  putBackAnyway: { en: "Put back all the same", fr: "Rétablir malgré tout" },
  finishing: { en: "Finishing…", fr: "Achèvement en cours…" },
  puttingBack: { en: "Putting back…", fr: "Rétablissement en cours…" },

  manual: {
    en: "Excel calculates manually: figures are as of the last calculation.",
    fr: "Excel calcule sur demande : les chiffres datent du dernier calcul.",
  },
  calculate: { en: "Calculate now", fr: "Calculer maintenant" },
} as const satisfies Readonly<Record<string, Text>>;
