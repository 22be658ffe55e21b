/** Keeps the page for the time without a network, and says calmly when a newer one is ready. */
import { useEffect } from 'react';
import { VERSION_WORDS } from '#shared/words/screens.ts';
import { useNotices } from '../ui/notices.tsx';

export function NewVersion() {
  const { say } = useNotices();
  useEffect(() => {
    // Only over https or on localhost is there such a thing; the page works without it.
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    return watch((reload) =>
      say({
        text: VERSION_WORDS.isHere,
        topic: 'version',
        action: { label: VERSION_WORDS.reload, onPress: reload },
      }),
    );
  }, [say]);
  return null;
}

function watch(onReady: (reload: () => void) => void): () => void {
  const workers = navigator.serviceWorker;
  let isAsked = false;
  const onChange = (): void => {
    // the first worker of all takes over without a reload
    if (isAsked) location.reload();
  };
  workers.addEventListener('controllerchange', onChange);
  const offer = (worker: ServiceWorker | null): void => {
    if (worker === null || workers.controller === null) return;
    onReady(() => {
      isAsked = true;
      worker.postMessage('skip-waiting');
    });
  };
  workers
    .register('/sw.js')
    .then((registration) => {
      offer(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const { installing } = registration;
        installing?.addEventListener('statechange', () => {
          if (installing.state === 'installed') offer(installing);
        });
      });
      return registration;
    })
    // a browser that refuses workers shows the same page, with a network
    .catch(() => undefined);
  return () => workers.removeEventListener('controllerchange', onChange);
}
