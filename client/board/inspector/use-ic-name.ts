import { contactName } from '#shared/words/screens.ts';
import { useMe } from '../../state/live-hooks.ts';
import { useNameOf } from '../../state/party-hooks.ts';

/** As everybody calls the neutral contact. */
export function useIcName(): string {
  const ic = useMe()?.ic ?? null;
  const nameOf = useNameOf();
  return ic === null ? contactName(null) : nameOf(ic.id);
}
