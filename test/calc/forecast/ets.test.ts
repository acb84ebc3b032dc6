import { aiccWeights, usualFits } from "../../../src/calc/forecast/ets/automatic";
import { EtsEstimator } from "../../../src/calc/forecast/ets/estimate";
import { etsPoints, etsVariances, finalStates } from "../../../src/calc/forecast/ets/extrapolate";
import { etsGradient, etsObjective, EtsWorkspace } from "../../../src/calc/forecast/ets/likelihood";
import { etsStart } from "../../../src/calc/forecast/ets/etsStart";
import { parameterCount, structureName, type EtsParameters, type EtsStructure } from "../../../src/calc/forecast/ets/etsStructure";
import { classic } from "./classics";
import { chances } from "./randomHistory";

/** Fits of R 4.2.2, forecast 8.20 (Debian bookworm): parameters, log-likelihood, AICc, and points and lower 95 % limits by horizon. */
interface Reference {
  series: string;
  structure: EtsStructure;
  parameters: EtsParameters;
  logLikelihood: number;
  aicc: number;
  variance: number;
  points: Record<number, number>;
  lower95: Record<number, number>;
}

/** R lists the initial season backwards from the period before the first, and leaves out the one that the others determine. */
function seasonOf(backwards: readonly number[], total: number): Float64Array {
  const rest = total - backwards.reduce((sum, value) => sum + value, 0);
  return Float64Array.from([rest, ...[...backwards].reverse()]);
}

const none = new Float64Array(0);
const references: Reference[] = [
  {
    series: "Nile",
    structure: { error: "A", trend: "N", season: "N", period: 1 },
    parameters: { alpha: 0.2455338627, beta: 0, gamma: 0, phi: 0, level: 1110.6868599514, slope: 0, season: none },
    logLikelihood: -726.3905199992,
    aicc: 1459.0310399984,
    variance: 20802.8010255647,
    points: { 1: 805.3812828587, 10: 805.3812828587 },
    lower95: { 1: 522.6922248908, 10: 454.2794358253 },
  },
  {
    series: "Nile",
    structure: { error: "A", trend: "Ad", season: "N", period: 1 },
    parameters: {
      alpha: 0.25616926435,
      beta: 0.00010003506624,
      gamma: 0,
      phi: 0.80000427254,
      level: 1111.1127346097,
      slope: 11.249687057,
      season: none,
    },
    logLikelihood: -726.502046801,
    aicc: 1465.9073194085,
    variance: 21507.6517128147,
    points: { 1: 801.8172310843, 10: 801.7212366929 },
    lower95: { 1: 514.3789622601, 10: 439.0771105395 },
  },
  {
    series: "AirPassengers",
    structure: { error: "M", trend: "N", season: "N", period: 1 },
    parameters: { alpha: 0.99989978966, beta: 0, gamma: 0, phi: 0, level: 110.8160104165, slope: 0, season: none },
    logLikelihood: -833.9501305961,
    aicc: 1674.0716897636,
    variance: 0.01181197949,
    points: { 1: 431.9957918789, 24: 431.9957918789 },
    lower95: { 1: 339.9743678989, 13: 88.1794059472 },
  },
  {
    series: "AirPassengers",
    structure: { error: "A", trend: "A", season: "A", period: 12 },
    parameters: {
      alpha: 0.99348036287,
      beta: 0.00019117915952,
      gamma: 0.00058003251432,
      phi: 1,
      level: 120.9607625456,
      slope: 1.393399829,
      season: seasonOf(
        [
          -29.1815695929, -54.3841662192, -20.716871637, 15.0726618967, 65.1553960287, 66.1846393963, 33.5822290602, -4.232029894,
          -8.0946070079, -3.8204703735, -34.3364218104,
        ],
        0,
      ),
    },
    logLikelihood: -765.9358475117,
    aicc: 1570.7288378805,
    variance: 325.6970380666,
    points: { 1: 437.2862726415, 13: 454.3254773927, 24: 465.9885367628 },
    lower95: { 1: 401.9146489899, 13: 327.4066523199, 24: 293.4009977314 },
  },
];

const normal975 = 1.959963984540054;

function passed({ series, structure, parameters }: Pick<Reference, "series" | "structure" | "parameters">) {
  const workspace = new EtsWorkspace(classic(series), structure.period);
  return { workspace, objective: etsObjective(workspace, structure, parameters) };
}

describe("exponential smoothing with R's parameters", () => {
  it.each(references.map((one) => [`${one.series} ${structureName(one.structure)}`, one] as const))(
    "has R's likelihood, points and limits: %s",
    (_name, reference) => {
      const { workspace, objective } = passed(reference);
      const length = workspace.series.length;
      const count = parameterCount(reference.structure);
      expect(-objective / 2).toBeCloseTo(reference.logLikelihood, 8);
      expect(objective + 2 * count + (2 * count * (count + 1)) / (length - count - 1)).toBeCloseTo(reference.aicc, 8);
      const horizon = Math.max(...Object.keys(reference.points).map(Number));
      const points = etsPoints(reference.structure, reference.parameters, finalStates(workspace), horizon);
      const variances = etsVariances(reference.structure, reference.parameters, reference.variance, points);
      for (const [ahead, point] of Object.entries(reference.points)) expect((points[Number(ahead) - 1] ?? NaN) / point).toBeCloseTo(1, 8);
      for (const [ahead, limit] of Object.entries(reference.lower95)) {
        const at = Number(ahead) - 1;
        expect((points[at] ?? NaN) - normal975 * Math.sqrt(variances[at] ?? NaN)).toBeCloseTo(limit, 6);
      }
    },
  );

  it("adds a season's shock after exactly one season when there is no trend", () => {
    // Table 6.2 of Hyndman et al. (2008) by hand: 1 + 3 x 0.5^2 + (0.5 + 0.2)^2 after one season of 4.
    const structure: EtsStructure = { error: "A", trend: "N", season: "A", period: 4 };
    const parameters = { alpha: 0.5, beta: 0, gamma: 0.2, phi: 0, level: 0, slope: 0, season: new Float64Array(4) };
    const variances = etsVariances(structure, parameters, 1, new Float64Array(5));
    expect(Array.from(variances)).toEqual([1, 1.25, 1.5, 1.75, expect.closeTo(1.75 + 0.49, 12)]);
  });
});

describe("estimated exponential smoothing", () => {
  /** Log-likelihoods that R's optimiser reached; ours may be better. */
  const reached: [string, number, EtsStructure["error"], EtsStructure["trend"], EtsStructure["season"], number][] = [
    ["AirPassengers", 12, "A", "N", "N", -863.8933775993],
    ["AirPassengers", 12, "A", "A", "A", -765.9358475117],
    ["AirPassengers", 12, "A", "N", "A", -767.4295389648],
    ["AirPassengers", 12, "M", "A", "M", -682.4036190578],
    ["AirPassengers", 12, "M", "N", "M", -715.6571968978],
    ["AirPassengers", 12, "M", "Ad", "M", -679.583216237],
    ["USAccDeaths", 12, "A", "A", "N", -630.1292479649],
    ["USAccDeaths", 12, "A", "A", "A", -555.9249337335],
    ["USAccDeaths", 12, "A", "N", "A", -555.0723350126],
    ["USAccDeaths", 12, "M", "Ad", "M", -552.0628646248],
    ["Nile", 1, "A", "N", "N", -726.3905199992],
    ["Nile", 1, "A", "Ad", "N", -726.502046801],
    ["Nile", 1, "M", "N", "N", -726.1509578031],
  ];

  it.each(reached)("is at most 0.1 less likely than R's: %s (season %d) %s%s%s", (name, season, error, trend, kind, likelihood) => {
    const series = classic(name);
    const period = kind === "N" ? 1 : season;
    const fit = new EtsEstimator(series, period).fit({ error, trend, season: kind, period }, etsStart(series, season, kind), {
      thorough: true,
    });
    expect(-(fit?.objective ?? NaN) / 2).toBeGreaterThan(likelihood - 0.1);
  });

  it("chooses a structure at least as good by AICc as R's automatic choice", () => {
    // R: AirPassengers ETS(M,Ad,M) 1400.638, USAccDeaths ETS(A,N,A) 1148.716, Nile ETS(M,N,N) 1458.552.
    expect(usualFits(classic("AirPassengers"), 12, { thorough: true })[0]?.aicc).toBeLessThan(1400.638 + 0.2);
    expect(usualFits(classic("USAccDeaths"), 12, { thorough: true })[0]?.aicc).toBeLessThan(1148.716 + 0.2);
    const nile = usualFits(classic("Nile"), 1, { thorough: true })[0];
    expect(nile && structureName(nile.structure)).toBe("ETS(M,N,N)");
    expect(nile?.aicc).toBeCloseTo(1458.552, 2);
  });

  it("reports the likelihood and states of the parameters it returns, in the unit of the series", () => {
    const series = classic("AirPassengers");
    for (const fit of usualFits(series, 12)) {
      const workspace = new EtsWorkspace(series, fit.structure.period);
      expect(etsObjective(workspace, fit.structure, fit.parameters)).toBeCloseTo(fit.objective, 6);
      const { level, slope, season } = finalStates(workspace);
      expect(fit.states.level).toBeCloseTo(level, 6);
      expect(fit.states.slope).toBeCloseTo(slope, 6);
      if (fit.structure.season !== "N") fit.states.season.forEach((value, i) => expect(value).toBeCloseTo(season[i] ?? NaN, 6));
    }
  });

  it("describes nothing multiplicative on values that are not positive, and nothing with more parameters than values", () => {
    expect(usualFits(Float64Array.from([3, 0, 5, 2, 4, 1, 6, 2]), 1).every(({ structure }) => structure.error === "A")).toBe(true);
    const short = Float64Array.from([1, 2, 3, 4]);
    expect(new EtsEstimator(short, 1).fit({ error: "A", trend: "Ad", season: "N", period: 1 }, etsStart(short, 1, "N"))).toBeNull();
  });

  it("weighs structures so that the weights add up to 1 and the best weighs most", () => {
    const weights = aiccWeights(usualFits(classic("USAccDeaths"), 12), 8);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(Math.max(...weights)).toBe(weights[0]);
  });
});

describe("the gradient of the likelihood", () => {
  const structures: EtsStructure[] = (["A", "M"] as const).flatMap((error) =>
    (["N", "A", "Ad"] as const).flatMap((trend) =>
      (["N", "A", "M"] as const).map((season) => ({ error, trend, season, period: season === "N" ? 1 : 4 })),
    ),
  );

  it.each(structures.map((structure) => [structureName(structure), structure] as const))(
    "is the slope of small steps: %s",
    (_name, structure) => {
      const chance = chances(7);
      const series = Float64Array.from({ length: 40 }, (_, t) => 10 + 0.1 * t + Math.sin((t * Math.PI) / 2) + chance());
      const { period } = structure;
      const seasonal =
        structure.season === "N" ? none : Float64Array.from([1.05, 0.9, 1.1, 0.95].map((f) => (structure.season === "M" ? f : f - 1)));
      const trended = structure.trend !== "N";
      const at: EtsParameters = {
        alpha: 0.3,
        beta: trended ? 0.1 : 0,
        gamma: structure.season === "N" ? 0 : 0.2,
        phi: structure.trend === "Ad" ? 0.9 : trended ? 1 : 0,
        level: 10.2,
        slope: trended ? 0.15 : 0,
        season: seasonal,
      };
      const workspace = new EtsWorkspace(series, period);
      const gradient = { alpha: 0, beta: 0, gamma: 0, phi: 0, level: 0, slope: 0, season: new Float64Array(seasonal.length) };
      etsObjective(workspace, structure, at);
      etsGradient(workspace, structure, at, gradient);
      const step = 1e-6;
      const slopeOf = (moved: (by: number) => EtsParameters) =>
        (etsObjective(workspace, structure, moved(step)) - etsObjective(workspace, structure, moved(-step))) / (2 * step);
      const names = [
        "alpha",
        "level",
        ...(trended ? ["beta", "slope", "phi"] : []),
        ...(structure.season === "N" ? [] : ["gamma"]),
      ] as const;
      for (const name of names as readonly ("alpha" | "level" | "beta" | "slope" | "phi" | "gamma")[])
        expect([name, gradient[name]]).toEqual([
          name,
          expect.closeTo(
            slopeOf((by) => ({ ...at, [name]: at[name] + by })),
            3,
          ),
        ]);
      seasonal.forEach((_, i) => {
        const moved = (by: number) => ({ ...at, season: seasonal.map((value, j) => (j === i ? value + by : value)) });
        expect(gradient.season[i]).toBeCloseTo(slopeOf(moved), 3);
      });
    },
  );

  it("is found, like the likelihood, without allocating", () => {
    const structure: EtsStructure = { error: "M", trend: "Ad", season: "M", period: 12 };
    const decade = classic("AirPassengers");
    const series = Float64Array.from({ length: 10 * decade.length }, (_, t) => decade[t % decade.length] ?? 0);
    const start = etsStart(series, 12, "M");
    const workspace = new EtsWorkspace(series, 12);
    const at: EtsParameters = { alpha: 0.3, beta: 0.1, gamma: 0.1, phi: 0.9, level: start.level, slope: start.slope, season: start.season };
    const gradient = { ...at, season: new Float64Array(12) };
    const passes = (count: number) => {
      let sum = 0;
      for (let i = 0; i < count; i++) {
        sum += etsObjective(workspace, structure, at);
        etsGradient(workspace, structure, at, gradient);
      }
      return sum;
    };
    passes(2000);
    const before = process.memoryUsage().heapUsed;
    expect(passes(2000)).not.toBeNaN();
    // One list of the 1,440 periods a pass would be 23 MB; the few numbers that a pass and its logarithms return stay far below.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(6_000_000);
  });
});
