import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GraphSession } from 'flatline';
import type { TensorFlow } from '../tensorflow.js';
import { batchSource } from './data.js';
import { GraphBuilder } from './graph-builder.js';

const FEATURES = 4;
const UNITS = 8;
const BATCH_SIZE = 32;
const EPSILON = 1e-3;

/**
 * The layer that started this project, as a TensorFlow 1 graph: linear, batch norm, relu, and a
 * linear output trained by gradient descent.
 *
 * The layer makes `mean.assign(act_mean)` and `variance.assign(act_variance)`. In the flat graph
 * nobody depends on them, so nobody runs them; in the healthy one the normalisation reads the
 * statistics behind a control dependency on both.
 */
export function buildBatchNormGraph({ healthy }: { healthy: boolean }): GraphBuilder {
  const graph = new GraphBuilder();
  const x = graph.placeholder('x', [-1, FEATURES]);
  const y = graph.placeholder('y', [-1, 1]);

  graph.variable('weights', someWeights(FEATURES, UNITS), { trainable: true });
  graph.variable('gamma', ones(UNITS), { trainable: true });
  graph.variable('beta', zeros(UNITS), { trainable: true });
  graph.variable('bn_mean', zeros(UNITS), { trainable: false });
  graph.variable('bn_variance', ones(UNITS), { trainable: false });
  graph.variable('output_weights', someWeights(UNITS, 1), { trainable: true });

  // tf.nn.moments
  const act = graph.matmul('act', x, 'weights/read');
  const actMean = graph.reduce('moments/mean', 'Mean', act, [0]);
  const deviation = graph.op('moments/deviation', 'SquaredDifference', [act, actMean]);
  const actVariance = graph.reduce('moments/variance', 'Mean', deviation, [0]);

  const assigns = [
    graph.assign('mean_assign', 'bn_mean', actMean),
    graph.assign('variance_assign', 'bn_variance', actVariance),
  ];
  const after = healthy ? assigns.map((assign) => `^${assign}`) : [];
  const mean = graph.op('bn/mean', 'Identity', ['bn_mean', ...after]);
  const variance = graph.op('bn/variance', 'Identity', ['bn_variance', ...after]);

  const epsilon = graph.constant('bn/epsilon', EPSILON);
  const padded = graph.op('bn/padded', 'AddV2', [variance, epsilon]);
  const inverse = graph.op('bn/inverse', 'Rsqrt', [padded]);
  const centred = graph.op('bn/centred', 'Sub', [act, mean]);
  const normal = graph.op('bn/normal', 'Mul', [centred, inverse]);
  const scaled = graph.op('bn/scaled', 'Mul', [normal, 'gamma/read']);
  const output = graph.op('relu', 'Relu', [graph.op('bn/out', 'AddV2', [scaled, 'beta/read'])]);

  const prediction = graph.matmul('prediction', output, 'output_weights/read');
  const error = graph.op('error', 'Sub', [prediction, y]);
  graph.reduce('loss', 'Mean', graph.op('squared_error', 'Square', [error]), [0, 1]);

  // The gradients that tf.gradients would add, written out.
  const lossSlope = graph.constant('gradients/slope', 2 / BATCH_SIZE);
  const dError = graph.op('gradients/error', 'Mul', [error, lossSlope]);
  const dOutputWeights = graph.matmul('gradients/output_weights', output, dError, { a: true });
  const dOutput = graph.matmul('gradients/output', dError, 'output_weights/read', { b: true });
  const dOut = graph.op('gradients/bn_out', 'ReluGrad', [dOutput, output]);
  const dBeta = graph.reduce('gradients/beta', 'Sum', dOut, [0]);
  const dGammaTerms = graph.op('gradients/gamma_terms', 'Mul', [dOut, normal]);
  const dGamma = graph.reduce('gradients/gamma', 'Sum', dGammaTerms, [0]);
  const dScaled = graph.op('gradients/scaled', 'Mul', [dOut, 'gamma/read']);
  const dAct = graph.op('gradients/act', 'Mul', [dScaled, inverse]);
  const dWeights = graph.matmul('gradients/weights', x, dAct, { a: true });

  // As gate_gradients=GATE_GRAPH: no variable is written while a gradient still reads one.
  const gate = graph.group('gradients/all', [dWeights, dGamma, dBeta, dOutputWeights]);
  const rate = graph.constant('learning_rate', 0.005);
  const apply = (variable: string, gradient: string): string =>
    graph.op(`GradientDescent/update_${variable}`, 'ApplyGradientDescent', [
      variable,
      rate,
      gradient,
      `^${gate}`,
    ]);
  const trainOp = graph.group('train_op', [
    apply('weights', dWeights),
    apply('gamma', dGamma),
    apply('beta', dBeta),
    apply('output_weights', dOutputWeights),
  ]);
  graph.collect('train_op', trainOp);
  graph.initializer('init');
  return graph;
}

/** Trains the graph in native TensorFlow under Flatline's recording; gives the loss of each step. */
export async function trainBatchNormGraph(
  tf: TensorFlow,
  logdir: string,
  options: { healthy: boolean; steps: number },
): Promise<number[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'batch-norm-'));
  try {
    await buildBatchNormGraph(options).save(folder);
    // A short training: every sample, whatever it costs.
    const session = await GraphSession.open(tf, folder, {
      logdir,
      overheadBudget: Number.POSITIVE_INFINITY,
    });
    await session.run('init');
    const losses: number[] = [];
    const nextBatch = batchSource();
    for (let step = 0; step < options.steps; step++) {
      const { x, y } = nextBatch();
      const { outputs } = await session.run('loss', { feeds: { x, y }, alsoRun: ['train_op'] });
      losses.push(outputs[0]?.dataSync()[0] ?? Number.NaN);
      outputs[0]?.dispose();
    }
    await session.dispose();
    return losses;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function zeros(size: number): number[] {
  return new Array<number>(size).fill(0);
}

function ones(size: number): number[] {
  return new Array<number>(size).fill(1);
}

/** Small numbers of both signs, the same at every run. */
function someWeights(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => Math.sin(1 + row * 7.3 + column * 3.1) / 2),
  );
}
