import { splitName } from '../shorten.js';
import { shownName } from '../shown-name.js';

interface NameProps {
  readonly name: string;
  /** Said on hover, where it is only a part that is shown. */
  readonly title?: string;
  /** Characters at the end that are never clipped; fewer for a narrow column. */
  readonly tailLength?: number;
}

/**
 * A name from the logs, clipped in its middle where there is no room, whole on hover.
 *
 * Isolated, so that right-to-left letters or controls in it do not reach the page around it.
 */
export function Name({ name, title = name, tailLength = 24 }: NameProps) {
  const { head, tail } = splitName(shownName(name), tailLength);
  return (
    <span class="name" title={title}>
      <bdi class="name-head">{head}</bdi>
      {tail !== '' && (
        <span class="name-tail">
          <bdi dir="ltr">{tail}</bdi>
        </span>
      )}
    </span>
  );
}
