/** Names of what browsers say of a file that was saved, moved or deleted after it was chosen. */
const names: ReadonlySet<string> = new Set(["NotReadableError", "NotFoundError"]);

/** Whether a file cannot be read because it is no longer the one that was chosen: browsers say so in English only. */
export const isOfChangedFile = (failure: unknown): boolean =>
  typeof failure === "object" && failure !== null && "name" in failure && names.has(String(failure.name));
