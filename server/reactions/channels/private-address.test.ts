import { expect, test } from 'vitest';
import { isPrivateAddress, isPrivateHost } from './private-address.ts';

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '::1',
  '[::1]',
  'fd12::1',
  'fe80::1',
  '::ffff:10.0.0.1',
  '::ffff:7f00:1',
])('%s is not public', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
  expect(isPrivateHost(address)).toBe(true);
});

test.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111', '[2606:4700::1111]'])('%s is public', (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});

test.each(['localhost', 'LOCALHOST.', 'a.localhost', 'db.internal', 'printer.local'])(
  '%s is an inner name',
  (host) => {
    expect(isPrivateHost(host)).toBe(true);
  },
);

test('the name of a push service is none', () => {
  expect(isPrivateHost('fcm.googleapis.com')).toBe(false);
});
