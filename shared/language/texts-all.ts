/** For the server, the tests and the command line: all texts at once. */
export { sv as texts } from './sv.ts';
