import { dtypeName } from '../../protobuf/tensor-codec.js';
import { memoryOf } from './fed-numbers.js';
import type { FedTensor, SessionFeed } from './native-session.js';
import type { SessionTensor } from './session-backend.js';
import type { SessionEngine } from './session-engine.js';
import type { VariableReader } from './session-graph.js';
import { carriers, WideTensor } from './wide-tensor.js';

/** What became of the variables when one session went on from another's values. */
export interface CarriedValues {
  /** Variables that have the other session's values now. */
  readonly carried: readonly string[];
  /** Variables of this session that were left as they are, and why. */
  readonly left: readonly { readonly variable: string; readonly reason: string }[];
}

/** A loaded graph whose variables can be read and set. */
export interface CarryingGraph {
  readonly engine: SessionEngine;
  readonly additions: { readonly readers: readonly VariableReader[] };
}

interface ValueToSet {
  readonly reader: VariableReader;
  readonly tensor: SessionTensor;
}

/** Values taken out of a graph, to be set in another; `release` frees their tensors. */
export interface TakenValues {
  readonly values: readonly ValueToSet[];
  readonly left: CarriedValues['left'];
  release(): void;
}

/** Reads the values of those variables that `target` has too, with the same dtype and shape. */
export async function takeValues(
  source: CarryingGraph,
  target: CarryingGraph,
): Promise<TakenValues> {
  const known = new Map(source.additions.readers.map((reader) => [reader.variable.name, reader]));
  const left: { variable: string; reason: string }[] = [];
  const matches: { readonly from: VariableReader; readonly to: VariableReader }[] = [];
  for (const to of target.additions.readers) {
    const from = known.get(to.variable.name);
    const reason = from ? misfitOf(from, to) : 'the other graph does not have it';
    if (from && reason === undefined) matches.push({ from, to });
    else if (reason !== undefined) left.push({ variable: to.variable.name, reason });
  }
  const flags = await fetchAll(
    source,
    [],
    matches.map(({ from }) => from.isInitialized),
  );
  const isInitialized = flags.map((flag) => flag.dataSync()[0] === 1);
  for (const flag of flags) flag.dispose();
  const initialized = matches.filter((_, place) => isInitialized[place]);
  for (const [place, { to }] of matches.entries()) {
    if (isInitialized[place]) continue;
    left.push({ variable: to.variable.name, reason: 'it has no value in the other session' });
  }
  const tensors = await fetchAll(
    source,
    [],
    initialized.map(({ from }) => from.value),
  );
  return {
    values: initialized.map(({ to }, place) => ({
      reader: to,
      tensor: tensors[place] as SessionTensor,
    })),
    left,
    release: () => {
      for (const tensor of tensors) tensor.dispose();
    },
  };
}

/** Sets variables of a graph to values taken out of another. */
export async function setValues(
  target: CarryingGraph,
  { values, left }: TakenValues,
): Promise<CarriedValues> {
  const feeds = values.map(
    ({ reader, tensor }): SessionFeed => ({
      name: reader.setter.feed,
      value: fedTensor(reader, tensor),
    }),
  );
  const outputs = await fetchAll(
    target,
    feeds,
    values.map(({ reader }) => reader.setter.fetch),
  );
  for (const output of outputs) output.dispose();
  return { carried: values.map(({ reader }) => reader.variable.name), left };
}

/** TensorFlow refuses a run of nothing. */
async function fetchAll(
  { engine }: CarryingGraph,
  feeds: readonly SessionFeed[],
  fetches: readonly string[],
): Promise<readonly SessionTensor[]> {
  return fetches.length === 0 ? [] : await engine.run(feeds, fetches);
}

function fedTensor({ variable }: VariableReader, tensor: SessionTensor): FedTensor {
  const dtype = (variable.node.dtype ?? 0) % 100;
  if (!carriers.has(dtype)) return { kind: 'tensor', tensor };
  const numbers = (tensor instanceof WideTensor ? tensor.bigInts : undefined) ?? tensor.dataSync();
  const values = memoryOf(dtype, Array.from<number | bigint>(numbers));
  return { kind: 'memory', dtype, shape: tensor.shape, values };
}

function misfitOf(from: VariableReader, to: VariableReader): string | undefined {
  const [theirs, ours] = [from, to].map(({ variable: { node } }) => ({
    dtype: dtypeName((node.dtype ?? 0) % 100),
    shape: `[${node.shape?.join(',') ?? '?'}]`,
  }));
  if (theirs?.dtype !== ours?.dtype) return `it is ${ours?.dtype}, and ${theirs?.dtype} there`;
  return theirs?.shape === ours?.shape
    ? undefined
    : `its shape is ${ours?.shape}, and ${theirs?.shape} there`;
}
