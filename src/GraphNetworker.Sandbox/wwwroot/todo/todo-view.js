// The To Do view: lists at the left, the tasks of one of them beside. Read afresh each time it is opened.

import { byId, iconButton, make } from '../page/elements.js';
import { icon } from '../page/icons.js';
import { taskRow } from './task-row.js';
import { dueDay } from './todo.js';

const ICONS = { defaultList: 'todo', flaggedEmails: 'flag' };

export class ToDoView {
  #todo;
  #follow;
  #lists = [];
  #list = null;
  #tasks = [];
  #round = 0;

  /** @param follow opens an address and says whether it was a mail of this mailbox */
  constructor(todo, follow) {
    this.#todo = todo;
    this.#follow = follow;
  }

  /** Reads lists and tasks; `name` chooses a list. Resolves when they are on screen. */
  async open(name) {
    await this.#guard(async () => {
      this.#lists = await this.#todo.lists();
      const wanted = name && this.#lists.find(({ displayName }) => displayName === name);
      const list = wanted || this.#lists.find(({ id }) => id === this.#list?.id) || this.#lists[0];
      await this.#choose(list);
    });
  }

  focus() { byId('todo-lists').querySelector('[aria-current]')?.focus(); }

  async #choose(list) {
    const round = ++this.#round;
    this.#list = list ?? null;
    this.#tasks = list ? await this.#todo.tasks(list) : [];
    if (round === this.#round) {
      this.#paint();
    }
  }

  #paint() {
    const held = heldFocus();
    byId('todo-lists').replaceChildren(...this.#lists.map((list) => make('button', {
      type: 'button', class: 'todo-list', 'aria-current': list === this.#list ? 'true' : null,
      onclick: () => this.#guard(() => this.#choose(list)),
    }, icon(ICONS[list.wellknownListName] ?? 'list'), make('span', { text: list.displayName }))));

    const open = this.#tasks.filter(({ status }) => status !== 'completed')
      .sort((one, other) => (dueDay(one) ?? '9999').localeCompare(dueDay(other) ?? '9999') || one.title.localeCompare(other.title));
    const done = this.#tasks.filter(({ status }) => status === 'completed');
    byId('todo-tasks').replaceChildren(
      make('div', { class: 'todo-title' },
        make('h1', { text: this.#list?.displayName ?? 'No list' }),
        iconButton('Refresh tasks', icon('refresh'), () => this.open())),
      open.length > 0 ? make('ul', { class: 'tasks', 'aria-label': 'Open tasks' }, open.map((task) => this.#row(task)))
        : make('p', { class: 'quiet-line', text: 'Nothing open in this list.' }),
      done.length > 0 ? make('details', { open: true }, make('summary', { text: `Completed ${done.length}` }),
        make('ul', { class: 'tasks', 'aria-label': 'Completed tasks' }, done.map((task) => this.#row(task)))) : '');
    held();
  }

  #row(task) {
    const list = this.#list;
    const change = (act) => this.#guard(async () => {
      const changed = await act();
      this.#tasks = changed === null
        ? this.#tasks.filter(({ id }) => id !== task.id)
        : this.#tasks.map((other) => (other.id === task.id ? changed : other));
      if (list === this.#list) {
        this.#paint();
      }
    });
    return taskRow(task, {
      tick: () => change(() => (task.status === 'completed' ? this.#todo.reopen(list, task) : this.#todo.complete(list, task))),
      rename: (title) => change(() => this.#todo.rename(list, task, title)),
      move: (day) => change(() => this.#todo.move(list, task, day)),
      remove: () => change(() => this.#todo.remove(list, task)),
      follow: this.#follow,
    });
  }

  /** A task that somebody else deleted meanwhile, or a list that cannot be read, is said where the tasks stand. */
  async #guard(act) {
    const trouble = byId('todo-trouble');
    trouble.hidden = true;
    try {
      await act();
    } catch (error) {
      trouble.textContent = error.status === 404 ? 'This task is no longer there. Refresh to see what is.' : `To Do could not be reached: ${error.message}`;
      trouble.hidden = false;
    }
  }
}

/** A change redraws the tasks; whoever works with the keyboard stays on the control they pressed. */
function heldFocus() {
  const focused = document.activeElement;
  const task = focused.closest?.('[data-task]')?.dataset.task;
  const control = focused.classList?.[0];
  return () => {
    if (task && control) {
      byId('todo-tasks').querySelector(`[data-task="${CSS.escape(task)}"] .${control}`)?.focus();
    }
  };
}
