import { useEffect } from 'preact/hooks';

/** Takes the focus when something opens, and gives it back to whoever had it when it closes. */
export function useFocusWhileOpen(place: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    place.current?.focus();
    return () => before?.focus();
  }, [place]);
}
