import { formatCount } from '../format.js';
import { Icon } from '../parts/icon.js';
import { chosenRuns, report } from '../state.js';
import { RunList } from './run-list.js';

/** The choice of runs behind a button. Not shown where there is no choice. */
export function RunPicker() {
  const all = report.value?.runs.length ?? 0;
  if (all < 2) return null;
  const chosen = chosenRuns.value.length;
  return (
    <>
      <button type="button" class="button" popovertarget="run-picker">
        Runs{' '}
        <b>{chosen === all ? formatCount(all) : `${formatCount(chosen)}/${formatCount(all)}`}</b>
        <Icon name="down" />
      </button>
      <div id="run-picker" class="popover" popover="auto" role="dialog" aria-label="Choose runs">
        <RunList />
      </div>
    </>
  );
}
