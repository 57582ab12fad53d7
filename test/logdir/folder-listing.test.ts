import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventFileFinder } from '../../src/logdir/find-event-files.js';
import { keptListings, type Listings, listingsIn } from '../../src/logdir/folder-listing.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const test = suite('logdir/folder-listing');

const NAME = 'events.out.tfevents.1700000000.host';

/** A log directory of two runs, one of them behind a link; nothing in it has changed lately. */
function logs(): string {
  const logdir = temporaryFolder();
  const elsewhere = temporaryFolder();
  for (const folder of [path.join(logdir, 'run'), elsewhere]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, NAME), '');
  }
  symlinkSync(elsewhere, path.join(logdir, 'linked'));
  for (const folder of [path.join(logdir, 'run'), elsewhere, logdir])
    utimesSync(folder, 1.7e9, 1.7e9);
  return logdir;
}

/** The runs that are found by what is known of the folders, and what is known then. */
async function find(logdir: string, known: Listings) {
  const finder = new EventFileFinder(logdir);
  finder.listings = known;
  const { eventFiles } = await finder.find();
  return { names: eventFiles.map(({ name }) => name), listings: finder.listings };
}

/** The listings as they come from the cache, where every entry says by its name that it was kept. */
function marked(listings: Listings): Listings {
  const kept = keptListings(listings);
  return listingsIn({ ...kept, entryNames: kept.entryNames.map((name) => name + MARK) });
}

const MARK = '.kept';

test('listings come back from columns as they were', async () => {
  const { listings } = await find(logs(), new Map());
  assert.is(listings.size, 3);
  assert.equal(listingsIn(keptListings(listings)), listings);
});

test('a folder that is as it was is not listed again', async () => {
  const logdir = logs();
  const { names, listings } = await find(logdir, new Map());
  assert.equal(names, [`linked/${NAME}`, `run/${NAME}`]);
  const known = new Map(listings);
  for (const [folder, listing] of marked(listings)) {
    if (folder !== logdir) known.set(folder, listing);
  }
  const again = await find(logdir, known);
  assert.equal(again.names, [`linked/${NAME}${MARK}`, `run/${NAME}${MARK}`]);
});

test('a folder that has changed since is listed anew', async () => {
  const logdir = logs();
  const { listings } = await find(logdir, new Map());
  writeFileSync(path.join(logdir, 'run', `${NAME}.2`), '');
  const { names } = await find(logdir, listings);
  assert.equal(names, [`linked/${NAME}`, `run/${NAME}`, `run/${NAME}.2`]);
});

test('a folder that changed a moment ago, or has no time at all, is not known the next time', async () => {
  for (const time of [Date.now() / 1000, 0]) {
    const logdir = logs();
    const run = path.join(logdir, 'run');
    utimesSync(run, time, time);
    const { listings } = await find(logdir, new Map());
    assert.equal([listings.has(logdir), listings.has(run)], [true, false], `at ${time}`);
  }
});

test.run();
