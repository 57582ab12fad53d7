export interface RandomOp {
  readonly name: string;
  readonly op: string;
  readonly inputs: readonly string[];
  readonly attributes: Readonly<Record<string, object>>;
}

/** One way to run a random graph. */
export interface RandomRun {
  readonly fetches: readonly string[];
  readonly feeds: Readonly<Record<string, number | boolean>>;
}

/** What a run does, by TensorFlow's rules. */
export interface RandomExecution {
  /** Whether an op that the fetches lead to runs. */
  readonly alive: ReadonlyMap<string, boolean>;
  readonly implied: ReadonlySet<string>;
  /** Ops that a control edge leads to. */
  readonly awaited: ReadonlySet<string>;
  /**
   * Whether the rules hold for TensorFlow's optimizer's graph as well. They may not where a tensor is
   * fed that an op makes: the optimizer drops a control edge where another way leads to its op, and
   * that way may be the one that the feed then cuts; and it makes a control edge of a data edge, which
   * no feed cuts.
   */
  readonly isExact: boolean;
}

export function executionOf(
  graph: readonly RandomOp[],
  { fetches, feeds }: RandomRun,
): RandomExecution {
  const ops = new Map(graph.map((op) => [op.name, op]));
  let isExact = true;
  const implied = new Set<string>();
  const awaited = new Set<string>();
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
    if (isControl) awaited.add(name);
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
  return { alive, implied, awaited, isExact };
}
