import { maxSmoothing } from '../chart-query.js';
import { changeCharts, urlState } from '../location.js';
import type { NamePattern } from '../name-pattern.js';
import { AxisChoice } from '../parts/axis-choice.js';
import { share } from '../share.js';
import { StepRange } from './step-range.js';
import { TagFilter } from './tag-filter.js';

function Smoothing() {
  const { smoothing } = urlState.value.charts;
  const change = (text: string): void => {
    const weight = Number(text);
    if (weight >= 0 && weight <= maxSmoothing) changeCharts({ smoothing: weight });
  };
  return (
    <fieldset class="smoothing">
      <legend>Smoothing</legend>
      <input
        type="range"
        min={0}
        max={maxSmoothing}
        step={0.001}
        aria-label="Smoothing"
        value={smoothing}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <input
        type="number"
        class="input"
        min={0}
        max={maxSmoothing}
        step={0.1}
        aria-label="Smoothing as a number"
        value={smoothing}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </fieldset>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly title: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Toggle({ label, title, isOn, onChange }: ToggleProps) {
  return (
    <button
      type="button"
      class="button"
      aria-pressed={isOn}
      title={title}
      onClick={() => onChange(!isOn)}
    >
      {label}
    </button>
  );
}

interface ScalarToolbarProps {
  readonly pattern: NamePattern;
}

/** What holds for all charts of the page. */
export function ScalarToolbar({ pattern }: ScalarToolbarProps) {
  const { isLog, clipsOutliers } = urlState.value.charts;
  return (
    <div class="chart-toolbar">
      <TagFilter pattern={pattern} />
      {!share && <Smoothing />}
      <AxisChoice />
      <span class="toggles">
        <Toggle
          label="Log"
          title="Logarithmic vertical axis; values that are not above 0 are left out"
          isOn={isLog}
          onChange={(isOn) => changeCharts({ isLog: isOn })}
        />
        <Toggle
          label="Clip"
          title="Leave the highest and the lowest twentieth out of the vertical range"
          isOn={clipsOutliers}
          onChange={(isOn) => changeCharts({ clipsOutliers: isOn })}
        />
      </span>
      <StepRange />
    </div>
  );
}
