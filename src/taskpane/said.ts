/** A failure that is already a sentence in the person's language. */
export class Said extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "Said";
  }
}
