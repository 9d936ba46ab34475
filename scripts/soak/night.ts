import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { ApiClient } from '../../test/support/console.ts';
import { noteText } from '../bench/commands.ts';
import { SocketFollower } from '../bench/socket-follower.ts';

/** What happens in the night, and how often a minute in one municipality with a storm. */
type Doing = {
  readonly name: string;
  readonly perMinute: number;
  readonly act: (people: People) => Promise<void>;
};

export type People = {
  readonly tib: ApiClient;
  readonly coordinator: ApiClient;
  readonly safetyPoints: readonly string[];
};

/** From when an incident is reported until it is closed, in milliseconds. */
const incidentLasts = 45_000;
/** How long a screen that somebody opens stays, in milliseconds. */
const screenStays = 30_000;

const doings: readonly Doing[] = [
  { name: 'an incident from call to end', perMinute: 1, act: (people) => incident(people, incidentLasts) },
  { name: 'a note', perMinute: 4, act: ({ tib }) => note(tib) },
  { name: 'a report from a safety point', perMinute: 2, act: reportFromPoint },
  { name: 'a screen opens and closes', perMinute: 1, act: ({ coordinator }) => screen(coordinator) },
  { name: 'somebody signs in and out', perMinute: 0.3, act: ({ tib }) => signInAndOut(tib.address) },
  {
    name: 'the journal is read',
    perMinute: 2,
    act: ({ coordinator }) => read(coordinator, '/journal?limit=100'),
  },
  { name: 'something is searched for', perMinute: 1, act: ({ tib }) => read(tib, '/search?q=kabelbrott') },
  { name: 'the journal is exported', perMinute: 0.1, act: ({ tib }) => read(tib, '/export?format=csv') },
  { name: 'a resident looks at the page', perMinute: 60, act: residentsPage },
];

/** Lives the night so many times as fast, until told; answers how often each thing happened, and throws with what first failed. */
export async function passNight(people: People, pace: number, until: number): Promise<Map<string, number>> {
  const happened = new Map<string, number>();
  const live = async ({ name, perMinute, act }: Doing, nth: number): Promise<void> => {
    const every = 60_000 / (perMinute * pace);
    const under = new Set<Promise<void>>();
    for (let next = Date.now() + (every * nth) / doings.length; next < until; next += every) {
      await wait(Math.max(0, next - Date.now()));
      const acting: Promise<void> = act(people)
        .then(() => void happened.set(name, (happened.get(name) ?? 0) + 1))
        .finally(() => under.delete(acting));
      under.add(acting);
      // Awaited at the end; until then an error is not to be taken for a forgotten one.
      acting.catch(() => undefined);
      if (under.size > 500) throw new Error(`${name}: 500 of them are not done`);
    }
    await Promise.all(under);
  };
  await Promise.all(doings.map(live));
  return happened;
}

/** As much as fills every list of the fold that is bounded, so that what grows afterwards does so without end. */
export async function fillBoundedLists(people: People): Promise<void> {
  const many = async (): Promise<void> => {
    for (let count = 0; count < 40; count += 1) {
      await incident(people, 0);
      for (let notes = 0; notes < 5; notes += 1) await note(people.tib);
      await reportFromPoint(people);
    }
  };
  await Promise.all(Array.from({ length: 8 }, many));
}

/** Screens that stay open the whole night. */
export async function openScreens(api: ApiClient, count: number): Promise<() => void> {
  const open = await Promise.all(Array.from({ length: count }, () => follow(api)));
  return () => open.forEach((socket) => socket.close());
}

async function incident({ tib, coordinator }: People, lasts: number): Promise<void> {
  const [id, task] = [randomUUID(), randomUUID()];
  const place = { label: 'Trollbäcken', lat: 59.222, lon: 18.203 };
  await tib.record('incident.report', {
    incident: id,
    title: 'Strömlöst',
    incidentType: 'power-outage',
    place,
  });
  await wait(lasts / 3);
  await tib.record('incident.classify', { incident: id, level: 'major', motive: 'Över tusen hushåll' });
  await tib.record('task.add', { task, incident: id, title: 'Ring Vattenfall', owner: 'Samhällsbyggnad' });
  await coordinator.record('task.acknowledge', { task });
  await wait(lasts / 3);
  await note(tib, id);
  await coordinator.record('task.complete', { task, note: 'Montör på väg' });
  await wait(lasts / 3);
  await tib.record('incident.close', { incident: id, reason: 'Strömmen är tillbaka' });
}

async function note(tib: ApiClient, about?: string): Promise<void> {
  const data = { entry: randomUUID(), kind: 'contact', direction: 'in', text: noteText } as const;
  await tib.record('journal.write', about === undefined ? data : { ...data, incident: about });
}

async function reportFromPoint({ tib, safetyPoints }: People): Promise<void> {
  const safetyPoint = safetyPoints[Math.floor(Math.random() * safetyPoints.length)];
  const occupancy = Math.floor(Math.random() * 150);
  await tib.record('safety-point.report', { safetyPoint, occupancy, backupPowerHours: 12 });
}

async function screen(api: ApiClient): Promise<void> {
  const [socket] = await Promise.all([follow(api), read(api, '/state')]);
  await wait(screenStays);
  socket.close();
}

async function follow(api: ApiClient): Promise<SocketFollower> {
  const { seq: after, hash } = (await api.ask('/head')).body as {
    readonly seq: number;
    readonly hash: string;
  };
  const position = { organisation: api.organisation, after, hash };
  return SocketFollower.open(
    {
      address: api.address,
      path: '/live',
      greeting: [`40${JSON.stringify({ token: api.token })}`, `420${JSON.stringify(['follow', position])}`],
      welcomed: '430',
    },
    () => undefined,
  );
}

async function signInAndOut(address: string): Promise<void> {
  const { token } = await ApiClient.signIn(address, 'lasare');
  await answered(`${address}/api/session`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${token}` },
  });
}

async function read(api: ApiClient, path: string): Promise<void> {
  const { status } = await api.ask(path);
  if (status >= 400) throw new Error(`${path} was answered ${status}`);
}

function residentsPage({ tib }: People): Promise<void> {
  return answered(`${tib.address}/public/${tib.organisation}`);
}

async function answered(address: string, init: RequestInit = {}): Promise<void> {
  const answer = await fetch(address, init);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${new URL(address).pathname} was answered ${answer.status}`);
}
