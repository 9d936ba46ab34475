import { Socket } from 'node:net';

/**
 * A way to the database that is closed where what comes on it cannot be read, like one that broke. The driver throws then while it reads,
 * where nobody could catch it, and the process would end. (TLS finds that out before.)
 */
export class DatabaseSocket extends Socket {
  override emit(event: string | symbol, ...values: unknown[]): boolean {
    if (event !== 'data') return super.emit(event, ...values);
    try {
      return super.emit(event, ...values);
    } catch (error) {
      this.destroy(new Error('Connection terminated: what came on it cannot be read', { cause: error }));
      return true;
    }
  }
}
