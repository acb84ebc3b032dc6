import type { Text } from "../../../language/text";

/** The word of a choice in the person's language; one that nobody knows as it stands. */
export function wordOf(words: Readonly<Record<string, Text>>, choice: string, say: (text: Text) => string): string {
  const found = words[choice];
  return found === undefined ? choice : say(found);
}
