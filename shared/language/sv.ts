import { svFirst } from './sv-first.ts';
import { svPages } from './sv-pages.ts';
import { svServer } from './sv-server.ts';

/** The one Swedish catalogue: every text of the interface, keyed by place and meaning. */
export const sv = { ...svFirst, ...svPages, ...svServer } as const;
