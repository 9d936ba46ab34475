import { keepCompiled } from './keep-compiled.ts';

/** `npm run serve`. */
keepCompiled();
await import('./serve-console.ts');
