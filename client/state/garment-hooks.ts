/** How a garment that a contact opens stands on the kit list, said where it is chosen (B3, K1). */
import { isGarmentId } from '#shared/model/kit-catalogue.ts';
import { coversBeat } from '#shared/rules/kit-rules.ts';
import { useParty } from './board-hooks.ts';
import { outOf, useKitOf } from './kit-hooks.ts';

export type GarmentOnKit = 'listed' | 'not-listed' | 'two-wearers';

/** Null for words of costume's own, and for whoever is not shown the whole list. */
export function useGarmentOnKit(beatId: string, garment: string, wearer: string): GarmentOnKit | null {
  const { scene } = useParty();
  const kit = useKitOf(scene.id);
  if (kit?.people === undefined || kit.lines === undefined || !isGarmentId(garment)) return null;
  const worn = outOf(kit.lines).filter(
    (line) =>
      line.item === garment &&
      coversBeat(line, beatId) &&
      line.wearers.some(({ person }) => person === wearer),
  );
  if (worn.length === 0) return 'not-listed';
  return worn.some(({ wearers }) => wearers.length > 1) ? 'two-wearers' : 'listed';
}
