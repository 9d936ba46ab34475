import { describe, expect, test } from 'vitest';
import { eventVersions } from '../events.ts';
import { message } from '../language/message.ts';
import { rejectionCodes } from '../rejection.ts';
import { witnessed } from './outcome.ts';

// Importing the features' tests runs them here too, before what follows.
const features = import.meta.glob(['../*/decide*.test.ts', '../incident/classify-incident.test.ts'], {
  eager: true,
  import: 'default',
});

describe('the rules as a whole', () => {
  test('every event type is expected by a test', () => {
    expect(Object.keys(features)).not.toHaveLength(0);
    expect(Object.keys(eventVersions).filter((type) => !(witnessed.events as Set<string>).has(type))).toEqual(
      [],
    );
  });

  test('every refusal is provoked by a test', () => {
    expect(rejectionCodes.filter((code) => !witnessed.refusals.has(code))).toEqual([]);
  });

  test('every refusal has its Swedish sentence', () => {
    for (const code of rejectionCodes) expect(message(`rejections.${code}`), code).toMatch(/^[A-ZÅÄÖ].*\.$/u);
  });
});
