import { hash } from 'node:crypto';
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import Fastify, { type FastifyInstance } from 'fastify';

/**
 * The two rules that react-aria writes into the page as style elements, allowed by their hashes; everything else comes from
 * our files. A test holds them against the library's text.
 */
export const libraryStyles = {
  pressable: `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`,
  overlay: `@layer {
  * {
    overscroll-behavior: contain;
  }
}`,
} as const;

/** The source by which a policy allows exactly this inline style. */
export function cspHash(style: string): string {
  return `'sha256-${hash('sha256', style, 'base64')}'`;
}

const permissions = 'geolocation=(self), camera=(self), microphone=(), payment=(), usb=()';

/** What browsers may do with our pages: everything from here, nothing from elsewhere, in no frame. */
function policy(https: boolean): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        styleSrc: ["'self'", ...Object.values(libraryStyles).map(cspHash)],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
    // The public page's data may be shown by others; the routes that allow it say so.
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    // Of Internet Explorer, Flash and filters that browsers have taken out; every answer would carry them.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    xDnsPrefetchControl: false,
    originAgentCluster: false,
  };
}

/** What still says something about an answer that is data and no page. */
const forData = new Set([
  'cross-origin-resource-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
]);
const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

/** Gives every answer the policy's headers, the API's those that concern data; a route may set one of its own instead. */
export async function addSecurityHeaders(app: FastifyInstance, https: boolean): Promise<void> {
  const all = await headersOf(policy(https));
  const page = { ...all, 'permissions-policy': permissions };
  const data = {
    ...Object.fromEntries(Object.entries(all).filter(([name]) => forData.has(name))),
    'content-security-policy': dataPolicy,
  };
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers(request.url.startsWith('/api/') ? data : page);
    done();
  });
}

/**
 * The headers that helmet gives with some options. They are the same for every answer, and the plugin would make them anew for
 * each, which costs a command a twentieth of its time; so it is asked once, by a server of its own.
 */
async function headersOf(options: FastifyHelmetOptions): Promise<{ readonly [name: string]: string }> {
  const asked = Fastify();
  await asked.register(helmet, options);
  asked.get('/', () => '');
  const { headers } = await asked.inject('/');
  await asked.close();
  const plain = new Set(['content-type', 'content-length', 'date', 'connection']);
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (plain.has(name) ? [] : [[name, String(value)]])),
  );
}
