import { describe, expect, it } from 'vitest';
import { proposeSource, proposeTitle } from './propose-title.ts';

describe('proposeTitle', () => {
  it('takes the first clause without who called', () => {
    const words = 'Vattenfall ringer: kabelbrott i Trollbäcken, 2 300 hushåll utan ström';
    expect(proposeTitle(words, ['Trollbäcken'])).toBe('Kabelbrott i Trollbäcken');
    expect(proposeTitle('Räddningsledaren: stort elavbrott, träd över vägen', [])).toBe('Stort elavbrott');
    expect(proposeTitle('SOS Alarm meddelar att det brinner i en skola. Alla är ute.', [])).toBe(
      'Det brinner i en skola',
    );
  });
  it('adds the place where the clause does not name it', () => {
    expect(proposeTitle('inget vatten i kranarna. Gäller Brevik', ['Brevik'])).toBe(
      'Inget vatten i kranarna, Brevik',
    );
  });
  it('does not cut at a decimal comma, and cuts long clauses between words', () => {
    expect(proposeTitle('pH 2,1 i dricksvattnet', [])).toBe('PH 2,1 i dricksvattnet');
    const long = proposeTitle('en mycket lång beskrivning '.repeat(6), []);
    expect(long.length).toBeLessThanOrEqual(70);
    expect(long.endsWith('beskrivning') || long.endsWith('lång') || long.endsWith('en')).toBe(true);
  });
  it('is empty for nothing', () => {
    expect(proposeTitle('  ', ['Brevik'])).toBe('');
  });
});

describe('proposeSource', () => {
  it('says who calls where the words begin with it', () => {
    expect(proposeSource('Vattenfall ringer: kabelbrott')).toBe('Vattenfall');
    expect(proposeSource('Räddningsledaren: stort elavbrott')).toBe('Räddningsledaren');
    expect(proposeSource('det luktar gas')).toBeNull();
  });
});
