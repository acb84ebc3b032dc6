/** Groups without a name, sub-totals that no word tells, and pivot tables of two figures: nothing goes in under a wrong name, or twice. */
import { canBeRead } from "../../src/import/questions";
import { likelyKind } from "../../src/import/understoodSource";
import { fileOf, figuresOf, readFile, reasonsOf, understood } from "./reading";

const lines = (...rows: string[]): string => `${rows.join("\n")}\n`;
const demand = (...rows: string[]) => readFile(lines(...rows), { kind: "demand" });
const asksLevels = (...rows: string[]): boolean => {
  const { questions } = demand(...rows);
  return questions.some(({ code }) => code === "levels") && !canBeRead(questions);
};

describe("a group whose name is none", () => {
  const [jan, feb] = ["2026-01;5", "2026-02;4"];
  it.each([
    ["(vide)", "(vide);", "8 blankKey"],
    ["(blank) with its sub-total", "(blank);4", "7 groupRow, 8 blankKey"],
    ["-", "-;", "8 blankKey"],
    ["no text at all", ";4", "7 groupRow, 8 blankKey"],
    ["a word for a mean", "Media;", "8 totalRow"],
    ["a word for a total", "Total Energies;", "8 totalRow"],
  ])("keeps its months for itself: %s", (_, name, listed) => {
    const file = demand("Étiquettes de lignes;Quantité", "Alpha;", "2026-01;1", "2026-02;2", "Bêta;", jan, name, feb);
    expect(figuresOf(file)).toEqual(["Alpha Jan 2026 1", "Alpha Feb 2026 2", "Bêta Jan 2026 5"]);
    expect(reasonsOf(file).join(", ")).toBe(listed);
  });

  it("may be the one that a total is said to be, and a person says so", () => {
    const rows = ["Étiquettes de lignes;Quantité", "Alpha;", "2026-01;1", "Total Energies;", feb, "Bêta;", jan];
    const { questions } = demand(...rows);
    expect(questions).toContainEqual({ code: "totals", names: ["Total Energies"] });
    const answers = { dateOrders: {}, decimalMarks: {}, totalsAreNames: true };
    expect(figuresOf(readFile(lines(...rows), { kind: "demand", answers }))).toContain("Total Energies Feb 2026 4");
  });

  it("takes no blanks below it in a column of its own either", () => {
    const rows = ["Alpha;2026-01;1", ";2026-02;2", "Bêta;2026-01;5", ";2026-02;6", "(vide);2026-01;7", ";2026-03;8"];
    const file = demand("Famille;Mois;Quantité", ...rows);
    expect(figuresOf(file)).toEqual(["Alpha Jan 2026 1", "Alpha Feb 2026 2", "Bêta Jan 2026 5", "Bêta Feb 2026 6"]);
    expect(reasonsOf(file)).toEqual(["6 blankKey", "7 blankKey"]);
  });

  it("is asked about above names, and a sub-total that names its group is not", () => {
    const regions = (between: string) =>
      asksLevels("Étiquettes;Quantité", "Nord;", "Alpha;", "2026-01;1", between, "Gamma;", "2026-01;3", "Sud;", "Bêta;", "2026-01;5");
    expect([regions("Total Energies;"), regions("(vide);"), regions("Total Alpha;1")]).toEqual([true, true, false]);
  });
});

describe("sub-totals that no word tells are asked about", () => {
  const north = ["Alpha;10", "Bêta;20"];
  const south = ["Gamma;5", "Delta;7"];
  it.each([
    ["behind their rows", [...north, "Nord;30", ...south, "Sud;12"]],
    ["of three levels", ["France;42", "Nord;30", ...north, "Sud;12", ...south]],
    ["of a single region", ["Nord;30", ...north, "Total général;30"]],
    ["of a region with a single family", ["Nord;30", ...north, "Sud;12", "Gamma;12"]],
    ["of which one is rounded", ["Nord;31", ...north, "Sud;12", ...south]],
    ["with their unit", ["Nord;30 kg", "Alpha;10 kg", "Bêta;20 kg", "Sud;12 kg", "Gamma;5 kg", "Delta;7 kg"]],
    ["behind spaces and rounded", ["Nord;31", "  Alpha;10", "  Bêta;20"]],
    ["behind spaces and no sums at all", ["Nord;99", "  Alpha;10", "  Bêta;20"]],
    ["which the total of all betrays", ["Nord;40", ...north, "Autres;10", "Total général;40"]],
  ])("%s", (_, rows) => {
    expect(asksLevels("Famille;2026-01", ...rows)).toBe(true);
  });

  it.each([
    ["families", ["Alpha;10", "Bêta;20", "Gamma;40"]],
    ["families of which some make another, by their total", ["Alpha;30", "Bêta;10", "Gamma;20", "Total;60"]],
    ["families and their mean", ["Alpha;10", "Bêta;21", "Moyenne;15,5"]],
    ["equal figures", ["Alpha;5", "Bêta;5", "Gamma;0", "Delta;0"]],
  ])("and %s are not", (_, rows) => {
    expect(asksLevels("Famille;2026-01", ...rows)).toBe(false);
  });

  it("in a long list, two figures that make a third are chance", () => {
    const rows = Array.from({ length: 40 }, (_, place) => `F${place};${1_000 + 37 * place}`);
    expect(asksLevels("Famille;2026-01", ...rows, "X;30", "Y;10", "Z;20")).toBe(false);
  });
});

describe.each([
  ["en", "Row Labels,Sum of Quantity,Sum of Revenue", "Jan 2026", "Feb 2026", "Grand Total"],
  ["fr", "Étiquettes de lignes,Somme de Quantité,Somme de CA", "janv. 2026", "févr. 2026", "Total général"],
])("a pivot table of two figures (%s)", (_, header, jan, feb, total) => {
  const text = lines(header, "Alpha,24,240", `${jan},11,110`, `${feb},13,130`, "Beta,4,40", `${jan},4,40`, `${total},28,280`);

  it("gives each kind of data its family and its month", () => {
    expect(likelyKind(understood(fileOf(text)))).toBe("sales");
    for (const [kind, figure] of [
      ["sales", [110, 130, 40]],
      ["demand", [11, 13, 4]],
    ] as const) {
      const file = readFile(text, { kind });
      expect(figuresOf(file, kind === "sales" ? "Amount" : "Quantity")).toEqual([
        `Alpha Jan 2026 ${figure[0]}`,
        `Alpha Feb 2026 ${figure[1]}`,
        `Beta Jan 2026 ${figure[2]}`,
      ]);
    }
  });
});

it("gives the names below their sub-totals to sales with months across", () => {
  const file = readFile(
    lines("Libellé;2026-01;2026-02", "Nord;30;33", "  Alpha;10;11", "  Bêta;20;22", "Sud;12;14", "  Gamma;5;6", "  Delta;7;8"),
    {
      kind: "sales",
    },
  );
  expect(figuresOf(file, "Amount").slice(0, 2)).toEqual(["Alpha Jan 2026 10", "Alpha Feb 2026 11"]);
});

it("is no kind of data that reads none of its labels", () => {
  const rows = ["Étiquettes de lignes;Équipe;Heures par jour;Efficience", "Alpha;;;", "2026-01;A;7;0,9", "Bêta;;;", "2026-02;B;8;0,8"];
  expect(understood(fileOf(lines(...rows))).guesses.map(({ kind }) => kind)).not.toContain("resources");
});
