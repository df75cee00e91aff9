import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSignIn, type TokenSource, tokenProblem } from './signIn';

const never = new AbortController().signal;
const given = (accessToken: string) => Promise.resolve({ accessToken });
const refuse = (error: object) => () => Promise.reject(Object.assign(new Error('refused'), error));
const source = (change: Partial<TokenSource> = {}): TokenSource => ({ acquireTokenSilent: () => given('silent'), acquireTokenPopup: () => given('popup'), ...change });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('The ladder', () => {
  test('asks Outlook first, for the API’s scope, without asking the owner', async () => {
    const asked: unknown[] = [];
    const signIn = createSignIn('api://x/access_as_user', () => Promise.resolve(source({ acquireTokenSilent: (request) => (asked.push(request), given('silent')) })));

    expect(await signIn.silent(null, never)).toEqual({ ok: true, value: 'silent' });
    expect(await signIn.silent({ claims: 'c' }, never)).toEqual({ ok: true, value: 'silent' });
    expect(asked).toEqual([{ scopes: ['api://x/access_as_user'] }, { scopes: ['api://x/access_as_user'], forceRefresh: true, claims: 'c' }]);
  });

  test('goes up to the popup, and stays where it was when the owner closes it', async () => {
    const closed = createSignIn('s', () => Promise.resolve(source({ acquireTokenPopup: refuse({ errorCode: 'user_canceled' }) })));

    expect(await createSignIn('s', () => Promise.resolve(source())).interactive(null)).toEqual({ ok: true, value: 'popup' });
    expect(await closed.interactive(null)).toBeNull();
  });

  test('does not take silence for a refusal', async () => {
    const signIn = createSignIn('s', () => Promise.resolve(source({ acquireTokenSilent: () => new Promise(() => undefined) })));
    const outcome = signIn.silent(null, never);
    await vi.advanceTimersByTimeAsync(15_000);

    expect(await outcome).toMatchObject({ ok: false, problem: { kind: 'unreachable' } });
  });

  test('fetches its library again when it could not be fetched', async () => {
    let tries = 0;
    const signIn = createSignIn('s', () => (++tries === 1 ? Promise.reject(new TypeError('Failed to fetch module')) : Promise.resolve(source())));

    expect(await signIn.silent(null, never)).toMatchObject({ ok: false, problem: { kind: 'unreachable' } });
    expect(await signIn.silent(null, never)).toMatchObject({ ok: true });
  });

  test('lets go of a question that is given up', async () => {
    const gone = new AbortController();
    const signIn = createSignIn('s', () => Promise.resolve(source({ acquireTokenSilent: () => new Promise(() => undefined) })));
    const outcome = signIn.silent(null, gone.signal);
    gone.abort();

    await expect(outcome).rejects.toThrow('Aborted');
  });
});

describe('An error of msal-browser', () => {
  test.each([
    [{ name: 'InteractionRequiredAuthError', errorCode: 'invalid_grant', errorMessage: 'AADSTS65001: The user has not consented.' }, { kind: 'signIn', code: 'AADSTS65001' }],
    [{ name: 'InteractionRequiredAuthError', errorCode: 'interaction_required', errorMessage: '', subError: 'consent_required' }, { kind: 'signIn', code: 'consent_required' }],
    [{ name: 'ClientAuthError', errorCode: 'no_account_found', errorMessage: '' }, { kind: 'signIn', code: 'no_account_found' }],
    [{ name: 'ClientAuthError', errorCode: 'no_network_connectivity', errorMessage: '' }, { kind: 'unreachable' }],
    [{ name: 'ServerError', errorCode: 'temporarily_unavailable', errorMessage: '' }, { kind: 'broken', code: 'temporarily_unavailable' }],
    [{ name: 'TypeError' }, { kind: 'unreachable' }],
  ])('%o is understood', (error, understood) => {
    expect(tokenProblem(error)).toMatchObject(understood);
  });
});
