import type { Locator, Page } from 'playwright-core';
import { note } from './figures.js';
import { POINTS } from './logs.js';

/** How long a long series takes to be drawn anew when people drag over a stretch of it. */
export async function zoom(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#/scalars?smooth=0`);
  const chart = page.getByRole('img', { name: /^loss of 1 run/ });
  await chart.waitFor();
  for (let turn = 0; turn < 5; turn++) {
    await watchRelease(page);
    await dragOver(page, chart);
    const answered = page.waitForResponse(/scalars\?.*from=/);
    const released = performance.now();
    await page.mouse.up();
    const drawn = () => (window as unknown as { drawn: Promise<number> }).drawn;
    note(`zoom redraw of ${POINTS.toLocaleString('en')} points`, await page.evaluate(drawn), 50);
    await answered;
    note('finer points from the server', performance.now() - released);
    await page.waitForTimeout(300);
  }
}

/** `window.drawn`: milliseconds from the release of the mouse to the frame that answers it. */
function watchRelease(page: Page): Promise<void> {
  return page.evaluate(() => {
    const drawn = new Promise((resolve) => {
      document.addEventListener(
        'mouseup',
        ({ timeStamp }) =>
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp))),
        { once: true, capture: true },
      );
    });
    Object.assign(window, { drawn });
  });
}

async function dragOver(page: Page, chart: Locator): Promise<void> {
  const box = await chart.boundingBox();
  if (!box) throw new Error('the chart has no place');
  await page.mouse.move(box.x + box.width * 0.3, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + 90, { steps: 3 });
}
