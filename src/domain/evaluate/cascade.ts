/** How the plan of one month moved from version to version, and how close each came to what happened. */

export interface CascadeVersion {
  version: string;
  frozenOn: number;
  /** Units that it planned for the period; null where it does not speak of it. */
  plan: number | null;
}

export interface CascadeStep extends CascadeVersion {
  plan: number;
  /** Against the version before; null for the first. */
  change: number | null;
  /** Against what happened; null while nobody knows. */
  error: number | null;
}

/** The versions that speak of the period, oldest first. */
export function cascadeOf(versions: readonly CascadeVersion[], actual: number | null): CascadeStep[] {
  const told = versions
    .filter((one): one is CascadeVersion & { plan: number } => one.plan !== null)
    .sort((a, b) => a.frozenOn - b.frozenOn);
  return told.map((one, place) => {
    const before = told[place - 1];
    return {
      ...one,
      change: before === undefined ? null : one.plan - before.plan,
      error: actual === null ? null : one.plan - actual,
    };
  });
}
