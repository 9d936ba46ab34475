import { randomUUID } from 'node:crypto';
import { ApiClient } from './console.ts';

export type PageToLookAt = {
  readonly name: string;
  readonly path: string;
  /** Who looks; null: nobody is signed in. */
  readonly account: string | null;
  /** A text that shows that the page has what it is about. */
  readonly shows: RegExp;
};

/** Every address that can be looked at, on a console whose chair has been asked for a decision. */
export async function everyPage(address: string): Promise<readonly PageToLookAt[]> {
  const api = await ApiClient.signIn(address, 'tib');
  const incident = randomUUID();
  const request = randomUUID();
  await api.record('incident.report', {
    incident,
    title: 'Strömmen borta i Trollbäcken',
    incidentType: 'power-outage',
    description: 'Kabelbrott. Omkring 2 300 hushåll saknar ström.',
    place: { label: 'Trollbäcken', lat: 59.2243, lon: 18.1964 },
    source: { who: 'Elnätsbolaget', channel: 'phone' },
    departments: ['liv-och-halsa', 'samhallsbyggnad'],
  });
  await api.record('incident.assess', {
    incident,
    facts: {
      departments: ['liv-och-halsa', 'samhallsbyggnad'],
      handledWithinOrdinaryOrganisation: 'no',
      needsMunicipalCoordination: 'yes',
      needsCentralPrioritisation: 'unknown',
      deviatesFromNormal: 'yes',
      needsUrgentMunicipalAction: 'unknown',
      vitalFunctions: [{ function: 'electricity', disturbance: 'serious' }],
    },
  });
  await api.record('incident.classify', { incident, level: 'major' });
  await api.record('crisis-leadership.request-activation', {
    request,
    incident,
    motive: 'Läget kräver prioritering mellan nämnderna.',
  });
  const hour = 60 * 60 * 1000;
  const at = (hours: number): string => new Date(Date.now() + hours * hour).toISOString();
  await api.record('staff.activate', {
    activation: randomUUID(),
    group: 'central',
    incident,
    motive: 'Flera förvaltningar behöver samordnas.',
    orderedBy: 'Kommundirektören',
  });
  await api.record('staff.set-rhythm', { group: 'central', nextBriefingAt: at(1), everyMinutes: 120 });
  for (const [holder, from, until] of [
    ['Lägesbild 1', -1, 6],
    ['Lägesbild 2', 8, 16],
  ] as const) {
    const turn = { group: 'central', function: 's2', holder, from: at(from), until: at(until) };
    await api.record('staff.assign', { assignment: randomUUID(), ...turn });
  }
  await api.record('staff.issue-directive', { directive: randomUUID(), text: 'Ingen ska frysa i sitt hem.' });
  await api.record('action-card.apply', { application: randomUUID(), card: 'elavbrott-s3', incident });
  return [
    { name: 'sign-in', path: '/logga-in', account: null, shows: /Logga in/ },
    { name: 'public', path: '/public/tyreso', account: null, shows: /Trygghetspunkter/ },
    { name: 'board', path: '/', account: 'tib', shows: /Strömmen borta i Trollbäcken/ },
    { name: 'incident', path: `/handelse/${incident}`, account: 'tib', shows: /Lagens tre villkor/ },
    { name: 'map', path: '/karta', account: 'tib', shows: /Strandlinjer/ },
    { name: 'journal', path: '/dagbok', account: 'tib', shows: /bedömd som/ },
    { name: 'log', path: '/logga', account: 'tib', shows: /Vad har hänt|Dagbok/ },
    { name: 'tasks', path: '/uppgifter', account: 'tib', shows: /Nå alla med eldriven vård/ },
    { name: 'safety points', path: '/trygghetspunkter', account: 'tib', shows: /Exempelpunkt Bollmora/ },
    { name: "a point's own", path: '/trygghetspunkter', account: 'punkt', shows: /Besökare nu/ },
    { name: 'leadership', path: '/krisledning', account: 'ordforande', shows: /Inget är övertaget/ },
    {
      name: 'decision',
      path: `/beslut/${request}`,
      account: 'ordforande',
      shows: /Ska krisledningsnämnden aktiveras/,
    },
    { name: 'staff', path: '/stab', account: 'stabschef', shows: /Ingen ska frysa i sitt hem/ },
    { name: 'action cards', path: '/atgardskort', account: 'tib', shows: /Elavbrott, genomförande/ },
    {
      name: 'an action card',
      path: `/atgardskort/elavbrott-s3?handelse=${incident}`,
      account: 'tib',
      shows: /Ring nätägaren/,
    },
    { name: 'duty', path: '/tjanst', account: 'tib', shows: /I tjänst nu/ },
    { name: 'wall', path: '/vagg', account: 'lasare', shows: /Strömmen borta i Trollbäcken/ },
    { name: 'no such page', path: '/finns-inte', account: 'tib', shows: /Sidan finns inte/ },
  ];
}
