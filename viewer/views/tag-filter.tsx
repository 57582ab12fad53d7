import { useMemo, useRef } from 'preact/hooks';
import { useKeys } from '../keyboard.js';
import { changeCharts, urlState, writeUrl } from '../location.js';
import type { NamePattern } from '../name-pattern.js';
import { PatternField } from '../parts/pattern-field.js';

/** The filter of a page of charts, with the keys that go to it and that clear it. */
export function TagFilter({ pattern }: { readonly pattern: NamePattern }) {
  const field = useRef<HTMLInputElement>(null);
  useKeys(
    useMemo(
      () =>
        new Map([
          ['/', () => field.current?.select()],
          ['Escape', () => changeCharts({ tagPattern: '', range: undefined })],
        ]),
      [],
    ),
  );
  return (
    <PatternField
      field={field}
      label="Filter tags by regular expression"
      placeholder="Filter tags by regex  ( / )"
      value={urlState.value.charts.tagPattern}
      pattern={pattern}
      onInput={(tagPattern) => changeCharts({ tagPattern })}
      onBlur={writeUrl}
    />
  );
}
