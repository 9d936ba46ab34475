import { expect, test } from 'vitest';
import { CopyRowFault, CopyRows } from './copy-rows.ts';

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

test.each([String.raw`a\x41`, String.raw`a\101`, String.raw`a\N`, String.raw`\.`, 'a\\', 'a\rb'])(
  'what COPY never writes, and PostgreSQL would read as something else, is refused: %j',
  (value) => {
    expect(() => [...new CopyRows().take(Buffer.from(`b\t${value}\tc\n`))]).toThrow(CopyRowFault);
  },
);
