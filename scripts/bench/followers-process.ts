/** Followers, in a process of their own: the parent asks when all have come so and so far, cuts them off and lets them return. */
import { type Following, SocketFollower } from './socket-follower.ts';

/** What the parent tells. Each is answered with a message of its `type`. */
export type FollowersOrder =
  /** To wait until each has got so many events since it first began; answered once it waits, and with `reached` when all have. */
  | { readonly type: 'await'; readonly events: number }
  | { readonly type: 'cut' }
  /** All come back at once, as told; `returned` is when the last was welcomed. */
  | { readonly type: 'return'; readonly following: Following };

/** `at` is epoch milliseconds with fractions. `batches`: from which to which position each message took the first follower. */
export type FollowersNews =
  | { readonly type: 'await' | 'cut' }
  | { readonly type: 'returned'; readonly at: number }
  | { readonly type: 'reached'; readonly at: number; readonly batches: readonly Batch[] };

export type Batch = { readonly after: number; readonly to: number };

const openAtOnce = 50;
const count = Number(process.env['BENCH_FOLLOWERS']);
const following = JSON.parse(process.env['BENCH_FOLLOWING'] ?? '{}') as Following;

const limit = openFilesLimit();
if (limit < count + 100) throw new Error(`${count} followers need more open files than ulimit -n ${limit}`);

let target = Infinity;
let reached = 0;
let batches: Batch[] = [];
const got = Array.from({ length: count }, () => 0);
let connections: SocketFollower[] = [];

/** A batch says from where to where it takes its reader; the bare servers' single events are counted. */
function take(nth: number, start: string): void {
  const batch = /^(?:42|451-)?\["(?:events|packed)",\{"after":(\d+),"to":(\d+)/.exec(start);
  if (batch === null && !/^(?:42)?\["event"/.test(start)) return;
  const [after, to] = batch === null ? [0, 1] : [Number(batch[1]), Number(batch[2])];
  if (nth === 0) batches.push({ after, to });
  const before = got[nth] ?? 0;
  got[nth] = before + to - after;
  if (before >= target || before + to - after < target) return;
  reached += 1;
  if (reached === count) tell({ type: 'reached', at: clock(), batches });
}

async function open(first: Following, atOnce: number): Promise<void> {
  connections = [];
  while (connections.length < count) {
    const begin = connections.length;
    const some = Array.from({ length: Math.min(atOnce, count - begin) }, (_, nth) =>
      SocketFollower.open(first, (start) => take(begin + nth, start)),
    );
    connections.push(...(await Promise.all(some)));
  }
}

function obey(order: FollowersOrder): void {
  if (order.type === 'await') {
    [target, reached, batches] = [order.events, 0, []];
    tell({ type: 'await' });
  } else if (order.type === 'cut') {
    for (const connection of connections) connection.close();
    tell({ type: 'cut' });
  } else {
    open(order.following, count).then(
      () => tell({ type: 'returned', at: clock() }),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  }
}

function tell(news: FollowersNews): void {
  process.send?.(news);
}

function clock(): number {
  return performance.timeOrigin + performance.now();
}

function openFilesLimit(): number {
  const report = process.report.getReport() as { userLimits?: { open_files?: { soft: number | string } } };
  const soft = report.userLimits?.open_files?.soft ?? 'unlimited';
  return soft === 'unlimited' ? Infinity : Number(soft);
}

process.on('message', obey);
process.on('SIGTERM', () => process.exit(0));
await open(following, openAtOnce);
process.stdout.write(`followers ready ${count}\n`);
