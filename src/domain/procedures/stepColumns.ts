/** What a step of a procedure says; the same columns in the procedure itself and in its archive. */
import { textColumn } from "../tables/columns";

export const stepColumns = [
  textColumn("Procedure", "Procédure", true, "Procedure, as SopProcedures numbers it.", "Procédure, telle que SopProcedures la numérote."),
  {
    name: "Step",
    kind: "number",
    required: true,
    minimum: 1,
    title: { en: "Step", fr: "Étape" },
    help: { en: "Its place in the procedure.", fr: "Sa place dans la procédure." },
  },
  textColumn("Role", "Rôle", true, "Who does it.", "Qui s'en charge."),
  textColumn("When", "Quand", false, "When it is done.", "Quand cela se fait."),
  textColumn("Text", "Texte", true, "What is done, in plain words.", "Ce qui est fait, en mots simples."),
  textColumn("Input", "Entrée", false, "What it starts from.", "De quoi l'on part."),
  textColumn("Output", "Sortie", false, "What comes of it.", "Ce qu'il en sort."),
] as const;
