import { useRef, useState } from 'preact/hooks';
import { words } from '../words/en';
import { keepSingleKeys, onEscape, singleKeys } from './keys';
import { useFocusWhileOpen } from './useFocusWhileOpen';

/** What the keyboard does, and the switch for keys that are pressed alone (WCAG 2.1.4). */
export function Keys({ close }: { readonly close: () => void }) {
  const place = useRef<HTMLElement>(null);
  const [on, setOn] = useState(singleKeys());
  useFocusWhileOpen(place);
  const said = words.keys;
  return (
    <section class="card" tabIndex={-1} ref={place} aria-label={said.title} data-testid="keys" onKeyDown={onEscape(close)}>
      <p class="kicker">{said.kicker}</p>
      <h2>{said.title}</h2>
      <dl class="keys">
        {said.list.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="field">
        <input
          type="checkbox"
          checked={on}
          data-testid="single-keys"
          onChange={() => {
            keepSingleKeys(!on);
            setOn(!on);
          }}
        />{' '}
        {said.single}
      </label>
      <div class="buttons">
        <button type="button" class="main" onClick={close}>
          {said.close}
        </button>
      </div>
    </section>
  );
}
