import { count } from '../base/count-text.js';
import { shortNumber } from '../base/float-text.js';
import type {
  AbsentEvidence,
  AbsentStep,
  AssignStep,
  GraphStep,
  LayerStep,
  LocatedPoint,
  SeriesEvidence,
  ValuesStep,
  WriterEvidence,
} from '../model/evidence.js';
import type { AssignView, LayerView, ScalarView, VariableView } from '../model/run-view.js';
import { pointAt, stepRange } from './flatness.js';
import type { TrainingClosure } from './graph-facts.js';
import type { RunContext } from './rule.js';

/** The first step of every argument: what the values of a variable that stands still show. */
export function valuesStep(variable: VariableView, { witness }: RunContext): ValuesStep {
  const { columns, source } = variable;
  const range = stepRange(variable);
  const steps =
    range && range.last > range.first
      ? `steps ${range.first} to ${range.last}`
      : `step ${range?.first}`;
  const loadedStep = loadedStepOf(variable);
  const value =
    loadedStep === undefined
      ? valueText(variable, 0, 'always')
      : `${valueText(variable, 0, 'at first')}, then ${valueText(variable, -1)}`;
  const proof = {
    recorded: 'byte for byte the same',
    histogram: 'the same histogram to the last digit',
    scalar: `the same number under the tag "${variable.tags[0]}"`,
  }[source];
  const load = loadedStep === undefined ? '' : ` but for what was loaded after step ${loadedStep}`;
  const meanwhile = witness ? `; meanwhile ${witness.name} moved` : '';
  return {
    source: 'values',
    text: `${variable.name}: ${count(columns.step.length, 'observation')}, ${steps}, ${proof}${load} (${value})${meanwhile}`,
    series: seriesOf(variable),
    ...(witness ? { witness } : {}),
    figures: {},
  };
}

/** When something else was loaded into a variable that stands still, if that happened. */
function loadedStepOf({ columns, recorded }: VariableView): number | undefined {
  const { fingerprint } = columns;
  return Object.is(fingerprint[0], fingerprint.at(-1)) ? undefined : recorded?.restoredStep;
}

/** @param sameWord stands before a value that all elements have. */
function valueText(variable: VariableView, at: number, sameWord = ''): string {
  const { min = Number.NaN, max = Number.NaN } = pointAt(variable, at) ?? {};
  return Object.is(min, max)
    ? `${sameWord} ${shortNumber(min)}`.trim()
    : `between ${shortNumber(min)} and ${shortNumber(max)}`;
}

/** The same of a variable that may have changed, if hardly. */
export function hardlyChangedStep(variable: VariableView, context: RunContext): ValuesStep {
  const { name, columns } = variable;
  const changes = columns.fingerprint.reduce(
    (sum, value, at, all) => sum + (at > 0 && !Object.is(value, all[at - 1]) ? 1 : 0),
    0,
  );
  if (changes === 0) return valuesStep(variable, context);
  const text = `${name}: ${count(columns.step.length, 'observation')}, of which ${changes} ${changes === 1 ? 'differs' : 'differ'} from the one before`;
  return figuresStep(text, [variable], { changes });
}

/** What values show beyond standing still. */
export function figuresStep(
  text: string,
  variables: readonly VariableView[],
  figures: ValuesStep['figures'] = {},
): ValuesStep {
  return { source: 'values', text, series: variables.flatMap(seriesOf), figures };
}

/** The values of a variable by their ends; empty when it has none. */
export function seriesOf(variable: VariableView): SeriesEvidence[] {
  const { name, tags, source, columns, ends } = variable;
  const [first, last] = [pointAt(variable, 0), pointAt(variable, -1)];
  if (!first || !last) return [];
  return [
    {
      ...{ name, tag: tags[0] ?? name, source, points: columns.step.length },
      first: { ...first, ...(ends ? { place: ends.first } : {}) },
      last: { ...last, ...(ends ? { place: ends.last } : {}) },
    },
  ];
}

/** The values of a scalar tag by their ends. */
export function seriesOfScalar(scalar: ScalarView): SeriesEvidence {
  const { tag, length, first, last, firstStep, lastStep, ends } = scalar;
  const point = (step: number, value: number): LocatedPoint => ({
    ...{ step, min: value, max: value, mean: value },
  });
  return {
    ...{ name: tag, tag, source: 'scalar', points: length },
    first: { ...point(firstStep, first), ...(ends ? { place: ends.first } : {}) },
    last: { ...point(lastStep, last), ...(ends ? { place: ends.last } : {}) },
  };
}

/** How often what writes a variable ran. */
export function assignStep(text: string, assigns: readonly AssignView[]): AssignStep {
  return { source: 'assign', text, writers: assigns.map(writerOf) };
}

function writerOf({ name, observed, implied, unobservedBecause }: AssignView): WriterEvidence {
  return {
    name,
    ...(observed ? { observed: observed.count } : {}),
    ...(implied ? { implied: implied.runs } : {}),
    ...(unobservedBecause === undefined ? {} : { unobservedBecause }),
  };
}

/** The same of ops that are known from the graph: with what a recorder saw of them, if there was one. */
export function opsStep(
  text: string,
  ops: readonly string[],
  { assigns }: Pick<VariableView, 'assigns'>,
): AssignStep {
  const writers = ops.map((name) => {
    const recorded = assigns.find((assign) => assign.name === name);
    return recorded ? writerOf(recorded) : { name };
  });
  return { source: 'assign', text, writers };
}

/** What the edges between ops say; `training` where it counts what is fetched. */
export function graphStep(
  text: string,
  ops: readonly string[],
  training?: Pick<TrainingClosure, 'fetches'>,
): GraphStep {
  return { source: 'graph', text, fetches: training?.fetches ?? [], ops };
}

/** How a layer was called, or what it declares. */
export function layerStep(
  text: string,
  { name, trainable, calls }: Pick<LayerView, 'name'> & Partial<LayerView>,
): LayerStep {
  return {
    ...{ source: 'layer', text, layer: name },
    ...(trainable === undefined ? {} : { trainable }),
    ...(calls ? { calls } : {}),
  };
}

/** What the argument lacks, so that nobody takes it for more than it is. */
export function absentStep(missing: AbsentEvidence, text: string): AbsentStep {
  return { source: 'absent', missing, text };
}

/** What is absent where only the graph tells what training fetches. */
export function guessedFetches({ mainFetch, fetchesAreRecorded }: TrainingClosure): AbsentStep[] {
  if (fetchesAreRecorded) return [];
  const text = `no recording of the fetches: that training fetches ${mainFetch} is inferred`;
  return [absentStep('fetches', text)];
}

/** Why a flat statistic may be in order. */
export const loadedValues = absentStep(
  'purpose',
  'its value is not the initial one, so it was loaded: whether it is frozen on purpose is not in this log',
);
