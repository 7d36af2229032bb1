/**
 * What a refusal of `cloudPay` means, by its words: the codes do not arrive, see `CloudPay` in runtime/sdk.ts. The words are those of the
 * interface's documentation; others mean nothing here, so that money never hangs on a guess.
 */

const NO_SUCH_ORDER = /订单[^，。]*不存在|ORDER[ _]?NOT[ _]?EXIST/i;
const NO_SUCH_REFUND = /退款订单查询失败|(?:退款|订单)[^，。]*不存在|REFUND[ _]?NOT[ _]?EXIST/i;
const PASSING = /系统|接口返回错误|超时|繁忙|稍后|重试|频率|频繁|过多|余额不足/;

/** ORDERNOTEXIST: WeChat Pay has never heard of the number. */
export function saysNoSuchOrder(words: string): boolean {
  return NO_SUCH_ORDER.test(words);
}

/** REFUNDNOTEXIST. */
export function saysNoSuchRefund(words: string): boolean {
  return NO_SUCH_REFUND.test(words);
}

/** SYSTEMERROR, BIZERR_NEED_RETRY, FREQUENCY_LIMITED, INVALID_REQ_TOO_MUCH, NOTENOUGH: it passes, or the merchant mends it by paying in. */
export function saysItPasses(words: string): boolean {
  return PASSING.test(words);
}
