import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { formatCount } from '../format.js';
import { Icon } from '../parts/icon.js';
import { Name } from '../parts/name.js';
import { cardsPerPage } from '../settings.js';

interface TagGroupSectionProps<Item> {
  /** What the tags begin with; empty for those without a group. */
  readonly title: string;
  /** Said instead of the title. */
  readonly label?: string;
  /** What there is a chart of. */
  readonly items: readonly Item[];
  /** Open until someone closes it. */
  readonly isOpen: boolean;
  readonly card: (item: Item) => ComponentChildren;
}

/** The charts of tags that share a prefix, a page of them at a time. */
export function TagGroupSection<Item>(props: TagGroupSectionProps<Item>) {
  const { title, label, items, isOpen, card } = props;
  const [wanted, setWanted] = useState<boolean>();
  const [page, setPage] = useState(0);
  const pageSize = Number(cardsPerPage.chosen.value);
  const pages = Math.ceil(items.length / pageSize);
  const shownPage = Math.min(page, pages - 1);
  useEffect(() => setWanted(undefined), [isOpen]);
  const open = wanted ?? isOpen;
  const first = shownPage * pageSize;
  const last = Math.min(first + pageSize, items.length);
  return (
    <section class="tag-group">
      <header>
        <h2>
          <button type="button" aria-expanded={open} onClick={() => setWanted(!open)}>
            <Icon name={open ? 'down' : 'next'} />
            {label ?? (title === '' ? 'no group' : <Name name={title} />)}
            <span class="muted">{formatCount(items.length)}</span>
          </button>
        </h2>
        {open && pages > 1 && (
          <span class="pager">
            <button
              type="button"
              class="button bare"
              disabled={shownPage === 0}
              aria-label={`Previous charts of ${label ?? title}`}
              onClick={() => setPage(shownPage - 1)}
            >
              <Icon name="previous" />
            </button>
            <span class="muted">
              {formatCount(first + 1)}–{formatCount(last)}
            </span>
            <button
              type="button"
              class="button bare"
              disabled={shownPage === pages - 1}
              aria-label={`Next charts of ${label ?? title}`}
              onClick={() => setPage(shownPage + 1)}
            >
              <Icon name="next" />
            </button>
          </span>
        )}
      </header>
      {open && <div class="cards">{items.slice(first, last).map(card)}</div>}
    </section>
  );
}
