import { runStyle } from '../run-styles.js';

/** The line a run is drawn with; its name stands beside it. */
export function RunSwatch({ run }: { readonly run: string }) {
  const { colour, dash } = runStyle(run);
  return (
    <svg class="swatch" viewBox="0 0 18 8" aria-hidden="true">
      <path
        d="M0 4h18"
        stroke-dasharray={dash.join(' ')}
        style={{
          stroke: colour === undefined ? 'var(--line-strong)' : `var(--series-${colour + 1})`,
        }}
      />
    </svg>
  );
}
