/** The parts of the board's screen, for keys that go from one to the next and for acts that end in one of them. */

/** In the order they are met; each is marked with `data-part`. */
function parts(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-part]')].filter((part) => entryOf(part) !== null);
}

/** From the part that has the focus, round and round. */
export function goToPart(step: -1 | 1): void {
  const all = parts();
  const here = document.activeElement?.closest<HTMLElement>('[data-part]') ?? null;
  const at = here === null ? -1 : all.indexOf(here);
  const to = at === -1 ? (step === 1 ? 0 : all.length - 1) : (at + step + all.length) % all.length;
  const part = all[to];
  if (part !== undefined) entryOf(part)?.focus();
}

/** What is picked or open in a part, else the first thing a key reaches there. */
function entryOf(part: HTMLElement): HTMLElement | null {
  const all = [
    ...part.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex="0"]'),
  ];
  const open = all.filter(
    (element) => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility(),
  );
  const chosen = open.find((element) =>
    element.matches(
      '[data-twin][aria-pressed="true"], [aria-current="true"], [role=tab][aria-selected="true"]',
    ),
  );
  return chosen ?? open[0] ?? null;
}

/** The tab of the inspector that is open, once it is there. */
export function focusTab(): void {
  whenThere('[data-part="inspector"] [role=tab][aria-selected="true"]', (tab) => tab.focus());
}

/** The twin of what has just been picked on the plan. */
export function focusPicked(): void {
  whenThere('[data-twin][aria-pressed="true"]', (twin) => twin.focus());
}

/** What an act has just asked for is rendered before the next picture. */
function whenThere(selector: string, then: (element: HTMLElement) => void): void {
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element !== null) then(element);
  });
}
