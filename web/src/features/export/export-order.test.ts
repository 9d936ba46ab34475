import { describe, expect, test } from 'vitest';
import { askedOf, exportAddress, percentOf, wholeLog } from './export-order.ts';

const now = Date.parse('2026-11-22T10:00:00.000Z');

describe('what is asked for', () => {
  test('is the whole log unless something is chosen', () => {
    expect(askedOf(wholeLog, now)).toEqual({ asked: {} });
  });

  test('is an incident, a period by Swedish clocks, and confidential texts', () => {
    const choice = { incident: 'i', from: '2026-11-22 05:00', to: '06:30', restricted: true };
    expect(askedOf(choice, now)).toEqual({
      asked: {
        incident: 'i',
        from: '2026-11-22T04:00:00.000Z',
        to: '2026-11-22T05:30:00.000Z',
        readers: 'restricted',
      },
    });
  });

  test.each([
    [{ from: 'igår kväll' }, 'from'],
    [{ to: '25:00' }, 'to'],
    [{ from: '06:00', to: '05:00' }, 'order'],
  ] as const)('is wrong where times are: %j', (given, wrong) => {
    expect(askedOf({ ...wholeLog, ...given }, now)).toEqual({ wrong });
  });
});

describe('the address of a file', () => {
  const asked = { incident: 'i', from: '2026-11-22T04:00:00.000Z', readers: 'restricted' as const };

  test('has all that was chosen', () => {
    expect(exportAddress('tyreso', 'zip', asked)).toBe(
      '/api/organisations/tyreso/export?format=zip&incident=i&from=2026-11-22T04%3A00%3A00.000Z&readers=restricted',
    );
  });

  test('of map and calendar never asks for what is confidential', () => {
    expect(exportAddress('tyreso', 'geojson', asked)).toMatch(/format=geojson&incident=i$/);
    expect(exportAddress('tyreso', 'ics', asked)).toMatch(/format=ics$/);
  });
});

test('a file is not told as whole before it is there', () => {
  expect(percentOf({ status: 'working', share: 1 })).toBe(99);
  expect(percentOf({ status: 'ready', share: 1 })).toBe(100);
});
