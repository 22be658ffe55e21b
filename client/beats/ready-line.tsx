/** What is published of a beat, on its card. It moves only when an IC calls, or the board is not what was called (R19). */
import { useParty } from '../state/board-hooks.ts';
import { useBeatConsent } from '../state/consent-hooks.ts';
import { ReadyMark } from '../ui/ready-mark.tsx';

export function ReadyLine({ beatId }: { readonly beatId: string }) {
  const { scene } = useParty();
  const said = useBeatConsent(scene.id, beatId);
  return <ReadyMark isReady={said?.ready === true} isAskedAgain={said?.changed === true} />;
}
