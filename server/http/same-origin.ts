import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request comes from Vaka's own page: Origin or Sec-Fetch-Site says so, and neither says otherwise. `host` is
 * the request's own (with what a trusted proxy forwards), `publicUrl` the origin that people use, if it is configured.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, host: string, publicUrl: string | null): boolean {
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin === undefined) return site !== undefined;
  return origin === publicUrl || hostOf(origin) === host.toLowerCase();
}

/** Whether a request comes from a browser's page at all: those headers cannot be left out or forged by a script. */
export function isFromPage(headers: IncomingHttpHeaders): boolean {
  return headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
