/** Numbers, shares, amounts, fractions and hours: digits and the signs that go with them alone. */
const figure = /^[\s\d.,:/%$€£()e+-]*\d[\s\d.,:/%$€£()e+-]*(?:[ap]m?)?\s*$/i;
const truth = /^\s*(?:true|false|vrai|faux)\s*$/i;
const months = [
  "jan(?:v(?:ier)?|uary)?|f[eé]v(?:r(?:ier)?)?|feb(?:ruary)?|mar(?:s|ch)?|avr(?:il)?|apr(?:il)?|mai|may|juin|june?|juil(?:let)?|july?",
  "aug(?:ust)?|ao[uû]t|sept?(?:emb(?:re|er))?|oct(?:ob(?:re|er))?|nov(?:emb(?:re|er))?|d[eé]c(?:emb(?:re|er))?",
].join("|");
const day = new RegExp(`^\\s*(?:\\d{1,4}[\\s/.-]*)?(?:${months})\\.?(?:[\\s/.,-]*\\d[\\s\\d,:/.-]*)?$`, "iu");

/** Whether Excel may read a text as something else: `001` as 1, `3/4` and `Mar 2026` as days, `TRUE` as a truth value. */
export const readsAsOther = (text: string): boolean => figure.test(text) || truth.test(text) || (/\d/.test(text) && day.test(text));
