import pg from 'pg';

const int8 = 20;

// PostgreSQL's bigint holds counts and positions here, all far below 2^53; one beyond is a bug and never rounded. Whatever opens a
// connection imports this, since it holds for all of a thread's.
pg.types.setTypeParser(int8, (text: string) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a number`);
  return value;
});
