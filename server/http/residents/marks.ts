import { markup, type Html } from './markup.ts';
import type { PublicStatus } from './public-point.ts';

/** The signs of the statuses, once a page; shape tells them apart, not colour alone. They say nothing that the words do not. */
export const markDrawings: Html = markup`<svg class="marks" aria-hidden="true"><defs>
<symbol id="m-open" viewBox="0 0 16 16"><path fill="var(--ok)" d="M1 1h14v14H1z"/><path d="m4.4 8.2 2.5 2.5 4.7-5.2" fill="none" stroke="var(--on-ok)" stroke-width="2"/></symbol>
<symbol id="m-full" viewBox="0 0 16 16"><path fill="var(--fg)" d="M1 1h14v14H1z"/><path d="M4 6h8M4 10h8" stroke="var(--bg)" stroke-width="2"/></symbol>
<symbol id="m-closing" viewBox="0 0 16 16"><path d="M2 2h12v12H2z" fill="none" stroke="var(--warn)" stroke-width="2"/><path d="M3 3h10v5H3z" fill="var(--warn)"/></symbol>
<symbol id="m-preparing" viewBox="0 0 16 16"><path d="M2 2h12v12H2z" fill="none" stroke="var(--fg2)" stroke-width="2"/><path d="M3 8h10v5H3z" fill="var(--fg2)"/></symbol>
<symbol id="m-closed" viewBox="0 0 16 16"><path d="M2 2h12v12H2z" fill="none" stroke="var(--idle)" stroke-width="2"/><path d="M5 8h6" stroke="var(--idle)" stroke-width="2"/></symbol>
</defs></svg>`;

export function statusMark(status: PublicStatus): Html {
  return markup`<svg class="mark" aria-hidden="true"><use href="#m-${status}"/></svg>`;
}
