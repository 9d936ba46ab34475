import { describe, expect, test } from 'vitest';
import { publicLanguages } from '#shared/language/public-texts.ts';
import type { PublicLanguage } from '#shared/language/public-texts.ts';
import { importDocument } from '#shared/organisation/import-document.ts';
import type { ImportDocument } from '#shared/organisation/import-document.ts';
import { registeredPoint } from '#shared/safety-point/registered-point.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { emptyState } from '#shared/state.ts';
import tyreso from '../../organisations/examples/tyreso.json' with { type: 'json' };
import { noticePage } from './notice.ts';
import { residentsPage } from './page.ts';
import { publicContent } from './public-content.ts';
import type { PublicContent } from './public-content.ts';
import { readWater } from './water.ts';

const example = importDocument.parse(tyreso);
const water = await readWater('tyreso');
const origin = 'https://vaka.example.se';

function contentOf(changes: readonly Partial<SafetyPoint>[], organisation = example): PublicContent {
  const state = { ...emptyState(), organisation };
  organisation.safetyPoints.forEach((registered, index) => {
    const point = { ...registeredPoint(registered, undefined), ...changes[index] };
    state.safetyPoints.set(point.id, point);
  });
  const content = publicContent(state, null);
  if (content === null) throw new Error('there is an organisation');
  return content;
}

function page(
  changes: readonly Partial<SafetyPoint>[],
  {
    language = 'sv',
    organisation = example,
  }: { language?: PublicLanguage; organisation?: ImportDocument } = {},
): string {
  return residentsPage({ content: contentOf(changes, organisation), language, water, origin });
}

/** As many points as there may be, half of them open, told as fully as real ones are. */
const many: ImportDocument = {
  ...example,
  safetyPoints: Array.from({ length: 300 }, (_, index) => ({
    ...(example.safetyPoints[index % 7] ?? example.safetyPoints[0]!),
    id: `5a1c0e10-7d31-4b02-9c01-${String(index).padStart(12, '0')}`,
    name: `Exempelpunkt nummer ${index}`,
    place: { lat: 59.2 + (index % 20) / 200, lon: 18.1 + (index % 17) / 100, approximate: false },
  })),
};
const halfOpen = many.safetyPoints.map(
  (_, index) => ({ status: index % 2 === 0 ? 'open' : 'closed' }) as const,
);

describe('the residents’ page', () => {
  test('says in words how much room there is, and never how many are there', () => {
    const text = page([{ status: 'open', capacity: 417, occupancy: 362 }]);
    expect(text).toContain('Öppen. <span>Få platser kvar.</span>');
    expect(text).not.toMatch(/417|362/);
  });

  test('calls a point that cannot be used closed', () => {
    const text = page(example.safetyPoints.map(() => ({ status: 'unusable' }) as const));
    expect(text.match(/class="status">Stängd\./g)).toHaveLength(1);
    expect(text.match(/<li>\d\. <b>/g)).toHaveLength(example.safetyPoints.length);
    expect(text).not.toMatch(/[Oo]brukbar|unusable/);
  });

  test('sends visitors of a full point to the nearest open one of its kind', () => {
    const changes = example.safetyPoints.map(
      ({ kind }, index) =>
        ({
          status: index === 1 ? 'full' : kind === 'information-point' || index === 0 ? 'open' : 'closed',
        }) as const,
    );
    expect(page(changes)).toContain(`Gå till ${example.safetyPoints[0]?.name ?? ''}.`);
  });

  test('says what to do when nothing is open', () => {
    expect(page([])).toContain('Ingen trygghetspunkt är öppen just nu.');
    expect(page([])).toMatch(/Lyssna på Sveriges Radio P4/);
    expect(page([], { language: 'en' })).toContain('No safety point (trygghetspunkt) is open right now.');
  });

  test('has 112 and 113 13 first, once, whether or not the document names them, and no internal number', () => {
    for (const contacts of [example.contacts, []]) {
      const text = page([], { organisation: { ...example, contacts } });
      expect(text.match(/href="tel:112"/g)).toHaveLength(1);
      expect(text.match(/href="tel:11313"/g)).toHaveLength(1);
      expect(text).not.toContain('08-465 004 11');
    }
  });

  test('translates what is offered where there are codes, and marks free words as Swedish where there are none', () => {
    const [first] = example.safetyPoints;
    const free = { ...example, safetyPoints: [{ ...first!, facilities: [], offers: ['Soppa', 'Filtar'] }] };
    expect(page([{ status: 'open' }], { language: 'en' })).toContain('hot drinks, baby food');
    expect(page([{ status: 'open' }], { language: 'en', organisation: free })).toContain(
      '<p class="offers" lang="sv">Soppa, filtar.</p>',
    );
  });

  test('links to the municipality’s own news, and to ways there', () => {
    const text = page([{ status: 'open' }]);
    expect(text).toContain(`href="${example.newsUrl ?? ''}"`);
    expect(text).toMatch(/href="geo:59\.2447,18\.2266\?q=/);
    expect(text).toContain('engine=fossgis_osrm_foot&amp;to=59.2447%2C18.2266');
  });

  test('keeps markup in names from becoming markup', () => {
    const text = page([{ status: 'open', name: '<b>&"punkt"' }]);
    expect(text).toContain('&lt;b&gt;&amp;&quot;punkt&quot;');
  });

  test('says so when the node has lost the log', () => {
    const content = { ...contentOf([]), staleSince: '2026-11-22T02:00:00.000Z' };
    const text = residentsPage({ content, language: 'sv', water, origin });
    expect(text).toContain('Läget är från 22 nov 2026 kl. 03:00.');
  });
});

describe.each(publicLanguages)('in %s', (language) => {
  const inLanguage = page([{ status: 'open', warmingCentre: true }], { language });

  test('the page names its language, links to the others and has no script', () => {
    expect(inLanguage).toContain(`<html lang="${language}">`);
    for (const other of publicLanguages) expect(inLanguage).toContain(`rel="alternate" hreflang="${other}"`);
    expect(inLanguage).not.toMatch(/<script|javascript:| on\w+=| style="/);
    expect(inLanguage).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test('it weighs less than 50 kB, with the example’s points and with the 300 that there may be', () => {
    expect(Buffer.byteLength(inLanguage)).toBeLessThan(25_000);
    expect(Buffer.byteLength(page(halfOpen, { language, organisation: many }))).toBeLessThan(50_000);
    expect(Buffer.byteLength(page([], { language, organisation: many }))).toBeLessThan(50_000);
  });

  test('the notice has the code to its page, the open points and when it was printed', () => {
    const content = contentOf([{ status: 'open' }]);
    const text = noticePage({ content, language, origin }, '2026-11-22T06:20:00.000Z');
    expect(text).toMatch(/aria-label="[^"]*https:\/\/vaka\.example\.se\/public\/tyreso/);
    expect(text).toContain('Exempelvägen 2, Bollmora');
    expect(text).not.toContain('Exempelvägen 14');
    expect(text).toMatch(/22 (nov|Nov|november) 2026 (kl\.|at|klockan) 07:20/);
    expect(noticePage({ content, language, origin: null }, '2026-11-22T06:20:00.000Z')).not.toContain(
      'class="qr"',
    );
  });
});
