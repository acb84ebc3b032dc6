import { defineTable, type RowOf } from "../tables/defineTable";
import { stepColumns } from "./stepColumns";

export const sopProcedureSteps = defineTable({
  name: "SopProcedureSteps",
  since: 7,
  title: { en: "Procedure steps", fr: "Étapes des procédures" },
  help: {
    en: "The steps of each procedure as they are now; change them here, then have them approved.",
    fr: "Les étapes de chaque procédure telles qu'elles sont ; les modifier ici, puis les faire approuver.",
  },
  key: ["Procedure", "Step"],
  columns: stepColumns,
});

export type ProcedureStepRow = RowOf<typeof sopProcedureSteps>;
