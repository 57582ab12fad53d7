import { CopyButton } from './copy-button.js';

/** What to change, ready to be copied. */
export function Fix({ text }: { readonly text: string }) {
  return (
    <div class="fix">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, which keys must reach */}
      <pre tabIndex={0}>{text}</pre>
      <CopyButton text={() => text} label="Copy fix" />
    </div>
  );
}
