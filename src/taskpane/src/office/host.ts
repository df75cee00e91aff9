import { type Item, readItem } from './item';
import { themeOf, type Theme } from './theme';

/** What the pane knows of Outlook. */
export interface Host {
  /** The address of the mailbox that is open. */
  readonly owner: string;
  /** The language Outlook speaks. */
  readonly language: string;
  /** What is in front of the owner at this moment, read anew. */
  current(): Item;
  /** Called when Outlook says that something else is in front. It may be late, doubled or never. */
  onItem(told: () => void): void;
  theme(): Theme | null;
  onTheme(told: (theme: Theme) => void): void;
}

/** Waits for Outlook; null when this page is not inside it. */
export async function meetOutlook(): Promise<Host | null> {
  if (typeof Office === 'undefined') {
    return null;
  }
  const { host } = await Office.onReady();
  // Typed as always there, and absent outside of Outlook.
  const mailbox = Office.context.mailbox as Office.Mailbox | undefined;
  return host === Office.HostType.Outlook && mailbox !== undefined ? new Outlook(mailbox) : null;
}

class Outlook implements Host {
  readonly owner: string;
  readonly language = Office.context.displayLanguage;

  constructor(private readonly mailbox: Office.Mailbox) {
    this.owner = mailbox.userProfile.emailAddress;
  }

  current(): Item {
    return readItem(this.mailbox.item, this.owner);
  }

  onItem(told: () => void): void {
    this.listen(Office.EventType.ItemChanged, told);
    this.listen(Office.EventType.SelectedItemsChanged, told);
  }

  theme(): Theme | null {
    // Outlook on the web has it since Mailbox 1.14; older libraries have no such member.
    return themeOf((Office.context as { officeTheme?: { bodyBackgroundColor?: string } }).officeTheme?.bodyBackgroundColor);
  }

  onTheme(told: (theme: Theme) => void): void {
    this.listen(Office.EventType.OfficeThemeChanged, (change: { officeTheme?: { bodyBackgroundColor?: string } }) => {
      const theme = themeOf(change.officeTheme?.bodyBackgroundColor) ?? this.theme();
      if (theme !== null) {
        told(theme);
      }
    });
  }

  /** An event this host does not know is left alone: it answers so in the callback, or throws. */
  private listen(event: Office.EventType | undefined, told: (change: never) => void): void {
    if (event === undefined) {
      return;
    }
    try {
      this.mailbox.addHandlerAsync(event, told);
    } catch {
      // The other events still come.
    }
  }
}
