/** The last page of the executive's pack: who signs what, and what was signed and frozen, told by its hash. */
import { formatDate } from "../../calendar/format";
import { checkVersion } from "../../domain/freeze/checkVersion";
import { latestVersion } from "../../domain/freeze/checkVersions";
import { roleInWords } from "../../domain/freeze/obstacles";
import { signersOf, signingRoles, standings, type Standing } from "../../domain/freeze/signing";
import type { VersionRow } from "../../domain/freeze/sopVersions";
import type { Role } from "../../domain/meetings/roles";
import type { MeetingRow } from "../../domain/meetings/sopMeetings";
import type { PersonRow } from "../../domain/meetings/sopPeople";
import { readFreezeRows } from "../freeze/freezeReading";
import { readFrozen } from "../freeze/readFrozen";
import { opinionsSaid, packWords as words } from "./packWords";
import type { Page, PackReading } from "./packReading";

/** The plan that a meeting signs: frozen, or as it would be frozen now. */
export interface Signing {
  version: string;
  hash: string;
  standings: readonly Standing[];
  /** Null while it is not frozen. */
  frozen: { row: VersionRow; asSigned: boolean } | null;
}

/** Digits of a hash that people compare on paper. */
const shownDigits = 8;

/** Reads it for the cycle of a meeting; null where there is no plan to sign. Writes nothing. */
export async function readSigning({ Cycle: cycle }: Pick<MeetingRow, "Cycle">): Promise<Signing | null> {
  const frozen = await readFrozen();
  const own = frozen.versions.filter((row) => row.Cycle === cycle);
  const row = latestVersion(own);
  const reading = await readFreezeRows();
  const roles = signingRoles(reading.people);
  if (row !== null) {
    const { asSigned } = checkVersion(
      row,
      frozen.rows.filter(({ cells }) => String(cells["Version"] ?? "") === row.Version),
    );
    const signed = standings(roles, reading.signatures, row.Version, row.Hash);
    return { version: row.Version, hash: row.Hash, standings: signed, frozen: { row, asSigned } };
  }
  const { draft } = reading;
  if (draft === null || reading.cycle !== cycle) return null;
  return { version: draft.version, hash: draft.hash, standings: reading.standings, frozen: null };
}

/** Who signs for a role: those who are said to, else all who do not say that they do not; room for a name where there is nobody. */
function signersFor(people: readonly PersonRow[], role: Role): { role: Role; name: string | null }[] {
  const said = people.filter((row) => row.Role === role && row.Signs === "yes").map((row) => row.Person);
  const names = said.length > 0 ? said : signersOf(people, role);
  return names.length > 0 ? names.map((name) => ({ role, name })) : [{ role, name: null }];
}

/** Who signs the plan: what they said, or room to do it. */
export function signPage(pack: PackReading): Page {
  const { reading, language, say, signing } = pack;
  const title = say(words.signOff);
  const people = signingRoles(reading.people).flatMap((role) => signersFor(reading.people, role));
  const given = signing?.standings.filter(({ signature }) => signature !== null) ?? [];
  if (given.length === 0 && people.every(({ name }) => name === null)) return { title, why: say(words.noPeople) };
  // Who signed another plan than the one of now signs this one, as long as it is not frozen.
  const isSigned = ({ outdated }: Standing): boolean => !outdated || signing?.frozen !== null;
  const toSign = people.filter(({ role }) => !given.some((standing) => standing.role === role && isSigned(standing)));
  return {
    id: "SignOff",
    title,
    answer: say(words.signed),
    lines: [
      ...versionLines(pack),
      ...given.flatMap((standing) => ["", signedLine(pack, standing)]),
      ...toSign.flatMap(({ role, name }) => [
        "",
        say(words.sign, { role: roleInWords(role, language), name: name ?? "____________________" }),
      ]),
    ],
    tables: [],
  };
}

function versionLines({ signing, language, say }: PackReading): string[] {
  if (signing === null) return [say(words.version)];
  const { version, frozen } = signing;
  const hash = signing.hash.slice(0, shownDigits);
  if (frozen === null) return [say(words.draftVersion, { version, hash })];
  const { row, asSigned } = frozen;
  return [
    say(words.frozenVersion, { version, hash, by: row["Frozen by"], day: formatDate(row["Frozen on"], language) }),
    ...(asSigned ? [] : [say(words.changedAfter)]),
    ...(row["Override reason"] === null ? [] : [say(words.overridden, { by: row["Overridden by"] ?? "", reason: row["Override reason"] })]),
  ];
}

function signedLine({ language, say }: PackReading, { role, signature, outdated }: Standing): string {
  if (signature === null) return "";
  const said = say(words.signature, {
    ...{ role: roleInWords(role, language), name: signature.Person, day: formatDate(signature.Date, language) },
    opinion: say(opinionsSaid[signature.Choice]),
  });
  const remark = signature.Remark === null ? "" : ` (${signature.Remark})`;
  return `${said}${remark}${outdated ? ` · ▼ ${say(words.outdated)}` : ""}`;
}
