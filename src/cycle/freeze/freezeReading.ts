/** Everything that signing and freezing rest on, read together: the plan of today, who signed it, and what is in the way. */
import { compareWithFrozen, fingerprintsOf } from "../../domain/collect/freeze";
import { obstaclesOf, type Obstacle } from "../../domain/freeze/obstacles";
import { lostVersions } from "../../domain/freeze/lostVersions";
import { signingRoles, standings, type Standing } from "../../domain/freeze/signing";
import { sopSignatures, type SignatureRow } from "../../domain/freeze/sopSignatures";
import { sopVersions, type VersionRow } from "../../domain/freeze/sopVersions";
import { sopDecisions } from "../../domain/decisions/sopDecisions";
import { sopPeople, type PersonRow } from "../../domain/meetings/sopPeople";
import { WorkbookError } from "../../workbook/errors";
import { fingerprint } from "../../workbook/fingerprint";
import type { CollectReading } from "../collect/readForCollect";
import { readRows } from "../readRows";
import { draftVersion, readPlanNow, type DraftVersion } from "./planNow";

export interface FreezeReading {
  collect: CollectReading;
  cycle: number | null;
  versions: VersionRow[];
  signatures: SignatureRow[];
  people: PersonRow[];
  /** Null while there is no cycle, or no production plan. */
  draft: DraftVersion | null;
  standings: Standing[];
  obstacles: Obstacle[];
  /** Sheet of the versions; null before the first. */
  sheet: string | null;
}

/** Writes nothing. Fails with `unreadableRow` where a row that a write would lose, or that decides, cannot be read. */
export async function readFreezeRows(): Promise<FreezeReading> {
  const { collect, production } = await readPlanNow();
  const sources = [sopVersions, sopSignatures, sopPeople, sopDecisions] as const;
  const { rows, reads } = await readRows(sources, { kept: sources });
  const { period: cycle } = collect;
  const [versions, signatures, people] = [rows.SopVersions ?? [], rows.SopSignatures ?? [], rows.SopPeople ?? []];
  const lost = lostVersions({ versions, known: [], signatures, cycles: collect.cycles }).map(({ name }) => name);
  const draft = cycle === null || production === null ? null : draftVersion(cycle, { collect, production }, versions, lost);
  const signed = draft === null ? [] : standings(signingRoles(people), signatures, draft.version, draft.hash);
  const obstacles =
    cycle === null
      ? []
      : obstaclesOf({
          cycle,
          cycles: collect.cycles,
          decisions: rows.SopDecisions ?? [],
          standings: signed,
          changes: compareWithFrozen(collect.versions, cycle, fingerprintsOf(collect.rows, fingerprint)),
          unplanned: draft?.unplanned ?? [],
          incomplete: production?.reason ?? "",
          unreadForecasts: collect.unreadable.SopForecasts ?? 0,
        });
  const sheet = reads.SopVersions.exists ? reads.SopVersions.sheet : null;
  return { collect, cycle, versions, signatures, people, draft, standings: signed, obstacles, sheet };
}

/** The version that would be frozen. Fails with `noCycle`, and with `missingSheet` while there is no production plan. */
export function neededDraft({ cycle, draft }: FreezeReading): DraftVersion & { cycle: number } {
  if (cycle === null) throw new WorkbookError("noCycle");
  if (draft === null) throw new WorkbookError("missingSheet");
  return { ...draft, cycle };
}
