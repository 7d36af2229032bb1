/** Platform features the preview knowingly leaves out; calling one says so by name. */
import { NotSimulated } from './async-api';

/** Names without the `wx.` prefix. `wx.canIUse` answers false for them. */
export const NOT_SIMULATED = [
  'getBackgroundAudioManager', 'createInnerAudioContext', 'createVideoContext', 'createCameraContext',
  'createLivePlayerContext', 'createMapContext', 'createRewardedVideoAd', 'createInterstitialAd', 'getRecorderManager', 'createWorker',
  'connectSocket', 'openBluetoothAdapter', 'startBeaconDiscovery', 'startWifi', 'getHCEState', 'startSoterAuthentication',
  'chooseAddress', 'chooseLicensePlate', 'choosePoi', 'chooseInvoice', 'addCard', 'openCard', 'getWeRunData', 'shareToWeRun', 'addPhoneContact',
  'openCustomerServiceChat', 'openEmbeddedMiniProgram', 'navigateBackMiniProgram', 'startLocationUpdate', 'onLocationChange',
  'getUserProfile', 'getUserInfo', 'shareFileMessage', 'shareVideoMessage', 'openVideoEditor', 'compressVideo', 'saveVideoToPhotosAlbum',
  'requestVirtualPayment', 'requestMerchantTransfer', 'startCompass', 'startGyroscope', 'startDeviceMotionListening', 'createBLEConnection',
] as const;

/** One throwing function per name; each call is also recorded for the tests. */
export function notSimulatedFunctions(recordCall: (name: string) => void): Record<string, unknown> {
  return Object.fromEntries(NOT_SIMULATED.map((name) => [name, () => {
    recordCall(name);
    throw new NotSimulated(`wx.${name}`);
  }]));
}
