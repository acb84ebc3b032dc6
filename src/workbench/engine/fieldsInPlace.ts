/**
 * The engine's packages set each field of a new object by a function that all classes share, which no JavaScript engine can make fast;
 * every number of every calculated cell is such an object: a tenth of a large calculation. Here each is set in place: assigned, or
 * defined where a prototype of the engine has an accessor of that name, exactly as the shared function does.
 *
 * @param script one of the packages' own scripts, of either kind of module.
 */
export const fieldsInPlace = (script: string): string =>
  script.replaceAll(/^(\s*)_defineProperty\(this, "(\w+)", (.*)\);$/gm, (_all, space: string, name: string, value: string) =>
    accessors.has(name)
      ? `${space}"${name}" in this ? _defineProperty(this, "${name}", ${value}) : (this.${name} = ${value});`
      : `${space}this.${name} = ${value};`,
  );

/** Fields whose name is that of an accessor in one of the engine's packages; a test looks them up there. */
export const accessors: ReadonlySet<string> = new Set(
  (
    "canvas color column columnCount cursor dirty formula formulaId headers isDirty name node parent rangeList rangeType row rowCount size " +
    "subUnitId text type unitId zIndex _documents _matchesCount _skeleton _univerInstanceService _workbookSelections _worksheet"
  ).split(" "),
);
