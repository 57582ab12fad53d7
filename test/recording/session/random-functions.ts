import type { SeededRandom } from '../../support/seeded-random.js';
import type { RandomOp } from './random-execution.js';

/** What decides on the ways inside of functions: the values of two predicates, and how often loops turn. */
export type Decisions = Readonly<Record<string, number | boolean>>;

/** A writer in a function's body, which adds 1 to a variable of its own. */
export interface BodyWriter {
  /** `function/op`. */
  readonly name: string;
  /** The variable, and the argument by which its handle gets there. */
  readonly variable: string;
  /** How often one call runs it. */
  readonly times: (decisions: Decisions) => number;
}

/** A call of functions with random bodies. */
export interface RandomCall {
  readonly op: string;
  readonly attributes: Readonly<Record<string, object>>;
  /** What comes before the arguments: the predicate of a choice. */
  readonly ownInputs: readonly string[];
  readonly writers: readonly BodyWriter[];
  /** The output that is a float. */
  readonly output: number;
}

interface Node {
  readonly name: string;
  readonly op: string;
  readonly input: readonly string[];
  readonly attr: Readonly<Record<string, object>>;
}

interface Body {
  readonly nodes: Node[];
  readonly writers: BodyWriter[];
  readonly controls: string[];
  readonly result: string;
}

const FLOAT = 1;
const INT32 = 3;
const BOOL = 10;
const RESOURCE = 20;
export const PREDICATES = ['p0', 'p1'];
/** Every function takes these, and then handles of variables. */
export const ARGUMENTS = ['turn', 'turns', ...PREDICATES, 'x'];
const argumentTypes = [INT32, INT32, BOOL, BOOL, FLOAT];
const X = ARGUMENTS.indexOf('x');
const MAX_DEPTH = 2;
const LOWERING = '_lower_using_switch_merge';

/** Functions at random, which write variables, and calls of them: If, While and PartitionedCall in each other. */
export class RandomFunctions {
  /** FunctionDefs as plain data. */
  readonly library: object[] = [];
  /** What they do, by their names. */
  readonly bodies = new Map<string, readonly RandomOp[]>();
  readonly #random: SeededRandom;

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  /** @param name that functions are named by, and no other call. */
  call(name: string, depth = 0): RandomCall {
    switch (this.#random.below(3)) {
      case 0:
        return this.#partitionedCall(name, depth);
      case 1:
        return this.#choice(name, depth);
      default:
        return this.#loop(name, depth);
    }
  }

  #partitionedCall(name: string, depth: number): RandomCall {
    const body = this.#body(`${name}_body`, depth);
    const handles = handlesOf(body);
    this.#declare(`${name}_body`, body, handles, false);
    const attributes = { ...signature(handles), f: { func: { name: `${name}_body` } } };
    const { writers } = body;
    const op = 'StatefulPartitionedCall';
    return { op, attributes, ownInputs: [], writers, output: 0 };
  }

  #choice(name: string, depth: number): RandomCall {
    const predicate = PREDICATES[this.#random.below(PREDICATES.length)] as string;
    const branches = ['then', 'else'].map((branch) => this.#body(`${name}_${branch}`, depth));
    const handles = branches.flatMap(handlesOf);
    const [first, second] = branches as [Body, Body];
    this.#declare(`${name}_then`, first, handles, false);
    this.#declare(`${name}_else`, second, handles, false);
    return {
      op: 'If',
      attributes: {
        ...signature(handles),
        ...this.#lowering(),
        Tcond: { type: BOOL },
        then_branch: { func: { name: `${name}_then` } },
        else_branch: { func: { name: `${name}_else` } },
      },
      ownInputs: [predicate],
      writers: [
        ...timesOf(first, (decisions) => (decisions[predicate] ? 1 : 0)),
        ...timesOf(second, (decisions) => (decisions[predicate] ? 0 : 1)),
      ],
      output: 0,
    };
  }

  #loop(name: string, depth: number): RandomCall {
    const body = this.#body(`${name}_body`, depth);
    const handles = handlesOf(body);
    this.#declare(`${name}_body`, body, handles, true);
    const goesOn = { name: 'goes_on', op: 'Less', input: ['turn', 'turns'], attr: T(INT32) };
    this.library.push({
      signature: {
        name: `${name}_cond`,
        inputArg: argumentsWith(handles),
        outputArg: [{ name: 'out', type: BOOL }],
      },
      nodeDef: [goesOn],
      ret: { out: 'goes_on:z:0' },
    });
    return {
      op: 'While',
      attributes: {
        T: typesOf(handles),
        ...this.#lowering(),
        cond: { func: { name: `${name}_cond` } },
        body: { func: { name: `${name}_body` } },
        parallel_iterations: { i: 10 },
      },
      ownInputs: [],
      writers: timesOf(body, ({ turns }) => Number(turns)),
      output: X,
    };
  }

  /** As Python asks for it, TensorFlow makes Switch and Merge of it; or runs the op itself. */
  #lowering(): Readonly<Record<string, object>> {
    return { [LOWERING]: { b: this.#random.below(2) === 0 } };
  }

  #body(name: string, depth: number): Body {
    const nodes: Node[] = [];
    const writers: BodyWriter[] = [];
    const controls: string[] = [];
    const tensors = ['x'];
    for (let left = 1 + this.#random.below(3); left > 0; left--) {
      const op = `op${left}`;
      const edges = controls.filter(() => this.#random.below(3) === 0).map((from) => `^${from}`);
      const kind = this.#random.below(4);
      const tensor = tensors[this.#random.below(tensors.length)] as string;
      if (kind === 0) {
        nodes.push({ name: op, op: 'Mul', input: [tensor, 'x', ...edges], attr: T(FLOAT) });
        tensors.push(`${op}:z:0`);
      } else if (kind < 3 || depth === MAX_DEPTH) {
        const variable = `${name}_${op}_variable`;
        const attr = { dtype: { type: FLOAT } };
        nodes.push({
          name: op,
          op: 'AssignAddVariableOp',
          input: [variable, tensor, ...edges],
          attr,
        });
        writers.push({ name: `${name}/${op}`, variable, times: () => 1 });
      } else {
        const call = this.call(`${name}_${op}`, depth + 1);
        nodes.push(...callInBody(op, call, tensor, edges));
        writers.push(...call.writers);
        tensors.push(`${op}:output:${call.output}`);
      }
      controls.push(op);
    }
    const result = tensors[this.#random.below(tensors.length)] as string;
    return { nodes, writers, controls, result };
  }

  /** @param turns whether it is a loop's: it then gives back what it takes, one turn later. */
  #declare(name: string, body: Body, handles: readonly string[], turns: boolean): void {
    const { nodes, controls, result } = body;
    const one = { dtype: INT32, tensorShape: {}, intVal: [1] };
    const counting = [
      {
        name: 'one',
        op: 'Const',
        input: [],
        attr: { dtype: { type: INT32 }, value: { tensor: one } },
      },
      { name: 'next_turn', op: 'AddV2', input: ['turn', 'one:output:0'], attr: T(INT32) },
    ];
    const args = argumentsWith(handles);
    const returned = args.map(({ name: argument, type }) => ({ type, from: argument }));
    returned[0] = { type: INT32, from: 'next_turn:z:0' };
    returned[X] = { type: FLOAT, from: result };
    const given = turns ? returned : [{ type: FLOAT, from: result }];
    const ops = nodes.map(({ input, attr, ...op }) => ({ ...op, inputs: input, attributes: attr }));
    this.bodies.set(name, ops);
    this.library.push({
      signature: {
        name,
        inputArg: args,
        outputArg: given.map(({ type }, place) => ({ name: `out${place}`, type })),
        controlOutput: controls,
        isStateful: true,
      },
      nodeDef: turns ? [...nodes, ...counting] : nodes,
      ret: Object.fromEntries(given.map(({ from }, place) => [`out${place}`, from])),
      controlRet: Object.fromEntries(controls.map((control) => [control, control])),
    });
  }
}

/** A call in a body passes on what the body was given; a loop begins at turn 0. */
function callInBody(name: string, call: RandomCall, x: string, edges: readonly string[]): Node[] {
  const zero = { dtype: INT32, tensorShape: {}, intVal: [0] };
  const start = `${name}_start`;
  const { op, attributes: attr, ownInputs } = call;
  const args = [`${start}:output:0`, ...ARGUMENTS.slice(1, X), x];
  const input = [...ownInputs, ...args, ...handlesOf(call), ...edges];
  return [
    {
      name: start,
      op: 'Const',
      input: [],
      attr: { dtype: { type: INT32 }, value: { tensor: zero } },
    },
    { name, op, input, attr },
  ];
}

export function handlesOf({ writers }: Pick<RandomCall, 'writers'>): string[] {
  return writers.map(({ variable }) => variable);
}

function timesOf({ writers }: Body, calls: BodyWriter['times']): BodyWriter[] {
  return writers.map((writer) => ({
    ...writer,
    times: (decisions) => calls(decisions) * writer.times(decisions),
  }));
}

function argumentsWith(handles: readonly string[]): { name: string; type: number }[] {
  const own = ARGUMENTS.map((name, place) => ({ name, type: argumentTypes[place] as number }));
  return [...own, ...handles.map((name) => ({ name, type: RESOURCE }))];
}

function signature(handles: readonly string[]): Readonly<Record<string, object>> {
  return { Tin: typesOf(handles), Tout: { list: { type: [FLOAT] } } };
}

function typesOf(handles: readonly string[]): object {
  return { list: { type: argumentsWith(handles).map(({ type }) => type) } };
}

function T(type: number): Readonly<Record<string, object>> {
  return { T: { type } };
}
