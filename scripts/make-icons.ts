import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

/**
 * `node scripts/make-icons.ts`: the icons of the installed app, drawn from Vaka's own glyph (web/src/components/glyph.tsx) and
 * committed. Needs a Chromium (TEST_BROWSER, else /usr/bin/chromium).
 */
const ground = '#12181d';
const line = '#ffffff';

/** `share`: how much of the side the glyph's grid takes; a maskable icon may lose all outside a circle of 80 %. */
const icons = [
  { name: 'icon-192', side: 192, share: 0.72, round: 0.18 },
  { name: 'icon-512', side: 512, share: 0.72, round: 0.18 },
  { name: 'icon-maskable-512', side: 512, share: 0.52, round: 0 },
  { name: 'apple-touch-icon', side: 180, share: 0.66, round: 0 },
] as const;

type Icon = (typeof icons)[number];

const folder = new URL('../web/public/icons/', import.meta.url);
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['TEST_BROWSER'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const icon of icons) {
  await page.setViewportSize({ width: icon.side, height: icon.side });
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block}</style>${drawing(icon)}`,
  );
  await writeFile(new URL(`${icon.name}.png`, folder), await page.screenshot({ omitBackground: true }));
}
await browser.close();

function drawing({ side, share, round }: Icon): string {
  const grid = side * share;
  // The glyph itself lies between 0.6 and 15 of its grid's 16; half its free room below is given back above.
  const [x, y] = [(side - grid) / 2, (side - grid) / 2 + grid * 0.025];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">
    <rect width="${side}" height="${side}" rx="${side * round}" fill="${ground}"/>
    <g transform="translate(${x} ${y}) scale(${grid / 16})" fill="none" stroke="${line}">
      <path d="M2 3.2 8 13.6 14 3.2" stroke-width="2.4"/><path d="M4.6 1.6h6.8" stroke-width="2"/>
    </g></svg>`;
}
