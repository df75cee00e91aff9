// What Microsoft's CDN gives an add-in today and npm's office.js (April 2022) does not yet: loaded right behind it.
(function (window) {
  'use strict';

  if (window.parent === window) {
    return;
  }

  // 1. Nested app authentication. MSAL.js waits for window.__initializeNestedAppAuth and then talks through
  //    window.nestedAppAuthBridge (msal-browser 5.29: src/naa/BridgeProxy.ts). The envelope towards Outlook is the one
  //    @microsoft/teams-js posts to the top window (private/nestedAppAuth/nestedAppAuthBridge.js, 2.58.0).
  //    Departure: how the CDN's office.js builds its own bridge cannot be seen; MSAL sees no difference.
  if (!window.nestedAppAuthBridge) {
    const listeners = new Map();
    let sent = 0;
    window.nestedAppAuthBridge = {
      addEventListener(type, callback) {
        const listener = ({ source, data }) => {
          const text = source === window.top && data && data.args && data.args[1];
          if (typeof text === 'string' && JSON.parse(text).messageType === 'NestedAppAuthResponse') {
            callback(text);
          }
        };
        listeners.set(callback, listener);
        window.addEventListener('message', listener);
      },
      removeEventListener(type, callback) {
        window.removeEventListener('message', listeners.get(callback));
        listeners.delete(callback);
      },
      postMessage(text) {
        window.top.postMessage({
          id: ++sent, uuid: crypto.randomUUID(), func: 'nestedAppAuth.execute', timestamp: Date.now(), args: [], data: text,
        }, new URL(document.referrer || location.href).origin);
      },
    };
    window.__initializeNestedAppAuth = () => Promise.resolve();
  }

  // 2. Office.context.officeTheme, in Outlook on the web since Mailbox 1.14. The colours come with window.name at the
  //    start and by a message of the page's own when the theme changes, so that the property is right whether or not
  //    the add-in listens for OfficeThemeChanged.
  let theme = null;
  try {
    theme = JSON.parse(window.name).sandboxTheme;
  } catch {
    return; // not in the sandbox's frame
  }

  window.addEventListener('message', ({ source, data }) => {
    if (source === window.parent && data && data.sandboxTheme) {
      theme = data.sandboxTheme;
    }
  });
  if (theme && window.Office) {
    window.Office.onReady(() => {
      const { context } = window.Office;
      if (context && !context.officeTheme) {
        Object.defineProperty(context, 'officeTheme', { enumerable: true, get: () => theme });
      }
    });
  }
}(window));
