/** The URL of another database on the same server; a socket's URL has no host, which `URL` would refuse. */
export function urlOfDatabase(url: string, database: string): string {
  return url.replace(/^(\w+:\/\/[^/]*\/)[^?]*/, `$1${database}`);
}
