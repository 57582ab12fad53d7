import { changeCharts, urlState } from '../location.js';
import { Choice } from './choice.js';

const axes = [
  ['step', 'Step'],
  ['relative', 'Relative'],
  ['wall', 'Wall'],
] as const;

/** The horizontal axis of every chart; a range is in the units of one of them. */
export function AxisChoice() {
  return (
    <Choice
      legend="Horizontal axis"
      values={axes}
      chosen={urlState.value.charts.axis}
      onChoose={(axis) => changeCharts({ axis, range: undefined })}
    />
  );
}
