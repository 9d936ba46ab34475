/**
 * Vaka's service worker: shows alarms that are pushed to this device, and keeps the whole app, so that every page opens
 * without a network, also one that was never visited. It never touches /api: what people have written is never in its caches.
 *
 * 1. A build is kept whole, in a cache of its own, and counts from when its last file is there. Until then the build before it
 *    is what opens without a network; a page and its files are always of one build.
 * 2. A page is asked of the network. Where that fails, the server is down, or nothing is heard for three seconds, the kept one
 *    is opened.
 * 3. Files whose names hold a hash of their content are taken from what is kept first.
 * 4. A build that no open page belongs to goes when a newer one is whole.
 */
const builds = 'vaka-app-';
/** What pages have asked for and no whole build holds yet. */
const loose = 'vaka-loose';
/** In a build's cache: that it is whole, and since when. */
const whole = '/vaka-whole';
const patience = 3_000;
const atOnce = 3;
const notOfTheApp = /^\/(api|public|live|k|problem|healthz|readyz|metrics)(\/|$)/;
const hashed = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

self.addEventListener('install', (event) => {
  event.waitUntil(keepIndex().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(removeForeignCaches().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (!notOfTheApp.test(url.pathname)) event.respondWith(page(request));
  } else if (hashed.test(url.pathname)) event.respondWith(asset(url.pathname));
});

async function removeForeignCaches() {
  const names = await caches.keys();
  const foreign = names.filter((name) => name !== loose && !name.startsWith(builds));
  await Promise.all(foreign.map((name) => caches.delete(name)));
}

async function page(request) {
  const kept = await keptIndex();
  if (kept === undefined) return await fetch(request);
  try {
    const answer = await Promise.race([fetch(request), silence(patience)]);
    return answer === null || answer.status >= 500 ? kept : answer;
  } catch {
    return kept;
  }
}

function silence(milliseconds) {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), milliseconds);
  });
}

/** The page of the newest whole build; before there is one, whatever page is kept. */
async function keptIndex() {
  const [newest] = await wholeBuilds();
  return await (await caches.open(newest ?? loose)).match('/');
}

/** The names of the whole builds' caches, the newest first. */
async function wholeBuilds() {
  const names = (await caches.keys()).filter((name) => name.startsWith(builds));
  const dated = await Promise.all(
    names.map(async (name) => {
      const mark = await (await caches.open(name)).match(whole);
      return { name, since: mark === undefined ? null : Number(await mark.text()) };
    }),
  );
  return dated
    .filter(({ since }) => since !== null)
    .sort((one, other) => other.since - one.since)
    .map(({ name }) => name);
}

async function asset(path) {
  const found = await caches.match(path);
  if (found !== undefined) return found;
  const answer = await fetch(path);
  if (answer.ok) {
    const copy = answer.clone();
    await (await caches.open(loose)).put(path, copy).catch(() => undefined);
  }
  return answer;
}

/** So that something opens before a build is whole. Without a network at installation, nothing is kept yet. */
async function keepIndex() {
  try {
    const answer = await fetch('/', { cache: 'no-cache' });
    if (!answer.ok || !isHtml(answer)) return;
    const text = await answer.text();
    // A phone that came by a QR code has opened another page than this, which begins with files of its own.
    const named = [...text.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path);
    await fill(
      loose,
      named.filter((path) => hashed.test(path)),
    );
    await putIndex(loose, answer, text);
  } catch {
    return;
  }
}

/** A kept page has the same rules as one from the server. */
async function putIndex(name, answer, text) {
  const policy = answer.headers.get('content-security-policy');
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    ...(policy === null ? {} : { 'content-security-policy': policy }),
  };
  await (await caches.open(name)).put('/', new Response(text, { headers }));
}

const isHtml = (answer) => answer.headers.get('content-type')?.startsWith('text/html') === true;

/**
 * From a page that has opened: `keep-app` asks for the newest build to be kept, `thrifty` where the network is paid by its
 * bytes: then only what has been opened (`paths`) is kept. Answers each page with the newest whole build's version.
 */
self.addEventListener('message', (event) => {
  const { kind, thrifty, paths } = event.data ?? {};
  if (kind !== 'keep-app') return;
  const opened = Array.isArray(paths) ? paths.filter((path) => typeof path === 'string' && hashed.test(path)) : [];
  event.waitUntil(keepApp(thrifty === true, opened).then(tellPages));
});

let keeping = null;

function keepApp(thrifty, opened) {
  keeping ??= (thrifty ? fill(loose, opened).then(keepIndex) : keepNewest(opened)).catch(() => undefined);
  return keeping.finally(() => {
    keeping = null;
  });
}

/** Keeps the newest build whole. What is there already is not fetched again, so a keeping that was cut goes on where it was. */
async function keepNewest(opened) {
  const list = await fetch('/app-files.json', { cache: 'no-cache' });
  if (!list.ok) return;
  const { version, files } = await list.json();
  const name = builds + version;
  if (!(await wholeBuilds()).includes(name)) {
    const all = files.map(([path]) => path).filter((path) => hashed.test(path));
    // What has been opened goes first: with it alone, the page opens again.
    const first = opened.filter((path) => all.includes(path));
    const paths = [...first, ...all.filter((path) => !first.includes(path))];
    if (!(await fill(name, paths)) || !(await complete(name, version))) return;
  }
  await letGo(version);
}

/** Puts the files that a cache lacks into it, a few at a time; true when all are there. */
async function fill(name, paths) {
  const cache = await caches.open(name);
  const left = [...paths];
  let missing = 0;
  const work = async () => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      if (!(await keepOne(cache, path))) missing += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return missing === 0;
}

async function keepOne(cache, path) {
  try {
    if ((await cache.match(path)) !== undefined) return true;
    // The same name is the same content, whichever build brought it.
    const answer = (await caches.match(path)) ?? (await fetch(path, { priority: 'low' }));
    if (!answer.ok) return false;
    await cache.put(path, answer);
    return true;
  } catch {
    return false;
  }
}

/** The page comes last; where the server has become another build meanwhile, that one is kept next time. */
async function complete(name, version) {
  const answer = await fetch('/', { cache: 'no-cache' });
  const text = await answer.text();
  if (!answer.ok || !isHtml(answer) || !text.includes(`content="${version}"`)) return false;
  await putIndex(name, answer, text);
  await (await caches.open(name)).put(whole, new Response(String(Date.now())));
  return true;
}

/** Lets the builds go that are older than a whole one and that no open page belongs to. */
async function letGo(newest) {
  const inUse = await versionsInUse();
  if (inUse === null) return;
  const used = new Set([newest, ...inUse]);
  const names = await caches.keys();
  const old = names.filter(
    (name) => name === loose || (name.startsWith(builds) && !used.has(name.slice(builds.length))),
  );
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** Which build each open page is; null where one does not say, since it may still be loading. */
async function versionsInUse() {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const answers = open.map((client) => {
    const { port1, port2 } = new MessageChannel();
    const said = new Promise((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
    });
    client.postMessage({ kind: 'which-version' }, [port2]);
    return Promise.race([said, silence(2_000)]);
  });
  const versions = await Promise.all(answers);
  return versions.every((version) => typeof version === 'string') ? versions : null;
}

async function tellPages() {
  const [newest] = await wholeBuilds();
  if (newest === undefined) return;
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const client of open) client.postMessage({ kind: 'kept', version: newest.slice(builds.length) });
}

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
