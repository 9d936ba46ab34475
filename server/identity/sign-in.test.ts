import { expect, test } from 'vitest';
import type { Account } from './account.ts';
import { hashPassword } from './password.ts';
import type { FailureKey, SignInFailures } from './sign-in-failures.ts';
import { createSignIn } from './sign-in.ts';

const account: Account = {
  id: '1',
  organisation: 'tyreso',
  username: 'tib',
  name: 'TiB 1',
  roles: ['duty-officer'],
  department: null,
  safetyPoint: null,
  disabled: false,
  guestUntil: null,
};

/** Counts as the table does: five failures of an account, then a pause. */
function countingFailures(): SignInFailures & { readonly counts: Map<string, number> } {
  const counts = new Map<string, number>();
  const name = ({ kind, id }: FailureKey) => `${kind}:${id}`;
  return {
    counts,
    secondsToWait: async (keys) =>
      await Promise.resolve(
        keys.some((key) => key.kind === 'account' && (counts.get(name(key)) ?? 0) >= 5) ? 60 : 0,
      ),
    record: async (keys) => {
      for (const key of keys) counts.set(name(key), (counts.get(name(key)) ?? 0) + 1);
      await Promise.resolve();
    },
    forget: async (key) => {
      counts.delete(name(key));
      await Promise.resolve();
    },
    sweep: async () => await Promise.resolve(),
  };
}

const passwordHash = await hashPassword('rätt lösenord');
const accounts = {
  credentials: async (_organisation: string, username: string) =>
    await Promise.resolve(username === 'tib' ? { account, passwordHash } : null),
};
const request = { organisation: 'tyreso', username: 'TIB', address: '127.0.0.1' };

test('the right password signs in and clears the account’s failures, not the address’s', async () => {
  const failures = countingFailures();
  const signIn = createSignIn(accounts, failures);
  expect(await signIn({ ...request, password: 'fel' })).toEqual({ kind: 'wrong' });
  expect(await signIn({ ...request, password: 'rätt lösenord' })).toEqual({ kind: 'signed-in', account });
  expect([...failures.counts]).toEqual([['address:127.0.0.1', 1]]);
});

test('an account that does not exist is answered like one with another password', async () => {
  const signIn = createSignIn(accounts, countingFailures());
  expect(await signIn({ ...request, username: 'ingen', password: 'x' })).toEqual({ kind: 'wrong' });
});

test('a burst of guesses at one account gets no more tries than a row of them', async () => {
  const signIn = createSignIn(accounts, countingFailures());
  const answers = await Promise.all(
    Array.from(
      { length: 12 },
      async (_, index) => await signIn({ ...request, password: `gissning ${index}` }),
    ),
  );
  expect(answers.filter(({ kind }) => kind === 'wrong')).toHaveLength(5);
  expect(answers.filter(({ kind }) => kind === 'too-many')).toHaveLength(7);
});

test('many who sign in at once with the right password all get in', async () => {
  const signIn = createSignIn(accounts, countingFailures());
  const answers = await Promise.all(
    Array.from({ length: 12 }, async () => await signIn({ ...request, password: 'rätt lösenord' })),
  );
  expect(answers.every(({ kind }) => kind === 'signed-in')).toBe(true);
});
