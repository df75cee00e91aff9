// Microsoft To Do as Graph tells it: lists, tasks, and the changes a person makes to a task.

const lists = '/v1.0/me/todo/lists';
const tasks = (list) => `${lists}/${encodeURIComponent(list.id)}/tasks`;

export class ToDo {
  #graph;

  constructor(graph) {
    this.#graph = graph;
  }

  lists() { return this.#graph.all(lists); }

  tasks(list) { return this.#graph.all(`${tasks(list)}?$expand=linkedResources&$top=100`); }

  complete(list, task) { return this.#change(list, task, { status: 'completed' }); }

  reopen(list, task) { return this.#change(list, task, { status: 'notStarted' }); }

  rename(list, task, title) { return this.#change(list, task, { title }); }

  /** @param day "2026-11-24", or null for none. To Do keeps a day as midnight in a named zone. */
  move(list, task, day) {
    return this.#change(list, task, { dueDateTime: day && { dateTime: `${day}T00:00:00.0000000`, timeZone: 'UTC' } });
  }

  remove(list, task) { return this.#graph.delete(`${tasks(list)}/${encodeURIComponent(task.id)}`); }

  async #change(list, task, fields) {
    const changed = await this.#graph.patch(`${tasks(list)}/${encodeURIComponent(task.id)}`, fields);
    // The answer of a PATCH does not expand linkedResources: what was known of them stays.
    return { ...task, dueDateTime: undefined, ...changed, linkedResources: changed.linkedResources ?? task.linkedResources };
  }
}

/** "2026-11-24", or null. The zone does not matter: To Do shows the day as it is written. */
export const dueDay = (task) => task.dueDateTime?.dateTime?.slice(0, 10) ?? null;
