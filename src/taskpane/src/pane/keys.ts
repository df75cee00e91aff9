/** Single keys act only where nothing is typed and nothing else is meant by them (WCAG 2.1.4). */
export function listenForKeys(page: HTMLElement, refresh: () => void): void {
  page.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) {
      return;
    }
    if (event.key === 'r' || event.key === 'R') {
      event.preventDefault();
      refresh();
    }
    if (event.key === 'Enter') {
      pressMain(event);
    }
  });
}

/** Escape closes what is open in place, and gives the focus back to what opened it. */
export const escaping = (open: boolean, close: () => void, place: { readonly current: HTMLElement | null }) => (event: KeyboardEvent) => {
  if (event.key === 'Escape' && open) {
    event.stopPropagation();
    close();
    place.current?.querySelector('button')?.focus();
  }
};

/** Enter presses a card's main button when the focus is on the card and on nothing in it that has an Enter of its own. */
function pressMain(event: KeyboardEvent): void {
  const on = event.target instanceof Element ? event.target : null;
  if (on !== null && on.closest('button, a, input, select, textarea, summary') === null) {
    on.closest('.card')?.querySelector<HTMLButtonElement>('button.main')?.click();
  }
}

const takesText = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null);
