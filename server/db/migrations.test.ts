import { expect, test } from 'vitest';
import { ownMigrations } from './migrate.ts';
import { readMigrations } from './migration-files.ts';

/** Before two versions could run at once, steps did what they liked. */
const lastBefore = 12;

/** What a console of the version before does not bear while it runs (migrations/README.md). */
const unbearable: readonly RegExp[] = [
  /\bdrop\s+(table|column|view|function|trigger|type|schema|index)\b/i,
  /\brename\b/i,
  /\bset\s+not\s+null\b/i,
  /\balter\s+(column\s+)?\w+\s+(set\s+data\s+)?type\b/i,
  /\badd\s+(column\s+)?(?!constraint\b)\w+\s+[\w() ]+\bnot\s+null\b(?![^,;]*\bdefault\b)/i,
  /\btruncate\b/i,
  /\block\s+table\b/i,
];

test('every step of the schema can be applied while the version before runs', async () => {
  const migrations = await readMigrations(ownMigrations);
  const refused = migrations
    .filter(({ version }) => version > lastBefore)
    .flatMap(({ name, sql }) => faultsOf(sql).map((fault) => `${name}: ${fault}`));
  expect(refused).toEqual([]);
});

test.each([
  'alter table event drop column sealed;',
  'alter table event rename column sealed to text;',
  'alter table event alter column sealed set not null;',
  'alter table event alter column sealed type text;',
  'alter table outbox add column urgency integer not null;',
  'drop table receipt;',
  'drop index event_record;',
  '-- Borne: nobody reads it.\ndrop table receipt;',
])('a step that says “%s” is found', (sql) => {
  expect(faultsOf(sql)).not.toEqual([]);
});

test.each([
  'alter table outbox add column urgency integer not null default 0;',
  'alter table event add column weight integer;',
  'create table journal_weight (organisation text not null, events bigint not null);',
  'alter table access_log drop constraint access_log_action_check;',
  '-- Borne: the version before reads a little longer.\ndrop index event_record;',
  '-- what nobody uses any more may drop column by column\ncreate index event_by_weight on event (weight);',
])('a step that says “%s” is not', (sql) => {
  expect(faultsOf(sql)).toEqual([]);
});

function faultsOf(sql: string): string[] {
  const statements = sql.replaceAll(/--(?! Borne:).*$/gm, '').split(';');
  return statements.flatMap((statement) => {
    // What a new table holds is nobody's yet.
    if (/^\s*create\s+table\b/i.test(statement)) return [];
    // What only makes something quick may go, where the step says how the version before does without it.
    if (/^\s*-- Borne: .+\n\s*drop\s+index\b/i.test(statement)) return [];
    return unbearable.some((pattern) => pattern.test(statement)) ? [statement.trim()] : [];
  });
}
