/** Offers to call a number; the person may still decline on WeChat's own sheet, which is no failure. */
export function callPhone(phoneNumber: string): void {
  wx.makePhoneCall({ phoneNumber, fail: () => undefined });
}
