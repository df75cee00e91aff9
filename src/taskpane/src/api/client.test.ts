import { describe, expect, test } from 'vitest';
import { answerFor, firstSync, mail, person, synced } from '../pane/samples';
import { Api, type Tokens } from './client';
import { unreachable } from './problem';

const ana = mail('one');
const never = new AbortController().signal;

/** An API that answers as told, one answer after the other, and what it was asked. */
function api(answers: (Response | Error)[], tokens?: Tokens) {
  const asked: { url: string; init: RequestInit }[] = [];
  const fresh: Parameters<Tokens>[0][] = [];
  const send: typeof fetch = (input, init) => {
    asked.push({ url: input as string, init: init ?? {} });
    const answer = answers.shift() ?? new Error('asked too often');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const given: Tokens = (isFresh) => {
    fresh.push(isFresh);
    return Promise.resolve({ ok: true, value: `token ${fresh.length}` });
  };
  return { api: new Api(tokens ?? given, () => 'owner@contoso.test', send), asked, fresh };
}

const problem = (status: number, body: object) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json' } });

describe('A call', () => {
  test('carries the token, the owner of the mailbox, the item and everybody in it, and no cookie', async () => {
    const { api: one, asked } = api([Response.json(answerFor(ana, [person('Ana')]))]);

    const outcome = await one.pane({ item: ana.key, with: ['Ana Ruiz <ana@x.test>', 'b&c@x.test'] }, never);

    expect(outcome).toMatchObject({ ok: true, value: { item: ana.key } });
    expect(new URL(asked[0]?.url ?? '', 'https://x').searchParams.getAll('with')).toEqual(['Ana Ruiz <ana@x.test>', 'b&c@x.test']);
    expect(new URL(asked[0]?.url ?? '', 'https://x').searchParams.get('item')).toBe(ana.key);
    expect(asked[0]?.init.headers).toMatchObject({ Authorization: 'Bearer token 1', 'Mailbox-Owner': 'owner@contoso.test' });
    expect(asked[0]?.init.credentials).toBe('omit');
  });

  test('that has nothing to answer is done all the same', async () => {
    const { api: one, asked } = api([new Response(null, { status: 204 })]);

    expect(await one.takeBackTalk('a b', never)).toEqual({ ok: true, value: null });
    expect(asked[0]).toMatchObject({ url: '/api/interactions/talks/a%20b', init: { method: 'DELETE' } });
  });

  test('moves a follow-up with no more than its day', async () => {
    const { api: one, asked } = api([Response.json({})]);
    await one.moveFollowUp('f', '2026-11-24', never);

    expect(asked[0]).toMatchObject({ url: '/api/follow-ups/f', init: { method: 'PATCH', body: '{"due":"2026-11-24"}' } });
  });

  test('for a review names the period as the API reads it', async () => {
    const { api: one, asked } = api([Response.json({}), Response.json({})]);
    await one.review('week', never);
    await one.review('quarter', never);

    expect(asked.map(({ url }) => url)).toEqual(['/api/plan/review?period=week', '/api/plan/review?period=quarter']);
  });

  test('whose token has run out on the way is made once more with a new one', async () => {
    const { api: one, fresh } = api([problem(401, { code: 'invalid-token' }), Response.json({ people: [] })]);

    expect((await one.pane({}, never)).ok).toBe(true);
    expect(fresh).toEqual([null, { claims: null }]);
  });

  test('that is refused with a code twice asks for a sign-in', async () => {
    const { api: one, asked } = api([problem(401, { code: 'AADSTS50173' }), problem(401, { code: 'AADSTS50173' })]);

    expect(await one.pane({}, never)).toMatchObject({ ok: false, problem: { kind: 'signIn', code: 'AADSTS50173' } });
    expect(asked).toHaveLength(2);
  });

  test('that Microsoft wants more claims for asks for them, and keeps them for the owner’s sign-in', async () => {
    const challenge = { code: 'AADSTS50076', claims: '{"access_token":{}}' };
    const { api: one, fresh } = api([problem(401, challenge), problem(401, { code: 'AADSTS50076' })]);

    expect(await one.pane({}, never)).toMatchObject({ ok: false, problem: { kind: 'signIn', claims: challenge.claims } });
    expect(fresh).toEqual([null, { claims: challenge.claims }]);
  });

  test('for which there is no token is not made', async () => {
    const { api: one, asked } = api([], () => Promise.resolve({ ok: false, problem: unreachable }));

    expect(await one.pane({}, never)).toEqual({ ok: false, problem: unreachable, refusedToken: false });
    expect(asked).toHaveLength(0);
  });

  test('that is given up rejects, so that nobody takes it for an answer', async () => {
    const gone = new AbortController();
    const { api: one } = api([new Error('connection reset')]);
    gone.abort();

    await expect(one.pane({}, gone.signal)).rejects.toThrow('aborted');
  });
});

describe('What went wrong', () => {
  test.each([
    ['a broken connection', new TypeError('Failed to fetch'), { kind: 'unreachable' }],
    ['a page of a proxy instead of JSON', new Response('<html>', { status: 200 }), { kind: 'unreachable' }],
    ['a gateway without its API', new Response('Bad gateway', { status: 502 }), { kind: 'unreachable' }],
    ['a failure with a reason', problem(500, { code: 'store-busy', detail: 'The store did not answer.' }), { kind: 'broken', code: 'store-busy', detail: 'The store did not answer.' }],
    ['somebody else’s mailbox', problem(403, { code: 'wrong-mailbox' }), { kind: 'wrongMailbox', code: 'wrong-mailbox' }],
    ['a wrong input', problem(400, { code: 'bad-address', detail: 'No address.', field: 'address', mend: 'Write name@company.' }), { kind: 'refused', field: 'address', mend: 'Write name@company.' }],
  ])('%s is understood', async (_, answer, understood) => {
    expect(await api([answer]).api.addPerson({ address: 'x', name: null }, never)).toMatchObject({ ok: false, problem: understood });
  });

  test('a 401 that nobody signed with a code ends nothing', async () => {
    const { api: one } = api([new Response('', { status: 401 }), new Response('', { status: 401 })]);

    expect(await one.pane({}, never)).toMatchObject({ ok: false, problem: { kind: 'unreachable' } });
  });
});

describe('Watching sync', () => {
  const stream = (chunks: string[]) =>
    new Response(
      new ReadableStream<Uint8Array>({
        start: (controller) => {
          chunks.forEach((chunk) => controller.enqueue(new TextEncoder().encode(chunk)));
          controller.close();
        },
      }),
      { headers: { 'Content-Type': 'text/event-stream' } },
    );

  test('hears each event, however the stream is cut, and no comment', async () => {
    const text = `: hello\n\nevent: sync\ndata: ${JSON.stringify(firstSync)}\n\nevent: sync\r\ndata: ${JSON.stringify(synced)}\r\n\r\nevent: sync\ndata: {"half`;
    const { api: one, asked } = api([stream([text.slice(0, 20), text.slice(20, 61), text.slice(61)])]);
    const heard: unknown[] = [];

    await one.watchSync(never, (sync) => heard.push(sync));

    expect(heard).toEqual([firstSync, synced]);
    expect(asked[0]?.init.headers).toMatchObject({ Accept: 'text/event-stream', Authorization: 'Bearer token 1' });
  });

  test('that is refused ends without a word', async () => {
    const { api: one } = api([problem(500, { code: 'our-fault' })]);
    const heard: unknown[] = [];

    await one.watchSync(never, (sync) => heard.push(sync));

    expect(heard).toEqual([]);
  });
});
