/** For the browser: what is said before a page is opened. */
export { svFirst as texts } from './sv-first.ts';
