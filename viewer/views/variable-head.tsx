import { changeQuery, urlState } from '../location.js';
import type { SortColumn } from '../url-state.js';

interface Heading {
  readonly column: SortColumn | undefined;
  readonly label: string;
  readonly className: string;
  readonly explanation?: string;
}

const headings: readonly Heading[] = [
  { column: 'status', label: 'Status', className: 'c-status', explanation: 'Worst first' },
  { column: 'name', label: 'Name', className: 'c-name' },
  { column: 'run', label: 'Run', className: 'c-run' },
  { column: 'role', label: 'Role', className: 'c-role' },
  { column: 'points', label: 'Points', className: 'c-points number' },
  {
    column: undefined,
    label: 'First',
    className: 'c-first number',
    explanation: 'The value where all elements are equal, else mean [min..max]',
  },
  { column: undefined, label: '→ Last', className: 'c-last number' },
  {
    column: 'observed',
    label: 'Observed',
    className: 'c-observed number',
    explanation: "Writes by the variable's assigns that the recorder saw, of the run's steps",
  },
  {
    column: 'implied',
    label: 'Implied',
    className: 'c-implied number',
    explanation: "Steps whose fetches make the variable's assigns run, of the run's steps",
  },
  { column: 'evidence', label: 'Evidence', className: 'c-evidence' },
];

function SortableHeading({ column, label, className, explanation }: Heading) {
  const { sort } = urlState.value.query;
  if (column === undefined) {
    return (
      <th scope="col" class={className} title={explanation}>
        {label}
      </th>
    );
  }
  const isSorted = sort.column === column;
  const direction = sort.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" class={className} title={explanation} aria-sort={isSorted ? direction : 'none'}>
      <button
        type="button"
        onClick={() => changeQuery({ sort: { column, descending: isSorted && !sort.descending } })}
      >
        {label}
        <span class="sort-mark" aria-hidden="true">
          {isSorted ? (sort.descending ? '▾' : '▴') : ''}
        </span>
      </button>
    </th>
  );
}

export function VariableHead({ showsRun }: { readonly showsRun: boolean }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {headings
          .filter(({ column }) => column !== 'run' || showsRun)
          .map((heading) => (
            <SortableHeading key={heading.label} {...heading} />
          ))}
      </tr>
    </thead>
  );
}
