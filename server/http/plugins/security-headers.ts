import { hash } from 'node:crypto';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

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
export async function addSecurityHeaders(app: FastifyInstance, https: boolean): Promise<void> {
  await app.register(helmet, {
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
  });
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.header('permissions-policy', permissions);
    done();
  });
}
