// The mailbox as Graph tells it: folders, pages of a folder, one whole mail.

const PAGE = 50;
const KEPT = 100; // whole mails kept at hand, so that going back to one is instant
const HEAD = 'id,subject,bodyPreview,from,sender,toRecipients,ccRecipients,receivedDateTime,sentDateTime,isRead,isDraft,hasAttachments,conversationId,internetMessageId';
const WHOLE = `${HEAD},parentFolderId,bccRecipients,replyTo,createdDateTime,lastModifiedDateTime,webLink,body,internetMessageHeaders`;

/** Outlook's own order; the rest follows by name. Graph v1.0 does not say which folder is the Inbox, but gives it this name in English. */
const FIRST = ['Inbox', 'Drafts', 'Sent Items', 'Deleted Items', 'Archive', 'Junk Email'];

export class Mailbox {
  #graph;
  #opened = new Map();

  constructor(graph) {
    this.#graph = graph;
  }

  /** The folders as a tree, those below a folder in its `children`. */
  async folders() {
    const below = async (path) => {
      const folders = await this.#graph.all(`${path}?$top=100`);
      for (const folder of folders) {
        folder.children = folder.childFolderCount > 0 ? await below(`/v1.0/me/mailFolders/${encodeURIComponent(folder.id)}/childFolders`) : [];
      }

      return folders.sort(byPlace);
    };

    return below('/v1.0/me/mailFolders');
  }

  /** One page of a folder, newest first: the first, or the one behind a paging link. */
  page(folder, next) {
    return this.#graph.get(next
      ?? `/v1.0/me/mailFolders/${encodeURIComponent(folder.id)}/messages?$select=${HEAD}&$orderby=receivedDateTime desc&$top=${PAGE}`);
  }

  /** A whole mail by its id. Asked for twice it is fetched once. */
  open(id) {
    let mail = this.#opened.get(id);
    if (!mail) {
      mail = this.#graph.get(`/v1.0/me/messages/${encodeURIComponent(id)}?$select=${WHOLE}`);
      mail.catch(() => this.#opened.delete(id));
      this.#opened.set(id, mail);
      if (this.#opened.size > KEPT) {
        this.#opened.delete(this.#opened.keys().next().value);
      }
    }

    return mail;
  }

  /** A whole mail by its Message-ID, or null. */
  async openByMessageId(internetMessageId) {
    const filter = encodeURIComponent(`internetMessageId eq '${internetMessageId.replaceAll("'", "''")}'`);
    const { value } = await this.#graph.get(`/v1.0/me/messages?$filter=${filter}&$select=id&$top=1`);
    return value.length > 0 ? this.open(value[0].id) : null;
  }
}

function byPlace(one, other) {
  const place = (folder) => (FIRST.indexOf(folder.displayName) + FIRST.length + 1) % (FIRST.length + 1);
  return place(one) - place(other) || one.displayName.localeCompare(other.displayName);
}
