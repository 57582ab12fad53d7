import { useEffect, useRef, useState } from 'preact/hooks';
import type { FindingGroup } from '../finding-groups.js';
import { formatCount } from '../format.js';
import { findingGroups, report, shownVerdict } from '../state.js';
import { verdictWords } from '../words.js';

const keyOf = ({ finding }: FindingGroup): string => `${finding.id} ${finding.variables.join(' ')}`;

/** What is said of findings that were not there before; their number of steps may change with each. */
function newsOf(fresh: readonly FindingGroup[]): string {
  const [first] = fresh;
  if (!first) return '';
  const more = fresh.length > 1 ? ` And ${formatCount(fresh.length - 1)} more.` : '';
  return `New finding: ${first.finding.message}${more}`;
}

/**
 * Tells screen readers about a changed verdict and about new findings, once each: never about what
 * was there when the page was opened, nor while the files are read for the first time.
 */
export function Announcer() {
  const [text, setText] = useState('');
  const last = useRef<{ readonly verdict: string; readonly keys: ReadonlySet<string> }>(undefined);
  const isRead = report.value !== undefined && report.value.loading === undefined;
  const verdict = shownVerdict.value?.verdict;
  const alarms = findingGroups.value.filter(({ finding }) => finding.severity !== 'info');
  const keys = alarms.map(keyOf).join('\n');
  useEffect(() => {
    if (!isRead || verdict === undefined) return;
    const before = last.current;
    last.current = { verdict, keys: new Set(alarms.map(keyOf)) };
    if (before === undefined) return;
    const fresh = alarms.filter((group) => !before.keys.has(keyOf(group)));
    if (before.verdict !== verdict) {
      const sentence = shownVerdict.peek()?.sentence ?? '';
      setText(`Verdict changed to ${verdictWords[verdict].word}. ${sentence}`);
    } else if (fresh.length > 0) setText(newsOf(fresh));
  }, [isRead, verdict, keys]);
  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {text}
    </div>
  );
}
