import { useEffect } from 'preact/hooks';

export type KeyActions = ReadonlyMap<string, (event: KeyboardEvent) => void>;

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/**
 * Keys for the whole page, by `KeyboardEvent.key`.
 *
 * While someone types only Escape counts; while a dialog or a popover is open, nothing does: they
 * have their own Escape.
 */
export function useKeys(actions: KeyActions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) && event.key !== 'Escape') return;
      if (document.querySelector('dialog[open], :popover-open')) return;
      const action = actions.get(event.key);
      if (!action) return;
      event.preventDefault();
      action(event);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [actions]);
}
