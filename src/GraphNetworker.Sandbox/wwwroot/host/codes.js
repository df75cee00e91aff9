// Numbers of the protocol, by the names they have in outlook-web-16.01.debug.js of @microsoft/office-js 1.1.110.

/** HostItemType, line 11987. */
export const ITEM_TYPE = { message: 1, meetingRequest: 3, messageCompose: 4, itemless: 6 };

/** Index into recipientTypeMap, line 13157: other, distributionList, user, externalUser. */
export const RECIPIENT = { other: 0, distributionList: 1, user: 2, externalUser: 3 };

/** calculatePermissionLevel, line 16628. The manifest asks for ReadWriteItem. */
export const PERMISSION = { readItem: 1, readWriteMailbox: 2, readWriteItem: 3 };

/** OSF.AgaveHostAction, line 1385. */
export const ACTION = { ctrlF6In: 4, ctrlF6Exit: 5, ctrlF6ExitShift: 6, tabIn: 11, tabInShift: 12, tabExit: 13, tabExitShift: 14, exitNoFocusable: 17, exitNoFocusableShift: 18 };

/** Host errors, lines 1802 and 9963-10017. */
export const ERROR = { notSupported: 5000, tokenError: 9018, settings: 9019, response: 9020, duplicateNotification: 9023, notificationNotFound: 9024, tooManyNotifications: 9025, notFound: 9049 };

/** HostCoercionType, line 12196. */
export const HTML = 3;

export const done = (value) => ({ error: false, errorCode: 0, wasSuccessful: true, data: value });
export const failed = (code) => ({ error: true, errorCode: code, wasSuccessful: false, data: null });
