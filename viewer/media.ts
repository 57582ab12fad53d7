import { signal } from '@preact/signals';

function mediaSignal(query: string) {
  const list = matchMedia(query);
  const matches = signal(list.matches);
  list.addEventListener('change', () => {
    matches.value = list.matches;
  });
  return matches;
}

/** The width at which the style sheet turns table rows into two lines. */
export const isNarrow = mediaSignal('(max-width: 1000px)');
export const wantsLessMotion = mediaSignal('(prefers-reduced-motion: reduce)');
