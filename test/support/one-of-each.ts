import { afterEvents } from './one-of-each-after.ts';
import { alarmEvents, lawEvents } from './one-of-each-alarm.ts';
import type { DomainEvent } from '../../shared/events.ts';
import type { ImportDocument } from '../../shared/organisation/import-document.ts';
import { classify } from '../../shared/classification/classify.ts';
import { unknownFacts } from '../../shared/classification/facts.ts';
import { drawingEvents } from './one-of-each-drawing.ts';
import { dutyOfTwo } from './one-of-each-duty.ts';
import { erasureEvents } from './one-of-each-erasure.ts';
import { fieldEvents } from './one-of-each-field.ts';
import { ids } from './one-of-each-ids.ts';
import { meetingEvents } from './one-of-each-meeting.ts';
import { pointEvents } from './one-of-each-point.ts';
import { registerEvents } from './one-of-each-register.ts';
import { reportEvents } from './one-of-each-report.ts';
import { staffEvents } from './one-of-each-staff.ts';

/** Every type of event at least once, in an order that could have happened, for an organisation that is given. */
export function oneOfEach(document: ImportDocument): DomainEvent[] {
  const by = { recordedBy: 'TiB' };
  const department = document.departments[0]?.id ?? '';
  const committee = document.committees.find((one) => one.kind === 'committee')?.id ?? '';
  const safetyPoint = document.safetyPoints[0]?.id ?? '';
  const facts = { ...unknownFacts, needsMunicipalCoordination: 'yes' as const };
  return [
    { type: 'organisation.configured', payload: { document }, sealed: {} },
    {
      type: 'duty.taken-over',
      payload: { shift: ids.shift, account: 'tib', until: '2026-11-22T07:00:00.000Z' },
      sealed: { ...by, name: 'TiB', note: 'Nås på Rakel' },
    },
    {
      type: 'incident.reported',
      payload: { incident: ids.outage, number: 1, incidentType: 'power-outage', departments: [department] },
      sealed: {
        ...by,
        title: 'Kabelbrott i Trollbäcken',
        place: { label: 'Trollbäcken', lat: 59.2253, lon: 18.2003 },
        source: { who: 'Vattenfall', channel: 'phone' },
      },
    },
    {
      type: 'incident.reported',
      payload: { incident: ids.water, number: 2, incidentType: 'water-supply', departments: [] },
      sealed: { ...by, title: 'Lågt tryck i ledningsnätet' },
    },
    {
      type: 'incident.assessed',
      payload: { incident: ids.outage, facts, proposal: classify(facts) },
      sealed: by,
    },
    {
      type: 'incident.classified',
      payload: { incident: ids.outage, level: 'major', previous: 'disruption', proposed: 'major' },
      sealed: { ...by, motive: 'Samordning behövs' },
    },
    {
      type: 'incident.updated',
      payload: { incident: ids.outage, changed: ['title', 'departments'], departments: [department] },
      sealed: { ...by, title: 'Kabelbrott i Trollbäcken och Krusboda' },
    },
    { type: 'incident.related', payload: { incident: ids.outage, to: ids.water }, sealed: by },
    {
      type: 'journal.written',
      payload: {
        entry: ids.firstEntry,
        number: 1,
        incident: ids.outage,
        kind: 'contact',
        direction: 'in',
      },
      sealed: {
        ...by,
        text: '2 300 hushåll utan ström',
        source: { who: 'Vattenfall', channel: 'phone' },
      },
    },
    {
      type: 'journal.written',
      payload: { entry: ids.secondEntry, number: 2, incident: null, kind: 'note', direction: 'internal' },
      sealed: { ...by, text: 'Dubblett' },
    },
    {
      type: 'journal.corrected',
      payload: {
        entry: ids.correction,
        number: 3,
        incident: ids.outage,
        corrects: ids.firstEntry,
        kind: 'contact',
        direction: 'in',
      },
      sealed: { ...by, text: '3 200 hushåll utan ström', reason: 'Siffrorna var omkastade' },
    },
    {
      type: 'journal.struck',
      payload: { entry: ids.strike, number: 4, incident: null, strikes: ids.secondEntry },
      sealed: { ...by, reason: 'Skriven två gånger' },
    },
    {
      type: 'record.restricted',
      payload: { record: ids.restrictedEntry, readers: null },
      sealed: { ...by, ground: 'OSL 25 kap. 1 §' },
    },
    {
      type: 'journal.written',
      payload: {
        entry: ids.restrictedEntry,
        number: 5,
        incident: ids.outage,
        kind: 'situation',
        direction: 'in',
      },
      sealed: { ...by, text: 'En boende behöver syrgas' },
    },
    {
      type: 'task.added',
      payload: { task: ids.task, incident: ids.outage, dueAt: '2026-11-22T05:00:00.000Z' },
      sealed: { ...by, title: 'Kör ut värmefläktar', owner: 'Fastighet' },
    },
    {
      type: 'task.updated',
      payload: { task: ids.task, changed: ['owner', 'dueAt'], dueAt: '2026-11-22T06:00:00.000Z' },
      sealed: { ...by, owner: 'Räddningstjänsten' },
    },
    { type: 'task.acknowledged', payload: { task: ids.task }, sealed: by },
    { type: 'task.completed', payload: { task: ids.task }, sealed: { ...by, note: 'Utkört 05:10' } },
    ...staffEvents(by),
    {
      type: 'safety-point.status-set',
      payload: { safetyPoint, status: 'open', warmingCentre: true, decision: null },
      sealed: { ...by, reason: 'Kallt i området' },
    },
    {
      type: 'safety-point.reported',
      payload: { safetyPoint, occupancy: 40, occupancyChange: -2, backupPowerHours: 12 },
      sealed: { ...by, needs: [{ what: 'filtar' }, { what: 'vatten' }], note: 'Lugnt' },
    },
    ...registerEvents(by, document),
    {
      type: 'map.view-shown',
      payload: { ...document.centre, layers: ['incidents', 'names'] },
      sealed: by,
    },
    { type: 'map.view-reset', payload: {}, sealed: by },
    ...pointEvents(document),
    ...fieldEvents(safetyPoint),
    ...drawingEvents(by),
    ...afterEvents(by, department),
    ...reportEvents(by, department),
    { type: 'situation.title-set', payload: {}, sealed: { ...by, title: 'Kabelbrott och kyla' } },
    {
      type: 'situation.key-fact-set',
      payload: { fact: ids.fact },
      sealed: { ...by, label: 'Hushåll utan ström', value: '3 200', source: 'Vattenfall' },
    },
    { type: 'situation.key-fact-removed', payload: { fact: ids.fact }, sealed: by },
    {
      type: 'situation.department-status-set',
      payload: { department, status: 'yellow' },
      sealed: { ...by, note: 'Två boenden på reservkraft' },
    },
    {
      type: 'crisis-leadership.activation-requested',
      payload: { request: ids.request, incident: ids.outage },
      sealed: { ...by, motive: 'Akuta insatser behövs', presentedBy: 'TiB' },
    },
    { type: 'crisis-leadership.brief-opened', payload: { request: ids.request }, sealed: by },
    {
      type: 'crisis-leadership.prevented',
      payload: { who: 'chair' },
      sealed: { ...by, reason: 'Svarar inte' },
    },
    {
      type: 'crisis-leadership.activation-decided',
      payload: {
        activation: ids.activation,
        request: ids.request,
        incident: ids.outage,
        decision: 'activate',
        level: 'extraordinary',
      },
      sealed: { recordedBy: 'Vice ordförande', motive: 'Synnerlig påfrestning' },
    },
    {
      type: 'crisis-leadership.taken-over',
      payload: { takeover: ids.takeover, committee },
      sealed: { recordedBy: 'Vice ordförande', area: 'Hemtjänst', motive: 'Snabba beslut' },
    },
    {
      type: 'crisis-leadership.decision-recorded',
      payload: { decision: ids.decision, number: 1 },
      sealed: {
        ...by,
        text: 'Tre värmestugor öppnas',
        grounds: 'Kyla',
        decidedBy: 'Krisledningsnämnden',
        participants: ['Ordförande', 'Vice ordförande'],
      },
    },
    {
      type: 'crisis-leadership.handed-back',
      payload: { takeover: ids.takeover },
      sealed: { recordedBy: 'Vice ordförande', motive: 'Strömmen är tillbaka' },
    },
    ...meetingEvents(),
    ...lawEvents(by, ids.outage, ids.decision),
    ...alarmEvents(ids.outage),
    {
      type: 'crisis-leadership.terminated',
      payload: { endedBy: 'executive-board', decidedAt: '2026-11-22T09:00:00.000Z' },
      sealed: { ...by, motive: 'Faran är över' },
    },
    {
      type: 'incident.merged',
      payload: { incident: ids.water, into: ids.outage },
      sealed: { ...by, reason: 'Samma orsak' },
    },
    {
      type: 'incident.closed',
      payload: { incident: ids.outage },
      sealed: { ...by, reason: 'Strömmen är tillbaka' },
    },
    {
      type: 'incident.reopened',
      payload: { incident: ids.outage },
      sealed: { ...by, reason: 'Nytt avbrott' },
    },
    ...dutyOfTwo(by),
    { type: 'duty.handed-over', payload: { shift: ids.nextShift }, sealed: { ...by, to: 'Nästa TiB' } },
    {
      type: 'record.restricted',
      payload: { record: ids.secondEntry, readers: null },
      sealed: { ...by, ground: 'Prövas' },
    },
    {
      type: 'record.released',
      payload: { record: ids.secondEntry },
      sealed: { ...by, ground: 'Ingen grund kvar', texts: { text: 'Dubblett' } },
    },
    {
      type: 'conflict.recorded',
      payload: {
        conflict: ids.conflict,
        record: safetyPoint,
        command: 'safety-point.set-status',
        fields: ['status'],
        basedOn: 1,
        events: [
          {
            type: 'safety-point.status-set',
            payload: { safetyPoint, status: 'full', warmingCentre: false, decision: null },
          },
        ],
        about: [safetyPoint],
      },
      sealed: { ...by, standing: { status: 'open' }, late: { status: 'full' }, texts: [{ reason: 'Fullt' }] },
    },
    {
      type: 'conflict.settled',
      payload: { conflict: ids.conflict, record: safetyPoint, keep: 'standing' },
      sealed: by,
    },
    ...erasureEvents(by),
  ];
}
