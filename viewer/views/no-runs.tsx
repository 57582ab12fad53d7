import { formatCount, plural, sentenceCase } from '../format.js';
import { Empty } from '../parts/empty.js';
import { shellWord } from '../shell-word.js';
import { report } from '../state.js';

/** No page has anything to show yet: what was found instead, and how to get further. */
export function NoRuns() {
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
          {sentenceCase(message)}
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
