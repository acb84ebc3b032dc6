import { formatNumber } from "../../charts/numberFormat";

// What Excel shows for these formats in English; French differs by its signs.
describe("a number on an axis", () => {
  it.each([
    [1234.5, "General", "1234.5"],
    [0.1 + 0.2, "General", "0.3"],
    [1234.567, "#,##0", "1,235"],
    [1234.567, "#,##0.00", "1,234.57"],
    [0.5, "#.00", ".50"],
    [1.005, "0.00", "1.01"],
    [0.256, "0%", "26%"],
    [0.2567, "0.0%", "25.7%"],
    [1234567, "#,##0,", "1,235"],
    [1234567, '0.0,,"M"', "1.2M"],
    [42, '0 "h"', "42 h"],
    [1234.5, "$#,##0.00", "$1,234.50"],
    [1234.5, "#,##0 [$€-40C]", "1,235 €"],
    [-5, "0;(0)", "(5)"],
    [-5, "#,##0", "-5"],
    [0, '0;-0;"none"', "none"],
    [-5, "0;[Red]-0", "-5"],
    [12345, "0.00E+00", "1.23E+04"],
    [46388, "yyyy-mm-dd", "2027-01-01"],
    [46388, "mmm yy", "Jan 27"],
    [7, "000", "007"],
  ])("shows %d with %s as %s", (value, format, text) => {
    expect(formatNumber(value, format, "en-US")).toBe(text);
  });

  it("uses the signs of the person's language", () => {
    expect(formatNumber(1234.5, "#,##0.0", "fr-FR")).toBe("1\u202f234,5");
    expect(formatNumber(46388, "mmm yyyy", "fr-FR")).toBe("janv. 2027");
  });
});
