import { randomUUID } from 'node:crypto';
import { ApiClient } from './console.ts';
import type { PageToLookAt } from './every-page.ts';

/** The pages of what is taken out of the log and what is given out, with a spill that waits and an export that is prepared. */
export async function erasurePages(address: string): Promise<readonly PageToLookAt[]> {
  const [tib, archivist] = [await ApiClient.signIn(address, 'tib'), await ApiClient.signIn(address, 'arkiv')];
  const [entry, gone] = [randomUUID(), randomUUID()];
  const note = { kind: 'note', direction: 'internal' };
  await tib.record('journal.write', { entry, ...note, text: 'Det som aldrig skulle ha skrivits' });
  await tib.record('record.report-spill', { spill: randomUUID(), records: [entry] });
  await tib.record('journal.write', { entry: gone, ...note, text: 'En uppgift vars tid är ute' });
  const decision = { ground: 'Dokumenthanteringsplan, punkt 3.2', decision: 'KS 2026/118' };
  await archivist.record('record.dispose', { disposal: randomUUID(), records: [gone], ...decision });
  await tib.record('public-export.prepare', { publicExport: randomUUID(), request: 'Dagboken från natten' });
  return [
    { name: 'erasure', path: '/gallring', account: 'arkiv', shows: /Bekräfta borttagning/ },
    {
      name: 'erasure, confirming',
      path: '/gallring',
      account: 'stabschef',
      press: /Bekräfta borttagning/,
      shows: /Det går inte att ångra/,
    },
    {
      name: 'public export',
      path: '/utlamnande',
      account: 'arkiv',
      press: /Granska/,
      shows: /Så här ser det ut utanför kommunen/,
    },
    {
      name: 'public export, preparing',
      path: '/utlamnande',
      account: 'sekreterare',
      press: /Förbered utlämnande/,
      shows: /Skriv inte vem som begär/,
    },
  ];
}
