// The answer to ContextActivationManager_getAppContextAsync: what kind of Office this is.
// Members without which office.js refuses to start are those checked at outlook-web-16.01.debug.js:5476.

import { HOST_VERSION } from './facts.js';

const OUTLOOK_WEB_APP = 64; // OSF.AppName.OutlookWebApp

/** What this host can do. Mailbox says 1.15 as Outlook on the web does, although the library of 2022 carries no more than 1.11 of it. */
const REQUIREMENTS = {
  Mailbox: '1.15', IdentityAPI: '1.3', DialogApi: '1.2', DialogOrigin: '1.1', OpenBrowserWindowApi: '1.1', NestedAppAuth: '1.1', AddinCommands: '1.3', Theming: '1.1', KeyboardShortcuts: '1.1',
  react: '0.0', // lets office.js send telemetry to the host instead of nowhere; this host drops it
};

export function appContext(controlId, roaming) {
  return {
    _id: controlId,
    _appInstanceId: controlId,
    _appName: OUTLOOK_WEB_APP,
    _appVersion: '16.01',
    _appMinorVersion: 0,
    _hostFullVersion: HOST_VERSION,
    _appUILocale: 'en-US',
    _dataLocale: 'en-US',
    _docUrl: location.href,
    _clientMode: 1,
    _settings: roaming.settings,
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: crypto.randomUUID(),
    _requirementMatrix: JSON.stringify(REQUIREMENTS),
    _hostCustomMessage: '',
    _addinName: 'GraphNetworker',
    _appDomains: [],
    _wacHostEnvironment: '0',
    _marketplaceType: 'PrivateCatalog',
  };
}

/** What Outlook writes into window.name of an add-in's frame; `sandboxTheme` is this page's own (see after-office.js). */
export function windowName(conversation, controlId, theme) {
  return JSON.stringify({
    baseFrameName: `_xdm_0_${conversation}`,
    hostInfo: `Outlook|Web|16.01|en-US|${crypto.randomUUID()}|||16`,
    xdmInfo: `${conversation}|${controlId}|${location.origin}`,
    serializerVersion: '1',
    flights: '[]',
    sandboxTheme: theme,
  });
}
