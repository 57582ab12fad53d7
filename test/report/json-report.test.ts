import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { judge } from '../../src/diagnosis/judge.js';
import type { Problem } from '../../src/model/problem.js';
import type { RunView } from '../../src/model/run-view.js';
import { jsonReport } from '../../src/report/json-report.js';
import {
  assignView,
  flat,
  moving,
  plainRun,
  recordedRun,
  sessionRun,
  variable,
} from '../support/run-view.js';

const test = suite('report/json-report');

/** A report after a trip through JSON, as another program gets it. */
function jsonOf(runs: readonly RunView[], problems: readonly Problem[] = []) {
  return JSON.parse(JSON.stringify(jsonReport(judge('logs', runs, problems))));
}

test('a stale run, to the last field', () => {
  const run = plainRun([flat('bn_mean', { source: 'scalar' })]);
  assert.is(
    JSON.stringify(jsonReport(judge('logs', [run], [])), null, 2),
    `{
  "version": 1,
  "verdict": "stale",
  "sentence": "1 of 1 variable never moved from its first value.",
  "runs": [
    {
      "name": "run",
      "verdict": "stale",
      "steps": 30,
      "framework": {
        "about": "framework",
        "value": "unknown",
        "from": "no name, tag or writer that tells"
      },
      "variables": [
        {
          "name": "bn_mean",
          "role": "moving-mean",
          "status": "flat",
          "moved": false,
          "points": 30,
          "first": {
            "step": 0,
            "min": 0,
            "max": 0,
            "mean": 0
          },
          "last": {
            "step": 29,
            "min": 0,
            "max": 0,
            "mean": 0
          },
          "assigns": {
            "observed": null,
            "implied": null
          },
          "inferred": [
            {
              "about": "role",
              "value": "moving-mean",
              "from": "the name bn_mean"
            },
            {
              "about": "initial-value",
              "value": "0",
              "from": "the first value, at step 0"
            }
          ]
        }
      ],
      "findings": [
        {
          "id": "update-ops-not-run",
          "severity": "warning",
          "evidence": "observed",
          "certainty": "weak",
          "variables": [
            "bn_mean"
          ],
          "message": "bn_mean never changed over steps 0 to 29, as when its update op is not run.",
          "fix": "update_ops = tf.compat.v1.get_collection(tf.compat.v1.GraphKeys.UPDATE_OPS)\\nwith tf.control_dependencies(update_ops):\\n    train_op = optimizer.minimize(loss)\\n\\n# Where the assigns are in no collection:\\n# In the layer, make its output depend on the assigns:\\nwith tf.control_dependencies([mean.assign(batch_mean), variance.assign(batch_variance)]):\\n    output = tf.identity(output)",
          "why": [
            {
              "source": "values",
              "text": "bn_mean: 30 observations, steps 0 to 29, the same number under the tag \\"bn_mean\\" (always 0); meanwhile loss moved",
              "series": [
                {
                  "name": "bn_mean",
                  "tag": "bn_mean",
                  "source": "scalar",
                  "points": 30,
                  "first": {
                    "step": 0,
                    "min": 0,
                    "max": 0,
                    "mean": 0
                  },
                  "last": {
                    "step": 29,
                    "min": 0,
                    "max": 0,
                    "mean": 0
                  }
                }
              ],
              "witness": {
                "name": "loss",
                "tag": "loss",
                "source": "scalar",
                "points": 30,
                "first": {
                  "step": 0,
                  "min": 1,
                  "max": 1,
                  "mean": 1
                },
                "last": {
                  "step": 29,
                  "min": 30,
                  "max": 30,
                  "mean": 30
                }
              },
              "figures": {}
            },
            {
              "source": "absent",
              "missing": "graph",
              "text": "no graph in this log: which op should have run cannot be named"
            },
            {
              "source": "absent",
              "missing": "recording",
              "text": "no recording: whether it ran was not seen"
            }
          ],
          "missingEdges": [],
          "supporting": []
        }
      ],
      "problems": []
    }
  ],
  "problems": []
}`,
  );
});

test('the fields that other programs rely on are there, whatever the run', () => {
  const report = jsonOf([
    recordedRun([moving('w'), flat('bn_mean'), flat('empty', { points: 0 })]),
    plainRun([]),
  ]);
  const has = (value: object, ...keys: string[]) => {
    for (const key of keys) assert.ok(Object.hasOwn(value, key), key);
  };
  has(report, 'version', 'verdict', 'runs', 'problems');
  assert.is(report.version, 1);
  for (const run of report.runs) {
    has(run, 'name', 'steps', 'variables', 'findings');
    for (const view of run.variables) {
      has(view, 'name', 'role', 'moved', 'first', 'last', 'assigns');
      has(view.assigns, 'observed', 'implied');
    }
    for (const finding of run.findings) {
      has(finding, 'id', 'severity', 'evidence', 'certainty', 'variables', 'message', 'fix');
    }
  }
});

test('what is not known is null: whether it moved, points, kinds of evidence', () => {
  const [view] = jsonOf([recordedRun([flat('w', { points: 0 })])]).runs[0].variables;
  assert.equal(view, {
    name: 'w',
    role: 'other',
    status: 'too-few',
    moved: null,
    points: 0,
    first: null,
    last: null,
    assigns: { observed: 0, implied: null },
    inferred: [],
  });
});

test('the two kinds of evidence stand apart', () => {
  const view = moving('w', { assigns: [assignView('a', { observed: 2, implied: 3 })] });
  const assignsOf = (run: RunView) => jsonOf([run]).runs[0].variables[0].assigns;
  assert.equal(assignsOf(recordedRun([view])), { observed: 2, implied: null });
  assert.equal(assignsOf(sessionRun([view])), { observed: null, implied: 3 });
  assert.equal(assignsOf(plainRun([view])), { observed: null, implied: null });
});

test('numbers that JSON cannot hold are strings', () => {
  const run = plainRun([
    variable('w', [Number.NaN, Number.NEGATIVE_INFINITY], { max: Number.POSITIVE_INFINITY }),
  ]);
  const [{ first, last }] = jsonOf([run]).runs[0].variables;
  assert.equal(first, { step: 0, min: 'NaN', max: 'Infinity', mean: 'NaN' });
  assert.equal(last, { step: 1, min: '-Infinity', max: 'Infinity', mean: '-Infinity' });
});

test('nothing is left out, however much there is', () => {
  const names = Array.from({ length: 106 }, (_, at) => `bn_mean_${at}`);
  const run = jsonOf([plainRun([moving('w'), ...names.map((name) => flat(name))])]).runs[0];
  assert.is(run.variables.length, 107);
  assert.equal(run.findings[0].variables, names);
});

test('problems of run and folder come whole, names as they are', () => {
  const problem: Problem = {
    code: 'checksum',
    severity: 'error',
    file: 'a\u001b[2J',
    offset: 7,
    message: 'm',
    got: 'g',
    wanted: 'w',
    advice: 'a',
  };
  const report = jsonOf([plainRun([], { problems: [problem] })], [problem]);
  assert.equal(report.problems, [problem]);
  assert.equal(report.runs[0].problems, [problem]);
});

test.run();
