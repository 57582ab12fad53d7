import type { ValuesStep } from '../model/evidence.js';
import type { RunView, VariableView } from '../model/run-view.js';
import { isWeight } from '../model/variable.js';
import { figuresStep } from './evidence.js';

/** What is known of a variable's gradient over the whole run. */
export type GradientEvidence =
  /** There was none: no way leads from the loss to the variable. */
  | { readonly kind: 'missing'; readonly isRecorded: boolean; readonly step: ValuesStep }
  | { readonly kind: 'zero'; readonly isRecorded: boolean; readonly step: ValuesStep }
  /** `largest` is the largest absolute element where logged, the largest norm where recorded. */
  | {
      readonly kind: 'non-zero';
      readonly isRecorded: boolean;
      readonly step: ValuesStep;
      readonly largest: number;
    };

/** Asks for a variable's gradient; undefined where the log tells nothing of it. */
export type Gradients = (variable: VariableView) => GradientEvidence | undefined;

/** Gradients of a run: recorded, or logged as histograms under a tag that names the variable. */
export function gradientsOf(run: RunView): Gradients {
  const logged = new Map<string, VariableView>();
  for (const view of run.variables) {
    if (view.role === 'gradient') logged.set(targetOf(view.name), view);
  }
  const isLogged = ({ name }: VariableView): boolean => logged.has(bareName(name));
  const weights = run.variables.filter(({ role }) => isWeight(role));
  const withGradient = weights.filter(isLogged);
  return (variable) => {
    const recorded = variable.recorded?.gradients;
    if (recorded) return recordedEvidence(variable, recorded.columns.norm);
    const own = logged.get(bareName(variable.name));
    if (own) return loggedEvidence(own);
    // People log the gradients that there are: one that is missing among others was null.
    const isLoggedKind = withGradient.some(({ role }) => role === variable.role);
    const isAmongOthers = isLoggedKind || withGradient.some(({ role }) => role === 'kernel');
    if (!isWeight(variable.role) || !isAmongOthers) return undefined;
    const others = withGradient.map(({ name }) => name);
    const text = `gradients of ${others.length} other variables are in the log (${others[0]}), none of ${variable.name}`;
    return { kind: 'missing', isRecorded: false, step: figuresStep(text, []) };
  };
}

function recordedEvidence(
  { name, recorded }: VariableView,
  norms: Float64Array,
): GradientEvidence | undefined {
  const { taken = 0, missing = 0 } = recorded?.gradients ?? {};
  if (taken === 0) return undefined;
  if (missing === taken) {
    const text = `the recorder saw the gradient of ${name} asked for ${taken} times, and there was none each time`;
    const step = figuresStep(text, [], { gradientsTaken: taken, gradientsMissing: missing });
    return { kind: 'missing', isRecorded: true, step };
  }
  if (norms.length === 0) return undefined;
  const largest = norms.reduce((most, norm) => Math.max(most, norm), 0);
  const of = `of ${norms.length} recorded gradients of ${name}`;
  const step = (text: string) => figuresStep(text, [], { gradientsTaken: taken, largest });
  return largest === 0
    ? { kind: 'zero', isRecorded: true, step: step(`the norm ${of} is 0 each time`) }
    : {
        kind: 'non-zero',
        isRecorded: true,
        step: step(`the largest norm ${of} is ${largest.toPrecision(3)}`),
        largest,
      };
}

function loggedEvidence(view: VariableView): GradientEvidence {
  const { columns, tags } = view;
  let largest = 0;
  for (const column of [columns.min, columns.max]) {
    for (const value of column) largest = Math.max(largest, Math.abs(value));
  }
  const of = `of the ${columns.step.length} gradients logged as ${tags[0]}`;
  const step = (text: string) => figuresStep(text, [view], { largest });
  return largest === 0
    ? { kind: 'zero', isRecorded: false, step: step(`every element ${of} is 0`) }
    : {
        kind: 'non-zero',
        isRecorded: false,
        step: step(`the largest element ${of} is ${largest.toPrecision(3)}`),
        largest,
      };
}

/** The variable that a gradient's tag names: `hidden.weight.grad`, `gradients/hidden/kernel`. */
function targetOf(tag: string): string {
  const bare = tag.replace(/:\d+$/, '').replace(/^(grads?|gradients?)[/._]/, '');
  return bareName(bare.replace(/[/._](grads?|gradients?)$/, ''));
}

/** Without what keeps tags and models apart: `sequential/hidden/kernel:0` -> `hidden/kernel`. */
function bareName(name: string): string {
  return name.replace(/:\d+$/, '').replace(/^(sequential|model|functional)(_\d+)?\//, '');
}
