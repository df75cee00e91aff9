import { useCallback, useRef, useState } from 'preact/hooks';
import { onEscape } from './keys';

/** Something that opens in place. Escape closes it and gives the focus back to what opened it. */
export function useDisclosure<T extends HTMLElement = HTMLButtonElement>() {
  const [open, setOpen] = useState(false);
  const opener = useRef<T>(null);

  const close = useCallback(() => {
    setOpen(false);
    opener.current?.focus();
  }, []);

  return { open, opener, close, onKeyDown: open ? onEscape(close) : undefined, toggle: () => setOpen(!open) };
}
