import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { StepTime } from '../../../src/recording/eager/step-time.js';
import { SamplingGovernor } from '../../../src/recording/sampling-governor.js';

const test = suite('recording/step-time');
const { now } = performance;

test('a pause between two steps earns no more than a long step: a burst of samples would follow', () => {
  let clock = 0;
  performance.now = () => clock;
  const governor = new SamplingGovernor(0.01);
  const earned: number[] = [];
  governor.earn = (trainingMillis) => void earned.push(trainingMillis);
  const time = new StepTime(governor);
  const step = (millis: number) => {
    clock += millis;
    time.beginEnd(0);
    time.finishEnd();
  };
  for (let done = 0; done < 20; done++) step(2);
  step(3);
  step(60_000);
  step(2);
  assert.equal(earned.slice(10, 21), [...Array(10).fill(2), 3]);
  assert.ok((earned[21] ?? 0) > 2 && (earned[21] ?? 0) < 10, String(earned[21]));
  assert.is(earned[22], 2);
});

test.after(() => {
  performance.now = now;
});

test.run();
