import {
  formatChoices,
  formatMoney,
  formatNumber,
  formatPercent,
  formatShare,
  formulaCall,
  formulaNumber,
  formulaText,
  thousandsText,
} from "../../src/language/format";
import type { Language } from "../../src/language/text";

describe("formatMoney", () => {
  it("writes amounts as people of the language do, with a sign where they are added to another one", () => {
    expect(formatMoney(9605.4, "eur", "en")).toBe("9,605\u00a0EUR");
    expect(formatMoney(9605.4, "EUR", "fr", { isSigned: true })).toBe("+9\u202f605\u00a0€");
    expect(formatMoney(-9605.4, "CHF", "fr", { isSigned: true })).toBe("−9\u202f605\u00a0CHF");
    // What rounds to nothing is neither more nor less.
    expect(formatMoney(0.2, "EUR", "fr", { isSigned: true })).toBe("0\u00a0€");
    expect(formatMoney(0.0625, "EUR", "fr", { least: 2, most: 2 })).toBe("0,06\u00a0€");
    expect(["en", "fr"].map((language) => thousandsText("EUR")[language as "en" | "fr"])).toEqual(["k EUR", "k€"]);
  });
});

describe("formatNumber", () => {
  it.each([
    [1234567.891, "1,234,567.89", "1\u202f234\u202f567,89"],
    [-1234.5, "−1,234.5", "−1\u202f234,5"],
    [999, "999", "999"],
    [0.005, "0.01", "0,01"],
    [1.005, "1.01", "1,01"],
    [-0.001, "0", "0"],
    [1e-9, "0", "0"],
    [1e21, "1,000,000,000,000,000,000,000", "1\u202f000\u202f000\u202f000\u202f000\u202f000\u202f000\u202f000"],
  ])("writes %d in each language", (value, en, fr) => {
    expect(formatNumber(value, "en")).toBe(en);
    expect(formatNumber(value, "fr")).toBe(fr);
  });

  it("keeps the decimals that are asked for", () => {
    expect(formatNumber(2, "fr", { most: 2, least: 2 })).toBe("2,00");
    expect(formatNumber(2.25, "en", { most: 1 })).toBe("2.3");
    expect(formatNumber(1234.5, "en", { most: 0 })).toBe("1,235");
  });

  it("agrees with the platform's own formatter where that one knows the language", () => {
    for (const value of [0, 1.5, 12345.678, 999999.99, 1e6]) {
      expect(formatNumber(value, "fr")).toBe(new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 }).format(value));
      expect(formatNumber(value, "en")).toBe(new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 }).format(value));
    }
  });
});

describe("formatPercent", () => {
  it("writes a ratio as a percentage", () => {
    expect(formatPercent(0.937, "en")).toBe("93.7%");
    expect(formatPercent(0.937, "fr")).toBe("93,7\u00a0%");
    expect(formatPercent(1.18, "fr", { most: 0 })).toBe("118\u00a0%");
  });
});

describe("formatShare", () => {
  it("never reads as the whole where something is missing, however little", () => {
    expect(["en", "fr"].map((language) => formatShare(0.9998, language as Language))).toEqual(["<100%", "<100\u00a0%"]);
    expect([1, 0.9994, 0.937, 0, 1 - 1e-12, 0.999999].map((share) => formatShare(share, "en"))).toEqual([
      "100%",
      "99.9%",
      "93.7%",
      "0%",
      "100%",
      "<100%",
    ]);
    expect([0.997, 0.994, 1].map((share) => formatShare(share, "en", { most: 0 }))).toEqual(["<100%", "99%", "100%"]);
    expect([0.9997, 0.9994, 1].map((share) => formatShare(share, "en", { most: 1, least: 1 }))).toEqual(["<100%", "99.9%", "100.0%"]);
  });
});

describe("formulas", () => {
  it("use the language's list separator and decimal sign, without grouping", () => {
    expect(formulaCall("SOP.CAPACITY", ["A2:A4", formulaNumber(1234.5, "en")], "en")).toBe("=SOP.CAPACITY(A2:A4,1234.5)");
    expect(formulaCall("SOP.CAPACITY", ["A2:A4", formulaNumber(1234.5, "fr")], "fr")).toBe("=SOP.CAPACITY(A2:A4;1234,5)");
  });

  it("double the quotes inside a text", () => {
    expect(formulaText('5" pipe')).toBe('"5"" pipe"');
  });

  it("write large whole numbers and negatives as Excel reads them", () => {
    expect(formulaNumber(1_000_000, "fr")).toBe("1000000");
    expect(formulaNumber(-0.5, "fr")).toBe("-0,5");
  });
});

describe("formatChoices", () => {
  it("joins words as in a sentence", () => {
    expect(formatChoices(["A"], "en")).toBe("A");
    expect(formatChoices(["A", "B", "C"], "en")).toBe("A, B or C");
    expect(formatChoices(["A", "B", "C"], "fr")).toBe("A, B ou C");
  });
});
