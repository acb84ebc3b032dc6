/**
 * A second look at what this pane has written. Where several people have a copy of the workbook each, what one of them writes comes to
 * the others a little later, and the last one to send wins: what was told to be written may be gone by then.
 */
import { clock } from "../../clock";
import { inExcel } from "../../gateway";
import { inOrder } from "../../inOrder";
import { Journal } from "../journal/journal";
import { isUndone, type GroupHeader } from "../journal/journalRow";
import { forgetWritten, ownWrites, type OwnWrite } from "../journal/ownWrites";
import { since } from "./collisions";
import type { Lost } from "./lost";

/** A write of this pane that the workbook no longer has as it was left. */
export interface GoneWrite {
  id: string;
  intention: string;
  /** Tables, sheets and cells that it touched. */
  targets: string[];
  /** Rows and cells that are not as it left them, as they are now; none where the journal alone tells. */
  differing: Lost[];
}

/** What a person has to know after writing beside others. */
export interface AfterWriting {
  gone: GoneWrite[];
  /** Others do not see it before the workbook is saved. */
  unsaved: boolean;
}

/** Milliseconds after which what others wrote at the same moment has come in. */
const settling = 30_000;
/** Later than that, a cell that differs is most likely what the person has typed since. */
const stillFresh = 120_000;

const gone = new Map<string, GoneWrite>();

/**
 * Looks at the writes of this pane that have had time to settle, each once, and gives those that are gone until a person says that they
 * know. Asks nothing of Excel where this pane has written nothing. Writes nothing.
 */
export async function readAfterWriting(): Promise<AfterWriting> {
  const waiting = ownWrites();
  if (waiting.length === 0) return { gone: [...gone.values()], unsaved: false };
  return inExcel(async (context) => {
    const { workbook } = context;
    workbook.load("autoSave,isDirty");
    const journal = await Journal.open(context, { readOnly: true });
    // Before it is saved, nothing goes to the others and nothing comes from them.
    const unsaved = waiting.some(({ besideOthers }) => besideOthers) && !workbook.autoSave && workbook.isDirty;
    if (unsaved) return { gone: [...gone.values()], unsaved };
    const due = waiting.filter(({ time }) => clock.now() - time >= settling);
    await inOrder(due, async (write) => {
      const found = await lookAt(context, journal, write);
      if (found !== undefined) gone.set(write.id, found);
    });
    for (const write of due) forgetWritten(write);
    return { gone: [...gone.values()], unsaved };
  });
}

/** A person says that they know of it. */
export const knowGone = (id: string): void => void gone.delete(id);

async function lookAt(context: Excel.RequestContext, journal: Journal, write: OwnWrite): Promise<GoneWrite | undefined> {
  const { id, intention, targets, time, besideOthers } = write;
  const isFresh = clock.now() - time <= stillFresh;
  const { groups } = journal;
  const group = groups.find((one) => one.id === id);
  // A journal that is gone altogether was deleted by somebody, and old rows make room for new ones.
  if (group === undefined) return isFresh && groups.length > 0 ? { id, intention, targets, differing: [] } : undefined;
  if (isUndone(group, groups)) return undefined;
  if (group.state !== "done" || journal.isTakenOver(group)) return { id, intention, targets, differing: [] };
  if (!isFresh || !besideOthers || isWrittenOver(group, groups)) return undefined;
  const differing = (await since(context, journal, group)) ?? [];
  return differing.length > 0 ? { id, intention, targets, differing } : undefined;
}

/** A later write of the add-in has touched the same: the journal shows both, and what differs is meant to. */
function isWrittenOver(group: GroupHeader, groups: readonly GroupHeader[]): boolean {
  const names = new Set(group.targets.map(({ name }) => name));
  return groups.slice(groups.indexOf(group) + 1).some((later) => later.targets.some(({ name }) => names.has(name)));
}
