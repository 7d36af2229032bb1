/** When the platform refuses `wx.requestSubscribeMessage` before showing anything. */

const TEMPLATE_LIMIT = 5;

/** A refusal as the platform words it. */
export interface SubscribeRefusal { errMsg: string; errCode: number }

/**
 * Why this call is refused, or null when the consent sheet may open.
 *
 * @param templateIds what the page passed as `tmplIds`, unchecked
 * @param tapIsFresh whether the person tapped within the last second
 */
export function refuseSubscribe(templateIds: unknown, tapIsFresh: boolean): SubscribeRefusal | null {
  if (!Array.isArray(templateIds) || templateIds.some((id) => typeof id !== 'string')) {
    return refusal(10004, "TmplIds type error, tmplIds should be an array of strings");
  }
  if (templateIds.length === 0) return refusal(10001, "TmplIds can't be empty");
  if (templateIds.length > TEMPLATE_LIMIT) return refusal(20003, 'Templates count out of max bounds');
  if (!tapIsFresh) return refusal(10005, 'can only be invoked by user TAP gesture.');
  return null;
}

function refusal(errCode: number, reason: string): SubscribeRefusal {
  return { errCode, errMsg: `requestSubscribeMessage:fail ${reason}` };
}
