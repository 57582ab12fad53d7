import { useEffect, useState } from 'preact/hooks';
import { copyText } from '../clipboard.js';
import { type Glyph, Icon } from './icon.js';

interface CopyButtonProps {
  readonly text: () => string;
  readonly label: string;
  readonly icon?: Glyph;
}

const shownMillis = 1600;

/** Copies a text and says whether that worked, to the eye and to a screen reader. */
export function CopyButton({ text, label, icon = 'copy' }: CopyButtonProps) {
  const [answer, setAnswer] = useState('');
  useEffect(() => {
    if (answer === '') return;
    const timer = setTimeout(() => setAnswer(''), shownMillis);
    return () => clearTimeout(timer);
  }, [answer]);
  const copy = async (): Promise<void> => {
    setAnswer((await copyText(text())) ? 'Copied' : 'Not allowed');
  };
  return (
    <button type="button" class="button" onClick={() => void copy()}>
      <Icon name={answer === 'Copied' ? 'check' : icon} />
      <span aria-live="polite">{answer || label}</span>
    </button>
  );
}
