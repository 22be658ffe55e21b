// The service worker: keeps the built files, so that the board opens without a network. The build puts the list in.
const files = ['__FILES__'];
const cacheName = 'app-__REVISION__';
const live = /^\/(?:api|sync|live|healthz|readyz|metrics)(?:\/|$)/;

self.addEventListener('install', (event) => {
  const requests = files.map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(requests)));
});

self.addEventListener('activate', (event) => {
  const removeOld = async () => {
    const names = await caches.keys();
    await Promise.all(
      names
        .filter((name) => name !== cacheName && name.startsWith('app-'))
        .map((name) => caches.delete(name)),
    );
    await self.clients.claim();
  };
  event.waitUntil(removeOld());
});

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin || live.test(pathname)) return;
  const wanted = mode === 'navigate' ? '/' : event.request;
  event.respondWith(caches.match(wanted).then((kept) => kept ?? fetch(event.request)));
});

// The page asks for this after the person said yes to the new version.
self.addEventListener('message', (event) => {
  if (event.data === 'skip-waiting') void self.skipWaiting();
});
