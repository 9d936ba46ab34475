import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createServer } from 'vite';
import { message } from '../shared/language/message.ts';

/** `npm run dev`: the console, started again at each change of the server, behind vite, which reloads the web. */
if (process.argv.includes('--help')) {
  process.stdout.write(`${message('console.dev.help')}\n`);
} else {
  const root = join(import.meta.dirname, '..');
  const port = process.env['PORT'] ?? '8080';
  const paths = ['server', 'shared', 'migrations'].map((path) => `--watch-path=${join(root, path)}`);
  const server = spawn(process.execPath, [...paths, join(root, 'scripts/start.ts')], {
    stdio: 'inherit',
    env: { ...process.env, PORT: port },
  });
  process.env['VAKA_DEV_TARGET'] = `http://127.0.0.1:${port}`;
  const web = await createServer({ root: join(root, 'web'), configFile: join(root, 'web/vite.config.ts') });
  await web.listen();
  web.printUrls();
  const end = () => {
    server.kill('SIGTERM');
    web.close().catch(() => undefined);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}
