import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef } from 'preact/hooks';
import type { WireVariableDetail } from '../../src/wire/api.js';
import { saveText } from '../clipboard.js';
import {
  type Columns,
  carriedColumns,
  columnsToCsv,
  detailToJson,
  downloadName,
  type FigureColumn,
  nonFinitePoints,
} from '../columns.js';
import { formatCount, formatFigure, formatWallTime, plural } from '../format.js';
import { GapRow } from '../parts/gap-row.js';
import { Icon } from '../parts/icon.js';
import { withGaps } from '../parts/row-gaps.js';

/** Height that the style sheet gives a row. */
const rowHeight = 24;

const columnWords: Readonly<Record<FigureColumn, string>> = {
  min: 'min',
  max: 'max',
  mean: 'mean',
  std: 'std',
  norm: 'norm',
  maxChange: 'max change',
};

interface PointRowProps {
  readonly columns: Columns;
  readonly names: readonly FigureColumn[];
  readonly index: number;
  /** Where all of min, max and mean are numbers, another figure's NaN means that it was not carried. */
  readonly isNonFinite: boolean;
}

function PointRow({ columns, names, index, isNonFinite }: PointRowProps) {
  return (
    <tr aria-rowindex={index + 2}>
      <td class="number">{columns.step[index]}</td>
      <td class="number muted">{formatWallTime(columns.wallTime[index] ?? Number.NaN)}</td>
      {names.map((name) => {
        const figure = columns[name][index] ?? 'NaN';
        if (figure === 'NaN' && !isNonFinite) {
          return (
            <td key={name} class="number muted" title="not carried">
              –
            </td>
          );
        }
        return (
          <td
            key={name}
            class={typeof figure === 'string' ? 'number tone-flat' : 'number'}
            title={`${figure}`}
          >
            {formatFigure(figure, 6)}
          </td>
        );
      })}
    </tr>
  );
}

function Downloads({ shown }: { readonly shown: WireVariableDetail }) {
  const { run, variable, columns } = shown;
  return (
    <span class="downloads">
      <button
        type="button"
        class="button"
        onClick={() =>
          saveText(columnsToCsv(columns), downloadName(run, variable.name, 'csv'), 'text/csv')
        }
      >
        <Icon name="download" /> CSV
      </button>
      <button
        type="button"
        class="button"
        onClick={() =>
          saveText(
            detailToJson(shown),
            downloadName(run, variable.name, 'json'),
            'application/json',
          )
        }
      >
        <Icon name="download" /> JSON
      </button>
    </span>
  );
}

/** The figures behind the chart. Rows outside the scrolled part are not drawn. */
export function PointsTable({ shown }: { readonly shown: WireVariableDetail }) {
  const { columns, total } = shown;
  const box = useRef<HTMLElement>(null);
  const names = useMemo(() => carriedColumns(columns), [columns]);
  const missing = useMemo(() => nonFinitePoints(columns), [columns]);
  const count = columns.step.length;
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => box.current,
    estimateSize: useCallback(() => rowHeight, []),
    overscan: 8,
  });
  const parts = withGaps(virtualizer.getVirtualItems(), 0, virtualizer.getTotalSize());
  return (
    <section class="section" aria-labelledby="points-title">
      <div class="section-head">
        <h2 id="points-title">Points</h2>
        <span id="points-caption" class="muted">
          {total > count
            ? `${formatCount(count)} of ${plural(total, 'point')}: every minimum and maximum is kept`
            : plural(total, 'point')}
        </span>
        {count > 0 && <Downloads shown={shown} />}
      </div>
      {count > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the box scrolls, which keys must reach
        <section class="points-box" ref={box} tabIndex={0} aria-labelledby="points-title">
          <table class="table points" aria-rowcount={count + 1}>
            <caption class="visually-hidden">
              Least, greatest and mean element at each point
            </caption>
            <thead>
              <tr aria-rowindex={1}>
                <th scope="col" class="number">
                  step
                </th>
                <th scope="col" class="number">
                  wall time
                </th>
                {names.map((name) => (
                  <th key={name} scope="col" class="number">
                    {columnWords[name]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {parts.map((part) =>
                part.kind === 'gap' ? (
                  <GapRow key={part.key} size={part.size} />
                ) : (
                  <PointRow
                    key={part.index}
                    columns={columns}
                    names={names}
                    index={part.index}
                    isNonFinite={missing[part.index] === true}
                  />
                ),
              )}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
