/** What an error of the database, or of the way to it, says. */
type Told = { readonly code?: unknown; readonly message?: unknown; readonly syscall?: unknown };

/** The pool's words where none of its connections came free, or no new one was made, in time. */
const noConnection =
  /^(timeout exceeded when trying to connect|Connection terminated due to connection timeout)$/;
const silence = 'Query read timeout';

/** No name, no way, nobody there: the codes of the operating system and of its look-up of names (getaddrinfo). */
const systemCodes = /^(ECONN|ENOTFOUND|EAI_|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)/;
/**
 * SQLSTATE classes and codes of what its operator, and not this program, has to do something about: it cannot be reached (08, 57P, 55
 * where it takes no connections), lets this role not in or not at a table (28, 42501), is not there by this name (3D, 3F), takes
 * nothing now (53: out of room or connections; 25006: a standby), cannot use its own files (58), or let a lock, a statement or a
 * transaction wait too long (55P03, 57014, 25P03, 25P04). https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const unavailable = /^(08|28|3D|3F|53|55|57P|57014|58|25006|25P03|25P04|42501)/;
/** Those by which it says no to whoever asks, until an operator has mended it. */
const refused = /^(28|3D|42501)/;
const unavailableWords = /timeout|Connection terminated|Client has encountered a connection error/i;

/** No connection was to be had: what was to be asked never left this process. */
export function neverSent(error: unknown): boolean {
  const { code, message, syscall } = error as Told;
  return (
    syscall === 'connect' || syscall === 'getaddrinfo' || code === '57P03' || noConnection.test(text(message))
  );
}

/** Sent, and not answered in time: the way may be dead, and with it every connection that was made by it. */
export function isSilence(error: unknown): boolean {
  return (error as Told).message === silence;
}

/** The server takes no writes: it is a standby, or has become one. */
export function isReadOnly(error: unknown): boolean {
  return (error as Told).code === '25006';
}

/** The server is there and does not let this role do its work: a password, a role, a database or a right is not as it was. */
export function isRefused(error: unknown): boolean {
  return refused.test(text((error as Told).code));
}

/**
 * Neither the request's fault nor the program's, and perhaps over in a moment. While PostgreSQL is down its socket is not there
 * (ENOENT at connecting).
 */
export function isUnavailable(error: unknown): boolean {
  const { code, message } = error as Told;
  const codes = text(code);
  return (
    neverSent(error) ||
    unavailable.test(codes) ||
    systemCodes.test(codes) ||
    unavailableWords.test(text(message))
  );
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
