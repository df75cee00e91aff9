// One frame with an add-in's page in it, and the host's half of its conversation.

import { appContext, windowName } from './app-context.js';
import { ERROR, failed } from './codes.js';
import { REGISTER, UNREGISTER, Wire } from './wire.js';

/**
 * What the frame of an add-in may do in Outlook on the web. Departure: there the add-in is of another origin and the
 * sandbox holds it; here page and add-in share https://localhost (office.js trusts a host only if it is Outlook or the
 * add-in's own host name), so allow-same-origin together with allow-scripts is a wall of paper. It is kept because it
 * makes the add-in meet the same refusals: no top navigation, no modal dialogs.
 */
const SANDBOX = 'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** Fires 'ready' when the add-in has asked for its first facts, 'action' ({code}) for what it tells the host, 'command' for a finished function. */
export class AddinFrame extends EventTarget {
  #surface;
  #wire;

  /** @param surface {facts(), execute(dispatchId, parameters), roaming} what this frame is about */
  constructor(url, theme, surface, title) {
    super();
    this.#surface = surface;
    const conversation = crypto.randomUUID().slice(0, 8);
    this.controlId = `agave-${conversation}`;
    this.element = document.createElement('iframe');
    this.element.name = windowName(conversation, this.controlId, theme);
    this.element.title = title;
    this.element.setAttribute('sandbox', SANDBOX);
    this.element.src = url;
    this.origin = new URL(url).origin;
    this.#wire = new Wire(conversation, () => this.element.contentWindow, this.origin);
  }

  get conversation() { return this.#wire.conversation; }

  isFrom(event) { return this.#wire.isFrom(event); }

  listensFor(name) { return this.#wire.listensFor(name); }

  fire(name, value) { return this.#wire.fire(name, value); }

  notify(action) { this.#wire.notify(action); }

  /** Office.context.officeTheme, whether or not the add-in listens; see after-office.js. */
  retheme(colours) { this.#wire.whisper({ sandboxTheme: colours }); }

  async receive(request) {
    if (request._actionType === REGISTER) {
      return this.#wire.register(request);
    }

    if (request._actionType === UNREGISTER) {
      return this.#wire.unregister(request);
    }

    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.#wire.answer(request, appContext(this.controlId, this.#surface.roaming));
      case 'ContextActivationManager_notifyHost':
        return this.dispatchEvent(new CustomEvent('action', { detail: { code: request._data[1] } }));
      case 'GetInitialData': {
        const facts = await this.#surface.facts();
        this.#wire.answer(request, facts);
        return this.dispatchEvent(new Event('ready'));
      }

      case 'ExecuteMethod': {
        const { ApiParams, MethodData } = request._data;
        const answer = await this.#surface.execute(MethodData.DispatchId, ApiParams).catch(() => failed(ERROR.response));
        return this.#wire.answer(request, answer);
      }

      case 'executeMethod': // OSF's own methods, beside Outlook's: line 5228
        return this.#wire.answer(request, this.#officeMethod(request._data));
      default:
        return this.#wire.answer(request, null, -2); // errorHandlingMethod: no such action
    }
  }

  #officeMethod(call) {
    const { DispatchId } = call.DdaMethod;
    if (DispatchId === 94) { // AppCommandInvocationCompleted [id, status, event as JSON]
      this.dispatchEvent(new CustomEvent('command', { detail: { id: call[0], status: call[1], event: call[2] } }));
      return { Version: 1, Error: 0 };
    }

    if (DispatchId === 97) { // closeContainer
      this.dispatchEvent(new CustomEvent('action', { detail: { code: 'close' } }));
      return { Version: 1, Error: 0 };
    }

    // 98, getAccessToken: Office's older single sign-on. Departure: not played, the product signs in by nested app authentication.
    return { Version: 1, Error: 13012 };
  }
}
