import { Story, smallMunicipality } from '#shared/testing/story.ts';

/** Who records the committee's matters. */
export const secretary = 'secretary';

/** A night in which the committee entered into function, led, met, handed back and was ended. */
export function night() {
  const story = new Story();
  const document = {
    ...smallMunicipality,
    crisisCommitteeMembers: 3,
    legalReferences: smallMunicipality.legalReferences.map((one) =>
      one.key === 'council-notice' ? { ...one, reference: 'LEH 2 kap. 5 §' } : one,
    ),
  };
  story.give('organisation.configure', { document }, 'administrator');
  const [incident, request, activation] = [story.id(), story.id(), story.id()];
  const [takeover, decision, urgent] = [story.id(), story.id(), story.id()];
  story.give('incident.report', { incident, title: 'Kabelbrott och kyla', incidentType: 'power-outage' });
  const asked = { request, incident, motive: 'Samordning behövs', presentedBy: 'Säkerhetschefen' };
  story.give('crisis-leadership.request-activation', asked);
  story.give('crisis-leadership.record-oral-decision', {
    activation,
    request,
    incident,
    decision: 'activate',
    level: 'extraordinary',
    motive: 'Kylan hotar människors hälsa',
    decidedBy: 'Ordföranden',
    decidedAt: '2026-11-22T03:01:00Z',
    recognisedBy: 'Motringning till känt nummer',
    conditions: [{ condition: 'deviatesFromNormal', holds: 'yes', grounds: 'Avbrott hela natten' }],
  });
  const confirm = { activation, confirmed: true, note: 'Det stämmer' };
  story.give('crisis-leadership.confirm-oral-decision', confirm, 'chair');
  const area = { takeover, committee: 'omsorgsnamnden', area: 'Hemtjänsten', motive: 'Samlad ledning' };
  story.give('crisis-leadership.take-over', area, 'chair');
  const written = {
    decision,
    text: 'Två värmestugor öppnas.',
    grounds: 'Utan värme i tolv timmar',
    decidedBy: 'Krisledningsnämnden',
    presentedBy: 'Förvaltningschefen',
    participants: ['Kommunjuristen'],
    registryNumber: 'KLN 2026/7',
  };
  story.give('crisis-leadership.record-decision', written, secretary);
  const alone = { decision: urgent, text: 'Bussar hyrs in.', grounds: 'Brådskar', decidedBy: 'Ordföranden' };
  story.give('crisis-leadership.record-decision', { ...alone, urgent: true }, 'chair');
  const back = { takeover, motive: 'Strömmen är tillbaka' };
  story.give('crisis-leadership.hand-back', back, 'chair');
  return { story, activation, takeover, decision, urgent };
}

/** The meeting after that night: its minutes, a matter that is restricted, and how all adjust them. */
export function meetingAt(story: Story, decision: string, urgent: string) {
  const [meeting, item, secret, lapsed] = [story.id(), story.id(), story.id(), story.id()];
  const [chair, member, substitute] = [story.id(), story.id(), story.id()];
  const call = { meeting, startsAt: '2026-11-22T05:00:00Z', place: 'Plan 1', agenda: ['Värmestugor'] };
  story.give('meeting.call', call, secretary);
  const present = [
    { person: chair, name: 'Ordföranden', seat: 'chair' as const },
    { person: member, name: 'Ledamot 1', seat: 'member' as const },
    { person: substitute, name: 'Ersättare 1', seat: 'substitute' as const, servesFor: 'Ledamot 2' },
  ];
  const alsoPresent = [{ name: 'Kommunjuristen', function: 'Sakkunnig' }];
  story.give('meeting.open', { meeting, present, alsoPresent }, secretary);
  story.give('meeting.set-registry-number', { meeting, registryNumber: 'KLN 2026/8' }, secretary);
  const matter = {
    meeting,
    item,
    title: 'Värmestugor',
    presentedBy: 'Förvaltningschefen',
    proposals: [{ by: 'Ordföranden', text: 'Två värmestugor öppnas.' }],
    disqualified: [{ person: member, reason: 'Äger en av lokalerna.' }],
    outcome: 'decided' as const,
    decision,
    votes: { yes: 2, no: 0, abstained: 0 },
    reservations: [{ by: 'Ersättare 1', text: 'En tredje värmestuga borde öppnas.' }],
  };
  story.give('meeting.record-item', matter, secretary);
  const restrict = { ground: 'OSL 25 kap. 1 §' };
  const hidden = { meeting, item: secret, title: 'En enskild', outcome: 'noted' as const, text: 'Syrgas' };
  story.give('meeting.record-item', { ...hidden, restrict }, secretary);
  story.give('meeting.record-item', { meeting, item: lapsed, title: 'Läget', outcome: 'noted' }, secretary);
  story.give('meeting.withdraw-item', { meeting, item: lapsed, reason: 'Skriven två gånger' }, secretary);
  story.give('crisis-leadership.report-to-committee', { decisions: [urgent], meeting }, secretary);
  story.give('meeting.close', { meeting, adjustedBy: [member], adjustAt: '2026-11-24T12:00:00Z' }, secretary);
  const adjust = () => {
    story.give('meeting.adjust', { meeting, person: member }, secretary);
    story.give('meeting.adjust', { meeting, person: chair }, 'chair');
  };
  return { meeting, secret, adjust };
}
