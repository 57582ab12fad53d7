import type { WireProblem, WireRun } from '../../src/wire/api.js';
import { formatCount, plural } from '../format.js';
import { hrefOf } from '../location.js';
import { Icon } from '../parts/icon.js';
import { Name } from '../parts/name.js';
import { chosenRuns, report } from '../state.js';
import { RunsTable } from './runs-table.js';

interface PlacedProblem {
  readonly run: string | undefined;
  readonly problem: WireProblem;
}

/** Problems drawn at once; errors come first. */
const mostProblems = 500;

function placedProblems(
  whole: readonly WireProblem[],
  runs: readonly WireRun[],
): readonly PlacedProblem[] {
  const all = [
    ...whole.map((problem) => ({ run: undefined, problem })),
    ...runs.flatMap((run) => run.problems.map((problem) => ({ run: run.name, problem }))),
  ];
  const isError = ({ problem }: PlacedProblem): boolean => problem.severity === 'error';
  return [...all.filter(isError), ...all.filter((placed) => !isError(placed))];
}

function Expectation({ problem }: { readonly problem: WireProblem }) {
  const { got, wanted } = problem;
  if (got === undefined && wanted === undefined) return null;
  return (
    <span class="muted">
      {wanted !== undefined && (
        <>
          wanted <code class="long">{wanted}</code>
        </>
      )}
      {got !== undefined && (
        <>
          {wanted !== undefined && ', '}got <code class="long">{got}</code>
        </>
      )}
    </span>
  );
}

function ProblemRow({ run, problem }: PlacedProblem) {
  const { severity, code, file, offset, message, advice } = problem;
  return (
    <tr>
      <td class="p-kind">
        <span class={`state ${severity === 'error' ? 'tone-flat' : 'tone-quiet'}`}>
          <Icon name={severity === 'error' ? 'cross' : 'info'} />
          {severity}
        </span>
        <code class="muted">{code}</code>
      </td>
      <td class="p-place">
        {run !== undefined && (
          <span class="muted p-run">
            run <Name name={run} />
          </span>
        )}
        {file !== undefined && (
          <span class="mono">
            <Name name={file} />
          </span>
        )}
        {offset !== undefined && (
          <span class="muted mono" title={`0x${offset.toString(16)}`}>
            byte {formatCount(offset)}
          </span>
        )}
      </td>
      <td class="p-message">
        <span>{message}</span>
        <Expectation problem={problem} />
      </td>
      <td class="p-advice">{advice}</td>
    </tr>
  );
}

function ProblemsTable({ problems }: { readonly problems: readonly PlacedProblem[] }) {
  const more = problems.length - mostProblems;
  return (
    <>
      <table class="table stacked problems-table">
        <thead>
          <tr>
            <th scope="col">Problem</th>
            <th scope="col">File and byte</th>
            <th scope="col">What happened</th>
            <th scope="col">What to do</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, mostProblems).map((placed, index) => (
            <ProblemRow key={index} {...placed} />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p class="muted">{plural(more, 'more problem')}; choose fewer runs to see them.</p>
      )}
    </>
  );
}

/** How many of the problems are errors, where that is not all of them. */
function errorsText(errors: number, problems: number): string {
  if (errors === 0) return ', none of them an error';
  return errors === problems ? '' : `, ${plural(errors, 'error')} among them`;
}

/** What could not be read, and what state each run's files are in. */
export function FilesPage() {
  const problems = placedProblems(report.value?.problems ?? [], chosenRuns.value);
  const errors = problems.filter(({ problem }) => problem.severity === 'error').length;
  const tone = errors > 0 ? 'flat' : problems.length > 0 ? 'warn' : 'moving';
  return (
    <>
      <div class={`sentence tone-${tone}`}>
        <span class="verdict">
          <Icon name={errors > 0 ? 'cross' : problems.length > 0 ? 'warning' : 'check'} />
          {errors > 0 ? 'Errors' : problems.length > 0 ? 'Notes' : 'OK'}
        </span>
        <h1 tabIndex={-1}>
          {problems.length === 0
            ? 'Every file was read to its end'
            : `${plural(problems.length, 'problem')} in reading the files${errorsText(errors, problems.length)}`}
        </h1>
      </div>
      {problems.length > 0 && (
        <section aria-label="Problems">
          <ProblemsTable problems={problems} />
        </section>
      )}
      <RunsTable />
      <p class="muted footnote">
        What each run's variables did is on the page of{' '}
        <a href={hrefOf({ kind: 'findings' })}>findings</a>.
      </p>
    </>
  );
}
