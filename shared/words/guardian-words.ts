/** The home of somebody who looks after a minor. */

export const GUARDIAN_WORDS = {
  mapOf: (name: string) => `${name}’s comfort map`,
  isShared: (isShared: boolean) => (isShared ? ' Shared with the ICs' : ' Not shared'),
  openMapOf: (name: string) => `Open ${name}’s comfort map`,
  looksAfterNobody: (ic: string) =>
    `It is not noted yet whom you look after. ${ic} notes it under People; then their comfort map is here.`,
} as const;
