/**
 * The engine's packages set each field of a new object by a function that all classes share, which no JavaScript engine can make fast;
 * every number of every calculated cell is such an object: a twentieth of a large calculation. Here each is set in place: assigned, or
 * defined where a prototype has the name, exactly as the shared function does.
 *
 * @param script one of the packages' own scripts, of either kind of module.
 */
export const fieldsInPlace = (script: string): string =>
  script.replaceAll(
    /^(\s*)_defineProperty\(this, "(\w+)", (.*)\);$/gm,
    (_all, space, name, value) => `${space}"${name}" in this ? _defineProperty(this, "${name}", ${value}) : (this.${name} = ${value});`,
  );
