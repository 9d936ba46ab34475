import type { Session } from './session.ts';

/** A session as a node remembers it. `key` is its token's hash; times are epoch ms. */
export type Remembered = {
  session: Session;
  /** As the session says it. */
  expiresAt: number;
  readonly key: string;
  checkedAt: number;
  usedAt: number;
  /** Until then the database, which could not say, is not asked again. */
  unasked: number;
};

const mostRemembered = 20_000;
const mostNobodys = 10_000;

/** What a node knows of sessions without asking the database. Bounded: the oldest are let go. */
export class SessionMemory {
  readonly #byToken = new Map<string, Remembered>();
  readonly #bySession = new Map<string, Remembered>();
  /** Tokens that are nobody's; since tokens are random they never become anybody's. */
  readonly #nobodys = new Set<string>();

  ofToken(key: string): Remembered | undefined {
    return this.#byToken.get(key);
  }

  ofSession(id: string): Remembered | undefined {
    return this.#bySession.get(id);
  }

  all(): Remembered[] {
    return [...this.#bySession.values()];
  }

  remember(session: Session, key: string): void {
    const now = Date.now();
    const expiresAt = Date.parse(session.expiresAt);
    const entry = { session, expiresAt, key, checkedAt: now, usedAt: now, unasked: 0 };
    this.#byToken.set(key, entry);
    this.#bySession.set(session.id, entry);
    if (this.#byToken.size <= mostRemembered) return;
    const [oldest] = this.#byToken.values();
    if (oldest !== undefined) this.forget(oldest);
  }

  forget(entry: Remembered): void {
    this.#byToken.delete(entry.key);
    this.#bySession.delete(entry.session.id);
  }

  isNobodys(key: string): boolean {
    return this.#nobodys.has(key);
  }

  rememberNobodys(key: string): void {
    if (this.#nobodys.size >= mostNobodys) this.#nobodys.clear();
    this.#nobodys.add(key);
  }
}
