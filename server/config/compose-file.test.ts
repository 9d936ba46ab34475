import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../config.ts';
import { environmentSchema } from './environment.ts';

type Mounted = { readonly source: string; readonly target: string };
type Service = {
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly configs?: readonly Mounted[];
  readonly secrets?: readonly string[];
};
type ComposeFile = {
  readonly services: Readonly<Record<string, Service>>;
  readonly configs: Readonly<Record<string, { readonly content: string }>>;
  readonly secrets: Readonly<Record<string, object>>;
  readonly volumes: Readonly<Record<string, null>>;
};

const text = readFileSync(join(import.meta.dirname, '../../docker-compose.yml'), 'utf8');
const file = parse(text, { merge: true }) as ComposeFile;
const consoles = Object.entries(file.services).filter(([name]) => name.startsWith('console-'));

const folder = mkdtempSync(join(tmpdir(), 'vaka-compose-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What compose makes of `${NAME:-default}` and `${NAME:?why}` with nothing but these in .env. */
function interpolated(value: string): string {
  const env: Readonly<Record<string, string>> = {
    POSTGRES_PASSWORD: 'p',
    REPLICATION_PASSWORD: 'r',
    VAKA_PUBLIC_URL: 'https://vaka.example.se',
  };
  return value.replaceAll(/\$\{(\w+):([-?])([^}]*)\}/g, (_all, name: string, kind: string, word: string) => {
    const found = env[name] ?? (kind === '-' ? word : undefined);
    if (found === undefined) throw new Error(`${name} is asked for, and the file's head does not say so`);
    return found;
  });
}

test('production starts with what docker-compose.yml gives each console, and warns of nothing misspelt', () => {
  const key = join(folder, 'signing-key.pem');
  writeFileSync(key, 'key', { mode: 0o600 });
  expect(consoles.map(([name]) => name)).toEqual(['console-1', 'console-2']);
  for (const [, { environment = {} }] of consoles) {
    const given = Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [name, interpolated(value)]),
    );
    const config = readConfig('serve', { ...given, VAKA_SIGNING_KEY: key });
    expect(config).toMatchObject({ host: '0.0.0.0', publicUrl: 'https://vaka.example.se', trustProxy: 1 });
    expect(new URL(config.databaseUrl ?? '').hostname).toBe('database');
    expect(Object.keys(given).filter((name) => !(name in environmentSchema.shape))).toEqual([]);
  }
});

test('the proxy stands before every console and asks it what a console answers', () => {
  const proxy = file.configs['proxy']?.content ?? '';
  expect(proxy).toContain(`reverse_proxy ${consoles.map(([name]) => `${name}:8080`).join(' ')} {`);
  const asked = /health_uri (\S+)/.exec(proxy)?.[1] ?? '';
  const routes = readFileSync(join(import.meta.dirname, '../http/routes/operation.ts'), 'utf8');
  expect(routes).toContain(`app.get('${asked}'`);
});

test('what the services name is declared, and what is declared is named', () => {
  const services = Object.values(file.services);
  const names = {
    configs: services.flatMap(({ configs = [] }) => configs.map(({ source }) => source)),
    secrets: services.flatMap(({ secrets = [] }) => secrets),
    volumes: services.flatMap(({ volumes = [] }) => volumes.map((volume) => volume.split(':')[0] ?? '')),
  };
  for (const kind of ['configs', 'secrets', 'volumes'] as const) {
    expect([...new Set(names[kind])].toSorted()).toEqual(Object.keys(file[kind]).toSorted());
  }
});

test('no two services keep their data in one place, but for the backups', () => {
  const places = Object.values(file.services)
    .flatMap(({ volumes = [] }) => volumes)
    .filter((place) => place !== 'backups:/backups');
  expect(new Set(places).size).toBe(places.length);
});
