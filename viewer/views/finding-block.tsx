import { useState } from 'preact/hooks';
import type { FindingGroup } from '../finding-groups.js';
import { formatCount, plural } from '../format.js';
import { hrefOf } from '../location.js';
import { CertaintyNote, EvidenceBadge, SeverityBadge } from '../parts/badges.js';
import { Fix } from '../parts/fix.js';
import { Icon } from '../parts/icon.js';
import { Name } from '../parts/name.js';
import { report } from '../state.js';
import { Argument } from './why.js';

const namedRuns = 3;

function RunNames({ runs }: { readonly runs: readonly string[] }) {
  if ((report.value?.runs.length ?? 0) < 2) return null;
  const more = runs.length - namedRuns;
  return (
    <>
      <dt>{runs.length === 1 ? 'Run' : 'Runs'}</dt>
      <dd class="run-names" title={runs.slice(0, 50).join('\n')}>
        {runs.slice(0, namedRuns).map((run) => (
          <Name key={run} name={run} />
        ))}
        {more > 0 && <span class="muted">and {formatCount(more)} more</span>}
      </dd>
    </>
  );
}

function MissingEdgeLine({ finding }: Pick<FindingGroup, 'finding'>) {
  const [edge] = finding.missingEdges;
  if (!edge) return null;
  const more = finding.missingEdges.length - 1;
  return (
    <>
      <dt>Missing</dt>
      <dd class="edge">
        <span class="state tone-flat">
          <Icon name="cross" />
          no edge
        </span>
        <Name name={edge.fetch} />
        <span aria-hidden="true">←</span>
        <span class="visually-hidden"> should depend on </span>
        <Name name={edge.assign} />
        {more > 0 && <span class="muted">and {plural(more, 'more edge')}</span>}
      </dd>
    </>
  );
}

/** Folded away, and made only when someone looks: there may be a thousand findings on a page. */
function EvidenceLine({ why }: Pick<FindingGroup['finding'], 'why'>) {
  const [isOpen, setOpen] = useState(false);
  if (why.length === 0) return null;
  return (
    <>
      <dt>Evidence</dt>
      <dd>
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{plural(why.length, 'step')}</summary>
          {isOpen && <Argument why={why} />}
        </details>
      </dd>
    </>
  );
}

function Links({ finding, runs }: FindingGroup) {
  const [run] = runs;
  const [name] = finding.variables;
  if (run === undefined || name === undefined) return null;
  const count = finding.variables.length;
  return (
    <>
      <dt>See</dt>
      <dd class="links">
        <a href={hrefOf({ kind: 'variable', run, name })}>
          <span class="nowrap">why:</span> <Name name={name} />
        </a>
        {count > 1 && (
          <a
            href={hrefOf({ kind: 'findings' }, { finding: finding.id, statuses: [], pattern: '' })}
          >
            its {plural(count, 'variable')} in the table
          </a>
        )}
      </dd>
    </>
  );
}

/** One finding: what, where, the cause with its evidence, the missing edge, the fix, the way to the why. */
export function FindingBlock({ finding, runs }: FindingGroup) {
  const { id, severity, evidence, certainty, message, fix, supporting } = finding;
  return (
    <article class={`finding finding-${severity}`}>
      <header>
        <SeverityBadge severity={severity} />
        <h2>{message}</h2>
      </header>
      <dl class="facts">
        <RunNames runs={runs} />
        <dt>Cause</dt>
        <dd class="cause">
          <code>{id}</code>
          <EvidenceBadge evidence={evidence} />
          <CertaintyNote certainty={certainty} />
          {supporting.length > 0 && <span class="muted">also matches {supporting.join(', ')}</span>}
        </dd>
        <MissingEdgeLine finding={finding} />
        <EvidenceLine why={finding.why} />
        {fix !== '' && (
          <>
            <dt>Fix</dt>
            <dd>
              <Fix text={fix} />
            </dd>
          </>
        )}
        <Links finding={finding} runs={runs} />
      </dl>
    </article>
  );
}
