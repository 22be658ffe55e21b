/** What unfolds below a beat's name: its kind, cues, phrase and tempo. */
export const BEAT_DETAILS_WORDS = {
  kind: 'Kind of beat',
  kindClosed: 'Somebody here is not noted as 18 or older, so only these kinds can be chosen.',
  startsOnPlanB: 'The contact-free Plan B is what runs, unless an intimacy coordinator says otherwise.',
  withGuardianAndTeacher:
    'A guardian and a studio teacher are there. No part of the body is noted, and no contact.',
  phrase: 'Phrase',
  phraseHelp: 'The run of beats it belongs to.',
  cueIn: 'Cue in',
  cueOut: 'Cue out',
  ownTempo: 'Own tempo',
  tempo: 'Counts per minute',
  ownTempoHelp: (tempo: number) => `Off: as the scene, ${tempo} counts per minute.`,
} as const;
