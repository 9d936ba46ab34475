/** The followers of a fan-out, in a process of their own; the parent asks when all have come to a position. */
import { type Following, SocketFollower } from './socket-follower.ts';

const openAtOnce = 50;
const count = Number(process.env['BENCH_FOLLOWERS']);
const following = JSON.parse(process.env['BENCH_FOLLOWING'] ?? '{}') as Following;

const limit = Number(process.report.getReport === undefined ? count : openFilesLimit());
if (limit < count + 100) throw new Error(`${count} followers need more open files than ulimit -n ${limit}`);

let target = Infinity;
let reached = 0;

/** A batch says to which position it takes its reader; the bare server's events are counted. */
function follower(): (start: string) => void {
  let position = 0;
  let counted = 0;
  return (start) => {
    if (!start.startsWith('42["event')) return;
    const to = /"to":(\d+)/.exec(start)?.[1];
    const before = position;
    position = to === undefined ? (counted += 1) : Number(to);
    if (before < target && position >= target) arrive();
  };
}

function arrive(): void {
  reached += 1;
  if (reached === count) process.send?.({ reached: target, at: performance.timeOrigin + performance.now() });
}

process.on('message', (message: { readonly target: number }) => {
  target = message.target;
  reached = 0;
  process.send?.({ waiting: target });
});
process.on('SIGTERM', () => process.exit(0));

for (let open = 0; open < count; open += openAtOnce) {
  const some = Array.from({ length: Math.min(openAtOnce, count - open) }, () =>
    SocketFollower.open(following, follower()),
  );
  await Promise.all(some);
}
process.stdout.write(`followers ready ${count}\n`);

function openFilesLimit(): number {
  const report = process.report.getReport() as { userLimits?: { open_files?: { soft: number | string } } };
  const soft = report.userLimits?.open_files?.soft ?? 'unlimited';
  return soft === 'unlimited' ? Infinity : Number(soft);
}
