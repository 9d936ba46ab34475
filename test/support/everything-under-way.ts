import { randomUUID } from 'node:crypto';
import { ApiClient } from './console.ts';

/** Ids in a console where a thing of every kind is under way. */
export type UnderWay = {
  readonly incident: string;
  /** The question that the chair has been asked. */
  readonly request: string;
  readonly point: string;
  readonly meeting: string;
  /** A decision by telephone that nobody has confirmed. */
  readonly spoken: string;
};

/** Records a night in which a thing of every kind is under way, the chair asked for a decision. */
export async function everythingUnderWay(address: string): Promise<UnderWay> {
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
  await waitingDuty(api);
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
  const point = await pointInUse(api);
  const meeting = await meetingUnderWay(address);
  await lateTitle(address, api);
  const spoken = await spokenDecision(api);
  await alarmsUnderWay(address, api);
  await reportsUnderWay(api);
  await afterwards(api, incident);
  return { incident, request, point, meeting, spoken };
}

/** An alarm that goes on, a test that rings for the vice chair alone, and the chair's alarm about the question answered. */
async function alarmsUnderWay(address: string, api: ApiClient): Promise<void> {
  const send = (recipients: readonly string[], message: string, more: object = {}) =>
    api.record('alarm.send', { alarm: randomUUID(), recipients, message, ...more });
  await send(['ledamot-2', 'ledamot-3'], 'Samling i plan 1.', {
    mode: 'in-order',
    acknowledgeWithinMinutes: 30,
  });
  await send(['vice-ordforande'], 'Prov av larmet.', { test: true });
  const { body } = await api.ask('/state');
  const { alarms } = (body as { state: { alarms: { [id: string]: { escalation: string | null } } } }).state;
  const chair = await ApiClient.signIn(address, 'ordforande');
  for (const [alarm, { escalation }] of Object.entries(alarms))
    if (escalation !== null) await chair.command('alarm.acknowledge', { alarm, answer: 'understood' });
}

/** A report that is drafted, and a request for status that one of two has answered. */
async function reportsUnderWay(api: ApiClient): Promise<void> {
  const departments = ['liv-och-halsa', 'samhallsbyggnad'];
  const dueAt = new Date(Date.now() + 3_600_000).toISOString();
  await api.record('status-request.send', { statusRequest: randomUUID(), departments, dueAt });
  const answer = { status: 'yellow', note: 'Två boenden på reservkraft.', needs: 'Diesel' };
  await api.record('situation.set-department-status', { department: 'liv-och-halsa', ...answer });
  const sections = {
    measuresTaken: [{ text: 'Elverk är på väg.', sources: [{ seq: 1 }] }],
    course: 'Så är det.',
  };
  await api.record('situation-report.draft', { report: randomUUID(), sections });
}

/** A cost, a goal, and an observation with its measure. */
async function afterwards(api: ApiClient, incident: string): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  const bought = { kind: 'purchase', day, amountOre: 1_250_050, what: 'Hyra av elverk' };
  await api.record('cost.record', { cost: randomUUID(), incident, ...bought, reference: 'Faktura 4' });
  const goals = [{ from: 'first-call', to: 'level', minutes: 30 }];
  await api.record('review.set-goals', { goals });
  const observation = randomUUID();
  const seen = { kind: 'improve', at: new Date().toISOString(), text: 'Nyckeln fanns inte.' };
  await api.record('review.note', { observation, incident, ...seen, cause: 'Ingen rutin' });
  const dueAt = new Date(Date.now() + 40 * 24 * 3_600_000).toISOString();
  const measure = { task: randomUUID(), title: 'Nyckelskåp vid punkten', owner: 'Fastighet', dueAt };
  await api.record('review.add-measure', { observation, ...measure });
}

/** Two who have changed the title of an incident without knowing of each other. */
async function lateTitle(address: string, api: ApiClient): Promise<void> {
  const incident = randomUUID();
  const data = { incident, title: 'Vattenläcka', incidentType: 'water-supply' };
  const { seq, hash } = await api.record('incident.report', data);
  const other = await ApiClient.signIn(address, 'krisledning');
  await other.record('incident.update', { incident, title: 'Vattenläcka vid skolan' });
  const late = { incident, title: 'Vattenläcka vid torget' };
  const basedOn = { seq, hash };
  await api.post('/commands', { id: randomUUID(), type: 'incident.update', data: late, basedOn });
}

/** A shift to take on and one that is wanted: a hand-over that waits for its signature, and a proposal to swap. */
async function waitingDuty(api: ApiClient): Promise<void> {
  const { body } = await api.ask('/state');
  const { duty, dutyShifts } = (body as { state: StateJson }).state;
  const shift = Object.values(dutyShifts).find(({ name }) => name === 'TiB 1')?.id;
  const withShift = Object.values(dutyShifts).find(({ name }) => name === 'TiB 2')?.id;
  await api.record('duty.propose-swap', { swap: randomUUID(), shift, withShift, note: 'Går det?' });
  const note = 'Ring gatujouren vid sex.';
  await api.record('duty.prepare-hand-over', { handover: randomUUID(), shift: duty.current.id, note });
}

type StateJson = {
  readonly duty: { readonly current: { readonly id: string } };
  readonly dutyShifts: { readonly [id: string]: { readonly id: string; readonly name: string } };
};

/** A decision by telephone that the chair has not confirmed, so that every page carries its band, and a proposal that waits. */
async function spokenDecision(api: ApiClient): Promise<string> {
  const incident = randomUUID();
  const activation = randomUUID();
  await api.record('incident.report', { incident, title: 'Halt på vägarna', incidentType: 'storm' });
  await api.record('crisis-leadership.record-oral-decision', {
    activation,
    incident,
    decision: 'decline',
    level: 'major',
    motive: 'Händelsen klaras i ordinarie organisation.',
    conditions: [{ condition: 'deviatesFromNormal', holds: 'no', grounds: 'Vanligt vinterväder.' }],
    decidedBy: 'Ordförande i krisledningsnämnden',
    decidedAt: new Date(Date.now() - 60_000).toISOString(),
    recognisedBy: 'Uppringd på numret i larmlistan',
  });
  await api.record('crisis-leadership.propose-decision', {
    proposal: randomUUID(),
    text: 'Exempelpunkt Bollmora öppnas som värmestuga.',
    grounds: 'Omkring 2 300 hushåll saknar värme.',
    warmingCentres: ['5a1c0e10-7d31-4b02-9c01-0138a0000001'],
  });
  return activation;
}

/** A point that is opened, has reported, asked and got, and is handed over. */
async function pointInUse(api: ApiClient): Promise<string> {
  const safetyPoint = '5a1c0e10-7d31-4b02-9c01-0138a0000001';
  const need = randomUUID();
  await api.record('safety-point.set-status', { safetyPoint, status: 'preparing' });
  await api.record('safety-point.tick', { safetyPoint, step: 'nycklar', done: true });
  await api.record('safety-point.report', { safetyPoint, occupancy: 40, powerSource: 'backup' });
  await api.record('safety-point.ask', { need, safetyPoint, what: 'Filtar', quantity: 40, urgency: 'now' });
  await api.record('safety-point.answer-need', { need, answer: 'on-the-way', note: 'FRG kör' });
  const delivered = { safetyPoint, what: 'Vatten', quantity: 24, fuelLitres: 40 };
  await api.record('safety-point.deliver', { delivery: randomUUID(), ...delivered });
  const note = 'Elverket är startat.';
  await api.record('safety-point.hand-over', { handOver: randomUUID(), safetyPoint, note });
  return safetyPoint;
}

/** A meeting of the committee with somebody who serves for another and a matter that is decided. */
async function meetingUnderWay(address: string): Promise<string> {
  const api = await ApiClient.signIn(address, 'sekreterare');
  const meeting = randomUUID();
  const startsAt = new Date().toISOString();
  await api.record('meeting.call', { meeting, startsAt, place: 'Plan 1, kommunhuset', agenda: ['Läget'] });
  const seat = (name: string, more: object) => ({ person: randomUUID(), name, ...more });
  await api.record('meeting.open', {
    meeting,
    present: [
      seat('Ordföranden', { seat: 'chair' }),
      seat('Ledamot 1', { seat: 'member' }),
      seat('Ersättare 1', { seat: 'substitute', servesFor: 'Ledamot 3' }),
    ],
    alsoPresent: [{ name: 'Kommunjuristen', function: 'Sakkunnig' }],
  });
  const item = { title: 'Värmestugor', outcome: 'decided', text: 'Två värmestugor öppnas.' };
  await api.record('meeting.record-item', { meeting, item: randomUUID(), ...item });
  return meeting;
}
