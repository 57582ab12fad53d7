import type { WireCertainty, WireEvidence, WireSeverity, WireStatus } from '../../src/wire/api.js';
import { certaintyWords, evidenceWords, severityWords, statusWords } from '../words.js';
import { Icon } from './icon.js';

export function StatusBadge({ status }: { readonly status: WireStatus }) {
  const { word, icon, tone, explanation } = statusWords[status];
  return (
    <span class={`state tone-${tone}`} title={explanation}>
      <Icon name={icon} />
      {word}
    </span>
  );
}

export function SeverityBadge({ severity }: { readonly severity: WireSeverity }) {
  const { word, icon, tone } = severityWords[severity];
  return (
    <span class={`state tone-${tone}`}>
      <Icon name={icon} />
      {word}
    </span>
  );
}

const levels: readonly WireEvidence[] = ['observed', 'explained', 'confirmed'];

/** How many kinds of evidence a finding rests on, as a word and as marks. */
export function EvidenceBadge({ evidence }: { readonly evidence: WireEvidence }) {
  const level = levels.indexOf(evidence);
  return (
    <span class="evidence" title={`${evidence}: ${evidenceWords[evidence]}`}>
      <svg class="pips" viewBox="0 0 22 8" aria-hidden="true">
        {levels.map((name, index) => (
          <circle key={name} cx={4 + index * 7} cy={4} r={2.5} class={index <= level ? 'on' : ''} />
        ))}
      </svg>
      {evidence}
    </span>
  );
}

export function CertaintyNote({ certainty }: { readonly certainty: WireCertainty }) {
  return (
    <span class="certainty">
      {certainty}
      <span class="muted">: {certaintyWords[certainty]}</span>
    </span>
  );
}
