// ExecuteMethod while a mail is read: the dispatch ids office.js calls (standardInvokeHostMethod, lines 11227-16692).

import { plainText } from '../mail/paper.js';
import { ERROR, HTML, done, failed } from './codes.js';

/**
 * @param outlook the page: mail() gives the mail the frame was told about, or null; compose, reply and show act on the window
 * @returns {Promise<object>} the answer in Outlook's own shape
 */
export async function readMethod(dispatchId, parameters, outlook) {
  const mail = outlook.mail();
  switch (dispatchId) {
    case 37: // body.getAsync
      return mail ? done(parameters.coercionType === HTML ? htmlOf(mail) : plainText(mail.body ?? {})) : failed(ERROR.notFound);
    case 14: // body.getTypeAsync
      return mail ? done(mail.body?.contentType === 'html' ? HTML : 0) : failed(ERROR.notFound);
    case 168: // getAllInternetHeadersAsync
      return mail ? done((mail.internetMessageHeaders ?? []).map(({ name, value }) => `${name}: ${value}\r\n`).join('')) : failed(ERROR.notFound);
    case 44: case 178: // displayNewMessageForm(Async)
      outlook.compose(parameters ?? {});
      return done();
    case 10: case 30: case 181: case 183: // displayReplyForm(Async)
      return mail ? (outlook.reply(mail, { html: parameters.htmlBody }), done()) : failed(ERROR.notFound);
    case 11: case 31: case 182: case 184: // displayReplyAllForm(Async)
      return mail ? (outlook.reply(mail, { all: true, html: parameters.htmlBody }), done()) : failed(ERROR.notFound);
    case 8: case 179: // displayMessageForm(Async). Departure: Outlook opens a window for it, here the mail is selected.
      return (await outlook.show(parameters.itemId)) ? done() : failed(ERROR.notFound);
    case 404: // roamingSettings.saveAsync
      outlook.roaming.save(parameters[0]);
      return done();
    case 3: // loadCustomPropertiesAsync: the answer is not wrapped in `data` (line 12171)
      return mail ? { wasSuccessful: true, customProperties: JSON.stringify(outlook.properties.load(mail.id)) } : { wasSuccessful: false, errorMessage: 'No mail is selected.' };
    case 4: // customProperties.saveAsync
      return mail ? (outlook.properties.save(mail.id, parameters.customProperties), done()) : failed(ERROR.notFound);
    case 33: return outlook.notices.add(parameters);
    case 34: return outlook.notices.all();
    case 35: return outlook.notices.replace(parameters);
    case 36: return outlook.notices.remove(parameters.key);
    case 157: // categories.getAsync
      return done((mail?.categories ?? []).map((displayName) => ({ displayName, color: 'None' })));
    case 42: // CloseApp
      outlook.closePane();
      return done();
    case 403: // window.open, when the host takes it over
      window.open(parameters.launchUrl, '_blank', 'noopener');
      return done();
    case 2: case 5: case 12: // getUserIdentityToken, makeEwsRequest, getCallbackToken
      // Exchange Online has switched these tokens off for every tenant; an add-in must take nested app authentication.
      return { wasSuccessful: false, errorCode: ERROR.tokenError, errorMessage: 'Exchange user identity and callback tokens are turned off.' };
    case 163: case 193: case 400: case 401: case 402: // telemetry
      return done();
    default:
      // Departure: appointments, categories, attachments and moving a mail are not played here.
      return failed(ERROR.notSupported);
  }
}

const htmlOf = ({ body }) => (body?.contentType === 'html' ? body.content : `<html><body><pre>${(body?.content ?? '').replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign])}</pre></body></html>`);
