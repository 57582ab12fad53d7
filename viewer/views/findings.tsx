import { Icon } from '../parts/icon.js';
import { chosenRuns, shownVerdict } from '../state.js';
import { tableLines } from '../tree-state.js';
import { verdictWords } from '../words.js';
import { FindingList } from './finding-list.js';
import { NoVariables } from './no-variables.js';
import { VariableSection } from './variable-section.js';

/** The first screen's first line: the verdict on the chosen runs. */
function Sentence() {
  const shown = shownVerdict.value;
  if (!shown) return null;
  const { icon, tone, word } = verdictWords[shown.verdict];
  return (
    <div class={`sentence tone-${tone}`}>
      <span class="verdict">
        <Icon name={icon} />
        {word}
      </span>
      <h1 tabIndex={-1}>{shown.sentence}</h1>
    </div>
  );
}

export function FindingsPage() {
  const hasVariables = chosenRuns.value.some((run) => run.variables.length > 0);
  return (
    <>
      <Sentence />
      <FindingList />
      {hasVariables ? <VariableSection lines={tableLines} /> : <NoVariables heading="h2" />}
    </>
  );
}
