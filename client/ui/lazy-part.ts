/**
 * A part that no first look needs: where it cannot be fetched nothing stands in its place, or what is given, and
 * everything else goes on.
 */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  instead: ComponentType<Props> = Nothing,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch {
      return { default: instead };
    }
  });
}

function Nothing(): null {
  return null;
}
