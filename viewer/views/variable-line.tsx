import { formatCount, formatEnds, fullPoint } from '../format.js';
import { hrefOf } from '../location.js';
import { EvidenceBadge, StatusBadge } from '../parts/badges.js';
import { Name } from '../parts/name.js';
import { activeKey } from '../state.js';
import { labelOf, type TreeLine } from '../variable-tree.js';
import { assignsSentence, assignsText } from '../words.js';

interface AssignsProps {
  readonly count: number | undefined;
  readonly steps: number;
  /** Said instead of a figure that there is no evidence for. */
  readonly absent: string;
}

function Assigns({ count, steps, absent }: AssignsProps) {
  if (count === undefined) return <span class="muted">{absent}</span>;
  return <span class={count === 0 ? 'tone-flat' : undefined}>{assignsText(count, steps)}</span>;
}

interface VariableLineProps {
  readonly line: Extract<TreeLine, { kind: 'variable' }>;
  readonly index: number;
  readonly showsRun: boolean;
}

/** One variable in the table; its name is the link to its page. */
export function VariableLine({ line, index, showsRun }: VariableLineProps) {
  const { row, depth } = line;
  const { run, steps, variable, finding } = row;
  const { first, last } = variable;
  const ends = first && last && formatEnds(first, last);
  const sentence = assignsSentence(variable.assigns, steps);
  return (
    <tr class={`line line-${variable.status}`} aria-rowindex={index + 2}>
      <td class="c-status">
        <StatusBadge status={variable.status} />
      </td>
      <td class="c-name" style={{ '--depth': depth }}>
        <a
          href={hrefOf({ kind: 'variable', run, name: variable.name })}
          onFocus={() => {
            activeKey.value = row.key;
          }}
        >
          <Name name={labelOf(line)} title={variable.name} />
        </a>
      </td>
      {showsRun && (
        <td class="c-run">
          <Name name={run} tailLength={10} />
        </td>
      )}
      <td class="c-role muted">{variable.role}</td>
      <td class="c-points number">{formatCount(variable.points)}</td>
      <td class="c-first number" title={first && fullPoint(first)}>
        {ends ? ends.first : <span class="muted">none</span>}
      </td>
      <td class="c-last number" title={last && fullPoint(last)}>
        <span class="muted" aria-hidden="true">
          →{' '}
        </span>
        {ends ? ends.last : <span class="muted">none</span>}
      </td>
      <td class="c-observed number" title={sentence}>
        <span class="narrow-only">observed </span>
        <Assigns count={variable.assigns.observed} steps={steps} absent="not seen" />
      </td>
      <td class="c-implied number" title={sentence}>
        <span class="narrow-only">implied </span>
        <Assigns count={variable.assigns.implied} steps={steps} absent="no fetches" />
      </td>
      <td class="c-evidence">{finding && <EvidenceBadge evidence={finding.evidence} />}</td>
    </tr>
  );
}
