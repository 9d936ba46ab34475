import type { ChildProcess } from 'node:child_process';

/** Given to a Node process so that `openHeap` can look into it. */
export const heapEnvironment = { NODE_OPTIONS: '--inspect-port=127.0.0.1:0' } as const;

export type Heap = {
  /** Bytes that are in use, buffers outside the heap among them, after what is not has been collected. */
  used(): Promise<number>;
  close(): void;
};

type Answer = {
  readonly id: number;
  readonly result?: { readonly usedSize?: number; readonly backingStorageSize?: number };
};

/** Looks into a Node process by its own debugger, which it opens when it is asked (SIGUSR1). Not for Windows. */
export async function openHeap(child: ChildProcess): Promise<Heap> {
  const socket = new WebSocket(await debuggerOf(child));
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('the debugger let nobody in')));
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  let asked = 0;
  const ask = (method: string): Promise<Answer> =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      socket.send(JSON.stringify({ id: asked, method }));
    });
  return {
    async used() {
      await ask('HeapProfiler.collectGarbage');
      const { usedSize = Number.NaN, backingStorageSize = 0 } =
        (await ask('Runtime.getHeapUsage')).result ?? {};
      return usedSize + backingStorageSize;
    },
    close: () => socket.close(),
  };
}

function debuggerOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (part: Buffer | string) => {
      said += part.toString();
      const address = /ws:\/\/\S+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error('the process has ended')));
    child.kill('SIGUSR1');
  });
}
