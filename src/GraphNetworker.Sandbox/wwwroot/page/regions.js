// F6 walks through the regions of the page, Shift+F6 back, as in Outlook on the web. The add-in's frame is one of them:
// keys pressed inside it never reach this page, so its own Ctrl+F6 and its last Tab come through the host's protocol.

export class Regions {
  #regions = [];

  /** @param {{element: HTMLElement, enter: () => void}[]} regions in reading order */
  constructor(regions) {
    this.#regions = regions;
    document.addEventListener('keydown', (event) => {
      if (event.key === 'F6') {
        event.preventDefault();
        this.step(event.shiftKey ? -1 : 1);
      }
    });
  }

  /** Moves focus to the next region that is on screen. */
  step(direction, from = document.activeElement) {
    const shown = this.#regions.filter(({ element }) => element.offsetParent !== null);
    const at = shown.findIndex(({ element }) => element.contains(from));
    const next = shown[(at + direction + shown.length) % shown.length] ?? shown[0];
    next?.enter();
  }
}

/** The first thing in an element that takes focus. */
export function focusFirst(element) {
  element.querySelector('button:not([disabled]), a[href], input:not([disabled]), select, [tabindex="0"]')?.focus();
}
