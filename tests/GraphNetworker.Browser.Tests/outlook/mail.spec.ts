import { describe, expect, inject, it } from 'vitest';
import { Graph } from '../harness/graph.ts';
import { soon, visit } from '../harness/visit.ts';

describe('The Outlook page', () => {
  it('lists the folders of the mailbox with the Inbox first and open', visit(async ({ page }) => {
    const graph = await Graph.signIn(inject('address'));
    const folders = await graph.all<{ displayName: string }>('/v1.0/me/mailFolders?$top=100');
    const shown = await page.getByRole('treeitem').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-folder')));

    expect(shown).toEqual(expect.arrayContaining(folders.map(({ displayName }) => displayName)));
    expect(shown[0]).toBe('Inbox');
    expect(await page.getByRole('treeitem', { selected: true }).getAttribute('data-folder')).toBe('Inbox');
  }));

  it('lists the mails of a folder, newest first, as Graph does', visit(async (outlook) => {
    const graph = await Graph.signIn(inject('address'));
    const newest = await graph.newest('inbox', 20);
    const listed = await outlook.ask(() => globalThis.outlook.mails().slice(0, 20), null);

    expect(listed.map(({ id }) => id)).toEqual(newest.map(({ id }) => id));
    const first = outlook.messages.first();
    expect(await first.locator('.who').textContent()).toBe(newest[0]!.from?.emailAddress.name || newest[0]!.from?.emailAddress.address);
    expect(await first.locator('.subject').textContent()).toBe(newest[0]!.subject || '(no subject)');
  }));

  it('shows the mail that is selected, whole, in the reading pane', visit(async (outlook) => {
    const id = await outlook.selectAt(2);
    const graph = await Graph.signIn(inject('address'));
    const mail = await graph.get<{ subject: string; body: { contentType: string; content: string } }>(`/v1.0/me/messages/${encodeURIComponent(id)}?$select=subject,body`);

    await expect.poll(() => outlook.subject.textContent(), soon).toBe(mail.subject || '(no subject)');
    const words = mail.body.content.replaceAll(/<style[\s\S]*?<\/style>|<[^>]+>|&\w+;|&#\d+;/gi, ' ').split(/\s+/).find((word) => /^\p{L}{4,}$/u.test(word));
    await expect.poll(() => outlook.page.frameLocator('.mail-body').locator('body').innerText(), soon).toContain(words ?? '');
  }));

  it('runs no script of a mail and loads nothing from outside for it', visit(async ({ page }) => {
    const content = `<p onclick="steal()" style="background:url(https://spy.example/a.png)">Hello</p><script>steal()</script>
      <img src="https://spy.example/pixel.png"><iframe src="https://spy.example"></iframe><a href="javascript:steal()">x</a>
      <style>@import 'https://spy.example/x.css'; p { background: url("//spy.example/b.png") }</style><form action="https://spy.example"><input name=a></form>`;
    // As text, because the test runner would rewrite an import() it sees.
    const paper = await page.evaluate(`import('/mail/paper.js').then(({ paper }) => paper(${JSON.stringify({ contentType: 'html', content })}))`) as { held: number; srcdoc: string };

    expect(paper.held).toBe(1);
    expect(paper.srcdoc).toContain('Hello');
    expect(paper.srcdoc).not.toMatch(/spy\.example|steal|<script|<iframe|<form/);
  }));

  it('keeps the list light however far one scrolls', visit(async (outlook) => {
    const total = (await (await Graph.signIn(inject('address'))).folder('inbox')).totalItemCount;
    const last = Math.min(total, 500) - 1;
    await outlook.selectAt(last);

    expect(await outlook.messages.count()).toBeLessThan(60);
    expect(await outlook.page.locator('.message[aria-selected=true]').getAttribute('aria-posinset')).toBe(String(last + 1));
    expect((await outlook.ask(() => globalThis.outlook.mails().length, null))).toBeGreaterThan(last);
  }));

  it('is worked with the keyboard alone', visit(async ({ page, subject, messages }) => {
    await page.getByLabel('Theme').focus();
    const order: string[] = [];
    for (let stop = 0; stop < 4; stop++) {
      await page.keyboard.press('F6');
      order.push(await page.evaluate(() => document.activeElement?.closest('[id]')?.closest('nav, section, aside, header')?.id ?? ''));
    }

    expect(order).toEqual(['rail', 'folder-column', 'list-column', 'reading']);
    await page.keyboard.press('Shift+F6');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = await messages.nth(1).locator('.subject').textContent();
    await expect.poll(() => subject.textContent(), soon).toBe(second);

    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => page.getByText('2 mails selected').isVisible(), soon).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByText('Select a mail to read').isVisible(), soon).toBe(true);
  }));

  it.each([[1366, 768], [1280, 800]])('fits %i x %i without scrolling sideways, the pane at least 320 wide', (width, height) => visit(async (outlook) => {
    await outlook.selectAt(0);
    await expect.poll(() => outlook.page.frameLocator('.mail-body').locator('body').isVisible(), soon).toBe(true);

    expect(await outlook.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    const pane = await outlook.page.locator('#pane-frames iframe').boundingBox();
    expect(pane!.width).toBeGreaterThanOrEqual(320);
    expect(pane!.x + pane!.width).toBe(width);
    expect((await outlook.page.locator('#reading').boundingBox())!.width).toBeGreaterThan(300);
  }, { width, height })());

  it('opens a mail by its address', async () => {
    const mail = (await (await Graph.signIn(inject('address'))).newest('inbox', 5))[4]!;
    await visit(async ({ subject }) => {
      await expect.poll(() => subject.textContent(), soon).toBe(mail.subject || '(no subject)');
    }, { hash: `#mail=${encodeURIComponent(mail.id)}` })();
  });
});
