import { trainingAssigns } from '../../graph/assignments.js';
import {
  type AssignView,
  observedWrites,
  seesEveryWrite,
  type VariableView,
} from '../../model/run-view.js';
import { isMovingStatistic, isWeight } from '../../model/variable.js';
import { absentStep, assignStep, figuresStep, graphStep, valuesStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import { initialLookOf, initialLookOfLayer } from '../initial-values.js';
import type { Explanation, JudgedVariable, Rule, RunContext } from '../rule.js';
import { isTrainable } from '../trainable.js';
import { listNames } from '../wording.js';

const fixes: Record<Framework, string> = {
  'tf1-graph': `train_op = optimizer.minimize(loss)  # all of tf.compat.v1.trainable_variables()
# with a var_list: add it, var_list=tf.compat.v1.get_collection(tf.compat.v1.GraphKeys.TRAINABLE_VARIABLES, scope)`,
  keras: `gradients = tape.gradient(loss, model.trainable_variables)
optimizer.apply_gradients(zip(gradients, model.trainable_variables))
# with fit: call model.compile again after trainable was changed`,
  'tensorflow.js': `optimizer.minimize(() => loss());  // all trainable variables, or add it to the varList`,
  pytorch: `# Layers in a Python list are not registered: torch.nn.ModuleList([...]), torch.nn.ParameterList([...])
optimizer = torch.optim.SGD(model.parameters(), lr=1e-3)  # once the model is complete
missing = set(model.parameters()) - {p for g in optimizer.param_groups for p in g["params"]}`,
  unknown: "Add it to the optimizer's list.",
};

/** The loss depends on the variable, and the optimizer does not have it. */
export const notInOptimizer: Rule = {
  id: 'not-in-optimizer',
  status: 'flat',
  explain(variable, context) {
    const { view } = variable;
    if (!isTrainable(view) || !context.moving.some(isTrainable)) return undefined;
    return (
      explainByGraph(variable, context) ??
      explainByWrites(variable, context) ??
      explainByGradient(variable, context) ??
      explainByValues(variable, context)
    );
  },
};

function messageWith(cause: string): Explanation['message'] {
  return ({ names, isOne, span }) =>
    `${names} never changed over ${span}, while other weights did: ${cause.replaceAll('IT', isOne ? 'it' : 'them')}.`;
}

function explainByGraph({ view }: JudgedVariable, context: RunContext): Explanation | undefined {
  const { graph, run } = context;
  const inGraph = graph?.variable(view.name);
  if (!graph?.training || !inGraph || run.recorder?.kind === 'tensorflow.js') return undefined;
  const { training } = graph;
  const applied = [...graph.assignments.variables.values()].filter((other) =>
    trainingAssigns(other).some(
      ({ name, purpose }) => purpose === 'apply-gradient' && training.reached.has(name),
    ),
  );
  const writers = [...trainingAssigns(inGraph), ...inGraph.opaqueWriters];
  if (applied.length === 0 || writers.some(({ name }) => training.reached.has(name))) {
    return undefined;
  }
  return {
    severity: 'error',
    evidence: 'explained',
    group: 'graph',
    message: messageWith(`"${training.mainFetch}" depends on no op that applies a gradient to IT`),
    fix: () => fixes['tf1-graph'],
    why: () => [
      valuesStep(view, context),
      graphStep(
        `${training.mainFetch} (${training.how}) applies gradients to ${listNames(applied.map(({ name }) => name))}, not to ${view.name}`,
        [training.mainFetch],
        training,
      ),
      ...(graph.gradientReach()?.reached.has(inGraph.name)
        ? [graphStep(`the loss depends on ${view.name}`, [inGraph.name])]
        : []),
    ],
  };
}

/** A recorder that sees every write saw the optimizer write others, and never this one. */
function explainByWrites({ view }: JudgedVariable, context: RunContext): Explanation | undefined {
  const { run, moving } = context;
  if (!seesEveryWrite(run.recorder, view) || observedWrites(view) > 0) return undefined;
  const trained = moving.filter(({ assigns }) => assigns.some(isByOptimizer));
  if (trained.length === 0) return undefined;
  const gradient = context.gradients(view);
  const isAsked = view.recorded?.gradients !== undefined;
  return {
    severity: 'error',
    evidence: 'confirmed',
    group: 'writes',
    message: messageWith('the optimizer never wrote to IT'),
    fix: () => fixes[context.framework],
    why: () => [
      valuesStep(view, context),
      assignStep(
        `the recorder saw 0 writes to ${view.name}, and the optimizer's to ${listNames(trained.map(({ name }) => name))}`,
        view.assigns,
      ),
      gradient && isAsked
        ? gradient.step
        : figuresStep('its gradient was never asked for', [], { gradientsTaken: 0 }),
    ],
  };
}

function isByOptimizer({ writer, observed }: AssignView): boolean {
  return writer === 'optimizer' && (observed?.count ?? 0) > 0;
}

/** A gradient that is not 0, and no change: nobody applies it. */
function explainByGradient({ view }: JudgedVariable, context: RunContext): Explanation | undefined {
  const gradient = context.gradients(view);
  if (gradient?.kind !== 'non-zero' || gradient.isRecorded) return undefined;
  return {
    severity: 'error',
    evidence: 'observed',
    group: 'gradient',
    message: messageWith(
      'a gradient that is not 0 reaches IT, as when the optimizer does not have IT',
    ),
    fix: () => fixes[context.framework],
    why: () => [
      valuesStep(view, context),
      gradient.step,
      absentStep('recording', 'no recording: which variables the optimizer has was not seen'),
    ],
  };
}

/** Values alone: a weight that stands still at its initial value, or behind layers that train. */
function explainByValues({ view }: JudgedVariable, context: RunContext): Explanation | undefined {
  const { run, scopes, moving, graph } = context;
  if (run.recorder || (graph?.training && graph.variable(view.name))) return undefined;
  const mates = scopes.matesOf(view).filter(({ role }) => isWeight(role));
  // Where a part of the layer trains, it is in the optimizer: the rest has a cause of its own.
  if (mates.some((mate) => moving.includes(mate))) return undefined;
  const sign = freshSign(mates) ?? neighbourSign(view, context) ?? orderSign(view, context);
  if (!sign) return undefined;
  return {
    severity: 'warning',
    evidence: 'observed',
    group: 'values',
    message: messageWith('as when the optimizer does not have IT, or no gradient reaches IT'),
    fix: () => fixes[context.framework],
    why: () => [
      valuesStep(view, context),
      figuresStep(sign.text, [sign.view]),
      absentStep(
        'recording',
        'neither a recording, nor gradients, nor a graph: the cause cannot be told apart',
      ),
    ],
  };
}

/** What makes it likely that a weight was meant to train, and the variable that shows it. */
interface Sign {
  readonly view: VariableView;
  readonly text: string;
}

/** What is frozen on purpose mostly comes from a checkpoint; a fresh initial value does not. */
function freshSign(mates: readonly VariableView[]): Sign | undefined {
  for (const mate of mates) {
    const look = initialLookOf(mate) ?? initialLookOfLayer(mate, mates);
    if (look) {
      const text = `${mate.name} looks as its initializer left it (${look}), so it is not a loaded layer that is kept as it was`;
      return { view: mate, text };
    }
  }
  return undefined;
}

/** A layer that is frozen on purpose is frozen with the norm behind it, at loaded values. */
function neighbourSign(view: VariableView, { scopes, moving }: RunContext): Sign | undefined {
  const behind = scopes.next(view).filter(({ role }) => isWeight(role));
  return behind.some((other) => moving.includes(other)) ? undefined : freshSign(behind);
}

/** The layers that are frozen on purpose come first in a model. */
function orderSign(view: VariableView, { scopes, moving, run }: RunContext): Sign | undefined {
  if (run.variables.some(({ name }) => adapterName.test(name))) return undefined;
  // Batch norms are frozen on their own, wherever they stand.
  if (scopes.matesOf(view).some(({ role }) => isMovingStatistic(role))) return undefined;
  const trained = scopes.before(view).find((other) => isTrainable(other) && moving.includes(other));
  if (!trained) return undefined;
  const text = `${trained.name} comes before it and moved: layers that are frozen on purpose mostly come first`;
  return { view: trained, text };
}

/** Fine-tuning by adapters keeps every weight around them, wherever it stands. */
const adapterName = /lora|adapter/i;
