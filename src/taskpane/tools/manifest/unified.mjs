import { addIn, events, icons, surfaces } from '../../manifest/source.mjs';

/** The newest schema whose validator comes from npm and so works without a network. */
const schema = '1.29';

/**
 * The unified manifest: the same add-in for tenants that deploy by it. Outlook on the Mac does not read it, so it comes second.
 * @param {import('./place.mjs').Place} place
 */
export const unified = (place) =>
  `${JSON.stringify(
    {
      $schema: `https://developer.microsoft.com/json-schemas/teams/v${schema}/MicrosoftTeams.schema.json`,
      manifestVersion: schema,
      id: place.unifiedId,
      version: addIn.version,
      name: { short: addIn.name, full: addIn.fullName },
      description: { short: addIn.summary, full: addIn.description },
      developer: { name: addIn.provider, websiteUrl: place.website, privacyUrl: place.privacy, termsOfUseUrl: place.terms },
      localizationInfo: { defaultLanguageTag: addIn.locale.toLowerCase(), additionalLanguages: [] },
      icons: { color: icons.packed[0].file, outline: icons.packed[1].file },
      accentColor: addIn.accent,
      validDomains: [place.host, new URL(place.authority).host],
      // Nested app authentication needs no entry; with one, the administrator sees whose registration it is.
      ...(place.clientId === null ? {} : { webApplicationInfo: { id: place.clientId } }),
      authorization: { permissions: { resourceSpecific: [addIn.permission.unified, addIn.sharedFolders].map((name) => ({ name, type: 'Delegated' })) } },
      extensions: [
        {
          requirements: { scopes: ['mail'], capabilities: [mailbox(addIn.requirement.version)] },
          runtimes: [
            {
              id: 'Pane',
              type: 'general',
              code: { page: place.pane },
              lifetime: 'short',
              // Without a mail open the pane shows the day.
              actions: [{ id: 'openPane', type: 'openPage', view: 'pane', pinnable: true, supportsNoItemContext: true }],
            },
            ...(place.events
              ? [{ id: 'Events', type: 'general', code: { page: place.events.page, script: place.events.script }, lifetime: 'short', actions: events.on.map((event) => ({ id: event.call, type: 'executeFunction' })) }]
              : []),
          ],
          ribbons: [...surfaces.map((surface) => ribbon(surface, place)), phone(place)],
          ...(place.events
            ? {
                autoRunEvents: [
                  {
                    requirements: { scopes: ['mail'], capabilities: [mailbox(events.version)] },
                    events: events.on.map((event) => ({ type: event.unified, actionId: event.call, ...(event.sendMode ? { options: { sendMode: event.sendMode.unified } } : {}) })),
                  },
                ],
              }
            : {}),
          // Where both are deployed and this one is read, nobody sees two buttons. No alternateIcons: they would have this
          // one turned into an add-in only manifest for the clients that do not read it, and those have ours.
          alternates: [{ hide: { customOfficeAddin: { officeAddinId: place.id } } }],
        },
      ],
    },
    null,
    2,
  )}\n`;

const mailbox = (minVersion) => ({ name: addIn.requirement.name, minVersion });

function ribbon(surface, place) {
  const pictures = icons.ribbon.map((size) => ({ size, url: place.icon(size) }));
  return {
    contexts: [surface.context],
    requirements: { scopes: ['mail'], formFactors: ['desktop'], capabilities: [mailbox(addIn.requirement.version)] },
    tabs: [
      {
        builtInTabId: 'TabDefault',
        groups: [
          {
            id: `${surface.context}Group`,
            label: addIn.name,
            icons: pictures,
            controls: [
              { id: `${surface.context}OpenPane`, type: 'button', label: surface.label, icons: pictures, supertip: { title: surface.label, description: surface.tip }, actionId: 'openPane' },
            ],
          },
        ],
      },
    ],
  };
}

/** Phones do not read this manifest yet; once they do, it hides the other and has to have what that one has. */
const phone = (place) => ({
  contexts: [surfaces[0].context],
  requirements: { scopes: ['mail'], formFactors: ['mobile'], capabilities: [mailbox(addIn.requirement.version)] },
  tabs: [
    {
      builtInTabId: 'TabDefault',
      customMobileRibbonGroups: [
        {
          id: 'phoneReadGroup',
          label: addIn.name,
          controls: [
            {
              id: 'phoneReadOpenPane',
              type: 'mobileButton',
              label: surfaces[0].label,
              icons: icons.phone.map(({ size, scale }) => ({ size, scale, url: place.icon(size * scale) })),
              actionId: 'openPane',
            },
          ],
        },
      ],
    },
  ],
});
