// The edge between the reading pane and the add-in: drag it, or focus it and use the arrow keys.

/** Outlook on the web gives an add-in 320 px at least; wider is the person's choice. */
const NARROWEST = 320;
const WIDEST = 480;
const STEP = 10;
const KEY = 'outlook.paneWidth';

export function splitter(handle, pane) {
  const apply = (width) => {
    const fitting = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
    pane.style.setProperty('--pane-width', `${fitting}px`);
    handle.setAttribute('aria-valuenow', fitting);
    localStorage.setItem(KEY, fitting);
  };

  handle.setAttribute('aria-valuemin', NARROWEST);
  handle.setAttribute('aria-valuemax', WIDEST);
  apply(Number(localStorage.getItem(KEY)) || 340);

  handle.addEventListener('pointerdown', (event) => {
    handle.setPointerCapture(event.pointerId);
    // A frame swallows the pointer as soon as it is above it.
    document.body.classList.add('resizing');
  });
  handle.addEventListener('pointermove', (event) => {
    if (handle.hasPointerCapture(event.pointerId)) {
      apply(pane.getBoundingClientRect().right - event.clientX);
    }
  });
  handle.addEventListener('lostpointercapture', () => document.body.classList.remove('resizing'));
  handle.addEventListener('keydown', (event) => {
    const direction = { ArrowLeft: 1, ArrowRight: -1 }[event.key];
    if (direction) {
      event.preventDefault();
      apply(Number(handle.getAttribute('aria-valuenow')) + direction * STEP);
    }
  });
}
