/** What single keys do. */
export interface KeyActs {
  readonly refresh: () => void;
  readonly search: () => void;
  readonly help: () => void;
}

const kept = 'graphnetworker.singleKeys';

/** Whether keys pressed alone act; on unless the owner switched them off here. */
export function singleKeys(): boolean {
  try {
    return localStorage.getItem(kept) !== 'off';
  } catch {
    return true; // a browser that keeps nothing for a frame
  }
}

export function keepSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(kept, on ? 'on' : 'off');
  } catch {
    // It holds as long as the pane is open: the card shows what was pressed.
  }
}

/** Single keys act only where nothing is typed and nothing else is meant by them, and can be switched off (WCAG 2.1.4). */
export function listenForKeys(page: HTMLElement, { refresh, search, help }: KeyActs): void {
  page.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) {
      return;
    }
    const act = { r: refresh, '/': search, '?': help }[event.key.toLowerCase()];
    if (act !== undefined && singleKeys()) {
      event.preventDefault();
      act();
    }
    if (event.key === 'Enter') {
      pressMain(event);
    }
  });
}

/** Escape closes what is open, and only that. */
export const onEscape = (close: () => void) => (event: KeyboardEvent) => {
  if (event.key === 'Escape') {
    event.stopPropagation();
    close();
  }
};

/** The same for what is open in place; the focus goes back to what opened it. */
export const escaping = (open: boolean, close: () => void, place: { readonly current: HTMLElement | null }) =>
  open
    ? onEscape(() => {
        close();
        place.current?.querySelector('button')?.focus();
      })
    : undefined;

/** Enter presses a card's main button when the focus is on the card and on nothing in it that has an Enter of its own. */
function pressMain(event: KeyboardEvent): void {
  const on = event.target instanceof Element ? event.target : null;
  if (on !== null && on.closest('button, a, input, select, textarea, summary') === null) {
    on.closest('.card')?.querySelector<HTMLButtonElement>('button.main')?.click();
  }
}

const takesText = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null);
