import { request } from '../../lib/api.ts';
import { registerWorker } from '../../lib/worker.ts';

/** How notifications stand on this device. */
export type PushState = 'unsupported' | 'not-configured' | 'denied' | 'off' | 'on';

const supported = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

async function registration(): Promise<ServiceWorkerRegistration | null> {
  try {
    return (await navigator.serviceWorker.getRegistration('/')) ?? (await registerWorker());
  } catch {
    return null;
  }
}

const address = (organisation: string, what: string): string => `/api/organisations/${organisation}/${what}`;

type Key = { readonly key: string; readonly configured: boolean };

export async function pushState(organisation: string): Promise<PushState> {
  if (!supported()) return 'unsupported';
  const key = await request<Key>(address(organisation, 'push-key'));
  if (key.ok && !key.value.configured) return 'not-configured';
  if (Notification.permission === 'denied') return 'denied';
  const worker = await registration();
  const subscription = await worker?.pushManager.getSubscription();
  return subscription ? 'on' : 'off';
}

/** Asks for permission (call from a press), subscribes this device and tells the server. */
export async function turnOnPush(organisation: string): Promise<'on' | 'denied' | 'failed'> {
  if ((await Notification.requestPermission()) !== 'granted') return 'denied';
  const key = await request<Key>(address(organisation, 'push-key'));
  const worker = await registration();
  if (!key.ok || worker === null) return 'failed';
  try {
    const subscription = await worker.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: key.value.key,
    });
    return (await tell(organisation, subscription)) ? 'on' : 'failed';
  } catch {
    return 'failed';
  }
}

async function tell(organisation: string, subscription: PushSubscription): Promise<boolean> {
  const { endpoint, keys } = subscription.toJSON();
  const told = await request(address(organisation, 'push-subscriptions'), {
    method: 'POST',
    body: { endpoint, keys },
  });
  return told.ok;
}

/** Tells the server again where notifications are on: a browser may have renewed its subscription, or another account signed in. */
export async function renewPush(organisation: string): Promise<void> {
  if (!supported() || Notification.permission !== 'granted') return;
  const subscription = await (await registration())?.pushManager.getSubscription();
  if (subscription) await tell(organisation, subscription);
}

/** Ends notifications on this device, also before signing out: what comes later is somebody else's to see. */
export async function turnOffPush(organisation: string): Promise<void> {
  if (!supported()) return;
  const worker = await navigator.serviceWorker.getRegistration('/');
  const subscription = await worker?.pushManager.getSubscription();
  if (!subscription) return;
  await request(address(organisation, 'push-subscriptions'), {
    method: 'DELETE',
    body: { endpoint: subscription.endpoint },
  });
  await subscription.unsubscribe().catch(() => false);
}

/** Shows a notification as an alarm does, so that one has seen it before it is needed. */
export async function showSample(title: string, body: string): Promise<void> {
  const worker = await registration();
  await worker?.showNotification(title, { body, tag: 'sample', lang: 'sv' });
}
