import { GraphBuilder } from '../../../examples/batch-norm/graph-builder.js';
import type { SeededRandom } from '../../support/seeded-random.js';
import { executionOf, type RandomOp, type RandomRun } from './random-execution.js';
import {
  ARGUMENTS,
  type BodyWriter,
  handlesOf,
  PREDICATES,
  RandomFunctions,
} from './random-functions.js';
import { type StoppedOps, stoppedOpsOf } from './stopping-ops.js';

/** A branch of the conds around an op: the predicate, and which way it went. */
interface Branch {
  readonly predicate: string;
  readonly taken: boolean;
  /** An op that is alive only in this branch. */
  readonly pivot: string;
}

type Times = BodyWriter['times'];
type Attributes = RandomOp['attributes'];

const FLOAT = { T: { type: 1 } };
const RESOURCE = { T: { type: 20 } };
const PLACEHOLDERS = ['x0', 'x1', 'x2'];
const MAX_DEPTH = 2;
const MAX_TURNS = 3;

/**
 * A graph of TensorFlow 1 at random: tensors, writers of ref and resource variables, control edges,
 * conds inside of conds, and calls of functions. Every tensor is the number 1, and every writer adds
 * one of them to a variable of its own: the variable then says itself how often its writer ran.
 */
export class RandomGraph {
  readonly builder = new GraphBuilder();
  readonly writers: string[] = [];
  /** Of writers in functions, the op of the graph that calls, and how often one call runs it. */
  readonly #called = new Map<string, { readonly call: string; readonly times: Times }>();
  /** The value of each writer's variable. */
  readonly reads: string[] = [];
  /** Ops of the graph that call functions. */
  readonly #calls: string[] = [];
  readonly #random: SeededRandom;
  readonly #functions: RandomFunctions;
  readonly #ops: RandomOp[] = [];
  readonly #initializers: string[] = [];
  /** Ops outside of conds. */
  readonly #fetchable: string[] = [];
  /** Tensors that ops make, in conds and outside of them. */
  readonly #feedable: string[] = [];
  /** Tensors and writers inside of conds. */
  readonly #inConds = new Set<string>();
  readonly #callsInConds = new Set<string>();
  readonly #stops: StoppedOps;

  constructor(random: SeededRandom, size: number) {
    this.#random = random;
    this.#functions = new RandomFunctions(random);
    for (const name of PLACEHOLDERS) this.#add(name, 'Placeholder', [], scalar(1));
    for (const name of PREDICATES) this.#add(name, 'Placeholder', [], scalar(10));
    this.#add('turns', 'Placeholder', [], scalar(3));
    this.builder.constant('one', 1);
    this.#ops.push({ name: 'one', op: 'Const', inputs: [], attributes: {} });
    const zero = { tensor: { dtype: 3, tensorShape: {}, intVal: [0] } };
    this.#add('turn', 'Const', [], { dtype: { type: 3 }, value: zero });
    const tensors = ['one', ...PLACEHOLDERS];
    const controls: string[] = [];
    for (let at = 0; at < size; at++) this.#grow(`n${at}`, tensors, controls, undefined, 0);
    this.builder.group('init', this.#initializers);
    for (const definition of this.#functions.library) this.builder.addFunction(definition);
    this.#stops = stoppedOpsOf(this.#ops, this.#functions.bodies, (op) =>
      this.#callsInConds.has(op),
    );
  }

  /**
   * Fetches and feeds at random; every placeholder is fed.
   *
   * @param before every other run is like that one, but for where its conds and loops go.
   */
  randomRun(before?: RandomRun): RandomRun {
    if (before && this.#random.below(2) === 0) {
      return { fetches: before.fetches, feeds: { ...before.feeds, ...this.#decisions() } };
    }
    const feeds: Record<string, number | boolean> = this.#decisions();
    for (const name of PLACEHOLDERS) feeds[name] = 1;
    const isFed = this.#feedable.length > 0 && this.#random.below(2) === 0;
    for (let left = isFed ? 1 + this.#random.below(3) : 0; left > 0; left--) {
      feeds[this.#pick(this.#feedable)] = 1;
    }
    const fetches = new Set<string>();
    for (let left = 1 + this.#random.below(3); left > 0; left--) {
      const fetch = this.#pick(this.#fetchable);
      // TensorFlow refuses to fetch what is fed.
      if (feeds[fetch] === undefined) fetches.add(fetch);
    }
    return { fetches: [...fetches, 'one'], feeds };
  }

  /** The writers that run, and those that the fetches lead to, by TensorFlow's rules. */
  outcomeOf({ fetches, feeds }: RandomRun): {
    /** How often each writer runs; undefined where the rules do not tell. */
    readonly ran: ReadonlyMap<string, number | undefined>;
    readonly implied: ReadonlySet<string>;
    readonly isExact: boolean;
    /**
     * A tensor is fed that an op makes, whether or not a fetch needs it: the optimizer may drop that op,
     * and TensorFlow refuses the feed. Or a fetch waits for a stopping op, and may then have no value. Or
     * the fetches wait for a call: what waits for a loop that TensorFlow makes of one may be dead when
     * nothing in it runs, and has then no value.
     */
    readonly mayBeRefused: boolean;
    /** Writers that may run less often than the rules tell, with a stopping op before them or behind. */
    readonly doubtful: ReadonlySet<string>;
    /**
     * Writers of which the session counts no runs, for a stopping op before or beside them; and those in
     * conds, where a tensor that is fed in a cond keeps alive what the predicate would not.
     */
    readonly uncounted: ReadonlySet<string>;
  } {
    const { alive, implied, awaited, isExact } = executionOf(this.#ops, { fetches, feeds });
    const { stopping, uncounted, doubtful } = this.#stops;
    const feedsOps = Object.keys(feeds).some((tensor) => this.#feedable.includes(tensor));
    const opOf = (writer: string): string => this.#called.get(writer)?.call ?? writer;
    const runsOf = (writer: string): number | undefined => {
      const called = this.#called.get(writer);
      if (!alive.get(opOf(writer))) return 0;
      if (!called) return 1;
      // TensorFlow puts the body in the place of a call, and then drops what only controls were to wait for.
      // An op that is fed keeps its control edges all the while, though nothing needs them.
      return awaited.has(called.call) && !feedsOps ? called.times(feeds) : undefined;
    };
    return {
      ran: new Map(this.writers.map((writer) => [writer, runsOf(writer)])),
      implied: new Set(this.writers.filter((writer) => implied.has(opOf(writer)))),
      isExact,
      mayBeRefused:
        feedsOps ||
        fetches.some((fetch) => stopping.has(fetch) || uncounted.has(fetch)) ||
        this.#calls.some((call) => awaited.has(call)),
      doubtful,
      uncounted: new Set([
        ...uncounted,
        ...(Object.keys(feeds).some((tensor) => this.#inConds.has(tensor)) ? this.#inConds : []),
      ]),
    };
  }

  #decisions(): Record<string, number | boolean> {
    const turned = PREDICATES.map((name) => [name, this.#random.below(2) === 0]);
    return { ...Object.fromEntries(turned), turns: this.#random.below(MAX_TURNS + 1) };
  }

  #add(
    name: string,
    op: string,
    inputs: readonly string[],
    attributes: Attributes = FLOAT,
  ): string {
    this.builder.op(name, op, inputs, attributes);
    this.#ops.push({ name, op, inputs, attributes });
    return name;
  }

  /** Adds an op, a writer or a cond, from tensors and for control edges that are there. */
  #grow(
    name: string,
    tensors: string[],
    controls: string[],
    branch: Branch | undefined,
    depth: number,
  ): void {
    const kind = this.#random.below(12);
    if (kind < 4) {
      const op = this.#pick(['Identity', 'Mul', 'Maximum', 'RealDiv']);
      const inputs = op === 'Identity' ? [this.#pick(tensors)] : [this.#pick(tensors), 'one'];
      this.#add(name, op, [...this.#shuffled(inputs), ...this.#controlEdges(controls, branch)]);
      tensors.push(name);
      this.#feedable.push(name);
      if (branch) this.#inConds.add(name);
    } else if (kind < 6) {
      const tensor = this.#addCall(name, this.#pick(tensors), controls, branch);
      tensors.push(tensor);
      this.#feedable.push(tensor);
      if (branch) this.#inConds.add(tensor);
    } else if (kind < 10 || depth === MAX_DEPTH) {
      this.#addWriter(name, this.#pick(tensors), controls, branch);
    } else if (kind === 10) {
      this.#add(name, 'NoOp', this.#controlEdges(controls, branch), {});
    } else {
      tensors.push(this.#addCond(name, tensors, depth));
      if (branch) this.#inConds.add(name);
    }
    controls.push(name);
    if (!branch) this.#fetchable.push(name);
  }

  #addWriter(
    name: string,
    value: string,
    controls: readonly string[],
    branch: Branch | undefined,
  ): void {
    const isResource = this.#random.below(2) === 0;
    const variable = `${name}_variable`;
    this.#addVariable(variable, isResource);
    const target = this.#targetOf(variable, isResource, branch);
    const edges = this.#controlEdges(controls, branch);
    if (isResource) {
      const attributes = { dtype: { type: 1 } };
      this.#add(name, 'AssignAddVariableOp', [target, value, ...edges], attributes);
    } else {
      this.#add(name, 'AssignAdd', [target, value, ...edges]);
    }
    this.writers.push(name);
    if (branch) this.#inConds.add(name);
  }

  #addVariable(name: string, isResource: boolean): void {
    const attributes = { ...scalar(1), container: text(''), shared_name: text(name) };
    this.#add(name, isResource ? 'VarHandleOp' : 'VariableV2', [], attributes);
    const zero = this.builder.constant(`${name}/zero`, 0);
    const initializer = `${name}/Assign`;
    if (isResource) {
      this.builder.op(initializer, 'AssignVariableOp', [name, zero], { dtype: { type: 1 } });
    } else {
      this.builder.assign(initializer, name, zero);
    }
    this.#initializers.push(initializer);
    const [reader, type] = isResource ? ['ReadVariableOp', 'dtype'] : ['Identity', 'T'];
    this.reads.push(this.builder.op(`${name}/read`, reader, [name], { [type]: { type: 1 } }));
  }

  /** As tf.cond does it: the variable itself passes a Switch; or only a control edge holds the op. */
  #targetOf(variable: string, isResource: boolean, branch: Branch | undefined): string {
    if (branch === undefined || this.#random.below(2) === 0) return variable;
    const op = isResource ? 'Switch' : 'RefSwitch';
    const attributes = isResource ? RESOURCE : FLOAT;
    const switched = this.#add(
      `${variable}_switched`,
      op,
      [variable, branch.predicate],
      attributes,
    );
    return `${switched}${branch.taken ? ':1' : ''}`;
  }

  /** Gives the float that the call gives. */
  #addCall(
    name: string,
    x: string,
    controls: readonly string[],
    branch: Branch | undefined,
  ): string {
    const call = this.#functions.call(name);
    const handles = handlesOf(call).map((variable) => {
      this.#addVariable(variable, true);
      return this.#targetOf(variable, true, branch);
    });
    for (const { name: writer, times } of call.writers) {
      this.writers.push(writer);
      this.#called.set(writer, { call: name, times });
    }
    const edges = this.#controlEdges(controls, branch);
    const inputs = [...call.ownInputs, ...ARGUMENTS.slice(0, -1), x, ...handles, ...edges];
    this.#calls.push(this.#add(name, call.op, inputs, call.attributes));
    if (branch) this.#callsInConds.add(name);
    return call.output === 0 ? name : `${name}:${call.output}`;
  }

  #addCond(name: string, tensors: readonly string[], depth: number): string {
    const predicate = this.#pick(PREDICATES);
    const results = [false, true].map((taken) => {
      const scope = `${name}_${taken ? 'true' : 'false'}`;
      const output = taken ? 1 : 0;
      const inner = [0, 1].map((at) => {
        const captured = this.#add(`${scope}_switch${at}`, 'Switch', [
          this.#pick(tensors),
          predicate,
        ]);
        const tensor = output === 0 ? captured : `${captured}:${output}`;
        this.#feedable.push(tensor);
        this.#inConds.add(tensor);
        return tensor;
      });
      const pivot = this.#add(`${scope}_pivot`, 'Identity', [inner[0] as string]);
      const controls = [pivot];
      const branch = { predicate, taken, pivot };
      for (let at = 1 + this.#random.below(3); at > 0; at--) {
        this.#grow(`${scope}_${at}`, inner, controls, branch, depth + 1);
      }
      const edges = this.#controlEdges(controls, branch);
      return this.#add(`${scope}_result`, 'Identity', [this.#pick(inner), ...edges]);
    });
    this.#feedable.push(name);
    return this.#add(name, 'Merge', results, { ...FLOAT, N: { i: 2 } });
  }

  /** In a branch always its pivot: an op whose inputs all come from outside would run in both. */
  #controlEdges(controls: readonly string[], branch: Branch | undefined): string[] {
    const edges = new Set(branch ? [`^${branch.pivot}`] : []);
    for (let left = this.#random.below(3); left > 0 && controls.length > 0; left--) {
      edges.add(`^${this.#pick(controls)}`);
    }
    return [...edges];
  }

  #shuffled(inputs: readonly string[]): string[] {
    return this.#random.below(2) === 0 ? [...inputs] : [...inputs].reverse();
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[this.#random.below(items.length)] as Item;
  }
}

function scalar(dtype: number): Attributes {
  return { dtype: { type: dtype }, shape: { shape: { dim: [] } } };
}

function text(value: string): Attributes {
  return { s: Buffer.from(value) };
}
