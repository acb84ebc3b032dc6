/** Keyboard shortcuts of the add-in, read from the file that the manifest's `ExtendedOverrides` names. */

/** A shortcut ready to compare with a key press. */
export interface Shortcut {
  /** Id of the action, as given to `Office.actions.associate`. */
  action: string;
  /** Name of the action for people. */
  name: string;
  /** As written in the file: "Ctrl+Alt+Shift+O". */
  keys: string;
}

type Resources = Record<string, Record<string, { value: string }>>;

interface ShortcutFile {
  actions: { id: string; name: string }[];
  shortcuts: { action: string; key: { default: string; mac?: string; web?: string; windows?: string } }[];
  resources?: Resources;
}

/** What a key press says: the members of `KeyboardEvent` that matter here. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
}

/** `${resource.open}` becomes the text of the locale, or the file's default. */
function resolved(name: string, locale: string, resources: Resources[]): string {
  return name.replace(/\$\{resource\.([\w.-]+)\}/g, (all, id: string) => {
    for (const language of [locale.toLowerCase(), "default"])
      for (const texts of resources) {
        const value = texts[language]?.[id]?.value;
        if (value !== undefined) return value;
      }
    return all;
  });
}

/** Reads the shortcuts file; `translations` is the content of the manifest's `ResourcesUrl`. */
export function readShortcuts(file: unknown, translations: unknown, locale: string, mac: boolean): Shortcut[] {
  const { actions, shortcuts, resources = {} } = file as ShortcutFile;
  const texts = [(translations as { resources?: Resources } | null)?.resources ?? {}, resources];
  return shortcuts.map(({ action, key }) => ({
    action,
    name: resolved(actions.find(({ id }) => id === action)?.name ?? action, locale, texts),
    keys: (mac ? key.mac : key.windows) ?? key.default,
  }));
}

/** The letter or key of a press: by position for letters, because Alt changes what some layouts type. */
function keyOf(press: KeyPress): string {
  const letter = /^(?:Key|Digit)(.)$/.exec(press.code)?.[1];
  const named = press.key.length === 1 && /^[a-z0-9]$/i.test(press.key) ? press.key : undefined;
  const arrow = /^Arrow(.+)$/.exec(press.key)?.[1];
  return (named ?? arrow ?? letter ?? press.key).toUpperCase();
}

const modifiers: Record<string, keyof KeyPress> = {
  CTRL: "ctrlKey",
  CONTROL: "ctrlKey",
  ALT: "altKey",
  OPTION: "altKey",
  SHIFT: "shiftKey",
  COMMAND: "metaKey",
};

/** Whether a key press is exactly this shortcut: same key, same modifiers, no other modifier. */
export function isShortcut(press: KeyPress, keys: string): boolean {
  const parts = keys.split("+").map((part) => part.trim().toUpperCase());
  const wanted = new Set(parts.map((part) => modifiers[part]).filter((member) => member !== undefined));
  const key = parts.find((part) => !(part in modifiers));
  const held = (["ctrlKey", "altKey", "shiftKey", "metaKey"] as const).filter((member) => press[member]);
  return key === keyOf(press) && held.length === wanted.size && held.every((member) => wanted.has(member));
}
