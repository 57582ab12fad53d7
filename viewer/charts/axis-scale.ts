import type { ChartConfiguration, Point } from 'chart.js';
import type { ChartAxis, ChartRange } from '../chart-query.js';
import { formatSpan } from '../format.js';
import type { ChartPalette } from './chart-palette.js';
import { timeTicks } from './time-ticks.js';

/** When points were logged. */
export interface TimedPoints {
  readonly step: readonly number[];
  readonly wallTime: readonly number[];
  /** Wall time of the first point of the whole series. */
  readonly startWallTime: number;
}

/** Where points stand on the axis. */
export function positions(points: TimedPoints, axis: ChartAxis): readonly number[] {
  switch (axis) {
    case 'step':
      return points.step;
    case 'wall':
      return points.wallTime;
    case 'relative':
      return points.wallTime.map((wallTime) => wallTime - points.startWallTime);
  }
}

type LineOptions = NonNullable<ChartConfiguration<'line', Point[]>['options']>;
type Scale = NonNullable<LineOptions['scales']>[string];

interface AxisScaleInput {
  readonly axis: ChartAxis;
  /** What is to be seen; undefined: as the points are. */
  readonly limits: ChartRange | undefined;
  readonly palette: ChartPalette;
  readonly mostTicks: number;
  readonly title?: string;
}

/** The horizontal axis of a chart over steps or time. */
export function axisScale({ axis, limits, palette, mostTicks, title }: AxisScaleInput): Scale {
  return {
    type: 'linear',
    ...(limits ? { min: limits.from, max: limits.to } : {}),
    grid: { display: false },
    border: { color: palette.grid },
    ...(title ? { title: { display: true, text: title, color: palette.text } } : {}),
    ticks: {
      color: palette.text,
      maxRotation: 0,
      autoSkipPadding: 16,
      maxTicksLimit: mostTicks,
      ...(axis === 'step' ? { precision: 0 } : {}),
      ...(axis === 'relative' ? { callback: (value) => formatSpan(Number(value)) } : {}),
    },
    ...(axis === 'wall'
      ? {
          afterBuildTicks: (scale) => {
            const offsetMinutes = -new Date(scale.min * 1000).getTimezoneOffset();
            scale.ticks = [...timeTicks(scale.min, scale.max, mostTicks, offsetMinutes)];
          },
        }
      : {}),
  };
}
