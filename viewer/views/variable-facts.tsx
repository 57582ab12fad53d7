import type { ComponentChildren } from 'preact';
import type { WireInference, WireVariableDetail } from '../../src/wire/api.js';
import { formatCount } from '../format.js';
import { hrefOf } from '../location.js';
import { StatusBadge } from '../parts/badges.js';
import { Name } from '../parts/name.js';
import { report } from '../state.js';
import { originWords, seriesSourceWords } from '../words.js';

/** Runs and tags drawn at once. */
const mostListed = 200;

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function RunMatrix({ shown }: { readonly shown: WireVariableDetail }) {
  const { siblings, run, variable } = shown;
  const statuses = new Map(siblings.map((sibling) => [sibling.run, sibling.status]));
  statuses.set(run, variable.status);
  if (statuses.size < 2) return null;
  const all = (report.value?.runs ?? []).flatMap(({ name }) => {
    const status = statuses.get(name);
    return status === undefined ? [] : [{ run: name, status }];
  });
  return (
    <section aria-labelledby="matrix-title">
      <h2 id="matrix-title">In every run</h2>
      <ul class="run-matrix">
        {all.slice(0, mostListed).map((sibling) => (
          <li key={sibling.run}>
            <a
              href={hrefOf({ kind: 'variable', run: sibling.run, name: variable.name })}
              aria-current={sibling.run === run ? 'true' : undefined}
            >
              <Name name={sibling.run} />
            </a>
            <StatusBadge status={sibling.status} />
          </li>
        ))}
      </ul>
      {all.length > mostListed && <p class="muted">{all.length - mostListed} more runs</p>}
    </section>
  );
}

/** What no event says, with what it was told from. */
function InferenceFact({ inference }: { readonly inference: WireInference }) {
  const { about, value, from, place } = inference;
  return (
    <Fact term={about === 'role' ? 'Role told by' : 'Initial value'}>
      {about === 'initial-value' && <span>{value}</span>}
      <span class="muted long">{from}</span>
      {place && (
        <span class="muted">
          <Name name={place.file} /> at byte {formatCount(place.offset)}
        </span>
      )}
    </Fact>
  );
}

/** What the variable is, and how it fares in other runs. */
export function VariableFacts({ shown }: { readonly shown: WireVariableDetail }) {
  const { run, variable, trainable, shape, dtype, layer, source, origin, tags } = shown;
  return (
    <aside class="variable-side" aria-label="About the variable">
      <RunMatrix shown={shown} />
      <h2>About</h2>
      <dl class="about">
        <Fact term="Run">
          <Name name={run} />
        </Fact>
        <Fact term="Role">{variable.role}</Fact>
        {variable.inferred.map((inference) => (
          <InferenceFact key={inference.about} inference={inference} />
        ))}
        {layer !== undefined && (
          <Fact term="Layer">
            <Name name={layer} />
          </Fact>
        )}
        {shape && <Fact term="Shape">[{shape.join(', ')}]</Fact>}
        {dtype !== undefined && <Fact term="Type">{dtype}</Fact>}
        <Fact term="Trainable">
          {trainable === undefined ? 'not known' : trainable ? 'yes' : 'no'}
        </Fact>
        <Fact term="Points from">{seriesSourceWords[source]}</Fact>
        <Fact term="First value">{originWords[origin]}</Fact>
        {tags.length > 0 && (
          <Fact term={tags.length === 1 ? 'Tag' : 'Tags'}>
            {tags.slice(0, mostListed).map((tag) => (
              <Name key={tag} name={tag} />
            ))}
          </Fact>
        )}
      </dl>
    </aside>
  );
}
