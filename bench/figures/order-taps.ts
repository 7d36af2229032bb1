import type { Page } from 'playwright-core';
import { launchBrowser } from '../../tests/browser/launch';
import type { Figure } from '../figure';
import { withStartedSuite } from '../started-suite';

const TAP_LIMIT = 6;
const PATIENCE_MS = 20_000;
/** A product with several choices, which costs a tap more than one without. */
const PRODUCT = 'engine-oil';
/** Every button between the product page and the paid order, WeChat's own sheets included, in the order they appear. */
const BUTTONS = ['立即购买', '确定', '提交订单', '允许', '确认支付'];

async function tap(page: Page, text: string): Promise<void> {
  await page.locator('body').getByText(text, { exact: true }).filter({ visible: true }).last().tap();
}

/** Taps of a returning customer from the product page to the paid order; a step that is missing or needs another tap fails. */
export const orderTaps: Figure = {
  name: 'product page to paid order for a returning customer', unit: 'taps', limit: TAP_LIMIT,
  measure: () => withStartedSuite([], async ({ url }) => {
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true, locale: 'zh-CN' });
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      await page.goto(`${url}/customer/index.html?person=li-na#/packages/mall/pages/product/product?id=${PRODUCT}`);
      let taps = 0;
      for (const button of BUTTONS) {
        await tap(page, button);
        taps += 1;
      }
      await page.getByText('支付成功').filter({ visible: true }).first().waitFor();
      return taps;
    } finally {
      await browser.close();
    }
  }),
};
