import { everyPageIsAccessible } from '../support/accessible-pages.ts';
import { desktop, phone } from '../support/browser.ts';

everyPageIsAccessible([
  { device: 'a desktop', viewport: desktop, widths: [1440, 1100] },
  {
    device: 'a phone',
    viewport: phone,
    widths: [390, 320],
    // Its own frame, and the pages that are made for it; the others' dark colours are seen on a desktop.
    dark: ['board', 'log', 'decision', 'own alarm', 'join', "a point's own", 'one safety point', 'public'],
  },
]);
