import { describe, expect, it } from 'vitest';
import { addressOf, fieldsOf, questionOf } from './search-fields.ts';

const now = Date.parse('2026-11-22T10:00:00Z');

describe('what somebody looks for', () => {
  it('stands in the address, and is read from it', () => {
    const address = 'q=pump&person=jouren&plats=Bollmora&fran=05%3A30&ordning=bast';
    const fields = fieldsOf(new URLSearchParams(address));
    expect(fields).toMatchObject({ words: 'pump', place: 'Bollmora', from: '05:30', order: 'best' });
    expect(addressOf(fields).toString()).toBe(address);
    expect(addressOf(fieldsOf(new URLSearchParams())).toString()).toBe('');
  });

  it('is asked with its times in UTC; nothing is asked where nothing is looked for', () => {
    const { query, wrong } = questionOf(fieldsOf(new URLSearchParams('q=pump&fran=05%3A30&till=sent')), now);
    expect(query?.toString()).toBe('q=pump&from=2026-11-22T04%3A30%3A00.000Z');
    expect(wrong).toEqual(['to']);
    expect(questionOf(fieldsOf(new URLSearchParams('ordning=bast')), now).query).toBeNull();
  });
});
