import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Graph, type Task, type TaskList } from '../harness/graph.ts';
import { soon, visit } from '../harness/visit.ts';

const listName = 'Practice';

describe('The To Do view', () => {
  let graph: Graph;
  let list: TaskList;

  beforeAll(async () => {
    graph = await Graph.signIn(inject('address'));
    list = await graph.createList(listName);
  });

  afterAll(() => graph.deleteList(list));

  const add = (title: string, rest: Partial<Task> = {}): Promise<Task> => graph.createTask(list, { title, ...rest });
  const find = async (id: string): Promise<Task | undefined> => (await graph.tasksOf(list)).find((task) => task.id === id);

  it('shows the lists of the owner', visit(async ({ page }) => {
    const lists = await graph.taskLists();
    await page.getByRole('button', { name: 'To Do' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();

    const shown = await page.getByRole('navigation', { name: 'Lists' }).getByRole('button').allTextContents();
    expect(shown).toEqual(lists.map(({ displayName }) => displayName));
  }));

  it('shows a task with its day, its reason and the mail it comes from', visit(async (outlook) => {
    const mail = (await graph.newest('inbox', 2))[1]!;
    const { webLink } = await graph.get<{ webLink: string }>(`/v1.0/me/messages/${encodeURIComponent(mail.id)}?$select=webLink`);
    await add('Send the survey link', {
      dueDateTime: { dateTime: '2031-03-04T00:00:00.0000000', timeZone: 'UTC' },
      body: { content: 'She asked on Monday.', contentType: 'text' },
      linkedResources: [{ webUrl: webLink, applicationName: 'GraphNetworker', displayName: 'The mail', externalId: 'practice-1' }],
    });
    await outlook.ask((name) => globalThis.outlook.openToDo(name), listName);

    const row = outlook.page.getByRole('listitem').filter({ hasText: 'Send the survey link' });
    expect(await row.innerText()).toContain('She asked on Monday.');
    expect(await row.getByLabel(/^Due day/).inputValue()).toBe('2031-03-04');
    await row.getByRole('link', { name: 'The mail' }).click();
    await expect.poll(() => outlook.subject.textContent(), soon).toBe(mail.subject || '(no subject)');
    expect(outlook.page.context().pages().length).toBe(1);
  }));

  it('completes, re-opens, moves, renames and deletes a task, and To Do elsewhere sees it', visit(async ({ page }) => {
    const { id } = await add('Call Lee');
    await page.evaluate((name) => globalThis.outlook.openToDo(name), listName);

    await page.getByRole('checkbox', { name: 'Complete Call Lee' }).click();
    await expect.poll(async () => (await find(id))?.status, soon).toBe('completed');
    await page.getByRole('checkbox', { name: 'Re-open Call Lee' }).click();
    await expect.poll(async () => (await find(id))?.status, soon).toBe('notStarted');

    await page.getByLabel('Due day of Call Lee').fill('2031-05-06');
    await expect.poll(async () => (await find(id))?.dueDateTime?.dateTime.slice(0, 10), soon).toBe('2031-05-06');

    await page.getByRole('button', { name: 'Call Lee', exact: true }).click();
    await page.getByLabel('New title').fill('Call Lee Park');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await find(id))?.title, soon).toBe('Call Lee Park');

    await page.getByRole('button', { name: 'Delete Call Lee Park' }).click();
    await expect.poll(() => find(id), soon).toBe(undefined);
    await expect.poll(() => page.getByText('Call Lee Park').count(), soon).toBe(0);
  }));

  it('says when a task was deleted elsewhere meanwhile', visit(async ({ page }) => {
    const other = await graph.createList('Practice, soon gone');
    await graph.createTask(other, { title: 'Vanishing' });
    await page.evaluate(() => globalThis.outlook.openToDo('Practice, soon gone'));
    await page.getByRole('checkbox', { name: 'Complete Vanishing' }).waitFor();
    await graph.deleteList(other);

    await page.getByRole('checkbox', { name: 'Complete Vanishing' }).click();
    await expect.poll(() => page.getByRole('alert').filter({ hasText: 'no longer there' }).isVisible(), soon).toBe(true);
  }, { expected: /404/ }));
});
