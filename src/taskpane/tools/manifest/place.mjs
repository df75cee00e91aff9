import { addIn, events, local, paths } from '../../manifest/source.mjs';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * One installation: every address and id that the manifests name, checked.
 * @param {{ origin?: string, authority?: string, website?: string, privacy?: string, support?: string, terms?: string, id?: string, unifiedId?: string, clientId?: string, events?: boolean }} [wanted]
 */
export function place(wanted = {}) {
  const origin = https('origin', wanted.origin ?? local.origin);
  if (origin.pathname !== '/' || origin.search !== '' || origin.hash !== '') {
    throw new Error(`--origin takes an address without a path, such as https://pane.example.com, not '${wanted.origin}'.`);
  }
  const at = (path) => new URL(path, origin).href;
  return {
    origin: origin.origin,
    host: origin.host,
    authority: https('authority', wanted.authority ?? local.authority).origin,
    id: id('id', wanted.id ?? addIn.id),
    unifiedId: id('unified-id', wanted.unifiedId ?? addIn.unifiedId),
    clientId: wanted.clientId === undefined ? null : id('client-id', wanted.clientId),
    pane: at(paths.pane),
    icon: (size) => at(paths.icon(size)),
    website: https('website', wanted.website ?? at(paths.website)).href,
    privacy: https('privacy', wanted.privacy ?? at(paths.privacy)).href,
    support: https('support', wanted.support ?? at(paths.support)).href,
    terms: https('terms', wanted.terms ?? at(paths.terms)).href,
    events: (wanted.events ?? events.served) ? { page: at(events.page), script: at(events.script) } : null,
  };
}

/** @typedef {ReturnType<typeof place>} Place */

function https(option, value) {
  const address = URL.canParse(value) ? new URL(value) : null;
  if (address?.protocol !== 'https:') {
    throw new Error(`--${option} takes an address that begins with https://, not '${value}'.`);
  }
  return address;
}

function id(option, value) {
  if (!guid.test(value)) {
    throw new Error(`--${option} takes a GUID, not '${value}'.`);
  }
  return value.toLowerCase();
}
