import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { SessionVariable } from '../../../src/recording/session/session-declarations.js';
import { SessionReader } from '../../../src/recording/session/session-reader.js';

const test = suite('recording/session-reader');

/** Variables that hold their number, and a reader that tells which combinations it fetched. */
function made(count: number) {
  const combinations = new Set<string>();
  const reader = new SessionReader({
    counters: { counts: 'counts:0' },
    engine: {
      run: () => [],
      read: async (fetches) => {
        combinations.add(fetches.join());
        return fetches.map((fetch) => Int32Array.of(Number(/\d+/.exec(fetch)?.[0])));
      },
      close: async () => undefined,
    },
  });
  const variables = Array.from(
    { length: count },
    (_, index) => ({ reader: { value: `${index}/read:0` } }) as SessionVariable,
  );
  return { reader, variables, combinations };
}

test('the values are those of the variables, however many combinations are asked for', async () => {
  const { reader, variables, combinations } = made(8);
  for (let asked = 0; asked < 2 ** 8; asked++) {
    const some = variables.filter((_, index) => (asked >> index) % 2 === 1);
    const { values, counters } = await reader.read(some);
    assert.equal(
      values.slice(0, some.length).map(([value]) => value),
      some.map((variable) => variables.indexOf(variable)),
    );
    assert.equal(counters, Int32Array.of(0));
  }
  // Some at once, each variable by itself, and the counters.
  assert.is(combinations.size, 16 + 8 + 1);
});

test('what is read at once is read in one run', async () => {
  const { reader, variables, combinations } = made(3);
  await reader.readAtOnce(variables);
  assert.equal([...combinations], ['0/read:0,1/read:0,2/read:0,counts:0']);
});

test.run();
