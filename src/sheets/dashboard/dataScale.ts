/**
 * The value axis of each chart: exactly its least, middle and largest value, from the smallest of some round steps that holds figures
 * and target in two of them. Rates that should be high end at 100 %, columns begin at 0, and a bias is as high above as below.
 */
import { scale } from "./blockPlaces";
import { put, type BlockDrawing } from "./dataBlock";

/** Round steps around half of a span, up to one that is longer than all of it: a scale that does not begin at its least value needs that. */
const steps = (span: string): string =>
  `{1;1.5;2;2.5;3;4;5;6;10;15;20;25;30;40;50;60;100;150;200}*10^(INT(LOG10(MAX(${span},0.000001)/2))-1)`;
/** Allowance for figures that are round but for their last digit. */
const slack = "0.000000001";
/** A round step as it was meant: 0.3, and not 0.30000000000000004. */
const plain = (step: string): string => `ROUND(${step},9)`;

/** Draws the scale of a block whose figures and target stand in the months that its chart shows. */
export function putScale(drawing: BlockDrawing, from?: string): void {
  const { kpi, block } = drawing;
  const shown = from ?? `VSTACK(${block.line("value")},${block.line("target")})`;
  const known = `LET(cells,${shown},IF(ISNUMBER(cells),cells,""))`;
  const [low, high] = [`MIN(${known})`, `MAX(${known})`];
  const held = (span: string, fits: string): string => `LET(steps,${plain(steps(span))},MIN(IF(${fits},steps,9E+99)))`;
  const least = block.cell("scale", scale.least);
  const step = block.cell("scale", scale.step);
  const write = (leastText: string, stepText: string): void => {
    put(drawing, "scale", scale.step, `=IFERROR(${stepText},NA())`);
    put(drawing, "scale", scale.least, `=IFERROR(${leastText},NA())`);
    put(drawing, "scale", scale.most, `=${least}+2*${step}`);
  };
  if (kpi.better === "HIGHER") {
    write(`1-2*${step}`, `LET(low,${low},${held("1-low", `1-2*steps<=low+${slack}`)})`);
  } else if (kpi.better === "ZERO") {
    write(`0-${step}`, `LET(all,${known},far,MAX(ABS(MIN(all)),ABS(MAX(all))),${held("2*far", `steps>=far-${slack}`)})`);
  } else if (kpi.id === "logisticsRate") {
    const fits = `INT(low/steps+${slack})*steps+2*steps>=high-${slack}`;
    write(`LET(low,${low},INT(low/${step}+${slack})*${step})`, `LET(low,${low},high,${high},${held("high-low", fits)})`);
  } else write("0", `LET(high,${high},${held("high", `2*steps>=high-${slack}`)})`);
}
