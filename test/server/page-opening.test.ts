import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createApp } from '../../src/server/app.js';
import { LiveReport } from '../../src/server/live-report.js';
import { PageOpening } from '../../src/server/page-opening.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const test = suite('server/page-opening');

const patient = { mostMillis: 60_000, mostMillisOfAll: 60_000 };

/** Whether work waits for the page, after as long as a timer takes to look again. */
async function holdsUp(opening: PageOpening): Promise<boolean> {
  return await Promise.race([opening.over().then(() => false), sleep(50).then(() => true)]);
}

test('work waits from the first request of a page to the one for events', async () => {
  const viewerFolder = temporaryFolder();
  writeFileSync(path.join(viewerFolder, 'index.html'), '<!doctype html>');
  const opening = new PageOpening(patient);
  const app = createApp(new LiveReport('logs'), {
    viewerFolder,
    pathPrefix: '/at',
    access: { hosts: undefined, token: undefined },
    sources: {
      histograms: { read: async () => undefined },
      payloads: async () => ({ kind: 'text', shape: [], texts: [] }),
    },
    opening,
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/at`;
  try {
    await (await fetch(`${url}/api/v1/report`)).text();
    assert.not(await holdsUp(opening), 'a client that only asks for data');
    await (await fetch(`${url}/`)).text();
    assert.ok(await holdsUp(opening), 'a page that is being opened');
    const events = await fetch(`${url}/api/v1/events`);
    assert.not(await holdsUp(opening), 'a page that is there');
    await events.body?.cancel();
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('a page that never says that it is there is not waited for', async () => {
  const opening = new PageOpening({ mostMillis: 20, mostMillisOfAll: 60_000 });
  opening.begin();
  await opening.over();
});

test('pages that are opened again and again do not hold work up for ever', async () => {
  const opening = new PageOpening({ mostMillis: 60_000, mostMillisOfAll: 30 });
  opening.begin();
  await opening.over();
  opening.begin();
  assert.not(await holdsUp(opening));
});

test.run();
