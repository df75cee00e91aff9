import { useLayoutEffect, useRef } from 'preact/hooks';

/** What was pressed has given place to something else, and the focus went with it: it goes on to what stands there now, unless the owner is elsewhere by then. */
export function useFocusGoingOn<T extends HTMLElement>(state: string) {
  const place = useRef<T>(null);
  const before = useRef(state);
  useLayoutEffect(() => {
    const was = before.current;
    before.current = state;
    // What a reading put there nobody has pressed.
    const pressed = state !== '' || was === 'undoing';
    if (state !== was && pressed && document.hasFocus() && document.activeElement === document.body) {
      place.current?.querySelector<HTMLElement>('button:not(:disabled), [tabindex]')?.focus();
    }
  }, [state]);
  return place;
}
