import { expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { nothingConfigured } from './nothing-configured.ts';

test('what the shell names is as if it were not named', () => {
  const shell = { DATABASE_URL: 'postgres://vaka@db.example.se/vaka', VAKA_BACKUP_DIR: '/b', PORT: '81' };
  expect(readConfig('start', { ...shell, ...nothingConfigured })).toEqual(readConfig('start', {}));
});
