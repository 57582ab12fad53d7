import {
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  type Plugin,
  type Point,
  PointElement,
  Tooltip,
} from 'chart.js';
import zoomPlugin from 'chartjs-plugin-zoom';
import { useEffect, useRef } from 'preact/hooks';
import type { ChartRange } from '../chart-query.js';
import type { BandChartConfig } from './band-chart.js';
import { registerNearestOfEach } from './nearest-of-each.js';

/** A line through the points that the pointer is nearest to. */
const crosshair: Plugin<'line'> = {
  id: 'crosshair',
  beforeDatasetsDraw: ({ ctx, chartArea, tooltip, options }) => {
    const element = tooltip?.getActiveElements()[0]?.element;
    if (!element || !options.plugins?.tooltip?.external) return;
    ctx.save();
    ctx.strokeStyle = String(options.scales?.x?.ticks?.color ?? '#888888');
    ctx.lineWidth = 1;
    ctx.setLineDash([2, 2]);
    ctx.beginPath();
    ctx.moveTo(element.x, chartArea.top);
    ctx.lineTo(element.x, chartArea.bottom);
    ctx.stroke();
    ctx.restore();
  },
};

Chart.register(
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  Tooltip,
  zoomPlugin,
  crosshair,
);
registerNearestOfEach();

/** What a pointer is over. */
export interface ChartHover {
  /** Pixels from the left and the top of the chart. */
  readonly x: number;
  readonly y: number;
  /** The value that the pointer's height stands for. */
  readonly value: number;
  readonly points: readonly { readonly dataset: number; readonly index: number }[];
}

interface ChartHostProps {
  readonly config: BandChartConfig;
  /** What the drawing shows, for those who do not see it. */
  readonly label: string;
  /** Id of the table with the same points. */
  readonly describedBy?: string;
  /** Colour of the stretch that a pointer draws; with `onRange`. */
  readonly selection?: string;
  /** A stretch that was drawn, wheeled or moved to with the pointer; undefined to show all again. */
  readonly onRange?: (range: ChartRange | undefined) => void;
  /** Instead of the chart's own tooltip. */
  readonly onHover?: (hover: ChartHover | undefined) => void;
}

type Options = NonNullable<BandChartConfig['options']>;

/** The chart's options with what follows the pointer. */
function interactive(options: Options, props: ChartHostProps): Options {
  const { onRange, onHover, selection } = props;
  const plugins: Options['plugins'] = { ...options.plugins };
  if (onHover) {
    plugins.tooltip = {
      enabled: false,
      external: ({ chart, tooltip }) => {
        onHover(
          tooltip.opacity === 0
            ? undefined
            : {
                x: tooltip.caretX,
                y: tooltip.caretY,
                value: chart.scales.y?.getValueForPixel(tooltip.caretY) ?? Number.NaN,
                points: tooltip.dataPoints.map(({ datasetIndex, dataIndex }) => ({
                  dataset: datasetIndex,
                  index: dataIndex,
                })),
              },
        );
      },
    };
  }
  if (onRange) {
    const tell = ({ chart }: { chart: Chart }): void => {
      const scale = chart.scales.x;
      if (scale) onRange({ from: scale.min, to: scale.max });
    };
    plugins.zoom = {
      zoom: {
        mode: 'x',
        drag: {
          enabled: true,
          threshold: 6,
          ...(selection === undefined ? {} : { backgroundColor: selection }),
        },
        wheel: { enabled: true, modifierKey: 'ctrl' },
        onZoomComplete: tell,
      },
      pan: { enabled: true, mode: 'x', modifierKey: 'shift', onPanComplete: tell },
    };
  }
  return { ...options, plugins };
}

/** A canvas with a chart on it. A new configuration is taken in place, so a tooltip stays open. */
export function ChartHost(props: ChartHostProps) {
  const { config, label, describedBy } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart<'line', Point[]>>(undefined);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    if (!canvas.current) return;
    const options = interactive(config.options ?? {}, latest.current);
    if (!chart.current) {
      chart.current = new Chart(canvas.current, { ...config, options });
      return;
    }
    chart.current.data = config.data;
    chart.current.options = options;
    chart.current.update('none');
  }, [config]);
  useEffect(() => {
    const showAll = (): void => latest.current.onRange?.(undefined);
    canvas.current?.addEventListener('dblclick', showAll);
    return () => chart.current?.destroy();
  }, []);
  return (
    <div class="chart">
      <canvas ref={canvas} role="img" aria-label={label} aria-describedby={describedBy} />
    </div>
  );
}
