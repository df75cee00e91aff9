import { createNestablePublicClientApplication } from '@azure/msal-browser';
import type { Settings } from './settings';

/**
 * Nested app authentication: Outlook itself signs in and hands out tokens.
 * This file is the only door to msal-browser, so that the library is a chunk of its own.
 */
export const nestedApp = ({ clientId, authority }: Settings) =>
  createNestablePublicClientApplication({
    auth: { clientId, authority },
    // Outlook holds the session. The other two stores leave tokens behind, and local storage needs a cookie for its key.
    cache: { cacheLocation: 'memoryStorage' },
    system: { loggerOptions: { piiLoggingEnabled: false } },
  });
