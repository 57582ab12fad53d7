import { useEffect, useRef, useState } from 'preact/hooks';
import { report } from '../state.js';
import { verdictWords } from '../words.js';

/** Tells screen readers about a changed verdict, once for each change and never for the first. */
export function Announcer() {
  const [text, setText] = useState('');
  const last = useRef<string>(undefined);
  const verdict = report.value?.verdict;
  useEffect(() => {
    if (verdict === undefined) return;
    if (last.current !== undefined && last.current !== verdict) {
      setText(`Verdict changed to ${verdictWords[verdict].word}. ${report.peek()?.sentence ?? ''}`);
    }
    last.current = verdict;
  }, [verdict]);
  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {text}
    </div>
  );
}
