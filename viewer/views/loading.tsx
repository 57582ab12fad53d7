import { Empty } from '../parts/empty.js';
import { reportFailure } from '../state.js';

export function Loading() {
  return (
    <section class="empty" aria-busy="true">
      <h1 tabIndex={-1}>Reading the report…</h1>
    </section>
  );
}

/** The first request failed, so there is nothing to keep on the page. */
export function Unreachable() {
  const failure = reportFailure.value;
  return (
    <Empty title={failure?.message ?? 'No answer'} command="flatline serve <logdir>">
      <p>{failure?.advice} This page tries again by itself.</p>
    </Empty>
  );
}
