import type { WireAssign } from '../../src/wire/api.js';
import { plural } from '../format.js';
import { Icon } from '../parts/icon.js';
import { Name } from '../parts/name.js';
import { writerWords } from '../words.js';

interface CountProps {
  readonly count: number | undefined;
  readonly absent: string;
  readonly noun: string;
}

/** An absent figure has a word of its own: it is never 0. */
function Count({ count, absent, noun }: CountProps) {
  if (count === undefined) return <span class="muted">{absent}</span>;
  return (
    <span class={count === 0 ? 'state tone-flat' : 'state'}>
      <Icon name={count === 0 ? 'minus' : 'check'} />
      {count === 0 ? `0 ${noun}s` : plural(count, noun)}
    </span>
  );
}

interface AssignsTableProps {
  readonly assigns: readonly WireAssign[];
  /** True when the recorder sees every write: none listed is then none made. */
  readonly isComplete: boolean;
}

export function AssignsTable({ assigns, isComplete }: AssignsTableProps) {
  return (
    <section class="section" aria-labelledby="assigns-title">
      <div class="section-head">
        <h2 id="assigns-title">Assigns</h2>
        {assigns.length > 0 && (
          <span id="assigns-note" class="muted">
            Observed: writes that the recorder saw. Implied: runs whose fetches make the op run.
          </span>
        )}
      </div>
      {assigns.length === 0 ? (
        <p class="muted">
          {isComplete
            ? 'The recorder sees every write, and saw none to this variable.'
            : 'No op that writes it is known.'}
        </p>
      ) : (
        <div class="scroll-x">
          <table class="table plain assigns-table" aria-describedby="assigns-note">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Writer</th>
                <th scope="col">Observed</th>
                <th scope="col">Implied</th>
              </tr>
            </thead>
            <tbody>
              {assigns.map(({ name, writer, observed, unobservedBecause, implied }) => (
                <tr key={`${writer} ${name}`}>
                  <td class="mono">
                    <Name name={name} />
                  </td>
                  <td>{writerWords[writer]}</td>
                  <td>
                    <Count
                      count={observed}
                      absent={unobservedBecause ? `not seen: ${unobservedBecause}` : 'not seen'}
                      noun="write"
                    />
                  </td>
                  <td>
                    <Count count={implied} absent="no fetches known" noun="run" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
