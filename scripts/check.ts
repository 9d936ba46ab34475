import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';

/** `npm run check`: format, lint and types beside each other, what each says told together; 1 when any finds something. */
const checks = ['check:format', 'lint', 'types'];

async function passes(script: string): Promise<boolean> {
  const child = spawn('npm', ['run', '-s', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [out, errors, status] = await Promise.all([buffer(child.stdout), buffer(child.stderr), exited]);
  process.stdout.write(out);
  process.stderr.write(errors);
  return status === 0;
}

const passed = await Promise.all(checks.map(passes));
process.exitCode = passed.every(Boolean) ? 0 : 1;
