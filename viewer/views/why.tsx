import type { WireFinding } from '../../src/wire/api.js';
import { CertaintyNote, EvidenceBadge, SeverityBadge } from '../parts/badges.js';
import { sourceWords } from '../words.js';

/** The argument, step by step, each with the room its evidence comes from. */
export function Why({ finding }: { readonly finding: WireFinding }) {
  const { id, severity, evidence, certainty, message, why, supporting } = finding;
  return (
    <section class="section" aria-labelledby="why-title">
      <h2 id="why-title">Why</h2>
      <p class="message">{message}</p>
      <p class="cause">
        <SeverityBadge severity={severity} />
        <code>{id}</code>
        <EvidenceBadge evidence={evidence} />
        <CertaintyNote certainty={certainty} />
      </p>
      <ol class="why">
        {why.map(({ source, text }, index) => (
          <li key={index} class={source === 'absent' ? 'absent' : undefined}>
            <span class="source" title={`From ${sourceWords[source]}`}>
              {source}
            </span>
            <span class="why-text">{text}</span>
          </li>
        ))}
      </ol>
      {supporting.length > 0 && <p class="muted">Also matches {supporting.join(', ')}.</p>}
    </section>
  );
}
