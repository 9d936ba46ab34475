import { describe, expect, test } from 'vitest';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { Story, configuredStory, smallMunicipality } from '../testing/story.ts';

const [first, second] = smallMunicipality.safetyPoints;
const safetyPoint = first?.id ?? '';
const other = second?.id ?? '';
const place = { lat: 59.21, lon: 18.3 };
const registration = (story: Story, id = safetyPoint) => story.state.pointRegistrations.get(id)?.registration;
const configure = (story: Story, points: typeof smallMunicipality.safetyPoints) =>
  story.give(
    'organisation.configure',
    { document: { ...smallMunicipality, safetyPoints: points } },
    'administrator',
  );

describe('registering a safety point', () => {
  test('a new one needs a name and a place within the municipality, and begins closed', () => {
    const story = configuredStory();
    const id = story.id();
    const name = 'Exempelpunkt Ny';
    expectRefusal(
      story.give('safety-point.register', { safetyPoint: id, name }),
      'safety-point-incomplete',
      'place',
    );
    expectRefusal(
      story.give('safety-point.register', { safetyPoint: id, place }),
      'safety-point-incomplete',
      'name',
    );
    const turned = { safetyPoint: id, name, place: { lat: 18.3, lon: 59.21 } };
    expectRefusal(story.give('safety-point.register', turned), 'place-outside-bounds', 'place');
    const outcome = story.give('safety-point.register', { safetyPoint: id, name, place }, 'administrator');
    const [event] = expectEvents(outcome, 'safety-point.registered');
    expect(event?.payload).toMatchObject({ safetyPoint: id, added: true });
    expect(story.state.safetyPoints.get(id)).toMatchObject({
      name,
      status: 'closed',
      backupPower: false,
      offers: [],
    });
    expect(story.state.pointRegistrations.get(id)?.registeredHere).toBe(true);
  });

  test('a change names its fields, keeps what goes on there, and is refused where nothing changes', () => {
    const story = configuredStory();
    story.give('safety-point.set-status', { safetyPoint, status: 'open' });
    story.give('safety-point.report', { safetyPoint, occupancy: 12 });
    const data = { safetyPoint, capacity: 140, talkgroup: 'Tyresö samverkan', backupPower: true };
    const [event] = expectEvents(story.give('safety-point.register', data), 'safety-point.registered');
    expect(event?.payload).toEqual({
      safetyPoint,
      added: false,
      changed: ['capacity', 'talkgroup'],
      fields: { capacity: 140, talkgroup: 'Tyresö samverkan' },
    });
    const row = { capacity: 140, talkgroup: 'Tyresö samverkan', status: 'open', occupancy: 12 };
    expect(story.state.safetyPoints.get(safetyPoint)).toMatchObject(row);
    expectRefusal(story.give('safety-point.register', data), 'nothing-changed', 'safetyPoint');
    expectEvents(
      story.give('safety-point.register', { safetyPoint, talkgroup: null }),
      'safety-point.registered',
    );
    expect(registration(story)).not.toHaveProperty('talkgroup');
  });

  test('hours of reserve power need reserve power', () => {
    const story = configuredStory();
    const outcome = story.give('safety-point.register', { safetyPoint: other, backupPowerHours: 12 });
    expectRefusal(outcome, 'hours-without-backup-power', 'backupPowerHours');
    const data = { safetyPoint: other, backupPower: true, backupPowerHours: 12, fuelTankLitres: 200 };
    expectEvents(story.give('safety-point.register', data), 'safety-point.registered');
    expectRefusal(
      story.give('safety-point.register', { safetyPoint: other, backupPower: false }),
      'hours-without-backup-power',
      'backupPowerHours',
    );
  });

  test('whom one asks for is sealed, and stays when other things change', () => {
    const story = configuredStory();
    const contact = { who: 'Vaktmästaren', phone: '070-174 06 05' };
    const staffing = [{ who: 'FRG 1', kind: 'volunteer' as const, phone: '070-174 06 06' }];
    const outcome = story.give('safety-point.register', { safetyPoint, contact, staffing });
    const [event] = expectEvents(outcome, 'safety-point.registered');
    expect(event?.payload).toMatchObject({ changed: ['contact', 'staffing'], fields: {} });
    expect(JSON.stringify(event?.payload)).not.toMatch(/070|Vaktmästaren|FRG/);
    story.give('safety-point.register', { safetyPoint, capacity: 5 });
    expect(story.state.pointRegistrations.get(safetyPoint)).toMatchObject({ contact, staffing });
    expect(JSON.stringify(story.state.safetyPoints.get(safetyPoint))).not.toMatch(/070|Vaktmästaren/);
    story.give('safety-point.register', { safetyPoint, contact: null, staffing: [] });
    expect(story.state.pointRegistrations.get(safetyPoint)).toMatchObject({ contact: null, staffing: [] });
  });

  test('it decides the same when every text is erased (L10)', () => {
    const bare = configuredStory(() => false);
    const full = configuredStory();
    for (const story of [bare, full]) {
      const contact = { who: 'Vaktmästaren' };
      expectEvents(story.give('safety-point.register', { safetyPoint, contact }), 'safety-point.registered');
      expectEvents(story.give('safety-point.register', { safetyPoint, contact }), 'safety-point.registered');
      expectRefusal(story.give('safety-point.register', { safetyPoint }), 'nothing-changed', 'safetyPoint');
    }
    expect(bare.state.pointRegistrations.get(safetyPoint)?.contact).toBeNull();
  });

  test('a warming centre is what the register says, not the document', () => {
    const story = configuredStory();
    story.give('safety-point.register', { safetyPoint: other, canBeWarmingCentre: true });
    const open = { safetyPoint: other, status: 'open', warmingCentre: true, reason: 'Minus tjugo' } as const;
    expectEvents(story.give('safety-point.set-status', open), 'safety-point.status-set');
  });
});

describe('an import', () => {
  test('is recorded whole: what is new, what changed, and not what is as it was', () => {
    const story = configuredStory();
    const id = story.id();
    const outcome = story.give('safety-point.import', {
      points: [
        { safetyPoint, capacity: first?.capacity ?? null },
        { safetyPoint: other, capacity: 77 },
        { safetyPoint: id, name: 'Exempelpunkt 3', place },
      ],
    });
    const events = expectEvents(outcome, 'safety-point.registered', 'safety-point.registered');
    expect(events.map(({ payload }) => payload)).toMatchObject([
      { safetyPoint: other, added: false, changed: ['capacity'] },
      { safetyPoint: id, added: true },
    ]);
  });

  test('one wrong point leaves all of them out, and is named by its row', () => {
    const story = configuredStory();
    const before = registration(story, other);
    const points = [
      { safetyPoint: other, capacity: 77 },
      { safetyPoint: story.id(), name: 'Utan läge' },
    ];
    expectRefusal(story.give('safety-point.import', { points }), 'safety-point-incomplete', 'points.1.place');
    const twice = [
      { safetyPoint, capacity: 7 },
      { safetyPoint, capacity: 8 },
    ];
    const refused = story.give('safety-point.import', { points: twice });
    expectRefusal(refused, 'safety-point-twice', 'points.1.safetyPoint');
    const none = story.give('safety-point.import', { points: [{ safetyPoint, capacity: 100 }] });
    expectRefusal(none, 'nothing-changed', 'points');
    expect(registration(story, other)).toEqual(before);
  });

  test('the register holds three hundred', () => {
    const story = configuredStory();
    const points = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        safetyPoint: story.id(),
        name: `Punkt ${index}`,
        place,
      }));
    const refused = story.give('safety-point.import', { points: points(299) });
    expectRefusal(refused, 'too-many-safety-points', 'points');
    expect(story.give('safety-point.import', { points: points(298) }).refused).toBeNull();
    const [more] = points(1);
    if (more === undefined) throw new Error('one more');
    expectRefusal(story.give('safety-point.register', more), 'too-many-safety-points', 'safetyPoint');
  });
});

describe('leaving the register', () => {
  test('only a closed point does, with a reason, and everything of it with it', () => {
    const story = configuredStory();
    const data = { safetyPoint, reason: 'Huset är rivet' };
    story.give('safety-point.set-status', { safetyPoint, status: 'open' });
    expectRefusal(story.give('safety-point.deregister', data), 'safety-point-not-closed', 'safetyPoint');
    const file = { sha256: 'a'.repeat(64), size: 9, mediaType: 'image/jpeg', width: 4, height: 3 } as const;
    const [photograph, attachment, need] = [story.id(), story.id(), story.id()];
    story.give('safety-point.add-photograph', { photograph, attachment, safetyPoint, ...file });
    story.give('safety-point.ask', { need, safetyPoint, what: 'Filtar', urgency: 'now' });
    story.give('safety-point.set-status', { safetyPoint, status: 'closed' });
    expectEvents(story.give('safety-point.deregister', data), 'safety-point.deregistered');
    expect(story.state.safetyPoints.has(safetyPoint)).toBe(false);
    expect(story.state.pointRegistrations.has(safetyPoint)).toBe(false);
    expect(story.state.photographs.size + story.state.pointNeeds.size).toBe(0);
    expectRefusal(story.give('safety-point.deregister', data), 'safety-point-not-found', 'safetyPoint');
  });
});

describe("the organisation's document and the register", () => {
  test('what was registered by command survives the same document read again, also a point that left', () => {
    const story = configuredStory();
    story.give('safety-point.register', { safetyPoint, capacity: 140 });
    story.give('safety-point.deregister', { safetyPoint: other, reason: 'Riven' });
    configure(story, smallMunicipality.safetyPoints);
    expect(registration(story)?.capacity).toBe(140);
    expect(story.state.safetyPoints.has(other)).toBe(false);
  });

  test('what the document says anew stands, field by field', () => {
    const story = configuredStory();
    story.give('safety-point.register', { safetyPoint, capacity: 140, talkgroup: 'Talgrupp 1' });
    const points = smallMunicipality.safetyPoints.map((one) =>
      one.id === safetyPoint ? { ...one, address: 'Nya vägen 1', capacity: 90 } : one,
    );
    configure(story, points);
    const now = { address: 'Nya vägen 1', capacity: 90, talkgroup: 'Talgrupp 1' };
    expect(registration(story)).toMatchObject(now);
    expect(story.state.safetyPoints.get(safetyPoint)).toMatchObject(now);
  });

  test('a field that the document takes away goes, and one that leaves the document goes when it is closed', () => {
    const story = configuredStory();
    const points = smallMunicipality.safetyPoints.map(({ backupPowerHours: _hours, ...one }) => one);
    configure(story, points);
    expect(registration(story)).not.toHaveProperty('backupPowerHours');
    story.give('safety-point.register', { safetyPoint: other, capacity: 140 });
    configure(story, points.slice(0, 1));
    expect(story.state.safetyPoints.has(other)).toBe(false);
    expect(story.state.pointRegistrations.has(other)).toBe(false);
  });

  test('a point that only the register knows stays, until a document has named it and does so no more', () => {
    const story = configuredStory();
    const id = story.id();
    story.give('safety-point.register', { safetyPoint: id, name: 'Egen', place });
    configure(story, []);
    expect([...story.state.safetyPoints.keys()]).toEqual([id]);
    const { name, ...rest } = first ?? { name: '' };
    configure(story, [{ ...rest, name: `${name} igen`, id } as NonNullable<typeof first>]);
    expect(registration(story, id)?.name).toBe('Exempelpunkt 1 igen');
    configure(story, []);
    expect(story.state.safetyPoints.size).toBe(0);
  });
});
