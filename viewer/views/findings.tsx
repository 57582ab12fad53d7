import { formatCount, plural } from '../format.js';
import { changeQuery } from '../location.js';
import { Empty } from '../parts/empty.js';
import { Icon } from '../parts/icon.js';
import { shellWord } from '../shell-word.js';
import { chosenRuns, report } from '../state.js';
import { tableLines } from '../tree-state.js';
import { verdictWords } from '../words.js';
import { FindingList } from './finding-list.js';
import { NoVariables } from './no-variables.js';
import { VariableSection } from './variable-section.js';

/** The first screen's first line: the verdict on the whole log directory. */
function Sentence() {
  const current = report.value;
  if (!current) return null;
  const { icon, tone, word } = verdictWords[current.verdict];
  return (
    <div class={`sentence tone-${tone}`}>
      <span class="verdict">
        <Icon name={icon} />
        {word}
      </span>
      <h1 tabIndex={-1}>{current.sentence}</h1>
    </div>
  );
}

function NoRuns() {
  const { logdir, loading, problems } = report.value ?? {
    logdir: '',
    loading: undefined,
    problems: [],
  };
  if (loading) {
    return (
      <Empty title="Reading the event files…">
        <p class="muted">
          {loading.filesFound > 0
            ? `${formatCount(loading.filesRead)} of ${plural(loading.filesFound, 'file')}`
            : 'Looking for files.'}
        </p>
      </Empty>
    );
  }
  return (
    <Empty title="No runs yet" command={`flatline check ${shellWord(logdir)}`}>
      {problems.map(({ message, got, wanted, advice }) => (
        <p key={message} class="long">
          {message}
          {got !== undefined && `: got ${got}`}
          {wanted !== undefined && `, wanted ${wanted}`}. {advice}
        </p>
      ))}
      <p>
        <code class="long">{logdir}</code> is looked at again and again: this page fills by itself.{' '}
        <code>npm start</code> in Flatline's repository records an example.
      </p>
    </Empty>
  );
}

export function FindingsPage() {
  if (report.value?.runs.length === 0) return <NoRuns />;
  const runs = chosenRuns.value;
  return (
    <>
      <Sentence />
      {runs.length === 0 ? (
        <section class="section">
          <h2>No run is chosen</h2>
          <button type="button" class="button" onClick={() => changeQuery({ runs: undefined })}>
            Choose all runs
          </button>
        </section>
      ) : (
        <>
          <FindingList />
          {runs.some((run) => run.variables.length > 0) ? (
            <VariableSection lines={tableLines} />
          ) : (
            <NoVariables logdir={shellWord(report.value?.logdir ?? '')} />
          )}
        </>
      )}
    </>
  );
}
