/** One chart on one canvas. */
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  Filler,
  Legend,
  LinearScale,
  LogarithmicScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  ScatterController,
  Title,
  Tooltip,
} from "chart.js";
import type { ChartModel } from "../chartModel";
import { configurationOf, titleText } from "./configuration";
import type { ChartData } from "./data";
import type { Surroundings } from "./lettering";

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  Filler,
  Legend,
  LinearScale,
  LogarithmicScale,
  LineController,
);
Chart.register(LineElement, PieController, PointElement, ScatterController, Title, Tooltip);

/** Draws a chart into its canvas, again and again as chart, data or surroundings change. */
export class ChartPicture {
  private drawn: Pick<Chart, "destroy"> | undefined;

  constructor(private readonly canvas: HTMLCanvasElement) {}

  draw(chart: ChartModel, data: ChartData, around: Surroundings): void {
    this.drawn?.destroy();
    const width = Math.max(1, Math.round(chart.width * around.scale));
    const height = Math.max(1, Math.round(chart.height * around.scale));
    Object.assign(this.canvas.style, { width: `${width}px`, height: `${height}px` });
    this.canvas.width = width;
    this.canvas.height = height;
    this.canvas.setAttribute("role", "img");
    this.canvas.setAttribute("aria-label", textAlternative(chart, data));
    this.drawn = new Chart(this.canvas, configurationOf(chart, data, around) as ConstructorParameters<typeof Chart>[1]);
  }

  dispose(): void {
    this.drawn?.destroy();
    this.drawn = undefined;
  }
}

/** What a screen reader says of a chart: its alternative text where it has one, its title, and the names of its series. */
export function textAlternative(chart: ChartModel, data: ChartData): string {
  const title = chart.title.visible ? titleText(chart, data) : chart.name;
  const names = data.series.map(({ name }) => name).filter((name) => name !== title);
  return [title, chart.altText, names.join(", ")].filter(Boolean).join(". ");
}
