/** What a write touched is said in the titles that people see, and long texts of a row are cut. */
import { targetsInWords } from "../../src/cycle/history/targetsInWords";
import { rowWords } from "../../src/cycle/rowWords";

describe("what a write touched", () => {
  it("is said by the titles of its tables, of many the first three, without the sheets that are drawn from them", () => {
    expect(targetsInWords(["SopDemand", "SopHome", "SopDashboard"], "en")).toBe("Demand");
    expect(targetsInWords(["SopDemand", "SopStock", "SopCycles", "SopBudget", "SopSales"], "fr")).toBe(
      "Demande, Stock, Cycles et 2 autres",
    );
  });
  it("is said by the sheets where no table is among it, and by the name that it has where it is none of ours", () => {
    expect(targetsInWords(["SopDashboard", "SopHome"], "fr")).toBe("Tableau de bord et Accueil");
    expect(targetsInWords(["Prices"], "en")).toBe("Prices");
  });
});

it("a row says at most 60 characters of a text: what an import remembers of a file is far longer", () => {
  const memory = `{"form":1,"columns":${"x".repeat(300)}}`;
  expect(rowWords("SopSettings", { Key: "import demand", Value: memory }, "en", "month")).toBe(`import demand · ${memory.slice(0, 59)}…`);
  expect(rowWords("SopSettings", { Key: "company", Value: "A".repeat(60) }, "en", "month")).toBe(`company · ${"A".repeat(60)}`);
});
