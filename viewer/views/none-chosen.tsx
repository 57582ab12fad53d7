import { changeQuery } from '../location.js';
import { Empty } from '../parts/empty.js';

/** There are runs, but the choice or the pattern leaves none of them. */
export function NoneChosen() {
  return (
    <Empty title="No run is chosen">
      <p>
        <button
          type="button"
          class="button"
          onClick={() => changeQuery({ runs: undefined, runPattern: '' })}
        >
          Choose all runs
        </button>
      </p>
    </Empty>
  );
}
