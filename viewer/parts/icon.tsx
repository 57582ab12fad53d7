import type { IconName } from '../words.js';

export type Glyph =
  | IconName
  | 'pause'
  | 'play'
  | 'copy'
  | 'link'
  | 'download'
  | 'previous'
  | 'next'
  | 'down'
  | 'settings'
  | 'pin'
  | 'widen'
  | 'table'
  | 'pulse';

const paths: Readonly<Record<Glyph, string>> = {
  cross: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  check: 'M2.5 8.5l3.7 3.7L13.5 4.3',
  asterisk: 'M8 2v12M2.8 5l10.4 6M13.2 5L2.8 11',
  equals: 'M3 5.5h10M3 10.5h10',
  question: 'M5.2 5.8a2.8 2.8 0 1 1 4.2 2.4C8.4 8.8 8 9.4 8 10.3M8 13.2v.3',
  warning: 'M8 2l6.5 11.5h-13zM8 6.5v3M8 11.3v.3',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM8 7.5v3.8M8 4.6v.2',
  minus: 'M3 8h10',
  pause: 'M5.5 3v10M10.5 3v10',
  play: 'M4.5 2.8l8 5.2-8 5.2z',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  link: 'M6.5 9.5l3-3M7.5 4.5l2-2a2.8 2.8 0 0 1 4 4l-2 2M8.5 11.5l-2 2a2.8 2.8 0 0 1-4-4l2-2',
  download: 'M8 2v8M4.5 7L8 10.5 11.5 7M2.5 13.5h11',
  previous: 'M10 3L5 8l5 5',
  next: 'M6 3l5 5-5 5',
  down: 'M3.5 6L8 10.5 12.5 6',
  pin: 'M5.5 2h5M6.5 2v4.5L4 9.5h8l-2.5-3V2M8 9.5V14',
  widen: 'M2 8h12M5 5L2 8l3 3M11 5l3 3-3 3',
  table: 'M2 3.5h12v9H2zM2 6.5h12M6.5 6.5v6',
  settings: 'M2 4.5h7M12 4.5h2M9 2.5v4M2 11.5h2M7 11.5h7M7 9.5v4',
  pulse: 'M1 8h4l1.5-5 2.5 9 1.2-4H15',
};

/** A drawing beside a word; it says nothing that the word does not. */
export function Icon({ name }: { readonly name: Glyph }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
