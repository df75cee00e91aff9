import { useState } from 'preact/hooks';
import { words } from '../words/en';

/** Details for support. A frame may be refused the clipboard: then they are shown, to be copied by hand. */
export function CopyDetails({ details }: { readonly details: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const copy = () => {
    const written = (navigator.clipboard as Clipboard | undefined)?.writeText(details) ?? Promise.reject(new Error('no clipboard'));
    void written.then(
      () => setState('copied'),
      () => setState('refused'),
    );
  };

  return (
    <>
      <button type="button" onClick={copy}>
        <span aria-live="polite">{state === 'copied' ? words.trouble.copied : words.trouble.copy}</span>
      </button>
      {state === 'refused' && (
        <label class="details">
          {words.trouble.copyFailed}
          <textarea readOnly rows={5} value={details} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </>
  );
}
