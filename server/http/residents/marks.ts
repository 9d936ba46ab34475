import { markup, type Html } from './markup.ts';
import type { PublicStatus } from './public-point.ts';

/** The signs of the statuses; shape tells them apart, not colour alone. They say nothing that the words do not. */
const drawings: { readonly [status in PublicStatus]: Html } = {
  open: markup`<rect x="1" y="1" width="14" height="14" fill="var(--ok)"/><path d="m4.4 8.2 2.5 2.5 4.7-5.2" fill="none" stroke="var(--on-ok)" stroke-width="2"/>`,
  full: markup`<rect x="1" y="1" width="14" height="14" fill="var(--fg)"/><path d="M4 6h8M4 10h8" stroke="var(--bg)" stroke-width="2"/>`,
  closing: markup`<rect x="2" y="2" width="12" height="12" fill="none" stroke="var(--warn)" stroke-width="2"/><path d="M8 4.5V8l2.5 2" fill="none" stroke="var(--warn)" stroke-width="2"/>`,
  preparing: markup`<rect x="2" y="2" width="12" height="12" fill="none" stroke="var(--fg2)" stroke-width="2" stroke-dasharray="3 2"/>`,
  closed: markup`<rect x="2" y="2" width="12" height="12" fill="none" stroke="var(--idle)" stroke-width="2"/><path d="M5 8h6" stroke="var(--idle)" stroke-width="2"/>`,
};

export function statusMark(status: PublicStatus): Html {
  return markup`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true">${drawings[status]}</svg>`;
}
