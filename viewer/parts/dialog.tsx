import type { ComponentChildren, RefObject } from 'preact';
import { useId } from 'preact/hooks';

interface DialogProps {
  /** Shows itself when its owner calls `showModal`. */
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A box over the page that its button, or Escape, closes. */
export function Dialog({ dialog, title, children }: DialogProps) {
  const titleId = useId();
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {children}
      <form method="dialog">
        <button type="submit" class="button">
          Close
        </button>
      </form>
    </dialog>
  );
}
