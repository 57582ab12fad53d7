import type { Locator, Page } from 'playwright-core';

/** Whether something is drawn on a chart's canvas. */
export function isDrawn(chart: Locator): Promise<boolean> {
  return chart.evaluate((element) => {
    const canvas = element instanceof HTMLCanvasElement ? element : element.querySelector('canvas');
    const { width = 0, height = 0 } = canvas ?? {};
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    return pixels.some((channel) => channel > 0);
  });
}

/** Whether the page as a whole scrolls sideways, which none should. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}

/** Every word on the page, as a person reads it. */
export function textOf(page: Page): Promise<string> {
  return page.locator('body').innerText();
}
