// Nested app authentication: Outlook as the broker that gets tokens for the add-in in its frame.
// Messages as msal-browser 5.29 writes and reads them (src/naa/BridgeRequest.ts, BridgeResponse.ts, TokenResponse.ts).

/** What MSAL makes of a refusal (src/naa/mapping/NestedAppAuthAdapter.ts): the first becomes InteractionRequiredAuthError. */
const STATUS = { interaction: 'USER_INTERACTION_REQUIRED', cancel: 'USER_CANCEL', offline: 'NO_NETWORK', passing: 'TRANSIENT_ERROR', lasting: 'PERSISTENT_ERROR', disabled: 'DISABLED' };

const FAULTS = {
  consent: { status: STATUS.interaction, code: 'invalid_grant', subError: 'consent_required', description: 'AADSTS65001: The user or administrator has not consented to use the application.' },
  cancel: { status: STATUS.cancel, code: 'user_cancel', subError: '', description: 'The user closed the sign-in.' },
  offline: { status: STATUS.offline, code: 'no_network', subError: '', description: 'There is no network.' },
  disabled: { status: STATUS.disabled, code: 'nested_app_auth_disabled', subError: '', description: 'Nested app authentication is turned off in this client.' },
};

/** Errors of the token endpoint that only the person can mend. */
const ASKS_THE_PERSON = ['interaction_required', 'consent_required', 'login_required', 'invalid_grant'];

export class NestedAppAuth {
  #owner;
  #faults;
  #consent;

  /** @param consent asks the person: ({scopes}) => Promise<boolean> */
  constructor(owner, faults, consent) {
    this.#owner = owner;
    this.#faults = faults;
    this.#consent = consent;
  }

  async receive({ source, origin, data }) {
    const request = JSON.parse(data.data);
    if (request.messageType !== 'NestedAppAuthRequest') {
      return;
    }

    const answer = await this.#answer(request);
    source.postMessage({ id: data.id, args: [null, JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId: request.requestId, ...answer })] }, origin);
  }

  async #answer({ method, tokenParams }) {
    switch (method) {
      case 'GetInitContext':
        return { success: true, initContext: { sdkName: 'outlook-sandbox', sdkVersion: '1.0', capabilities: { queryAccount: false }, accountContext: this.#accountContext } };
      case 'GetToken':
        return this.#token(tokenParams);
      case 'GetTokenPopup':
        return (await this.#consent({ scopes: tokenParams.scope.split(' ').filter((scope) => scope.includes('/')) }))
          ? this.#token({ ...tokenParams, prompted: true })
          : refused(FAULTS.cancel);
      default:
        return refused({ status: 'NESTED_APP_AUTH_UNAVAILABLE', code: 'unsupported_method', subError: '', description: `Not known here: ${method}` });
    }
  }

  async #token({ clientId, scope, claims, prompted }) {
    const fault = FAULTS[this.#faults.takeToken()];
    if (fault) {
      return refused(fault);
    }

    let response;
    try {
      response = await fetch('/sandbox/token', {
        method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ clientId, scope, claims, prompted }),
      });
    } catch {
      return refused(FAULTS.offline);
    }

    const token = await response.json().catch(() => ({}));
    if (!response.ok) {
      const status = ASKS_THE_PERSON.includes(token.error) ? STATUS.interaction : response.status >= 500 ? STATUS.passing : STATUS.lasting;
      return refused({ status, code: token.error ?? `http_${response.status}`, subError: token.suberror ?? '', description: token.error_description ?? '' });
    }

    return {
      success: true,
      token: { access_token: token.access_token, id_token: token.id_token, expires_in: token.expires_in, scope: token.scope, properties: null },
      account: { ...this.#accountContext, username: this.#owner.address, localAccountId: this.#owner.oid, name: this.#owner.name },
    };
  }

  get #accountContext() {
    return { homeAccountId: `${this.#owner.oid}.${this.#owner.tid}`, environment: 'login.microsoftonline.com', tenantId: this.#owner.tid };
  }
}

const refused = (error) => ({ success: false, error });
