import { appIdOf } from '../runtime/identity';
import { openApiOf } from '../runtime/sdk';

/** Which version of the customer app a scan opens, by the state of ours. Source: wxacode.getUnlimited. */
const ENV_VERSIONS: Readonly<Record<string, string>> = { developer: 'develop', trial: 'trial', formal: 'release' };
const WIDTH = 430;

/**
 * Lets WeChat draw a code that opens a page of the customer app, whoever asks for it.
 *
 * @param target `scene`: at most 32 characters; `page`: without leading slash and query. `checkPath` is off because a page exists only
 *   after release.
 */
export async function drawMiniProgramCode({ scene, page }: { scene: string; page: string }): Promise<Buffer> {
  const { buffer } = await openApiOf(appIdOf('customer')).wxacode.getUnlimited({
    scene, page, checkPath: false, envVersion: ENV_VERSIONS[process.env.MINI_PROGRAM_STATE ?? 'formal'] ?? 'release', width: WIDTH,
  });
  return buffer;
}
