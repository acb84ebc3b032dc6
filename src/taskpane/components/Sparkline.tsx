import { tokens } from "@fluentui/react-components";

const width = 72;
const height = 20;
const margin = 2;

/** Points of a line through the values, scaled to the box; a flat line for equal values. */
export function linePoints(values: readonly number[]): string {
  const least = values.reduce((one, other) => Math.min(one, other), Infinity);
  const span = values.reduce((one, other) => Math.max(one, other), -Infinity) - least;
  const step = values.length > 1 ? (width - 2 * margin) / (values.length - 1) : 0;
  return values
    .map((value, index) => {
      const y = span === 0 ? height / 2 : height - margin - ((value - least) / span) * (height - 2 * margin);
      return `${(margin + index * step).toFixed(1)},${y.toFixed(1)}`;
    })
    .join(" ");
}

/** A trend in the size of a word; `label` says it for those who do not see it. */
export function Sparkline({ values, label }: { values: readonly number[]; label: string }) {
  if (values.length < 2) return null;
  const points = linePoints(values);
  const [x = "0", y = "0"] = (points.split(" ").pop() ?? "").split(",");
  return (
    <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <polyline points={points} fill="none" stroke={tokens.colorBrandForeground1} strokeWidth="1.5" />
      <circle cx={x} cy={y} r="2" fill={tokens.colorBrandForeground1} />
    </svg>
  );
}
