import { payFor } from '../../services/payment';
import { askConsent } from '../../services/subscription';

/**
 * Pays an order that waits, straight from a tap: asks for consent to tell how it goes on and opens WeChat's sheet.
 *
 * @returns whether the money came or is on its way, so that the result is worth a look
 */
export async function payOrder(orderId: string): Promise<boolean> {
  await askConsent('orderProgress');
  const outcome = await payFor('order', orderId);
  if (outcome === 'failed') void wx.showToast({ title: '支付没有完成，可稍后再付', icon: 'none' });
  return outcome === 'paid' || outcome === 'waiting';
}
