import { hrefOf, urlState } from '../location.js';
import { Icon } from '../parts/icon.js';
import { Name } from '../parts/name.js';
import { problemCount, report } from '../state.js';
import { nextTheme, theme } from '../theme.js';
import { KeysHelp } from './keys-help.js';
import { LiveBadge } from './live-badge.js';
import { RunPicker } from './run-picker.js';

function Navigation() {
  const { kind } = urlState.value.page;
  const problems = problemCount.value;
  return (
    <nav aria-label="Pages">
      <a
        href={hrefOf({ kind: 'findings' })}
        aria-current={kind === 'findings' ? 'page' : kind === 'variable' ? 'true' : undefined}
      >
        Findings
      </a>
      <a href={hrefOf({ kind: 'files' })} aria-current={kind === 'files' ? 'page' : undefined}>
        Files &amp; health
        {problems > 0 && (
          <span class="count tone-warn">
            <Icon name="warning" />
            {problems}
            <span class="visually-hidden"> problems</span>
          </span>
        )}
      </a>
    </nav>
  );
}

function ThemeButton() {
  return (
    <button
      type="button"
      class="button bare"
      onClick={nextTheme}
      title={`Theme: ${theme.value}. Click for the next of system, light, dark.`}
    >
      <Icon name="theme" />
      <span class="wide-only">{theme.value}</span>
      <span class="visually-hidden">theme</span>
    </button>
  );
}

export function Header() {
  return (
    <header class="header">
      <span class="brand">
        <Icon name="pulse" />
        Flatline
      </span>
      <Navigation />
      <span class="logdir muted">
        <span class="visually-hidden">Log directory </span>
        {report.value && <Name name={report.value.logdir} />}
      </span>
      <div class="tools">
        <RunPicker />
        <LiveBadge />
        <ThemeButton />
        <KeysHelp />
      </div>
    </header>
  );
}
