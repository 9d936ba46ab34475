/** What an error of the database, or of the way to it, says. */
type Told = { readonly code?: unknown; readonly message?: unknown; readonly syscall?: unknown };

/** The pool's words where none of its connections came free, or no new one was made, in time. */
const noConnection =
  /^(timeout exceeded when trying to connect|Connection terminated due to connection timeout)$/;
const silence = 'Query read timeout';

/**
 * SQLSTATE classes and system errors of a database that cannot be reached, takes nothing now (53: out of room or connections;
 * 25006: a standby), or let a lock or a statement wait too long (55P03, 57014, 25P03).
 */
const unavailable =
  /^(08|53|57P|57014|55P03|25006|25P03|ECONN|ENOTFOUND|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)/;
const unavailableWords = /timeout|Connection terminated|Client has encountered a connection error/i;

/** No connection was to be had: what was to be asked never left this process. */
export function neverSent(error: unknown): boolean {
  const { code, message, syscall } = error as Told;
  return syscall === 'connect' || code === '57P03' || noConnection.test(text(message));
}

/** Sent, and not answered in time: the way may be dead, and with it every connection that was made by it. */
export function isSilence(error: unknown): boolean {
  return (error as Told).message === silence;
}

/** The server takes no writes: it is a standby, or has become one. */
export function isReadOnly(error: unknown): boolean {
  return (error as Told).code === '25006';
}

/** Not this request's fault and perhaps over in a moment. While PostgreSQL is down its socket is not there (ENOENT at connecting). */
export function isUnavailable(error: unknown): boolean {
  const { code, message } = error as Told;
  return neverSent(error) || unavailable.test(text(code)) || unavailableWords.test(text(message));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
