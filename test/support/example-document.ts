import tyreso from '../../server/organisations/examples/tyreso.json' with { type: 'json' };
import { importDocument } from '../../shared/organisation/import-document.ts';

/** An example organisation as it is imported, for tests that need a whole one. */
export const tyresoDocument = importDocument.parse(tyreso);
