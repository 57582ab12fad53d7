import type { ReadonlySignal } from '@preact/signals';
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useKeys } from '../keyboard.js';
import { isNarrow } from '../media.js';
import { GapRow } from '../parts/gap-row.js';
import { withGaps } from '../parts/row-gaps.js';
import { activeKey, pointerOverRows, report } from '../state.js';
import type { TreeLine } from '../variable-tree.js';
import { ScopeLine } from './scope-line.js';
import { VariableHead } from './variable-head.js';
import { VariableLine } from './variable-line.js';

/** Heights that the style sheet gives a row, and what sticks above the rows while they scroll. */
const wide = { row: 28, sticky: 128 };
const narrow = { row: 72, sticky: 56 };

/** Distance of an element from the top of the document, which grows with what is above it. */
function useTop(element: { readonly current: HTMLElement | null }): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => {
      if (element.current) setTop(element.current.getBoundingClientRect().top + scrollY);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return top;
}

/**
 * The rows near the window, drawn in a real table; the page itself scrolls.
 *
 * The row with the focus is always drawn, so scrolling away does not lose it.
 */
export function VariableTable({ lines }: { readonly lines: ReadonlySignal<readonly TreeLine[]> }) {
  const rows = lines.value;
  const body = useRef<HTMLTableSectionElement>(null);
  const focusWanted = useRef(false);
  const size = isNarrow.value ? narrow : wide;
  const top = useTop(body);
  const showsRun = (report.value?.runs.length ?? 0) > 1;
  const active = activeKey.value;
  const activeIndex = useMemo(() => rows.findIndex((row) => row.key === active), [rows, active]);

  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: useCallback(() => size.row, [size]),
    overscan: 8,
    scrollMargin: top,
    scrollPaddingStart: size.sticky,
    scrollPaddingEnd: size.row,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      if (activeIndex < 0 || drawn.includes(activeIndex)) return drawn;
      return [...drawn, activeIndex].sort((a, b) => a - b);
    },
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, size]);

  const focusRow = useCallback(
    (index: number, align: 'auto' | 'center'): void => {
      const row = lines.peek()[index];
      if (!row) return;
      focusWanted.current = true;
      activeKey.value = row.key;
      virtualizer.scrollToIndex(index, { align });
    },
    [virtualizer, lines],
  );
  useLayoutEffect(() => {
    const isCurrent = active === activeKey.peek();
    if (!focusWanted.current || activeIndex < 0 || !isCurrent) return;
    const link = body.current?.querySelector<HTMLElement>(
      `[aria-rowindex="${activeIndex + 2}"] :is(a, button)`,
    );
    focusWanted.current = !link;
    link?.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (activeIndex >= 0) focusRow(activeIndex, 'center');
    return () => {
      pointerOverRows.value = false;
    };
  }, []);

  useKeys(
    useMemo(() => {
      const step = (by: number): void => {
        const current = lines.peek();
        const index = current.findIndex((row) => row.key === activeKey.peek());
        const last = current.length - 1;
        focusRow(index < 0 ? 0 : Math.min(Math.max(index + by, 0), last), 'auto');
      };
      return new Map([
        ['j', () => step(1)],
        ['k', () => step(-1)],
      ]);
    }, [focusRow]),
  );

  const parts = withGaps(virtualizer.getVirtualItems(), top, top + virtualizer.getTotalSize());
  return (
    <table
      class={showsRun ? 'table variable-table with-run' : 'table variable-table'}
      aria-labelledby="variables-title"
      aria-rowcount={rows.length + 1}
    >
      <VariableHead showsRun={showsRun} />
      <tbody
        ref={body}
        onPointerEnter={(event) => {
          pointerOverRows.value = event.pointerType === 'mouse';
        }}
        onPointerLeave={() => {
          pointerOverRows.value = false;
        }}
      >
        {parts.map((part) => {
          if (part.kind === 'gap') return <GapRow key={part.key} size={part.size} />;
          const line = rows[part.index];
          if (!line) return null;
          return line.kind === 'scope' ? (
            <ScopeLine key={line.key} line={line} index={part.index} rest={showsRun ? 8 : 7} />
          ) : (
            <VariableLine key={line.key} line={line} index={part.index} showsRun={showsRun} />
          );
        })}
      </tbody>
    </table>
  );
}
