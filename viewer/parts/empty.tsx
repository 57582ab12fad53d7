import type { ComponentChildren } from 'preact';
import { CopyButton } from './copy-button.js';

interface EmptyProps {
  readonly title: string;
  readonly children?: ComponentChildren;
  /** The command that gets the person further. */
  readonly command?: string;
}

/** A page with nothing to show: why, and what to do next. */
export function Empty({ title, children, command }: EmptyProps) {
  return (
    <section class="empty">
      <h1 tabIndex={-1}>{title}</h1>
      {children}
      {command !== undefined && (
        <p class="command">
          <code>{command}</code>
          <CopyButton text={() => command} label="Copy" />
        </p>
      )}
    </section>
  );
}
