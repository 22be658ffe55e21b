/** An angle that is typed: of people, furniture and cameras alike. */
export const TURN_WORDS = {
  typed: 'Angle',
  help: '0° downstage, 90° stage left, 180° upstage, 270° stage right.',
  said: (degrees: number) => `${Math.round(degrees)} degrees`,
} as const;
