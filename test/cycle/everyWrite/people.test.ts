/**
 * Every intention that writes, with Excel failing at its requests in turn: afterwards the workbook is wholly old or wholly
 * new, and what a person put there themselves is as it was, to the byte.
 */
import { interruptsAll } from "./interrupted";
import { peopleCases } from "./peopleCases";

interruptsAll(peopleCases);
