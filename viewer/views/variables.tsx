import { Icon } from '../parts/icon.js';
import { chosenRuns } from '../state.js';
import { scopeLines, toggleAll } from '../tree-state.js';
import { NoVariables } from './no-variables.js';
import { VariableSection } from './variable-section.js';

/** Every variable of the chosen runs by the scopes in their names, the worst first. */
export function VariablesPage() {
  const hasVariables = chosenRuns.value.some((run) => run.variables.length > 0);
  if (!hasVariables) return <NoVariables heading="h1" />;
  return (
    <div class="plain-page">
      <h1 class="visually-hidden" tabIndex={-1}>
        Variables by scope
      </h1>
      <VariableSection
        lines={scopeLines}
        tools={
          <span class="toggles">
            <button type="button" class="button bare" onClick={() => toggleAll(true)}>
              <Icon name="down" /> Open all
            </button>
            <button type="button" class="button bare" onClick={() => toggleAll(false)}>
              <Icon name="next" /> Close all
            </button>
          </span>
        }
      />
    </div>
  );
}
