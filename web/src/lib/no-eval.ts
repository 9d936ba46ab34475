/**
 * The library that checks shapes tries `new Function` when it is first asked, which our Content-Security-Policy refuses and the
 * browser then reports as a violation. It comes in lazily loaded parts and reads this setting when it is loaded, so an entry
 * imports this first.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
