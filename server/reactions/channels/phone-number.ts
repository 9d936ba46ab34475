const international = /^\+[1-9]\d{6,14}$/;

/** A telephone number as providers take it, `+46701234567` (E.164); null where it is none. Numbers without a country are Swedish. */
export function internationalNumber(written: string): string | null {
  const bare = written.replace(/\(0\)/g, '').replace(/[\s().\-–]/g, '');
  const whole = bare.startsWith('00')
    ? `+${bare.slice(2)}`
    : bare.startsWith('0')
      ? `+46${bare.slice(1)}`
      : bare;
  return international.test(whole) ? whole : null;
}
