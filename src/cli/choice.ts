import { figure } from '../base/count-text.js';
import { FlatlineError } from '../base/errors.js';
import type { RunView } from '../model/run-view.js';
import { runViewWith } from '../model/run-view-with.js';
import { harmlessText } from '../report/harmless-text.js';

/** Which runs and tags a person asked for; where a pattern is missing, all. */
export interface Choice {
  readonly run?: RegExp;
  /** Matches a tag, or the name of the variable it is taken for. */
  readonly tag?: RegExp;
}

export interface ChosenRun {
  /** With only the tags that are asked for. */
  readonly view: RunView;
  readonly whole: RunView;
}

/** What was asked for is not there. */
export class NothingChosenError extends FlatlineError {
  readonly code = 'nothing-chosen';
}

const NAMES_TOLD = 12;

/**
 * The runs that are asked for. A pattern may match anywhere in a name. Runs without a tag that is
 * asked for are left out; without a tag pattern, none is.
 *
 * @throws NothingChosenError when none is left; it names what there is.
 */
export function choose(runs: readonly RunView[], { run, tag }: Choice): ChosenRun[] {
  const chosenRuns = run ? runs.filter(({ name }) => run.test(name)) : [...runs];
  if (run && chosenRuns.length === 0) {
    throw new NothingChosenError(
      `no run matches ${run}`,
      `The runs are ${listed(runs.map(({ name }) => name))}.`,
    );
  }
  if (!tag) return chosenRuns.map((view) => ({ view, whole: view }));
  const chosen = chosenRuns
    .map((whole) => ({ view: withTags(whole, tag), whole }))
    .filter(({ view }) => tagsOf(view).length > 0);
  if (chosen.length === 0) {
    const tags = new Set(chosenRuns.flatMap(tagsOf));
    throw new NothingChosenError(
      `no tag matches ${tag}`,
      tags.size > 0 ? `The tags are ${listed([...tags])}.` : 'There are no tags at all.',
    );
  }
  return chosen;
}

/** The names under which a run's variables and tags are listed. */
export function tagsOf({ variables, scalars, histograms, payloads }: RunView): string[] {
  const tagged = [...scalars, ...histograms, ...payloads];
  return [...variables.map(({ name }) => name), ...tagged.map(({ tag }) => tag)];
}

function withTags(view: RunView, tag: RegExp): RunView {
  return runViewWith(view, {
    variables: view.variables.filter(({ name, tags }) =>
      [name, ...tags].some((candidate) => tag.test(candidate)),
    ),
    scalars: view.scalars.filter((scalar) => tag.test(scalar.tag)),
    histograms: view.histograms.filter((histogram) => tag.test(histogram.tag)),
    payloads: view.payloads.filter((payload) => tag.test(payload.tag)),
  });
}

function listed(names: readonly string[]): string {
  const told = names.slice(0, NAMES_TOLD).map(harmlessText).join(', ');
  const untold = names.length - NAMES_TOLD;
  if (untold <= 0) return told;
  return `${told} and ${figure(untold)} more (flatline inspect lists all)`;
}
