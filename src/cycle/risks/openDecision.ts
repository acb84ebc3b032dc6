import { sopDecisions } from "../../domain/decisions/sopDecisions";
import { activateTableCell } from "../../workbook/showing/activateTableCell";

/** Brings a decision into view on its sheet. Fails with `missingSheet` when SopDecisions no longer has it. */
export const openDecision = (name: string): Promise<void> => activateTableCell(sopDecisions, { Decision: name }, "Question");
