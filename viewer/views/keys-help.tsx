import { useMemo, useRef } from 'preact/hooks';
import { useKeys } from '../keyboard.js';
import { Dialog } from '../parts/dialog.js';

const keys: readonly (readonly [string, string])[] = [
  ['/', 'type into the filter of the page'],
  ['j', 'next row, or next variable'],
  ['k', 'previous row, or previous variable'],
  ['Enter', 'open the row'],
  ['← →', 'close or open the scope in the tree of variables'],
  ['g', 'the graph of this variable'],
  ['Esc', 'clear the filters and the range; from a variable, back to the tree'],
  ['?', 'show these keys'],
];

/** The button and the dialog that tell the keys. */
export function KeysHelp() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = (): void => dialog.current?.showModal();
  useKeys(useMemo(() => new Map([['?', open]]), []));
  return (
    <>
      <button
        type="button"
        class="button bare keys-button"
        onClick={open}
        aria-label="Keys"
        title="Keys (?)"
      >
        ?
      </button>
      <Dialog dialog={dialog} title="Keys">
        <dl class="keys">
          {keys.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  );
}
