import { type BenchConsole, organisation } from './console.ts';
import { HttpConnection, postRequest } from './http-connection.ts';

/** Gives commands to a console over a few connections, begun in order. Throws unless each is recorded. */
export async function giveCommands(
  console: Pick<BenchConsole, 'address' | 'token'>,
  commands: readonly object[],
): Promise<void> {
  const path = `/api/organisations/${organisation}/commands`;
  const connections = await Promise.all(
    Array.from({ length: 10 }, () => HttpConnection.open(console.address)),
  );
  const waiting = commands.values();
  await Promise.all(
    connections.map(async (connection) => {
      for (const next of waiting) {
        const { status, body } = await connection.post(
          postRequest(console.address, path, console.token, next),
        );
        if (status !== 201) throw new Error(`${path} answered ${status}: ${body.toString().slice(0, 400)}`);
      }
      connection.close();
    }),
  );
}
