import { everyPageIsAccessible } from '../support/accessible-pages.ts';
import { desktop } from '../support/browser.ts';

everyPageIsAccessible({ device: 'a desktop', viewport: desktop, widths: [1440, 1100] });
