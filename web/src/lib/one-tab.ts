/** One tab at a time, where the browser can say so; elsewhere the server's receipts make doubles harmless. */
export async function oneTabAtATime(lock: string, work: () => Promise<void>): Promise<void> {
  if (navigator.locks === undefined) await work();
  else await navigator.locks.request(lock, work);
}
