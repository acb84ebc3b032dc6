import type { LibraryClass } from "./library";
import type { ServedClass } from "./served";
import type { UsedMember } from "./used";

export interface Coverage {
  name: string;
  served: string[];
  missing: string[];
}

const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** Members of every class of the library, as an add-in writes them, served and missing. */
export function compare(library: readonly LibraryClass[], served: ReadonlyMap<string, ServedClass>): Coverage[] {
  return library.map(({ name, properties, methods, events }) => {
    const ours = served.get(name);
    const all = [
      ...[...properties, ...methods].map((member) => ({ text: camel(member), here: ours?.members.has(member) ?? false })),
      ...events.map((event) => ({ text: event.name, here: ours?.events.has(event.wire) ?? false })),
    ];
    const texts = (here: boolean) => all.filter((member) => member.here === here).map(({ text }) => text);
    return { name, served: texts(true), missing: texts(false) };
  });
}

/** Members that the add-in uses and the host does not serve: empty, or the add-in fails in the workbench. */
export function notServed(used: readonly UsedMember[], coverage: readonly Coverage[]): UsedMember[] {
  const missing = new Set(coverage.flatMap(({ name, missing: members }) => members.map((member) => `${name}.${member}`)));
  return used.filter(({ name, member }) => missing.has(`${name}.${member}`));
}
