import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './json.ts';

// The examples of RFC 8785: section 3.2.2, 3.2.3 and appendix B.
describe('the canonical text of JSON', () => {
  test('the example of the standard', () => {
    const value: unknown = JSON.parse(
      String.raw`{
        "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false]
      }`,
    );
    const text =
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}';
    expect(canonicalJson(value)).toBe(text);
  });

  test('members are sorted by UTF-16 code units', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const order = ['Carriage Return', 'One', 'Control', 'Latin Small', 'Euro Sign', 'Emoji', 'Hebrew Letter'];
    const positions = order.map((name) => canonicalJson(value).indexOf(name));
    expect(positions).toEqual(positions.toSorted((one, other) => one - other));
    expect(canonicalJson({ b: 1, aa: 2, a: 3, B: 4, 10: 5, 9: 6 })).toBe(
      '{"10":5,"9":6,"B":4,"a":3,"aa":2,"b":1}',
    );
  });

  test.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [1e21, '1e+21'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [1e-7, '1e-7'],
    [0.000001, '0.000001'],
    [59.240001, '59.240001'],
  ])('%d is written %s', (number, text) => {
    expect(canonicalJson(number)).toBe(text);
  });

  test('control characters, quotes and backslashes are escaped, nothing else', () => {
    expect(canonicalJson('\b\t\n\f\r\u0001\u001f"\\/')).toBe('"\\b\\t\\n\\f\\r\\u0001\\u001f\\"\\\\/"');
    expect(canonicalJson('åäö \u2028 \u007f 😀')).toBe('"åäö \u2028 \u007f 😀"');
  });

  test('what is undefined is left out, as JSON does', () => {
    expect(canonicalJson({ a: undefined, b: 1, c: undefined })).toBe('{"b":1}');
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { '\udc00': 1 }, [undefined], undefined, 1n])(
    'what has no canonical form is refused (%#)',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );

  test('it says the same as the value, in one way only', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});
