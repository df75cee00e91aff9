import { useCallback, useRef, useState } from 'preact/hooks';

/** Something that opens in place. Escape closes it and gives the focus back to what opened it. */
export function useDisclosure<T extends HTMLElement = HTMLButtonElement>() {
  const [open, setOpen] = useState(false);
  const opener = useRef<T>(null);

  const close = useCallback(() => {
    setOpen(false);
    opener.current?.focus();
  }, []);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.key === 'Escape' && open) {
        event.stopPropagation();
        close();
      }
    },
    [open, close],
  );

  return { open, opener, close, onKeyDown, toggle: () => setOpen(!open) };
}
