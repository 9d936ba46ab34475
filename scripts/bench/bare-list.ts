import type { BrowserContext, Page } from 'playwright-core';

const origin = 'http://bare.invalid';

/** A page with nothing but a list of so many lines of text that scrolls. */
export async function openBareList(context: BrowserContext, lines: number): Promise<Page> {
  const body = `<!doctype html><style>body { margin: 0 } ol { height: 100vh; margin: 0; overflow-y: auto }
li { padding: 8px; border-bottom: 1px solid #ccc; font: 13px sans-serif }</style><ol></ol><script>
const list = document.querySelector('ol');
for (let at = 0; at < ${lines}; at += 1) {
  const row = list.appendChild(document.createElement('li'));
  row.textContent = 'Rad ' + at + ': entreprenören är på väg, klart om en timme.';
}
</script>`;
  await context.route(`${origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body }));
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  await page.waitForSelector('li');
  return page;
}
