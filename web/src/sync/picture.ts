import type { Picture } from '#shared/sync/picture.ts';
import { clientFrom, pictureOf } from '#shared/sync/picture.ts';
import type { Client } from '#shared/sync/client.ts';
import { assumeServerTimeDifference, serverTimeDifference } from '../lib/clock.ts';
import { keepOnDevice, readKept } from '../lib/kept.ts';
import { useSession } from '../lib/session.ts';
import { changeDevice, readDevice } from './device-store.ts';
import { useLiveStore } from './live-store.ts';
import { pictureMark } from './picture-mark.ts';
import { unhurriedText } from './unhurried-text.ts';

/** What stands under `state` of a kept row: the picture, and how far the server's clock was from this device's, in ms. */
type Kept = Pick<Picture, 'foldVersion' | 'state'> & {
  readonly heardAt: string | null;
  readonly clockDifference: number;
};

/** When a picture was last heard to be so still: written more often than the picture, and at once when the page is put away. */
type Heard = { readonly seq: number; readonly heardAt: string };

/** Between two writings, in ms, while the page is looked at. */
const pauseBetween = 10_000;

type ReadPicture = { readonly client: Client; readonly clockDifference: number };

/** The last known picture that this device has of an account's organisation; null where it has none that can be used. */
export async function readPicture(account: string, organisation: string): Promise<ReadPicture | null> {
  const read = await readDevice(['picture'], (reading) => reading.objectStore('picture').get(account));
  if (!read.ok || read.value === undefined || read.value.organisation !== organisation) return null;
  const { seq, hash, state: kept } = read.value;
  const { foldVersion, heardAt, clockDifference, state } = (kept ?? {}) as Partial<Kept>;
  if (foldVersion === undefined || heardAt === undefined || clockDifference === undefined) return null;
  if (state === undefined) return null;
  const later = laterHeard(seq) ?? heardAt;
  const client = clientFrom({ foldVersion, seq, hash, heardAt: later, state });
  return client === null ? null : { client, clockDifference };
}

/** Puts a kept picture into the live store, where nothing newer is there: it is shown dated, and followed from. */
export function showPicture({ client, clockDifference }: ReadPicture): void {
  if (useLiveStore.getState().client.phase === 'current') return;
  assumeServerTimeDifference(clockDifference);
  const heardAt = client.heardAt === null ? null : Date.parse(client.heardAt) - clockDifference;
  useLiveStore.setState({ client, heardAt, pictureShown: true });
}

/**
 * Keeps the picture on the device as the log goes on: at most each ten seconds while the page is looked at, and once when it
 * is put away. Nothing waits or wakes in a page that nobody sees. Answers how to stop.
 */
export function followPicture(account: string, organisation: string): () => void {
  let kept: Client['state'] | null = null;
  let writtenAt = -Infinity;
  let keptSeq = 0;
  let toldAt = -Infinity;
  let timer: number | undefined;
  let stopped = false;
  /** Which of the texts that have been begun; null while none is being written. */
  let writing: Iterable<string> | null = null;

  async function write(): Promise<void> {
    window.clearTimeout(timer);
    timer = undefined;
    const { client, textsTaken } = useLiveStore.getState();
    const picture = pictureOf(client);
    if (stopped || picture === null || !isTheirs(account)) return;
    kept = client.state;
    writtenAt = performance.now();
    writing = picture.state;
    const state = await unhurriedText(picture.state);
    // Meanwhile a later one may have been begun, or what it says may have become nobody's to keep.
    if (stopped || writing !== picture.state) return;
    writing = null;
    if (!isTheirs(account) || useLiveStore.getState().textsTaken !== textsTaken) return;
    if (!(await putPicture(account, organisation, { ...picture, state }))) return;
    keptSeq = client.seq;
    tell();
  }

  function changed(): void {
    const { client, pictureShown } = useLiveStore.getState();
    if (!isTheirs(account)) {
      // What was kept is gone with the session; it is kept anew after the next sign-in.
      kept = null;
      keptSeq = 0;
      return;
    }
    if (client.phase !== 'current' || pictureShown || client.heardAt === null) return;
    if (performance.now() - toldAt >= pauseBetween) tell();
    if (client.state === kept || timer !== undefined) return;
    const wait = writtenAt + pauseBetween - performance.now();
    if (wait <= 0) void write();
    else if (document.visibilityState === 'visible') timer = window.setTimeout(() => void write(), wait);
  }

  function putAway(): void {
    const { client, pictureShown } = useLiveStore.getState();
    if (document.visibilityState !== 'hidden' || pictureShown) return;
    tell();
    if (client.state !== kept || writing !== null) void write();
  }

  /** The picture on the device was still so when this was heard. */
  function tell(): void {
    const { seq, heardAt } = useLiveStore.getState().client;
    if (stopped || seq !== keptSeq || heardAt === null || !isTheirs(account)) return;
    toldAt = performance.now();
    keepOnDevice(pictureMark, { seq, heardAt } satisfies Heard);
  }

  const stopFollowing = useLiveStore.subscribe(changed);
  changed();
  document.addEventListener('visibilitychange', putAway);
  return () => {
    stopped = true;
    window.clearTimeout(timer);
    stopFollowing();
    document.removeEventListener('visibilitychange', putAway);
  };
}

/** Takes away the picture that this device keeps of an account's organisation; the next one is kept when it is read anew. */
export async function forgetPicture(account: string): Promise<void> {
  await changeDevice(['picture'], (change) => change.objectStore('picture').delete(account));
}

/** When a picture of this position was last heard to be so, where that is known. */
function laterHeard(seq: number): string | null {
  const found = readKept(pictureMark);
  if (typeof found !== 'object' || found === null) return null;
  const heard = found as Partial<Heard>;
  return heard.seq === seq && typeof heard.heardAt === 'string' ? heard.heardAt : null;
}

/** Nothing more is kept for an account whose session has ended. */
function isTheirs(account: string): boolean {
  const session = useSession.getState();
  return session.status === 'signed-in' && session.account.id === account && !session.expired;
}

async function putPicture(account: string, organisation: string, picture: Picture): Promise<boolean> {
  const { seq, hash, heardAt, foldVersion, state } = picture;
  const row: Kept = { foldVersion, heardAt, clockDifference: serverTimeDifference(), state };
  const put = await changeDevice(['picture'], async (change) => {
    const pictures = change.objectStore('picture');
    await pictures.put({ account, organisation, seq, hash, at: heardAt ?? '', state: row });
  });
  return put.ok;
}
