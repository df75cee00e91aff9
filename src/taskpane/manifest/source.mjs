// The one place where the add-in's ids, words, permissions and addresses stand; both manifests are made from it.

/** What is true wherever the add-in is served from. */
export const addIn = {
  /** Of the add-in only manifest, which reaches every client. An add-in that is deployed keeps its id for ever. */
  id: '10c0acdc-ac06-40db-b423-2df9bbaffd11',
  /** Of the unified manifest: another id, since both are deployed side by side and one hides the other. */
  unifiedId: 'd47f8701-d8b7-4fc9-b786-ac9fd9caa0ac',
  version: '1.0.0',
  name: 'GraphNetworker',
  fullName: 'GraphNetworker for Outlook',
  provider: 'GraphNetworker',
  locale: 'en-US',
  accent: '#0F548C',
  summary: 'Who this is, how alive the relationship is and why, and one idea to help.',
  description:
    'Beside the mail in front of you: who this is, how alive the relationship is and why, what changed for them, and one idea to help. The follow-up you decide on goes to Microsoft To Do.',

  /**
   * What Outlook lets the pane do with the open item, and no more: sender, recipients, subject and ids of a mail are read,
   * and a draft's recipients are written when the owner presses a button, which is what ReadItem does not allow.
   * ReadWriteMailbox is not asked for: everything else goes through Microsoft Graph, with the owner's own consent.
   */
  permission: { addInOnly: 'ReadWriteItem', unified: 'MailboxItem.ReadWrite.User' },

  /** Mail in folders that somebody shares with the owner. */
  sharedFolders: 'Mailbox.SharedFolder',

  /** The least that Outlook must offer: the highest that phones have. What is newer the pane looks for when it runs, nested app authentication too. */
  requirement: { name: 'Mailbox', version: '1.5' },
};

/** Where in Outlook the pane can be opened. Appointments are none: they have no pane to pin, and meetings are read through Graph. */
export const surfaces = [
  { point: 'MessageRead', context: 'mailRead', label: 'GraphNetworker', tip: 'Shows who this is, how alive the relationship is and why, and one idea to help.' },
  { point: 'MessageCompose', context: 'mailCompose', label: 'GraphNetworker', tip: 'Opens your network beside the mail you are writing.' },
];

/** Below the origin; what is here is in the built pane. */
export const paths = {
  pane: '/pane/',
  icon: (size) => `/pane/icons/icon-${size}.png`,
  website: '/pane/about.html',
  privacy: '/pane/about.html#privacy',
  support: '/pane/about.html#support',
  terms: '/pane/about.html#terms',
};

const ribbon = [16, 20, 24, 32, 40, 48, 64, 80];
const addInIcons = { plain: 64, fine: 128 };
const phone = [25, 32, 48].flatMap((size) => [1, 2, 3].map((scale) => ({ size, scale })));

/** Pixels of the icons by what they are for. `npm run icons` draws them all from icon.svg. */
export const icons = {
  ribbon,
  addIn: addInIcons,
  phone,
  served: [...new Set([...ribbon, ...Object.values(addInIcons), ...phone.map(({ size, scale }) => size * scale)])].sort((one, other) => one - other),
  /** These two lie in the unified manifest's package: Teams asks for these sizes, and for white on nothing as the second. */
  packed: [
    { file: 'color.png', size: 192, variant: 'square' },
    { file: 'outline.png', size: 32, variant: 'outline' },
  ],
};

/** What Outlook starts by itself while a mail is written. Nothing is declared before the product serves both files. */
export const events = {
  served: false,
  page: '/pane/events.html',
  /** Outlook on Windows, the classic one, runs this file alone, without its page. */
  script: '/pane/events.js',
  /** PromptUser: a mail is never kept from being sent. */
  on: [
    { type: 'OnMessageRecipientsChanged', unified: 'messageRecipientsChanged', call: 'onMessageRecipientsChanged' },
    { type: 'OnMessageSend', unified: 'messageSending', call: 'onMessageSend', sendMode: { addInOnly: 'PromptUser', unified: 'promptUser' } },
  ],
  /** The first requirement set that has them all. */
  version: '1.12',
};

/** What differs from one installation to the next; these are ./run.sh's. */
export const local = {
  origin: 'https://localhost:5443',
  /** Where the pane signs in when Outlook does not do it for the pane: a window of this origin is opened. As Pane:Authority of the API. */
  authority: 'https://login.microsoftonline.com/common',
};
