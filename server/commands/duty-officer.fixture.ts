import type { Submitter } from './command-answer.ts';

/** A duty officer who gives commands in tests. */
export const dutyOfficer: Submitter = {
  account: 'tib',
  name: 'TiB 1',
  roles: ['duty-officer'],
  department: null,
  safetyPoint: null,
};
