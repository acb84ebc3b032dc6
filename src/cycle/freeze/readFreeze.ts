/** Signing and freezing as the pane shows them. */
import { formatDate, formatPeriod } from "../../calendar/format";
import { bucketOfPeriod } from "../../calendar/periods";
import { latestVersion } from "../../domain/freeze/checkVersions";
import { explainObstacle, roleInWords, type Obstacle } from "../../domain/freeze/obstacles";
import { signersOf, type SignatureChoice } from "../../domain/freeze/signing";
import type { Role } from "../../domain/meetings/roles";
import { formatNames } from "../../language/nameLists";
import type { Language } from "../../language/text";
import { readFreezeRows } from "./freezeReading";

export interface RoleToSign {
  role: Role;
  name: string;
  /** Who may sign for it, as People says. */
  people: string[];
  signature: { person: string; day: string; choice: SignatureChoice; remark: string | null } | null;
  /** The plan changed since. */
  outdated: boolean;
}

/** Something in the way, with what it is settled by. */
export interface ObstacleShown {
  kind: Obstacle["kind"];
  words: string;
  role?: Role;
}

export interface FreezeBoard {
  /** The cycle whose plan is signed; null where none is open. */
  cycle: number | null;
  cycleName: string | null;
  /** The version that would be frozen, and the hash of what is signed; null while there is no production plan. */
  draft: { version: string; hash: string; partly: string | null } | null;
  roles: RoleToSign[];
  obstacles: ObstacleShown[];
  /** The version frozen last; null before the first. */
  latest: { version: string; by: string; day: string; ofCycle: boolean } | null;
  /** How many versions are frozen. */
  versions: number;
  /** The step is done. */
  isValidated: boolean;
  /** Who coordinates, as People says. */
  coordinator: string | null;
  sheet: string | null;
}

/** Writes nothing. Fails with `unreadableRow`. */
export async function readFreeze(language: Language): Promise<FreezeBoard> {
  const reading = await readFreezeRows();
  const { cycle, collect, draft, people } = reading;
  const latest = latestVersion(reading.versions);
  return {
    cycle,
    cycleName: cycle === null ? null : formatPeriod(cycle, language, bucketOfPeriod(cycle, collect.settings.cadence)),
    draft:
      draft === null
        ? null
        : {
            ...{ version: draft.version, hash: draft.hash },
            partly: draft.partly.length === 0 ? null : formatNames(draft.partly, language),
          },
    roles: reading.standings.map(({ role, signature, outdated }) => ({
      ...{ role, name: roleInWords(role, language), people: signersOf(people, role), outdated },
      signature: signature && {
        ...{ person: signature.Person, day: formatDate(signature.Date, language) },
        ...{ choice: signature.Choice, remark: signature.Remark },
      },
    })),
    obstacles: reading.obstacles.map((obstacle) => ({
      ...{ kind: obstacle.kind, words: explainObstacle(obstacle, language) },
      ...("role" in obstacle && { role: obstacle.role }),
    })),
    latest: latest && {
      ...{ version: latest.Version, by: latest["Frozen by"], day: formatDate(latest["Frozen on"], language) },
      ofCycle: latest.Cycle === cycle,
    },
    versions: reading.versions.length,
    isValidated: collect.cycles.some((row) => row.Cycle === cycle && row.Step === "validate" && row.Status === "done"),
    coordinator: people.find((row) => row.Role === "coordinator")?.Person ?? null,
    sheet: reading.sheet,
  };
}
