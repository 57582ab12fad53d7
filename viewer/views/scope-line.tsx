import { useMemo } from 'preact/hooks';
import { formatCount, plural } from '../format.js';
import { StatusBadge } from '../parts/badges.js';
import { Icon } from '../parts/icon.js';
import { Name } from '../parts/name.js';
import { activeKey } from '../state.js';
import { toggleScope } from '../tree-state.js';
import { labelOf, rollUp, type TreeLine } from '../variable-tree.js';
import { statusWords } from '../words.js';

interface ScopeLineProps {
  readonly line: Extract<TreeLine, { kind: 'scope' }>;
  readonly index: number;
  /** Columns behind the name. */
  readonly rest: number;
}

/** A scope in the tree: the worst status in it, and how many variables have which. */
export function ScopeLine({ line, index, rest }: ScopeLineProps) {
  const { scope, depth, isOpen, key } = line;
  const { size, worst, counts } = useMemo(() => rollUp(scope), [scope]);
  return (
    <tr class="line scope-line" aria-rowindex={index + 2}>
      <td class="c-status">
        <StatusBadge status={worst} />
      </td>
      <td class="c-name" style={{ '--depth': depth }}>
        <button
          type="button"
          aria-expanded={isOpen}
          title={scope.path}
          onClick={() => toggleScope(scope)}
          onKeyDown={({ key: pressed }) => {
            const isAsked = pressed === (isOpen ? 'ArrowLeft' : 'ArrowRight');
            if (isAsked) toggleScope(scope);
          }}
          onFocus={() => {
            activeKey.value = key;
          }}
        >
          <Icon name={isOpen ? 'down' : 'next'} />
          <Name name={labelOf(line)} />
          <span class="muted">{formatCount(size)}</span>
          <span class="visually-hidden">{plural(size, 'variable')}</span>
        </button>
      </td>
      <td class="c-counts" colSpan={rest - 1}>
        <span class="counts">
          {counts.map(([status, count]) => (
            <span key={status} class={`state tone-${statusWords[status].tone}`}>
              <Icon name={statusWords[status].icon} />
              {formatCount(count)} {statusWords[status].word}
            </span>
          ))}
        </span>
      </td>
      {/* Goes where the column of roles goes: a span over a column that is not there would make one. */}
      <td class="c-role" />
    </tr>
  );
}
