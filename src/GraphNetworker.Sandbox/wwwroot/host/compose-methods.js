// ExecuteMethod while a mail is written. Recipients travel as {name, address}, fields as 0 to, 1 cc, 2 bcc (RecipientFields, line 10720).

import { plainText } from '../mail/paper.js';
import { ERROR, HTML, done, failed } from './codes.js';
import { readMethod } from './read-methods.js';

const FIELDS = ['to', 'cc', 'bcc'];
const asHtml = ({ data, coercionType }) => (coercionType === HTML ? data : data.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]).replaceAll('\n', '<br>'));

/** What Outlook would do to a draft; whatever is not about the draft is as in reading. */
export async function composeMethod(dispatchId, parameters, draft, outlook) {
  const set = (fields) => (draft.change(fields, 'addin'), done());
  switch (dispatchId) {
    case 15: return done(draft[FIELDS[parameters.recipientField]]);
    case 21: return set({ [FIELDS[parameters.recipientField]]: parameters.recipientArray });
    case 22: return set({ [FIELDS[parameters.recipientField]]: [...draft[FIELDS[parameters.recipientField]], ...parameters.recipientArray] });
    case 107: return done({ name: outlook.owner.name, address: outlook.owner.address });
    case 17: return set({ subject: parameters.subject });
    case 18: return done(draft.subject);
    case 14: return done(HTML);
    case 37: return done(parameters.coercionType === HTML ? draft.html : plainText({ contentType: 'html', content: draft.html }));
    case 38: return set({ html: asHtml(parameters) });
    case 23: return set({ html: asHtml(parameters) + draft.html });
    // Departure: there is no cursor to put text at; what is inserted goes to the end.
    case 13: case 29: return set({ html: draft.html + asHtml(parameters) });
    case 173: return set({ html: draft.html.replace(draft.signature, '') + asHtml(parameters), signature: asHtml(parameters) });
    case 174: return done({ composeType: draft.kind === 'reply' ? 'reply' : 'newMail', coercionType: 'html' });
    // Departure: a draft is not stored in the Drafts folder; its id names it in this window only.
    case 32: case 164: return done(`draft-${draft.kind ?? 'new'}`);
    case 3: return { wasSuccessful: true, customProperties: JSON.stringify(draft.properties ?? {}) };
    case 4: draft.properties = parameters.customProperties; return done();
    case 2: case 5: case 12: case 33: case 34: case 35: case 36: case 42: case 163: case 193: case 400: case 401: case 402: case 403: case 404:
      return readMethod(dispatchId, parameters, outlook);
    default:
      return failed(ERROR.notSupported);
  }
}
