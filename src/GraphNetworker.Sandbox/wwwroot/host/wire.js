// The wire between Outlook on the web and an add-in's frame: JSON strings over postMessage. Read off the client's half,
// outlook-web-16.01.debug.js of @microsoft/office-js 1.1.110, lines 4186-5160 (Microsoft.Office.Common.*).

const REQUEST = 0;
const RESPONSE = 1;
const INVOKE = 0;
export const REGISTER = 1;
export const UNREGISTER = 2;

const FOR_CALLING = 0;
const FOR_EVENT = 1;

/** The host may call one method of the add-in, "Office_notifyAgave", in a conversation of its own (line 5650). */
const NOTIFICATIONS = '_ntf';

export class Wire {
  #target;
  #origin;
  #events = new Map();
  #calls = 0;

  constructor(conversation, target, origin) {
    this.conversation = conversation;
    this.#target = target;
    this.#origin = origin;
  }

  /** The request in a message of this frame, or null when it is something else. */
  static read(event) {
    if (typeof event.data !== 'string') {
      return null;
    }

    try {
      const request = JSON.parse(event.data);
      return request?._messageType === REQUEST ? request : null;
    } catch {
      return null;
    }
  }

  isFrom(event) { return event.source === this.#target() && event.origin === this.#origin; }

  answer(request, value, errorCode = 0) {
    this.#post({
      _messageType: RESPONSE, _responseType: FOR_CALLING, _actionName: request._actionName, _conversationId: this.conversation,
      _correlationId: request._correlationId, _errorCode: errorCode, _data: value,
    });
  }

  /** The add-in listens for an event from now on; its later occurrences carry the correlation id of this request. */
  register(request) {
    this.#events.set(request._actionName, request._correlationId);
    this.answer(request, { Error: 0 });
  }

  unregister(request) {
    this.#events.delete(request._actionName);
    this.answer(request, { Error: 0 });
  }

  listensFor(name) { return this.#events.has(name); }

  /** False when the add-in does not listen. */
  fire(name, value) {
    if (!this.#events.has(name)) {
      return false;
    }

    this.#post({
      _messageType: RESPONSE, _responseType: FOR_EVENT, _actionName: name, _conversationId: this.conversation,
      _correlationId: this.#events.get(name), _errorCode: 0, _data: value,
    });
    return true;
  }

  /** Tells the add-in something it did not ask for: an action id of OSF.AgaveHostAction (line 1385). */
  notify(action) {
    this.#post({
      _messageType: REQUEST, _actionType: INVOKE, _actionName: 'Office_notifyAgave', _conversationId: this.conversation + NOTIFICATIONS,
      _correlationId: this.#calls++, _data: [action],
    });
  }

  /** A message outside office.js's protocol, for the sandbox's own after-office.js. */
  whisper(message) { this.#target()?.postMessage(message, this.#origin); }

  #post(message) {
    this.#target()?.postMessage(JSON.stringify({ _origin: location.origin, _serializerVersion: 1, ...message }), this.#origin);
  }
}
