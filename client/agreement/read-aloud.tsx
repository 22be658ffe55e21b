/** Reads one's own part aloud, with a voice of this device only: what is read is sent nowhere. */
import { useEffect, useState } from 'react';
import { Volume2, VolumeX } from 'lucide-react';
import { AGREEMENT_WORDS } from '#shared/words/agreement.ts';
import type { SaidPart } from '#shared/words/own-part.ts';
import { Button } from '../ui/button.tsx';

export function ReadAloud({ said }: { readonly said: SaidPart }) {
  const voice = useLocalVoice();
  const [isReading, setReading] = useState(false);
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), []);
  if (voice === null) return null;

  function press(): void {
    speechSynthesis.cancel();
    setReading(!isReading);
    if (isReading) return;
    const facts = said.facts.flatMap(({ label, lines }) => [`${label}:`, ...lines]);
    const contacts = said.contacts.flatMap(({ sentence, details }) => [sentence, ...details]);
    const speech = new SpeechSynthesisUtterance([...said.opening, ...contacts, ...facts].join(' '));
    speech.voice = voice;
    speech.addEventListener('end', () => setReading(false));
    speechSynthesis.speak(speech);
  }

  return (
    <div>
      <Button
        size={44}
        isPressed={isReading}
        icon={isReading ? <VolumeX size={20} aria-hidden /> : <Volume2 size={20} aria-hidden />}
        onPress={press}
      >
        {isReading ? AGREEMENT_WORDS.stopReading : AGREEMENT_WORDS.readAloud}
      </Button>
    </div>
  );
}

/** Security: null where the browser has only voices that send the words to somebody's server. */
function useLocalVoice(): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  useEffect(() => {
    const speech = globalThis.speechSynthesis;
    if (speech === undefined) return;
    const find = (): void => {
      const own = speech.getVoices().filter(({ localService }) => localService);
      setVoice(own.find(({ lang }) => lang.startsWith('en')) ?? null);
    };
    find();
    speech.addEventListener('voiceschanged', find);
    return () => speech.removeEventListener('voiceschanged', find);
  }, []);
  return voice;
}
