import { departments, roadmapTasks, type RoadmapTask } from "../../../src/domain/analyse/roadmapTasks";
import { risksOf } from "../../../src/domain/analyse/riskAnalysis";
import { roadmap } from "../../../src/sheets/roadmap/roadmap";
import type { EventRow } from "../../../src/domain/collect/sopEvents";
import { taskSentence } from "../../../src/domain/analyse/roadmapMessages";
import { family, line, month, monthsOf, outlook, resource } from "./outlooks";
import { drawn } from "../../../src/sheets/defineSheet";

const event = (changes: Partial<EventRow> = {}): EventRow => ({
  Event: "Spring promotion",
  Family: "Paint",
  From: month(2),
  To: null,
  Effect: 0.25,
  Confidence: 0.8,
  Source: null,
  Note: null,
  Course: null,
  Like: null,
  Share: null,
  ...changes,
});
const short = (tasks: RoadmapTask[]) => tasks.map(({ department, period, id, amount }) => [department, period, id, amount]);

describe("tasks", () => {
  // January 20 h free, February 5, April 40; March 30 h over.
  const plan = outlook({ resources: [resource({ load: [80, 95, 130, 60] })] });
  const [risk] = risksOf(plan);

  it("come from the plan: the peak, the months to build ahead in, and the month with most to ship", () => {
    expect(short(roadmapTasks(plan, [], []))).toEqual([
      ["production", month(0), "buildAhead", 20],
      ["logistics", month(0), "busiestMonth", 100],
      ["production", month(1), "buildAhead", 5],
      ["production", month(2), "peak", 1.3],
    ]);
  });

  it("come from a risk only once it is owned or handed to a decision", () => {
    if (risk === undefined) throw new Error("expected a risk");
    const ids = (status: string) => roadmapTasks(plan, [{ risk, status, owner: "Amina" }], []).map(({ id }) => id);
    for (const status of ["open", "accepted", "closed"]) expect(ids(status)).toEqual(roadmapTasks(plan, [], []).map(({ id }) => id));
    const owned = roadmapTasks(plan, [{ risk, status: "owned", owner: "Amina" }], []).filter(({ owner }) => owner === "Amina");
    // 30 h; 10 x 60 + 20 x 20 = 1,000
    expect(short(owned)).toEqual([
      ["production", month(2), "coverHours", 30],
      ["finance", month(2), "provideMoney", 1000],
    ]);
    const asked = roadmapTasks(plan, [{ risk, status: "to decide", owner: null }], []).filter(({ id }) => id === "decide");
    expect(short(asked)).toEqual([["production", month(1), "decide", 30]]);
  });

  it("come from events: materials two months before, sales and production one, transport with it", () => {
    const quiet = outlook({ families: [] });
    expect(short(roadmapTasks(quiet, [], [event()]))).toEqual([
      ["purchasing", month(0), "securePurchases", 0.2],
      ["sales", month(1), "prepareEvent", 0.2],
      ["production", month(1), "buildForEvent", 0.2],
      ["logistics", month(2), "shipForEvent", 0.2],
    ]);
    // A falling demand needs words with customers, no stock.
    expect(short(roadmapTasks(quiet, [], [event({ Effect: -0.5, Confidence: null })]))).toEqual([
      ["sales", month(1), "prepareEvent", -0.5],
    ]);
    expect(roadmapTasks(quiet, [], [event({ From: month(-5), To: month(-1) }), event({ From: month(9) })])).toEqual([]);
    // One that is under way is prepared in the first month.
    expect(roadmapTasks(quiet, [], [event({ From: month(-1), To: month(1) })]).every(({ period }) => period === month(0))).toBe(true);
  });

  it("come from orders: lines to receive in their month, overdue ones to chase at once", () => {
    const supply = [line(-2, null), line(1, null), line(1, null, { Order: "P7" }), line(9, null, { "Ordered date": null }), line(0, 0)];
    expect(short(roadmapTasks(outlook({ families: [], supply }), [], []))).toEqual([
      ["purchasing", month(0), "chaseLines", 1],
      ["purchasing", month(1), "receiveLines", 2],
    ]);
  });

  it("name the months with most stock to store and most cash in it", () => {
    const families = [family({ projected: [10, 90, 20, 0] }), family({ family: "Gold", unitCost: 900, projected: [5, 0, 6, -9] })];
    // stored 15, 90, 26; cash 10 x 30 + 5 x 900 = 4,800, 2,700, 20 x 30 + 6 x 900 = 6,000
    const tasks = short(roadmapTasks(outlook({ families }), [], [])).filter(([, , id]) => id !== "busiestMonth");
    expect(tasks).toEqual([
      ["logistics", month(1), "mostStored", 90],
      ["finance", month(2), "mostCash", 6000],
    ]);
  });

  it("are said in both languages, with the owner", () => {
    const task: RoadmapTask = {
      department: "production",
      period: month(2),
      id: "coverHours",
      subject: "Ligne CMS",
      amount: 1234,
      owner: "Amina",
    };
    expect(taskSentence(task, "EUR", "en", "month")).toBe("Ligne CMS: cover 1,234 h of overload (Amina)");
    expect(taskSentence(task, "EUR", "fr", "month")).toBe("Ligne CMS\u202f: absorber 1\u202f234 h de surcharge (Amina)");
    expect(taskSentence({ ...task, id: "prepareEvent", subject: "Salon", amount: 0.2, owner: null }, "EUR", "fr", "month")).toBe(
      "Préparer\u202f: Salon, +20\u00a0%",
    );
  });
});

describe("the sheet", () => {
  const entries = [
    { department: "sales" as const, period: month(0), sentence: "Prepare the promotion" },
    { department: "sales" as const, period: month(0), sentence: "=1+1" },
    { department: "finance" as const, period: month(1), sentence: "Provide for overtime" },
  ];
  const draw = (hasDecisions: boolean, language: "en" | "fr" = "en") =>
    drawn(roadmap, { bucket: "month", entries, periods: monthsOf(3), hasDecisions }, language);

  it("has a row a month and a column a department, each task as text", () => {
    const { cells, names } = draw(true);
    const area = names.find(({ name }) => name === "SopRoadmapTasks")?.area;
    expect(area).toEqual({ row: 5, column: 1, rows: 3, columns: departments.length });
    expect(cells[5]).toEqual([month(0), "• Prepare the promotion\n• =1+1", "", "", "", ""]);
    expect(cells[6]?.[5]).toBe("• Provide for overtime");
    expect(cells[7]).toEqual([month(2), "", "", "", "", ""]);
  });

  it("says that it is a draft, by a formula over the decisions where there are any", () => {
    expect(draw(false).cells[2]?.[0]).toEqual({ formula: expect.stringContaining('"● Draft: no decision is taken yet."') as unknown });
    expect(JSON.stringify(draw(true).cells[2]?.[0])).toContain("SopDecisions[Chosen]");
    expect(draw(true, "fr").title).toBe("Feuille de route");
    expect(draw(true, "fr").cells[4]).toEqual(["Mois", "Commerce", "Production", "Achats", "Logistique", "Finance"]);
  });

  it("makes a row as high as its longest cell", () => {
    const heights = draw(true)
      .heights.filter(({ row }) => row >= 5)
      .map(({ points }) => points);
    expect(heights).toEqual([32, 18, 18]);
  });
});
