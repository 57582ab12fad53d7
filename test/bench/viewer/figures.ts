interface Figure {
  readonly what: string;
  readonly unit: string;
  /** What every value is to be under; undefined for one that is told for comparison. */
  readonly goal: number | undefined;
  readonly values: number[];
}

const figures = new Map<string, Figure>();

/** Notes one value of a figure; `printFigures` tells all of them. */
export function note(what: string, value: number, goal?: number, unit = 'ms'): void {
  const figure = figures.get(what) ?? { what, unit, goal, values: [] };
  figures.set(what, figure);
  figure.values.push(value);
}

/** Each figure with its median and its worst value, which is what the goal is held to. */
export function printFigures(): void {
  for (const { what, unit, goal, values } of figures.values()) {
    values.sort((a, b) => a - b);
    const median = Math.round(values[values.length >> 1] ?? Number.NaN);
    const worst = Math.round(values.at(-1) ?? Number.NaN);
    const verdict = goal === undefined ? '' : worst < goal ? ', met' : ', MISSED';
    const wanted = goal === undefined ? '' : `, goal under ${goal}${verdict}`;
    console.log(`${what}: median ${median}, worst ${worst} ${unit} of ${values.length}${wanted}`);
  }
}
