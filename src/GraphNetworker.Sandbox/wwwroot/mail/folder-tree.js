// The folder list: a tree with counts, walked with the arrow keys (WAI-ARIA tree pattern).

import { make } from '../page/elements.js';
import { icon } from '../page/icons.js';
import { number } from '../page/words.js';

const ICONS = { Inbox: 'inbox', Drafts: 'write', 'Sent Items': 'sent', 'Deleted Items': 'trash', Archive: 'archive', 'Junk Email': 'junk' };

/** Fires 'open' ({folder}). */
export class FolderTree extends EventTarget {
  #root;
  #rows = new Map();
  current = null;

  constructor(root) {
    super();
    this.#root = root;
    root.addEventListener('keydown', (event) => this.#key(event));
  }

  show(folders) {
    this.#rows.clear();
    this.#root.replaceChildren(...folders.map((folder) => this.#branch(folder, 1)));
    const here = this.current && this.#rows.get(this.current.id);
    this.mark((here ?? this.#rows.values().next().value)?.folder);
  }

  /** The folder of that id or name, wherever it is in the tree. */
  find(idOrName) {
    return this.#rows.get(idOrName)?.folder
      ?? [...this.#rows.values()].find(({ folder }) => folder.displayName.toLowerCase() === idOrName.toLowerCase())?.folder ?? null;
  }

  get first() { return this.#rows.values().next().value?.folder ?? null; }

  open(folder) {
    this.mark(folder);
    this.dispatchEvent(new CustomEvent('open', { detail: { folder } }));
  }

  focus() { this.#rows.get(this.current?.id)?.row.focus(); }

  /** Shows which folder is open, without opening it. */
  mark(folder) {
    this.current = folder ?? null;
    for (const { folder: other, row } of this.#rows.values()) {
      const here = other === folder;
      row.setAttribute('aria-selected', here);
      row.tabIndex = here ? 0 : -1;
    }
  }

  #branch(folder, level) {
    const nested = folder.children.length > 0;
    const twist = nested
      ? make('span', { class: 'twist', onclick: (event) => { event.stopPropagation(); this.#fold(folder); } }, icon('chevron'))
      : make('span', { class: 'twist' });
    // Drafts and Junk show how many there are, the others how many are unread: Outlook's own habit.
    const shown = folder.displayName === 'Drafts' ? folder.totalItemCount : folder.unreadItemCount;
    const row = make('div', {
      role: 'treeitem', class: 'folder', tabindex: '-1', 'aria-level': level, 'aria-expanded': nested ? 'true' : null,
      'data-folder': folder.displayName, title: `${number(folder.totalItemCount)} mails, ${number(folder.unreadItemCount)} unread`,
      style: `--level: ${level - 1}`, onclick: () => this.open(folder),
    }, twist, icon(ICONS[folder.displayName] ?? 'folder'), make('span', { class: 'name', text: folder.displayName }),
    shown > 0 ? make('span', { class: 'count', 'aria-label': `${number(shown)} ${folder.displayName === 'Drafts' ? 'in all' : 'unread'}`, text: number(shown) }) : null);
    const children = make('div', { role: 'group' });
    this.#rows.set(folder.id, { folder, row, children }); // before its children: arrow keys walk the map in reading order
    children.append(...folder.children.map((child) => this.#branch(child, level + 1)));
    return make('div', { role: 'none' }, row, children);
  }

  #fold(folder, open) {
    const { row, children } = this.#rows.get(folder.id);
    const expanded = open ?? row.getAttribute('aria-expanded') !== 'true';
    row.setAttribute('aria-expanded', expanded);
    children.hidden = !expanded;
  }

  #key(event) {
    const walk = [...this.#rows.values()].filter(({ row }) => row.offsetParent !== null);
    const at = walk.findIndex(({ row }) => row === document.activeElement);
    if (at < 0) {
      return;
    }

    const { folder, row } = walk[at];
    const expanded = row.getAttribute('aria-expanded');
    const moves = {
      ArrowDown: () => walk[at + 1]?.row.focus(),
      ArrowUp: () => walk[at - 1]?.row.focus(),
      Home: () => walk[0].row.focus(),
      End: () => walk[walk.length - 1].row.focus(),
      ArrowRight: () => (expanded === 'false' ? this.#fold(folder, true) : expanded === 'true' && walk[at + 1]?.row.focus()),
      ArrowLeft: () => (expanded === 'true' ? this.#fold(folder, false) : walk.findLast((other, index) => index < at && other.folder.children.includes(folder))?.row.focus()),
      Enter: () => this.open(folder),
      ' ': () => this.open(folder),
    };
    if (moves[event.key]) {
      event.preventDefault();
      moves[event.key]();
    }
  }
}
