import { useEffect, useState } from 'preact/hooks';
import { formatClock } from '../format.js';
import { connection, lastEventAt } from '../live.js';
import { Icon } from '../parts/icon.js';
import { report, reportFailure } from '../state.js';

/** A blink of the connection is no news. */
const patienceMillis = 700;

function useLasting(state: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!state) {
      setLasting(false);
      return;
    }
    const timer = setTimeout(() => setLasting(true), patienceMillis);
    return () => clearTimeout(timer);
  }, [state]);
  return state && lasting;
}

/** Says that what is shown is old, and why; the values stay. */
export function ConnectionBanner() {
  const isLost = useLasting(connection.value === 'lost');
  const failure = reportFailure.value;
  if (!report.value || (!isLost && !failure)) return null;
  const since = lastEventAt.value;
  return (
    <div class="banner" role="alert">
      <span class="stale-badge">
        <Icon name="warning" />
        stale
      </span>
      <span>
        {failure && !isLost
          ? `${failure.message} ${failure.advice}`
          : 'The server is gone; trying again by itself.'}{' '}
        {since !== undefined && `The values are from ${formatClock(since / 1000)}.`}
      </span>
    </div>
  );
}
