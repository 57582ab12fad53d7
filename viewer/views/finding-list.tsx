import { useState } from 'preact/hooks';
import { formatCount, plural } from '../format.js';
import { findingGroups } from '../state.js';
import { FindingBlock } from './finding-block.js';

/** More alarms than this stay behind a button, so that the table stays near. */
const firstShown = 4;

/** Errors and warnings in full; notes behind one line that counts them. */
export function FindingList() {
  const [showsAll, setShowsAll] = useState(false);
  const groups = findingGroups.value;
  const alarms = groups.filter(({ finding }) => finding.severity !== 'info');
  const notes = groups.filter(({ finding }) => finding.severity === 'info');
  const shown = showsAll ? alarms : alarms.slice(0, firstShown);
  if (groups.length === 0) return null;
  return (
    <section class="findings" aria-label="Findings">
      {shown.map((group) => (
        <FindingBlock key={groupKey(group)} {...group} />
      ))}
      {alarms.length > shown.length && (
        <button type="button" class="button" onClick={() => setShowsAll(true)}>
          Show {formatCount(alarms.length - shown.length)} more findings
        </button>
      )}
      {notes.length > 0 && (
        <details class="notes">
          <summary>{plural(notes.length, 'note')}</summary>
          {notes.map((group) => (
            <FindingBlock key={groupKey(group)} {...group} />
          ))}
        </details>
      )}
    </section>
  );
}

function groupKey({ finding, runs }: (typeof findingGroups.value)[number]): string {
  return JSON.stringify([finding.id, finding.variables[0], runs[0]]);
}
