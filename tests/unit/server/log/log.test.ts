import { describe, expect, it } from 'vitest';
import { toStoreFailure } from '../../../../server/store/embedded/engine-errors.ts';
import { createLog } from '../../../../server/log.ts';

function logged(err: unknown): Record<string, unknown> {
  const lines: string[] = [];
  createLog('info', { write: (line) => void lines.push(line) }).error({ err, person: 'pers_1' }, 'it broke');
  return JSON.parse(lines[0]!) as Record<string, unknown>;
}

describe('a line of the log', () => {
  it('[6.4] has an error’s kind, code and place, and none of its words', () => {
    const line = logged(new SyntaxError('Unexpected token in "Mara Lind"\n    at "Mara Lind"'));
    expect(JSON.stringify(line)).not.toContain('Mara');
    expect(line).toMatchObject({ msg: 'it broke', person: 'pers_1', err: { type: 'SyntaxError' } });
    expect(logged('Mara Lind')).toMatchObject({ err: { type: 'string' } });
  });

  it('[6.1] says why the store could not write', () => {
    const engine = Object.assign(new Error('database or disk is full'), { errcode: 13 });
    expect(logged(toStoreFailure(engine))).toMatchObject({
      err: { type: 'StoreFailure', code: 'SQLITE_FULL' },
    });
    const system = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', syscall: 'write' });
    expect(logged(toStoreFailure(system))).toMatchObject({ err: { type: 'StoreFailure', code: 'ENOSPC' } });
  });
});
