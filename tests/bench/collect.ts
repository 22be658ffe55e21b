import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Makes a function that collects garbage in this process and says how many bytes of values there are then. */
export function createCollector(): () => number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  return () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
}
