// What the host tells an add-in about the mail in front of the person: the answer to GetInitialData and the payload of
// ItemChanged. The keys are those that outlook-web-16.01 reads (getInitialDataProp, lines 11813-16633).

import { ITEM_TYPE, PERMISSION, RECIPIENT } from './codes.js';

export const ADDIN_ID = '7d4a6a3c-0b6f-4f0e-9a43-3a2c1d5e8f10'; // the manifest's id
export const HOST_VERSION = '20260812003.07'; // the shape of Outlook on the web's version; it parses the first dot-separated part

/** What is true of the owner and the window whatever is selected. */
export function ownerFacts(owner) {
  return {
    userDisplayName: owner.name,
    userEmailAddress: owner.address,
    // Departure: the mailbox's own zone (MailboxSettings) is not asked for; a browser in UTC and the stories agree on this one.
    userTimeZone: 'UTC',
    userProfileType: 'enterprise',
    permissionLevel: PERMISSION.readWriteItem,
    hostVersion: HOST_VERSION,
    owaView: 'ThreeColumns',
    ewsUrl: 'https://outlook.office365.com/EWS/Exchange.asmx',
    restUrl: 'https://outlook.office.com/api',
    isRestIdSupported: true, // item ids are Graph's own: Office.context.mailbox.convertToRestId changes nothing
    timeZoneOffsets: [{ start: { year: 1970, month: 0, date: 1 }, end: { year: 2100, month: 0, date: 1 }, offset: 0 }],
    extensionId: ADDIN_ID,
  };
}

/** Nothing is selected when the add-in starts. */
export const itemlessFacts = (owner) => ({ ...ownerFacts(owner), itemType: ITEM_TYPE.itemless });

export const composeFacts = (owner, draft) => ({
  ...ownerFacts(owner), itemType: ITEM_TYPE.messageCompose, id: '', conversationId: draft.answers?.conversationId ?? '',
});

/** A mail; shared says that it lies in a mailbox somebody shares with the owner. */
export function mailFacts(owner, mail, shared = false) {
  const party = (recipient) => recipient && {
    name: recipient.emailAddress.name || recipient.emailAddress.address,
    address: recipient.emailAddress.address,
    recipientType: recipientType(owner, recipient.emailAddress),
  };
  const parties = (recipients) => (recipients ?? []).map(party);
  return {
    ...ownerFacts(owner),
    itemType: mail['@odata.type'] === '#microsoft.graph.eventMessage' || mail['@odata.type'] === '#microsoft.graph.eventMessageRequest' ? ITEM_TYPE.meetingRequest : ITEM_TYPE.message,
    id: mail.id,
    itemClass: itemClass(mail),
    subject: mail.subject ?? '',
    normalizedSubject: (mail.subject ?? '').replace(/^((re|fw|fwd|aw|wg|sv|tr)\s*:\s*)+/i, ''),
    isRead: mail.isRead,
    from: party(mail.from),
    sender: party(mail.sender ?? mail.from),
    to: parties(mail.toRecipients),
    cc: parties(mail.ccRecipients),
    bcc: parties(mail.bccRecipients),
    // Departure: attachments are not listed, no part of the product reads them.
    attachments: [],
    conversationId: mail.conversationId,
    internetMessageId: mail.internetMessageId,
    dateTimeCreated: Date.parse(mail.createdDateTime ?? mail.receivedDateTime),
    dateTimeModified: Date.parse(mail.lastModifiedDateTime ?? mail.receivedDateTime),
    dateTimeSent: Date.parse(mail.sentDateTime ?? mail.receivedDateTime),
    isFromSharedFolder: shared,
  };
}

/** Outlook asks the directory; here a mail domain is what tells a colleague from a stranger, and lists are not known as such. */
function recipientType(owner, { address }) {
  const domain = (text) => text?.split('@')[1]?.toLowerCase();
  if (!domain(address)) {
    return RECIPIENT.other;
  }

  return domain(address) === domain(owner.address) ? RECIPIENT.user : RECIPIENT.externalUser;
}

/** Graph does not tell PR_MESSAGE_CLASS; its own type and the headers do ([MS-OXCMAIL] 2.2.3.1, [MS-OXOCAL]). */
function itemClass(mail) {
  const meeting = { meetingRequest: 'Request', meetingCancelled: 'Canceled', meetingAccepted: 'Resp.Pos', meetingTenativelyAccepted: 'Resp.Tent', meetingDeclined: 'Resp.Neg' }[mail.meetingMessageType];
  if (meeting) {
    return `IPM.Schedule.Meeting.${meeting}`;
  }

  const header = (name) => mail.internetMessageHeaders?.find((one) => one.name.toLowerCase() === name)?.value ?? '';
  if (/multipart\/report/i.test(header('content-type')) && /delivery-status/i.test(header('content-type'))) {
    return 'REPORT.IPM.Note.NDR';
  }

  return /auto-replied/i.test(header('auto-submitted')) ? 'IPM.Note.Rules.OofTemplate.Microsoft' : 'IPM.Note';
}
