/**
 * The focus of a keyboard is never lost: what had it and goes away, or is greyed out, hands it to what stands where it
 * stood. Fetched with the first key; fingers and mice need no focus, and are left alone.
 */
/** Milliseconds: letters that follow each other faster are one word. */
const WORD_MS = 700;

const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex="0"]';

const TYPED_INTO = 'select, textarea, input:not([type=radio], [type=checkbox], [type=range])';

interface Kept {
  readonly element: HTMLElement;
  readonly name: string;
  /** in a dialog or a menu, which gives the focus back to what is below */
  readonly isAbove: boolean;
  /** the innermost first */
  readonly around: readonly HTMLElement[];
  /** everything a key could reach, in order */
  readonly all: readonly HTMLElement[];
}

/** Watches a part of the page until the returned function is called. `fallback` takes the focus where nothing else is left. */
export function keepFocus(part: HTMLElement, fallback: () => HTMLElement | null): () => void {
  let kept = remember(part, document.activeElement);
  /** what had it before a dialog opened */
  let below = kept;
  /** what had it before, for fields that let go by themselves */
  let before: Kept | null = null;
  let isByKeys = true;
  /** when a letter was typed last */
  let typedAt = -WORD_MS;
  /** until then letters are the rest of what was typed into something that has gone */
  let restUntil = 0;
  const onFocus = (event: FocusEvent): void => {
    const next = remember(part, event.target instanceof Element ? event.target : null);
    if (next?.element === kept?.element) return;
    before = kept;
    kept = next;
    if (next?.isAbove === false) below = next;
  };
  const onPress = (event: Event): void => {
    isByKeys = event.type === 'keydown';
    if (!(event instanceof KeyboardEvent) || event.key.length !== 1) return;
    // what is held with Ctrl is no letter of a word
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    typedAt = event.timeStamp;
    if (event.timeStamp > restUntil) return;
    // a Space of it must press no button that the focus was handed to
    event.preventDefault();
    event.stopImmediatePropagation();
    restUntil = event.timeStamp + WORD_MS;
  };
  const give = (from: Kept | null): void => {
    ((from === null ? undefined : heirOf(from)) ?? fallback())?.focus();
  };
  const settle = (): void => {
    if (kept === null || !isByKeys) return;
    if (stands(kept.element)) return keepInSight(kept.element);
    // somebody has given it away already: a dialog that closes does
    if (document.activeElement !== document.body && document.activeElement !== kept.element) return;
    const now = performance.now();
    if (kept.element.matches(TYPED_INTO) && now - typedAt < WORD_MS) restUntil = now + WORD_MS;
    give(kept.isAbove ? below : kept);
  };
  const onLeave = (event: FocusEvent): void => {
    if (event.relatedTarget !== null || !isByKeys) return;
    queueMicrotask(() => {
      // a field whose words were kept with Enter; not a window that another one was brought before
      const isLeft = document.hasFocus() && document.activeElement === document.body;
      if (isLeft && kept !== null && kept.element === event.target && stands(kept.element)) give(before);
    });
  };
  const observer = new MutationObserver(settle);
  observer.observe(part, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  part.addEventListener('focusin', onFocus);
  part.addEventListener('focusout', onLeave);
  addEventListener('keydown', onPress, true);
  addEventListener('pointerdown', onPress, true);
  // whoever turns the wheel looks somewhere else
  addEventListener('wheel', onPress, { capture: true, passive: true });
  return () => {
    observer.disconnect();
    part.removeEventListener('focusin', onFocus);
    part.removeEventListener('focusout', onLeave);
    removeEventListener('keydown', onPress, true);
    removeEventListener('pointerdown', onPress, true);
    removeEventListener('wheel', onPress, true);
  };
}

function remember(part: HTMLElement, target: Element | null): Kept | null {
  if (!(target instanceof HTMLElement) || !part.contains(target)) return null;
  const around: HTMLElement[] = [];
  for (let at = target.parentElement; at !== null && part.contains(at); at = at.parentElement)
    around.push(at);
  return {
    element: target,
    name: nameOf(target),
    isAbove: target.closest('dialog, [popover]') !== null,
    around,
    all: [...part.querySelectorAll<HTMLElement>(FOCUSABLE)],
  };
}

/** The same control drawn again, or what came behind it, or before it: as near to it as still stands. */
function heirOf({ element, name, around, all }: Kept): HTMLElement | undefined {
  if (canTake(element)) return element;
  const at = all.indexOf(element);
  for (const place of around) {
    if (!place.isConnected) continue;
    const same = [...place.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
      (other) => nameOf(other) === name && canTake(other),
    );
    if (same !== undefined) return same;
    const isHere = (other: HTMLElement): boolean => place.contains(other) && canTake(other);
    const near = all.slice(at + 1).find(isHere) ?? all.slice(0, Math.max(0, at)).findLast(isHere);
    if (near !== undefined) return near;
    const any = [...place.querySelectorAll<HTMLElement>(FOCUSABLE)].find(canTake);
    if (any !== undefined) return any;
  }
  return undefined;
}

/** What has just been put in above it has pushed it out of its panel; the twins of the plan lie where their objects are. */
function keepInSight(element: HTMLElement): void {
  if (document.activeElement !== element || element.matches('[data-twin]')) return;
  requestAnimationFrame(() => {
    if (document.activeElement === element) element.scrollIntoView({ block: 'nearest' });
  });
}

function canTake(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && stands(element) && element.checkVisibility();
}

function stands(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled');
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute('aria-label') ?? element.textContent;
}
