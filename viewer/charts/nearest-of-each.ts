import { type Chart, Interaction, type InteractionItem } from 'chart.js';

declare module 'chart.js' {
  interface InteractionModeMap {
    /** The point of every line that is nearest to the pointer along the horizontal axis. */
    nearestOfEach: (typeof Interaction.modes)['nearest'];
  }
}

/** Position in ascending numbers that is nearest to the wanted one. */
export function nearestIndex(
  length: number,
  at: (index: number) => number,
  wanted: number,
): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low > 0 && wanted - at(low - 1) <= at(low) - wanted ? low - 1 : low;
}

/** Lines have points at places of their own: each is asked for its nearest. */
export function registerNearestOfEach(): void {
  Interaction.modes.nearestOfEach = (chart: Chart, event): InteractionItem[] => {
    const scale = chart.scales.x;
    if (!scale || event.x === null) return [];
    const wanted = scale.getValueForPixel(event.x) ?? Number.NaN;
    return chart.getSortedVisibleDatasetMetas().flatMap((meta): InteractionItem[] => {
      const { length } = meta.data;
      if (length === 0 || chart.data.datasets[meta.index]?.label === '') return [];
      const position = (index: number) => (meta._parsed[index] as { x: number }).x;
      const index = nearestIndex(length, position, wanted);
      const element = meta.data[index];
      return element ? [{ element, datasetIndex: meta.index, index }] : [];
    });
  };
}
