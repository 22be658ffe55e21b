/**
 * One's own map against a beat, on its owner's own screen (design section 5): also what is not shared. Nothing of it is
 * sent, kept or told to anybody.
 */
import { useEffect, useMemo, useState } from 'react';
import type { MapState } from '#shared/model/comfort-map.ts';
import { readMap } from '#shared/doc/map-says.ts';
import { matchBeat, type MatchFinding } from '#shared/rules/matching.ts';
import { coversBeat } from '#shared/rules/kit-rules.ts';
import { useParty } from './board-hooks.ts';
import { useMaterialBeat, useMaterialFacts } from './material-hooks.ts';
import { usePrivate } from './private-hooks.ts';

export type { MatchFinding } from '#shared/rules/matching.ts';

/** What one's own map says to one's own contacts in a beat; nothing while the map is not open. */
export function useOwnMapFindings(beatId: string): readonly MatchFinding[] {
  const { scene, me } = useParty();
  const beat = useMaterialBeat(beatId);
  const { kit, doubles } = useMaterialFacts();
  const map = useOwnMap(me.role === 'performer' ? me.personId : null);
  return useMemo(() => {
    if (beat === null || map === null) return [];
    const worn = kit.filter((line) => coversBeat(line, beatId));
    const context = {
      sceneId: scene.id,
      contacts: beat.contacts,
      placeholder: beat.intent?.placeholder ?? '',
      cameras: beat.cameras.filter(({ beatIds }) => beatIds.includes(beatId)).map(({ label }) => label),
      worn: new Map([[me.personId, worn.map(({ item }) => item)]]),
      doubles,
      isClosed: scene.closed,
      phase: null,
    };
    const findings = matchBeat(new Map([[me.personId, map]]), context);
    return findings.filter(({ personId }) => personId === me.personId);
  }, [beat, map, kit, doubles, beatId, scene.id, scene.closed, me.personId]);
}

function useOwnMap(personId: string | null): MapState | null {
  const session = usePrivate('map', personId);
  const [map, setMap] = useState<MapState | null>(null);
  useEffect(() => {
    if (session === null) return;
    const read = (): void => setMap(readMap(session.store.all('says')));
    read();
    const stop = session.store.subscribe('says', read);
    return () => {
      stop();
      setMap(null);
    };
  }, [session]);
  return map;
}
