/** In whose words the map around a view is written. */
import { createContext, useContext } from 'react';
import { mapVoice, type MapVoice } from '#shared/words/map-voice.ts';

export const VoiceContext = createContext<MapVoice>(mapVoice({ kind: 'own', guardians: null }));

export function useVoice(): MapVoice {
  return useContext(VoiceContext);
}
