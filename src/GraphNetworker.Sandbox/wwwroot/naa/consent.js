// The sign-in window Outlook opens for GetTokenPopup. Departure: Microsoft's is a window of login.microsoftonline.com;
// this is a dialog of the page that asks the one question left, whether the add-in may.

import { make } from '../page/elements.js';

/** True when the person accepts, false when they cancel or close. */
export function askConsent(owner, { scopes }) {
  return new Promise((resolve) => {
    const dialog = make('dialog', { class: 'consent', 'aria-labelledby': 'consent-title' },
      make('form', { method: 'dialog' },
        make('p', { class: 'consent-account', text: owner.address }),
        make('h2', { id: 'consent-title', text: 'Permissions requested' }),
        make('p', { text: 'GraphNetworker would like to:' }),
        make('ul', {}, scopes.map((scope) => make('li', { text: scope.endsWith('access_as_user') ? 'Use GraphNetworker as you' : scope }))),
        make('p', { class: 'quiet-line', text: 'You are practising: nothing is granted outside this sandbox.' }),
        make('div', { class: 'consent-buttons' },
          make('button', { value: 'cancel', text: 'Cancel' }),
          make('button', { value: 'accept', class: 'primary', autofocus: true, text: 'Accept' }))));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'accept');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
