/** Whether the phone has a network now; it may still be too weak to reach anything. */
export async function hasNetwork(): Promise<boolean> {
  const { networkType } = await wx.getNetworkType();
  return networkType !== 'none';
}

/** Calls back whenever the network comes or goes; answers what ends that. */
export function followNetwork(onChange: () => void): () => void {
  const listener = (): void => { onChange(); };
  wx.onNetworkStatusChange(listener);
  return () => { wx.offNetworkStatusChange(listener); };
}
