import type { OperatorLog } from '../../server/db/embedded/operator-log.ts';

/** A log that nobody reads; a failing test says enough. */
export const silentLog: OperatorLog = { info() {}, warn() {}, error() {} };
