import { GraphBuilder } from '../../../examples/batch-norm/graph-builder.js';
import type { SeededRandom } from '../../support/seeded-random.js';

interface RandomOp {
  readonly name: string;
  readonly op: string;
  readonly inputs: readonly string[];
}

/** A branch of the conds around an op: the predicate, and which way it went. */
interface Branch {
  readonly predicate: string;
  readonly taken: boolean;
  /** An op that is alive only in this branch. */
  readonly pivot: string;
}

/** One way to run a random graph. */
export interface RandomRun {
  readonly fetches: readonly string[];
  readonly feeds: Readonly<Record<string, number | boolean>>;
}

const FLOAT = { T: { type: 1 } };
const RESOURCE = { T: { type: 20 } };
const PREDICATES = ['p0', 'p1'];
const PLACEHOLDERS = ['x0', 'x1', 'x2'];
const MAX_DEPTH = 2;

/**
 * A graph of TensorFlow 1 at random: tensors, writers of ref and resource variables, control edges,
 * and conds inside of conds. Every tensor is the number 1, and every writer adds one of them to a
 * variable of its own: the variable then says itself how often its writer ran.
 */
export class RandomGraph {
  readonly builder = new GraphBuilder();
  readonly writers: string[] = [];
  /** The value of each writer's variable. */
  readonly reads: string[] = [];
  readonly #random: SeededRandom;
  readonly #ops: RandomOp[] = [];
  readonly #initializers: string[] = [];
  /** Ops outside of conds. */
  readonly #fetchable: string[] = [];
  /** Tensors that ops make, in conds and outside of them. */
  readonly #feedable: string[] = [];
  /** Tensors and writers inside of conds. */
  readonly #inConds = new Set<string>();

  constructor(random: SeededRandom, size: number) {
    this.#random = random;
    for (const name of PLACEHOLDERS) this.#add(name, 'Placeholder', [], scalar(1));
    for (const name of PREDICATES) this.#add(name, 'Placeholder', [], scalar(10));
    this.builder.constant('one', 1);
    this.#ops.push({ name: 'one', op: 'Const', inputs: [] });
    const tensors = ['one', ...PLACEHOLDERS];
    const controls: string[] = [];
    for (let at = 0; at < size; at++) this.#grow(`n${at}`, tensors, controls, undefined, 0);
    this.builder.group('init', this.#initializers);
  }

  /**
   * Fetches and feeds at random; every placeholder is fed.
   *
   * @param before every other run is like that one, but for where its conds go.
   */
  randomRun(before?: RandomRun): RandomRun {
    if (before && this.#random.below(2) === 0) {
      const turned = PREDICATES.map((name) => [name, this.#random.below(2) === 0]);
      return { fetches: before.fetches, feeds: { ...before.feeds, ...Object.fromEntries(turned) } };
    }
    const feeds: Record<string, number | boolean> = {};
    for (const name of PLACEHOLDERS) feeds[name] = 1;
    for (const name of PREDICATES) feeds[name] = this.#random.below(2) === 0;
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

  /**
   * The writers that run, and those that the fetches lead to, by TensorFlow's rules. They hold for its
   * optimizer's graph as well, unless a tensor is fed that an op makes: the optimizer drops a control
   * edge where another way leads to its op, and that way may be the one that the feed then cuts; and
   * it makes a control edge of a data edge, which no feed cuts.
   */
  outcomeOf({ fetches, feeds }: RandomRun): {
    readonly ran: ReadonlySet<string>;
    readonly implied: ReadonlySet<string>;
    readonly isExact: boolean;
    /** A tensor that is fed inside of a cond keeps alive what the predicate would not. */
    readonly uncounted: ReadonlySet<string>;
  } {
    const ops = new Map(this.#ops.map((op) => [op.name, op]));
    let isExact = true;
    const implied = new Set<string>();
    const alive = new Map<string, boolean>();
    const visit = (reference: string): boolean => {
      const isControl = reference.startsWith('^');
      const [name = '', output] = reference.replace('^', '').split(':');
      const op = ops.get(name);
      if (!op) throw new Error(`no op ${name}`);
      const isFed = feeds[reference.replace('^', '')] !== undefined;
      if (isFed && op.op !== 'Placeholder') isExact = false;
      if (isFed && (!isControl || op.op === 'Placeholder')) return true;
      implied.add(name);
      let isAlive = alive.get(name);
      if (isAlive === undefined) {
        const inputs = op.inputs.map(visit);
        const isMerge = op.op === 'Merge';
        isAlive = isMerge ? inputs.some((input) => input) : inputs.every((input) => input);
        alive.set(name, isAlive);
      }
      if (!/^(Ref)?Switch$/.test(op.op) || isControl) return isAlive;
      return isAlive && feeds[op.inputs[1] as string] === (output === '1');
    };
    for (const fetch of fetches) visit(fetch);
    const isWriter = (name: string): boolean => this.writers.includes(name);
    return {
      ran: new Set([...alive].flatMap(([name, ran]) => (ran && isWriter(name) ? [name] : []))),
      implied: new Set([...implied].filter(isWriter)),
      isExact,
      uncounted: new Set(
        Object.keys(feeds).some((tensor) => this.#inConds.has(tensor)) ? this.#inConds : [],
      ),
    };
  }

  #add(name: string, op: string, inputs: readonly string[], attributes: object = FLOAT): string {
    this.builder.op(name, op, inputs, attributes as Readonly<Record<string, object>>);
    this.#ops.push({ name, op, inputs });
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
    const kind = this.#random.below(10);
    if (kind < 4) {
      const op = this.#pick(['Identity', 'Mul', 'Maximum', 'RealDiv']);
      const inputs = op === 'Identity' ? [this.#pick(tensors)] : [this.#pick(tensors), 'one'];
      this.#add(name, op, [...this.#shuffled(inputs), ...this.#controlEdges(controls, branch)]);
      tensors.push(name);
      this.#feedable.push(name);
      if (branch) this.#inConds.add(name);
    } else if (kind < 8 || depth === MAX_DEPTH) {
      this.#addWriter(name, this.#pick(tensors), controls, branch);
    } else if (kind === 8) {
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
    // As tf.cond does it: the variable itself passes a Switch; or only a control edge holds the op.
    const switched = `${name}_switched`;
    const isSwitched = branch !== undefined && this.#random.below(2) === 0;
    if (isSwitched) {
      const attributes = isResource ? RESOURCE : FLOAT;
      const op = isResource ? 'Switch' : 'RefSwitch';
      this.#add(switched, op, [variable, branch.predicate], attributes);
    }
    const target = isSwitched ? `${switched}${branch.taken ? ':1' : ''}` : variable;
    const edges = this.#controlEdges(controls, branch);
    if (isResource) {
      const attributes = { dtype: { type: 1 } };
      this.#add(name, 'AssignAddVariableOp', [target, value, ...edges], attributes);
    } else {
      this.#add(name, 'AssignAdd', [target, value, ...edges]);
    }
    this.writers.push(name);
    if (branch) this.#inConds.add(name);
    const read = `${variable}/read`;
    if (isResource) this.builder.op(read, 'ReadVariableOp', [variable], { dtype: { type: 1 } });
    else this.builder.op(read, 'Identity', [variable]);
    this.reads.push(read);
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

function scalar(dtype: number): object {
  return { dtype: { type: dtype }, shape: { shape: { dim: [] } } };
}

function text(value: string): object {
  return { s: Buffer.from(value) };
}
