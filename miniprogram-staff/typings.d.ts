/**
 * The installed typings lack `wx.cloud.Cloud`, the client of an environment that another AppID owns and shares.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/wxcloud/guide/resource-sharing/
 */
interface SharedCloudOptions {
  /** AppID that owns the environment. */
  resourceAppid: string;
  /** Environment id. */
  resourceEnv: string;
}

/** Every call before `init()` has finished fails. */
type SharedCloud = Omit<WxCloud, 'init' | 'Cloud'> & { init: () => Promise<void> };

interface WxCloud {
  Cloud: new (options: SharedCloudOptions) => SharedCloud;
}
