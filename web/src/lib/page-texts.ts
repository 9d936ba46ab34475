import { addTexts } from '#shared/language/message.ts';
import { svPages } from '#shared/language/sv-pages.ts';

addTexts(svPages);
