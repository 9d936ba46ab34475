import { join } from 'node:path';
import { BadLink } from './bad-link.ts';

/** A link between a console and its database, and the database's URL by way of it. */
export async function linkToDatabase(url: string): Promise<{ readonly link: BadLink; readonly url: string }> {
  const { username, password, pathname, searchParams, hostname, port } = new URL(
    url.replace('@/', '@socket/'),
  );
  const folder = searchParams.get('host');
  const link = await BadLink.to(
    folder === null
      ? { host: hostname, port: Number(port) }
      : { path: join(folder, `.s.PGSQL.${searchParams.get('port')}`) },
  );
  return { link, url: `postgres://${username}:${password}@127.0.0.1:${link.port}${pathname}` };
}
