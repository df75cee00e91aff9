import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Graph, mailOf } from '../harness/graph.ts';
import { afterSync, soon, visit } from '../harness/visit.ts';
import { mailsFromKnownPeople, type KnownMail } from './people.ts';

describe('A mail of a mailbox that somebody shares', () => {
  let graph: Graph;
  let known: KnownMail;

  beforeAll(async () => {
    graph = await Graph.signIn(inject('address'));
    known = (await mailsFromKnownPeople(graph, 70)).at(-1)!;
  }, 120_000);

  it('is read beside the owner’s own network, says so, and nothing is linked to it', visit(async (outlook) => {
    await outlook.ask(() => globalThis.outlook.shared(true), null);
    await outlook.select(known.mail.id);
    await expect.poll(() => outlook.inPane('person-name').allTextContents(), afterSync).toEqual([expect.stringContaining(known.name)]);
    await expect.poll(() => outlook.inPane('shared').count(), soon).toBe(1);

    await outlook.inPane('follow-up-3d').click();

    const made = async () => (await graph.tasks()).filter(({ title, list }) => list.displayName === 'GraphNetworker' && title.includes(known.name));
    await expect.poll(async () => (await made()).length, soon).toBe(1);
    expect((await made())[0]!.linkedResources?.some(({ webUrl }) => mailOf(webUrl) !== null)).toBe(false);

    await outlook.ask(() => globalThis.outlook.shared(false), null);
    await outlook.ask(() => globalThis.outlook.itemless(), null);
    await outlook.select(known.mail.id);
    await expect.poll(() => outlook.inPane('person-name').count(), soon).toBe(1);
    expect(await outlook.inPane('shared').count()).toBe(0);
  }), 120_000);
});
