export interface Bar {
  readonly label: string;
  readonly value: number;
  /** What stands at the end of the bar. */
  readonly note: string;
}

const rowHeight = 26;
const labelWidth = 190;
const barWidth = 330;
const width = 680;

/** Bars beside their names; the figures are text, so that they can be read aloud and copied. */
export function BarChart({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <svg
      className="bar-chart"
      viewBox={`0 0 ${width} ${bars.length * rowHeight}`}
      role="img"
      aria-label={`${title}: ${bars.map(({ label, note }) => `${label} ${note}`).join('; ')}`}
    >
      {bars.map(({ label, value, note }, at) => {
        const length = (value / most) * barWidth;
        const middle = at * rowHeight + rowHeight / 2;
        return (
          <g key={label}>
            <text x={labelWidth - 8} y={middle} textAnchor="end" dominantBaseline="central">
              {label}
            </text>
            <rect x={labelWidth} y={middle - 8} width={length} height={16} rx={2} />
            <text x={labelWidth + length + 8} y={middle} dominantBaseline="central">
              {note}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
