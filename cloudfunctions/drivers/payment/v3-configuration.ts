import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { appIdOf } from '../../runtime/identity';
import { merchantId, requiredVariable, variable } from './configuration';

const WECHAT_PAY = 'https://api.mch.weixin.qq.com';
const API_KEY_BYTES = 32;

/** What a merchant of its own needs to speak to WeChat Pay without the cloud in between. */
export interface V3Configuration {
  appId: string;
  merchantId: string;
  /** Serial number of the merchant's certificate, and its private key: with them requests are signed. */
  certificateSerial: string;
  privateKey: KeyObject;
  /** WeChat Pay's public key for this merchant (微信支付公钥) and its id: with them answers and notices are checked. */
  platformKeyId: string;
  platformKey: KeyObject;
  /** APIv3 key, 32 bytes: with it the contents of notices are opened. */
  apiKey: Buffer;
  /** HTTPS address that leads to the function `payment-callback`, without a query. */
  notifyUrl: string;
  baseUrl: string;
}

/** Reads it from the function's environment; what is missing or no key is named. */
export function v3Configuration(): V3Configuration {
  const apiKey = Buffer.from(requiredVariable('PAYMENT_API_V3_KEY'));
  if (apiKey.length !== API_KEY_BYTES) throw new Error(`PAYMENT_API_V3_KEY has ${apiKey.length} bytes; it has to have ${API_KEY_BYTES}`);
  return {
    appId: appIdOf('customer'), merchantId: merchantId(), apiKey,
    certificateSerial: requiredVariable('PAYMENT_CERTIFICATE_SERIAL'),
    privateKey: createPrivateKey(pem('PAYMENT_PRIVATE_KEY')),
    platformKeyId: requiredVariable('PAYMENT_PLATFORM_KEY_ID'),
    platformKey: createPublicKey(pem('PAYMENT_PLATFORM_PUBLIC_KEY')),
    notifyUrl: requiredVariable('PAYMENT_NOTIFY_URL'),
    baseUrl: variable('PAYMENT_BASE_URL') ?? WECHAT_PAY,
  };
}

/** The console keeps a variable on one line, so line breaks may be written as `\n`. */
function pem(name: 'PAYMENT_PRIVATE_KEY' | 'PAYMENT_PLATFORM_PUBLIC_KEY'): string {
  return requiredVariable(name).replaceAll('\\n', '\n');
}
