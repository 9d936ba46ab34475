/**
 * Vaka's service worker: shows alarms that are pushed to this device, and keeps the app's own files so that the page opens
 * without a network. It never touches /api: what people have written is never in its cache.
 *
 * 1. A page is fetched from the network; the copy is used only where the network fails or the server is down.
 * 2. Files whose names hold a hash of their content are taken from the cache first.
 * 3. A new build empties the cache of the old one's files, since its index names others.
 */
const shell = 'vaka-shell-1';
const notOfTheApp = /^\/(api|public|live|k|problem|healthz|readyz|metrics)(\/|$)/;
const hashed = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

self.addEventListener('install', (event) => {
  event.waitUntil(keepIndex().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(removeOtherCaches().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (!notOfTheApp.test(url.pathname)) event.respondWith(page(event));
  } else if (hashed.test(url.pathname)) event.respondWith(asset(request));
});

/** The page tells which files it has loaded before this worker was there, so that they are kept too. */
self.addEventListener('message', (event) => {
  const { kind, paths } = event.data ?? {};
  if (kind !== 'keep' || !Array.isArray(paths)) return;
  event.waitUntil(keepAll(paths.filter((path) => typeof path === 'string' && hashed.test(path))));
});

async function removeOtherCaches() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== shell).map((name) => caches.delete(name)));
}

/** Without a network at installation, nothing is kept yet; the first page that is fetched keeps it. */
async function keepIndex() {
  try {
    const answer = await fetch('/', { cache: 'no-cache' });
    if (answer.ok) await store(answer);
  } catch {
    return;
  }
}

async function page(event) {
  try {
    const answer = await fetch(event.request);
    if (answer.status < 500) {
      if (answer.ok && isHtml(answer)) event.waitUntil(store(answer.clone()));
      return answer;
    }
    return (await kept('/')) ?? answer;
  } catch {
    return (await kept('/')) ?? Response.error();
  }
}

async function asset(request) {
  const found = await kept(new URL(request.url).pathname);
  if (found !== undefined) return found;
  const answer = await fetch(request);
  if (answer.ok) {
    const copy = answer.clone();
    const cache = await caches.open(shell);
    await cache.put(new URL(request.url).pathname, copy);
  }
  return answer;
}

async function kept(path) {
  const cache = await caches.open(shell);
  return await cache.match(path);
}

/** Keeps the index and what it names; where it is another than before, what the one before needed goes. */
async function store(answer) {
  const text = await answer.text();
  const cache = await caches.open(shell);
  const before = await cache.match('/');
  if (before !== undefined && (await before.text()) === text) return;
  for (const request of await cache.keys()) await cache.delete(request);
  const headers = { 'content-type': 'text/html; charset=utf-8', ...policyOf(answer) };
  await cache.put('/', new Response(text, { headers }));
  const named = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path);
  await keepAll(named);
}

/** A kept page has the same rules as one from the server. */
function policyOf(answer) {
  const policy = answer.headers.get('content-security-policy');
  return policy === null ? {} : { 'content-security-policy': policy };
}

async function keepAll(paths) {
  const cache = await caches.open(shell);
  for (const path of paths) {
    if ((await cache.match(path)) !== undefined) continue;
    try {
      await cache.add(path);
    } catch {
      // It is fetched and kept when it is next needed.
      continue;
    }
  }
}

const isHtml = (answer) => answer.headers.get('content-type')?.startsWith('text/html') === true;

/** An alarm: `{title, body, url, token, tag, answers}`. Each alarm has one notification, which stays until it is answered. */
self.addEventListener('push', (event) => {
  const alarm = readAlarm(event.data);
  event.waitUntil(show(alarm));
});

function readAlarm(data) {
  try {
    const { title, body, url, token, tag, answers } = data?.json() ?? {};
    return {
      title: String(title ?? 'Vaka'),
      body: String(body ?? ''),
      url: typeof url === 'string' ? url : '/larm',
      token: typeof token === 'string' ? token : null,
      tag: typeof tag === 'string' ? tag : 'alarm',
      answers: Array.isArray(answers) ? answers : [],
    };
  } catch {
    return { title: 'Vaka', body: '', url: '/larm', token: null, tag: 'alarm', answers: [] };
  }
}

/** Browsers show the first two buttons: "på väg" and "uppfattat" where the alarm offers them. */
async function show(alarm) {
  const wanted = ['coming', 'understood', 'cannot'];
  const answers = [...alarm.answers].sort(
    (one, other) => wanted.indexOf(one.answer) - wanted.indexOf(other.answer),
  );
  await self.registration.showNotification(alarm.title, {
    body: alarm.body,
    tag: alarm.tag,
    renotify: true,
    requireInteraction: true,
    vibrate: [400, 200, 400, 200, 400],
    lang: 'sv',
    data: alarm,
    actions:
      alarm.token === null ? [] : answers.map(({ answer, title }) => ({ action: answer, title })).slice(0, 2),
  });
}

self.addEventListener('notificationclick', (event) => {
  const alarm = event.notification.data ?? { url: '/larm', token: null, answers: [] };
  const chosen = alarm.answers?.find(({ answer }) => answer === event.action);
  event.notification.close();
  event.waitUntil(
    chosen === undefined || alarm.token === null ? openPage(alarm) : answerAlarm(alarm, chosen),
  );
});

/** Answers with one press. Where that did not go, the page where it can be done is opened. */
async function answerAlarm(alarm, { answer, minutes, title }) {
  try {
    const response = await fetch(`/k/${encodeURIComponent(alarm.token)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ answer, ...(minutes === undefined ? {} : { minutes }), via: 'push' }),
    });
    if (!response.ok) throw new Error(String(response.status));
  } catch {
    await openPage(alarm);
    return;
  }
  await self.registration.showNotification(alarm.title, {
    body: `\u2713 ${title}`,
    tag: alarm.tag,
    lang: 'sv',
    data: { url: '/larm', token: null, answers: [] },
  });
}

/** The console where it is open already, since the alarm rings there; else the page that the alarm leads to. */
async function openPage({ url }) {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const console = open.find((client) => !notOfTheApp.test(new URL(client.url).pathname));
  if (console !== undefined) return await console.focus();
  return await self.clients.openWindow(url);
}
