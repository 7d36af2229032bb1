import { launchBrowser } from '../../tests/browser/launch';
import { median, type Figure } from '../figure';
import { withStartedSuite } from '../started-suite';

const ROUNDS = 5;
const FIRST_PAGE_LIMIT_SECONDS = 1.5;
const READY_LIMIT_SECONDS = 10;
const PATIENCE_MS = 30_000;
const MS_PER_SECOND = 1000;

/** Command to first healthy answer, everything installed, nothing built before. */
export const readyAfterStart: Figure = {
  name: 'npm start until ready, with both previews', unit: 's', limit: READY_LIMIT_SECONDS,
  measure: () => withStartedSuite([], ({ readyMs }) => Promise.resolve(readyMs / MS_PER_SECOND)),
};

/** Navigation to the customer's home page with its content, in a browser that has the bundle in its cache. */
export const firstPage: Figure = {
  name: "preview's first page from a warm start", unit: 's', limit: FIRST_PAGE_LIMIT_SECONDS,
  measure: () => withStartedSuite([], async ({ url }) => {
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({ viewport: { width: 375, height: 812 } });
      const seconds: number[] = [];
      for (let round = -1; round < ROUNDS; round += 1) {
        const page = await context.newPage();
        const start = process.hrtime.bigint();
        await page.goto(`${url}/customer/index.html?person=li-na`);
        await page.getByText('远途X5').first().waitFor({ timeout: PATIENCE_MS });
        if (round >= 0) seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
        await page.close();
      }
      return median(seconds);
    } finally {
      await browser.close();
    }
  }),
};
