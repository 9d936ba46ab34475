import { everyPageIsAccessible } from '../support/accessible-pages.ts';
import { phone } from '../support/browser.ts';

everyPageIsAccessible({ device: 'a phone', viewport: phone, widths: [390, 320] });
