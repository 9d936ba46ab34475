import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRegistration } from '#shared/testing/registrations.ts';
import { configuredStory, smallMunicipality } from '#shared/testing/story.ts';
import { composeRegistration, draftOf, formOf } from './registration-form.ts';

const first = smallMunicipality.safetyPoints[0]?.id ?? '';

function opened() {
  const story = configuredStory();
  const point = story.state.pointRegistrations.get(first) ?? null;
  return { story, draft: draftOf(point, first) };
}

describe("the register's form", () => {
  test('that is opened and left as it is changes nothing, whatever is registered', () => {
    fc.assert(
      fc.property(anyRegistration, (point) => {
        const state = { organisation: smallMunicipality, pointRegistrations: new Map([[point.id, point]]) };
        const { changes, faults } = composeRegistration(draftOf(point, point.id), state);
        expect([...changes, ...faults]).toEqual([]);
      }),
    );
  });

  test('sends what was changed and nothing else, and the rules take it', () => {
    const { story, draft } = opened();
    const equipment = [{ name: 'Filtar', count: '40' }];
    const contact = { contact: 'Vaktmästaren', contactPhone: '070-174 06 05' };
    const { data, faults } = composeRegistration(
      { ...draft, ...contact, fuelLitresPerHour: '7,5', checklist: 'Hissa flaggan\n\nTänd', equipment },
      story.state,
    );
    expect(faults).toEqual([]);
    expect(data).toEqual({
      safetyPoint: first,
      fuelDecilitresPerHour: 75,
      checklist: [
        { id: 'hissa-flaggan', text: 'Hissa flaggan' },
        { id: 'tand', text: 'Tänd' },
      ],
      equipment: [{ id: 'filtar', name: 'Filtar', count: 40 }],
      contact: { who: 'Vaktmästaren', phone: '070-174 06 05' },
    });
    expect(data && story.give('safety-point.register', data).refused).toBeNull();
  });

  test('leaves what another has changed since it was opened as it is', () => {
    const { story } = opened();
    const typed = { capacity: '110' };
    expect(
      story.give('safety-point.register', { safetyPoint: first, address: 'Exempelvägen 21' }).refused,
    ).toBeNull();
    const form = formOf(story.state.pointRegistrations.get(first) ?? null, first, typed);
    expect(form).toMatchObject({ address: 'Exempelvägen 21', capacity: '110' });
    expect(composeRegistration(form, story.state).data).toEqual({ safetyPoint: first, capacity: 110 });
  });

  test('takes the hours and the tank away with the reserve power', () => {
    const { story, draft } = opened();
    const { data } = composeRegistration({ ...draft, backupPower: false }, story.state);
    expect(data).toMatchObject({ safetyPoint: first, backupPower: false, backupPowerHours: null });
  });

  test('says by field what is wrong', () => {
    const { story, draft } = opened();
    const codes = (part: Partial<typeof draft>) =>
      composeRegistration({ ...draft, ...part }, story.state).faults.map(
        ({ column, code }) => `${column} ${code}`,
      );
    expect(codes({ name: ' ' })).toEqual(['name missing']);
    expect(codes({ lat: '', lon: '' })).toEqual(['lat missing']);
    expect(codes({ lat: '18,2', lon: '59,24' })).toEqual(['place outside-bounds']);
    expect(codes({ capacity: 'många', fuelTankLitres: '-1' })).toEqual([
      'capacity not-a-number',
      'fuelTankLitres too-small',
    ]);
    expect(codes({ contactPhone: '070' })).toEqual(['contact missing']);
    expect(codes({ contact: 'Vakt', contactPhone: 'ring' })).toEqual(['contact bad-phone']);
    expect(codes({ equipment: [{ name: 'Filtar', count: 'många' }] })).toEqual(['equipment bad-list']);
    const nobody = { who: '', function: 'Värd', phone: '', kind: 'own' as const };
    expect(codes({ staffing: [nobody] })).toEqual(['staffing bad-list']);
  });

  test('of a new point needs a name and a place', () => {
    const { story } = opened();
    const draft = draftOf(null, story.id());
    expect(composeRegistration(draft, story.state).faults.map(({ column }) => column)).toEqual([
      'name',
      'lat',
    ]);
    const { data } = composeRegistration({ ...draft, name: 'Ny', lat: '59,2', lon: '18,2' }, story.state);
    expect(data && story.give('safety-point.register', data).refused).toBeNull();
  });
});
