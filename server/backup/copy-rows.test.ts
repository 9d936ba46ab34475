import { expect, test } from 'vitest';
import { CopyRows } from './copy-rows.ts';

test('rows are read from pieces that end anywhere, with what is escaped as it was', () => {
  const bytes = Buffer.from('a\\tb\\nc\t\\N\tå😀\\\\N\n\t\\N\t\n');
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    const rows = new CopyRows();
    const read = [...rows.take(bytes.subarray(0, cut)), ...rows.take(bytes.subarray(cut))];
    expect(read).toEqual([
      ['a\tb\nc', null, 'å😀\\N'],
      ['', null, ''],
    ]);
  }
});
