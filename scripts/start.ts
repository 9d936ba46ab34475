import { keepCompiled } from './keep-compiled.ts';

/** `npm start`. */
keepCompiled();
await import('./start-console.ts');
