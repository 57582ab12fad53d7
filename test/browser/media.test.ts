import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventWriter } from '../../src/index.js';
import { launchBrowser, openPage } from '../support/browser.js';
import { fileVersionEvent, framed, summaryEvent } from '../support/event-bytes.js';
import { fixturesFolder } from '../support/fixtures.js';
import { isTooWide } from '../support/page.js';
import { greyPng } from '../support/png.js';
import { serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const MARKDOWN = `# Notes
Warmed up **fast**: [docs](https://example.com/), [bad](javascript:alert(1)).

| lr | loss |
|---:|------|
| 0.1 | 2.5 |

![picture](https://example.com/p.png)
<img src=x onerror="window.isHacked=1"><script>window.isHacked=1</script>
`;

const logdir = temporaryFolder();
for (const [run, last] of [
  ['a', 4],
  ['b', 2],
] as const) {
  const writer = EventWriter.open(path.join(logdir, run));
  for (let step = 0; step <= last; step++) {
    writer.image('filters', greyPng(8, 6, 40 * step), step);
  }
  writer.text('notes', MARKDOWN, 0);
  writer.close();
}
cpSync(path.join(fixturesFolder, 'kinds', 'tf2'), path.join(logdir, 'tf2'), { recursive: true });
mkdirSync(path.join(logdir, 'lying'));
const page = new TextEncoder().encode('<script>top.isHacked = 1</script>');
writeFileSync(
  path.join(logdir, 'lying', 'events.out.tfevents.1700000000.made'),
  framed(
    fileVersionEvent(),
    summaryEvent(1, [
      { tag: 'page', audio: { contentType: 'text/html', encodedAudioString: page } },
      { tag: 'page', image: { encodedImageString: greyPng(8, 6, 99) } },
    ]),
  ),
);

const browser = await launchBrowser();
const { url } = await serveLogdir(logdir);

const test = suite('browser/media');
test.after.each(async () => {
  for (const context of browser.contexts()) await context.close();
});
test.after(async () => {
  await browser.close();
  await stopServed();
});

/** The grey of an image that is all of one grey; waits until it is loaded. */
async function greyOf(image: Locator): Promise<number> {
  return image.evaluate(async (element: HTMLImageElement) => {
    await element.decode();
    const context = document.createElement('canvas').getContext('2d');
    context?.drawImage(element, 0, 0);
    return context?.getImageData(1, 1, 1, 1).data[0] ?? -1;
  });
}

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test(`runs side by side, a slider for the step, in the URL: ${colorScheme}, ${width} px`, async () => {
    const { page, faults } = await openPage(browser, { colorScheme, width });
    await page.goto(`${url}#/media?tag=^filters`);
    const ofA = page.getByRole('img', { name: /^filters of run a at step 4$/ });
    await ofA.waitFor();
    assert.is(await greyOf(ofA), 160);
    const ofB = page.getByRole('img', { name: /^filters of run b at step 2$/ });
    assert.is(await greyOf(ofB), 80);
    const slider = page.getByRole('slider', { name: 'Step of filters' });
    await slider.focus();
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowLeft');
    const earlier = page.getByRole('img', { name: /^filters of run b at step 1$/ });
    await earlier.waitFor();
    assert.is(await greyOf(earlier), 40);
    await page.waitForFunction(() => /step=1/.test(location.hash));
    await page.reload();
    assert.is(await greyOf(page.getByRole('img', { name: /run a at step 1$/ })), 40);
    await page.getByRole('button', { name: 'Newest' }).click();
    await ofA.waitFor();
    assert.not(await isTooWide(page));
    assert.equal(faults, []);
  });
}

test('a sound can be played, and what only claims to be one cannot', async () => {
  const { page, faults } = await openPage(browser);
  await page.goto(`${url}#/media?tag=^(sound|page)$`);
  const sound = page.locator('audio[aria-label^="sound of run tf2"]').first();
  await sound.waitFor();
  const seconds = await sound.evaluate(
    (element: HTMLAudioElement) =>
      new Promise<number>((resolve) => {
        if (element.readyState > 0) resolve(element.duration);
        else element.addEventListener('loadedmetadata', () => resolve(element.duration));
      }),
  );
  assert.ok(seconds > 0, String(seconds));
  await page.getByRole('link', { name: '33 bytes that no browser shows' }).waitFor();
  const beside = page.getByRole('img', { name: 'page of run lying at step 1' });
  assert.is(await greyOf(beside), 99, 'an image of the same tag and run');
  assert.not(await page.evaluate(() => 'isHacked' in window));
  assert.equal(faults, []);
});

test('new images come by themselves, but not while an older step is looked at', async () => {
  const writer = EventWriter.open(path.join(logdir, 'live'));
  writer.image('growing', greyPng(8, 6, 10), 0);
  writer.image('growing', greyPng(8, 6, 20), 1);
  writer.flush();
  const { page } = await openPage(browser);
  await page.goto(`${url}#/media?tag=^growing`);
  await page.getByRole('img', { name: /at step 1$/ }).waitFor();
  writer.image('growing', greyPng(8, 6, 30), 2);
  writer.flush();
  await page.getByRole('img', { name: /at step 2$/ }).waitFor();
  await page.getByRole('slider').press('Home');
  await page.getByRole('img', { name: /at step 0$/ }).waitFor();
  writer.image('growing', greyPng(8, 6, 40), 3);
  writer.close();
  await page.waitForFunction(
    () => document.querySelector('[type=range]')?.getAttribute('max') === '3',
  );
  await page.getByRole('img', { name: /at step 0$/ }).waitFor();
});

for (const [colorScheme, width] of [
  ['light', 390],
  ['dark', 1280],
] as const) {
  test(`Markdown is shown as it means, and nothing of it runs or loads: ${colorScheme}, ${width} px`, async () => {
    const { page, faults } = await openPage(browser, { colorScheme, width });
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(url)) foreign.push(request.url());
    });
    await page.goto(`${url}#/text?only=a`);
    await page.getByRole('heading', { name: 'Notes', level: 4 }).waitFor();
    assert.is(await page.locator('.markdown strong').innerText(), 'fast');
    const cells = await page.locator('.markdown table td').allInnerTexts();
    assert.equal(cells, ['0.1', '2.5']);
    const links = page.locator('.markdown a');
    assert.equal(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))), [
      'https://example.com/',
      'https://example.com/p.png',
    ]);
    await page.getByText('[bad](javascript:alert(1))').waitFor();
    await page.getByText('<script>window.isHacked=1</script>').waitFor();
    assert.is(await page.locator('.markdown :is(img, script)').count(), 0);
    assert.not(await isTooWide(page));
    await page.getByRole('button', { name: 'As logged' }).click();
    await page.getByText('# Notes').waitFor();
    await page.waitForFunction(() => /raw/.test(location.hash));
    assert.not(await page.evaluate(() => 'isHacked' in window));
    assert.equal([foreign, faults], [[], []]);
  });
}

test('a tensor of texts is a table', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${url}#/text?only=tf2&tag=^table`);
  const rows = page.locator('.text-table tr');
  await rows.first().waitFor();
  const cells = await rows.evaluateAll((all) => all.map((row) => row.childElementCount));
  assert.ok(cells.length > 1 && cells.every((count) => count === 2), String(cells));
});

test('a log without any says how to write some', async () => {
  const { url: emptyUrl } = await serveLogdir(path.join(fixturesFolder, 'tf1-flat-graph'));
  const { page } = await openPage(browser);
  await page.goto(`${emptyUrl}#/media`);
  await page.getByRole('heading', { name: 'No images and sounds' }).waitFor();
  await page.getByText("writer.image('filters', png, step)").waitFor();
});

test.run();
