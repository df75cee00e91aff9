import { addIn, events, icons, surfaces } from '../../manifest/source.mjs';
import { element, xmlDocument } from './xml.mjs';

/**
 * The add-in only manifest: for Outlook on the web, on Windows, on the Mac and on phones.
 * The schema wants the elements in this order.
 * @param {import('./place.mjs').Place} place
 */
export const addInOnly = (place) =>
  xmlDocument(
    element(
      'OfficeApp',
      {
        xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
        'xsi:type': 'MailApp',
      },
      element('Id', null, place.id),
      element('Version', null, `${addIn.version}.0`),
      element('ProviderName', null, addIn.provider),
      element('DefaultLocale', null, addIn.locale),
      element('DisplayName', { DefaultValue: addIn.name }),
      element('Description', { DefaultValue: addIn.description }),
      element('IconUrl', { DefaultValue: place.icon(icons.addIn.plain) }),
      element('HighResolutionIconUrl', { DefaultValue: place.icon(icons.addIn.fine) }),
      element('SupportUrl', { DefaultValue: place.support }),
      // The pane's own origin is one without being named. This one is for the window in which the owner signs in where Outlook does not.
      element('AppDomains', null, element('AppDomain', null, place.authority)),
      element('Hosts', null, element('Host', { Name: 'Mailbox' })),
      element('Requirements', null, element('Sets', null, element('Set', { Name: addIn.requirement.name, MinVersion: addIn.requirement.version }))),
      element(
        'FormSettings',
        null,
        element('Form', { 'xsi:type': 'ItemRead' }, element('DesktopSettings', null, element('SourceLocation', { DefaultValue: place.pane }), element('RequestedHeight', null, '250'))),
      ),
      element('Permissions', null, addIn.permission.addInOnly),
      element('Rule', { 'xsi:type': 'ItemIs', ItemType: 'Message', FormType: 'Read' }),
      element('DisableEntityHighlighting', null, 'true'),
      overrides(place, '1.0', overrides(place, '1.1', null)),
    ),
  );

/** What clients since 2016 read instead of the above: 1.0 has buttons; 1.1 has pinning, phones, shared folders and events besides. */
function overrides(place, version, inner) {
  const newest = version === '1.1';
  return element(
    'VersionOverrides',
    { xmlns: `http://schemas.microsoft.com/office/mailappversionoverrides${newest ? '/1.1' : ''}`, 'xsi:type': `VersionOverridesV${version.replace('.', '_')}` },
    element('Requirements', null, element('bt:Sets', null, element('bt:Set', { Name: addIn.requirement.name, MinVersion: addIn.requirement.version }))),
    element(
      'Hosts',
      null,
      element(
        'Host',
        { 'xsi:type': 'MailHost' },
        newest && place.events ? element('Runtimes', null, element('Runtime', { resid: 'Events.Page' }, element('Override', { type: 'javascript', resid: 'Events.Script' }))) : null,
        element(
          'DesktopFormFactor',
          null,
          newest ? element('SupportsSharedFolders', null, 'true') : null,
          ...surfaces.map((surface) => ribbon(surface, newest)),
          newest && place.events ? launch() : null,
        ),
        newest ? element('MobileFormFactor', null, phone()) : null,
      ),
    ),
    resources(place, newest),
    // No WebApplicationInfo: it belongs to the older getAccessToken, and Exchange refuses one whose resource does not
    // carry the pane's host. Nested app authentication needs nothing here; its registration names the pane's origin.
    inner,
  );
}

const ribbon = (surface, pinning) =>
  element(
    'ExtensionPoint',
    { 'xsi:type': `${surface.point}CommandSurface` },
    element(
      'OfficeTab',
      { id: 'TabDefault' },
      element(
        'Group',
        { id: `${surface.context}Group` },
        element('Label', { resid: 'Group.Label' }),
        element(
          'Control',
          { 'xsi:type': 'Button', id: `${surface.context}OpenPane` },
          element('Label', { resid: `${surface.context}.Label` }),
          element('Supertip', null, element('Title', { resid: `${surface.context}.Label` }), element('Description', { resid: `${surface.context}.Tip` })),
          element('Icon', null, ...icons.ribbon.map((size) => element('bt:Image', { size, resid: `Icon.${size}` }))),
          element('Action', { 'xsi:type': 'ShowTaskpane' }, element('SourceLocation', { resid: 'Pane.Url' }), pinning ? element('SupportsPinning', null, 'true') : null),
        ),
      ),
    ),
  );

const launch = () =>
  element(
    'ExtensionPoint',
    { 'xsi:type': 'LaunchEvent' },
    element(
      'LaunchEvents',
      null,
      ...events.on.map((event) => element('LaunchEvent', { Type: event.type, FunctionName: event.call, ...(event.sendMode ? { SendMode: event.sendMode.addInOnly } : {}) })),
    ),
    element('SourceLocation', { resid: 'Events.Page' }),
  );

/** Phones have a surface for a mail that is read, none to pin and none to write. */
const phone = () =>
  element(
    'ExtensionPoint',
    { 'xsi:type': 'MobileMessageReadCommandSurface' },
    element(
      'Group',
      { id: 'phoneReadGroup' },
      element('Label', { resid: 'Group.Label' }),
      element(
        'Control',
        { 'xsi:type': 'MobileButton', id: 'phoneReadOpenPane' },
        element('Label', { resid: `${surfaces[0].context}.Label` }),
        element('Icon', { 'xsi:type': 'bt:MobileIconList' }, ...icons.phone.map(({ size, scale }) => element('bt:Image', { size, scale, resid: `Icon.${size * scale}` }))),
        element('Action', { 'xsi:type': 'ShowTaskpane' }, element('SourceLocation', { resid: 'Pane.Url' })),
      ),
    ),
  );

function resources(place, newest) {
  const pixels = new Set([...icons.ribbon, ...(newest ? icons.phone.map(({ size, scale }) => size * scale) : [])]);
  const url = (id, address) => element('bt:Url', { id, DefaultValue: address });
  const text = (id, words) => element('bt:String', { id, DefaultValue: words });
  return element(
    'Resources',
    null,
    element('bt:Images', null, ...[...pixels].sort((one, other) => one - other).map((size) => element('bt:Image', { id: `Icon.${size}`, DefaultValue: place.icon(size) }))),
    element(
      'bt:Urls',
      null,
      url('Pane.Url', place.pane),
      newest && place.events ? url('Events.Page', place.events.page) : null,
      newest && place.events ? url('Events.Script', place.events.script) : null,
    ),
    element('bt:ShortStrings', null, text('Group.Label', addIn.name), ...surfaces.map((surface) => text(`${surface.context}.Label`, surface.label))),
    element('bt:LongStrings', null, ...surfaces.map((surface) => text(`${surface.context}.Tip`, surface.tip))),
  );
}
