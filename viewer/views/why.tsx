import type { WireFinding } from '../../src/wire/api.js';
import { CertaintyNote, EvidenceBadge, SeverityBadge } from '../parts/badges.js';
import { sourceWords } from '../words.js';
import { Evidence } from './evidence.js';

/** The steps of an argument, each with the room its evidence comes from and what it rests on. */
export function Argument({ why }: Pick<WireFinding, 'why'>) {
  return (
    <ol class="why">
      {why.map((step, index) => (
        <li key={index} class={step.source === 'absent' ? 'absent' : undefined}>
          <span class="source" title={`From ${sourceWords[step.source]}`}>
            {step.source}
          </span>
          <div class="why-text">
            {step.text}
            <Evidence step={step} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Why a variable is judged as it is. */
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
      <Argument why={why} />
      {supporting.length > 0 && <p class="muted">Also matches {supporting.join(', ')}.</p>}
    </section>
  );
}
