// One task: tick, title, day, where it came from, why.

import { iconButton, make } from '../page/elements.js';
import { icon } from '../page/icons.js';
import { daysFromToday, dueWords } from '../page/words.js';
import { dueDay } from './todo.js';

/** @param acts {tick, rename(title), move(day), remove, follow(address)} */
export function taskRow(task, acts) {
  const done = task.status === 'completed';
  const day = dueDay(task);
  const due = day && new Date(`${day}T00:00:00`);
  const title = make('button', { type: 'button', class: 'task-title', title: 'Rename', text: task.title, onclick: () => rename(title, task, acts.rename) });
  const date = make('input', { type: 'date', class: 'task-date', 'aria-label': `Due day of ${task.title}`, onchange: () => acts.move(date.value || null) });
  date.value = day ?? '';

  return make('li', { class: done ? 'task done' : 'task', 'data-task': task.id },
    make('button', {
      type: 'button', class: 'tick-box', role: 'checkbox', 'aria-checked': done,
      'aria-label': done ? `Re-open ${task.title}` : `Complete ${task.title}`, onclick: acts.tick,
    }, icon('todo')),
    make('div', { class: 'task-words' },
      title,
      task.body?.content ? make('p', { class: 'task-reason', text: task.body.content.trim() }) : null,
      make('div', { class: 'task-line' },
        make('label', { class: `task-due ${due && !done && daysFromToday(due) < 0 ? 'late' : ''}` }, icon('calendar'), make('span', { text: due ? dueWords(due) : 'Add a day' }), date),
        (task.linkedResources ?? []).map((resource) => linked(resource, acts.follow)))),
    iconButton(`Delete ${task.title}`, icon('trash'), acts.remove));
}

function linked(resource, follow) {
  const words = resource.displayName || resource.applicationName || 'Open';
  return resource.webUrl
    ? make('a', {
      class: 'task-link', href: resource.webUrl, target: '_blank', rel: 'noopener', title: `${resource.applicationName ?? ''}: ${words}`, 'data-external-id': resource.externalId,
      onclick: (event) => follow(resource.webUrl) && event.preventDefault(),
    }, icon('link'), make('span', { text: words }))
    : make('span', { class: 'task-link', 'data-external-id': resource.externalId }, icon('link'), make('span', { text: words }));
}

function rename(title, task, keep) {
  let over = false;
  const end = (text) => {
    if (!over) {
      over = true;
      input.replaceWith(title);
      title.focus();
      if (text && text !== task.title) {
        keep(text);
      }
    }
  };
  const input = make('input', {
    type: 'text', class: 'task-title', 'aria-label': 'New title',
    onblur: () => end(input.value.trim()),
    onkeydown: (event) => {
      if (event.key === 'Enter') end(input.value.trim());
      if (event.key === 'Escape') end(null);
    },
  });
  input.value = task.title;
  title.replaceWith(input);
  input.focus();
  input.select();
}
