import { useEffect, useRef, useState } from 'preact/hooks';
import type { WireGraph } from '../../src/wire/graph.js';
import { formatCount } from '../format.js';
import { graphHref } from '../location.js';
import { Name } from '../parts/name.js';
import { share } from '../share.js';
import type { GraphPlace } from '../url-state.js';

interface OpSearchProps {
  readonly place: GraphPlace;
  readonly onFind: (node: string | undefined) => void;
}

/** A field for the name of an op, or a part of it. */
export function OpSearch({ place, onFind }: OpSearchProps) {
  const [text, setText] = useState(place.node ?? '');
  const asked = useRef(place.node);
  useEffect(() => {
    if (asked.current !== place.node) setText(place.node ?? '');
    asked.current = place.node;
  }, [place.node]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onFind(text.trim() === '' ? undefined : text.trim());
      }}
    >
      <label>
        Find op
        <input
          type="search"
          class="input"
          placeholder="name, or a part of it"
          spellcheck={false}
          autocomplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        Find
      </button>
    </form>
  );
}

/** The ops named like what was searched for; each leads to itself in the drawing. */
export function OpMatches({
  place,
  graph,
}: {
  readonly place: GraphPlace;
  readonly graph: WireGraph;
}) {
  // A file that was shared holds what is drawn, and no answers about the rest of the graph.
  if (share || place.node === undefined) return null;
  if (graph.nodes.some(({ name }) => name === place.node)) return null;
  const { names, total } = graph.matches ?? { names: [], total: 0 };
  return (
    <section class="g-matches" aria-label="Found ops" role="status">
      {total === 0 ? (
        <p>
          No op of the graph has <Name name={place.node} /> in its name.
        </p>
      ) : (
        <p>
          {formatCount(total)} {total === 1 ? 'op has' : 'ops have'} it in the name
          {total > names.length && `, these ${names.length} among them`}:
        </p>
      )}
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a href={graphHref(place, { node: name })}>
              <Name name={name} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
