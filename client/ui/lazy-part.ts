/** A part that no first look needs: where it cannot be fetched nothing stands in its place, and everything else goes on. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch {
      return { default: Nothing };
    }
  });
}

function Nothing(): null {
  return null;
}
