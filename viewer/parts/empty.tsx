import type { ComponentChildren } from 'preact';
import { CopyButton } from './copy-button.js';

interface EmptyProps {
  readonly title: string;
  /** `h2` where the page has a title of its own. */
  readonly heading?: 'h1' | 'h2';
  readonly children?: ComponentChildren;
  /** The command that gets the person further. */
  readonly command?: string;
}

/** A page with nothing to show: why, and what to do next. */
export function Empty({ title, heading: Heading = 'h1', children, command }: EmptyProps) {
  return (
    <section class="empty">
      <Heading tabIndex={-1}>{title}</Heading>
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
