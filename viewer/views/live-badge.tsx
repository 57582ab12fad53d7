import { useEffect, useState } from 'preact/hooks';
import type { WireShare } from '../../src/wire/share.js';
import { formatAge, formatClock, formatCount, formatWallTime } from '../format.js';
import { connection, heldChanges, lastEventAt, paused, rhythm, togglePause } from '../live.js';
import { wantsLessMotion } from '../media.js';
import { Icon } from '../parts/icon.js';
import { share } from '../share.js';
import { report } from '../state.js';

const youngMillis = 10_000;

/** The time, read often enough for the age it is shown as. */
function useNow(since: number | undefined): number {
  const [now, setNow] = useState(Date.now());
  const isYoung = since !== undefined && now - since < youngMillis;
  const interval = isYoung && !wantsLessMotion.value ? 200 : 1000;
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), interval);
    return () => clearInterval(timer);
  }, [interval]);
  return Math.max(now, since ?? 0);
}

function stateOf(now: number): keyof typeof stateWords {
  if (paused.value) return 'paused';
  if (connection.value === 'lost') return 'lost';
  if (report.value?.loading) return 'reading';
  if (connection.value === 'live' && rhythm.isSilent(now)) return 'silent';
  return connection.value;
}

const stateWords = {
  paused: 'paused',
  lost: 'stale',
  reading: 'reading',
  live: 'live',
  silent: 'stale',
  connecting: 'connecting',
} as const;

/** How old the newest word from the server is, and the button that holds updates back. */
export function LiveBadge() {
  return share ? <SharedBadge share={share} /> : <ConnectionBadge />;
}

/** A file that was shared stands still: when it was made, and whether all of it fitted in. */
function SharedBadge({ share: { madeAt, leftOut } }: { readonly share: WireShare }) {
  return (
    <span
      class="live"
      title={
        leftOut > 0
          ? `${formatCount(leftOut)} charts found no room; flatline serve shows all of the logs.`
          : 'Everything that the page can show was taken along.'
      }
    >
      as of {formatWallTime(madeAt)}
    </span>
  );
}

function ConnectionBadge() {
  const since = lastEventAt.value;
  const now = useNow(since);
  const state = stateOf(now);
  const held = heldChanges.value;
  return (
    <>
      <span
        class={`live live-${state}`}
        title={
          since === undefined
            ? 'No message from the server yet.'
            : `The last change came at ${formatClock(since / 1000)}.${state === 'silent' ? ' Nothing was written for twice the usual interval: the training may have ended, or hang.' : ''}`
        }
      >
        <span class="lamp" aria-hidden="true" />
        {stateWords[state]}
        <span class="age">
          {state === 'paused' && held > 0
            ? `${held} held`
            : since !== undefined && formatAge(now - since)}
        </span>
      </span>
      <button
        type="button"
        class="button bare"
        aria-pressed={paused.value}
        onClick={togglePause}
        title={paused.value ? 'Show what changed, and go on.' : 'Hold updates back.'}
      >
        <Icon name={paused.value ? 'play' : 'pause'} />
        <span class="wide-only">{paused.value ? 'Resume' : 'Pause'}</span>
      </button>
    </>
  );
}
