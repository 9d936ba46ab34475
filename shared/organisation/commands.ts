import { z } from 'zod';
import { importDocument } from './import-document.ts';

/** An organisation's configuration is given whole, by the same import for a real municipality and for the examples. */
export const organisationCommands = {
  'organisation.configure': z.strictObject({ document: importDocument }),
};
