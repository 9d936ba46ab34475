import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { expect, test } from 'vitest';
import { councilNoticeDocument } from '#shared/projections/council-notice-document.ts';
import { decisionDocument } from '#shared/projections/decision-document.ts';
import { minutesDocument } from '#shared/projections/minutes-document.ts';
import { takeoverDocument } from '#shared/projections/takeover-document.ts';
import { AfterLog } from '#shared/reports/after-log.ts';
import { PosterLines } from '#shared/reports/poster-lines.ts';
import { poster } from '#shared/reports/poster.ts';
import { tyresoDocument } from '../../../test/support/example-document.ts';
import { headOf, logPages, makeLog } from '../../../test/support/make-log.ts';
import { oneOfEach } from '../../../test/support/one-of-each.ts';
import { journalDocument } from '../journal-document.ts';
import { meetingAt, night } from '../night-of-decisions.fixture.ts';
import { officialData } from '../official-pdf.ts';
import { pdfData } from '../pdf-data.ts';
import { journalParts } from '../pdf-parts.ts';
import { posterData } from '../poster-pdf.ts';
import type { Template } from '../typeset.ts';

const log = makeLog(oneOfEach(tyresoDocument));
const print = { head: headOf(log), selection: {}, now: '2026-11-22T05:12:00.000Z', who: 'TiB' };

/** Sets a template as PDF/UA-1, at which typst refuses what the standard forbids. */
function set(template: Template, data: unknown): number {
  const workspace = join(import.meta.dirname, '..');
  const compiler = NodeCompiler.create({ workspace });
  compiler.mapShadow(join(workspace, `${template}.json`), Buffer.from(JSON.stringify(data)));
  const { result } = compiler.compile({ mainFilePath: join(workspace, `${template}.typ`) });
  if (result === null) throw new Error('the template cannot be set');
  return compiler.pdf(result, { pdfStandard: 'ua-1' }).length;
}

test('typst finds nothing in the journal that PDF/UA-1 forbids', async () => {
  const data = pdfData(await journalDocument(logPages(log).pages('tyreso', 0), {}), print);
  for (const part of journalParts(data)) expect(set('journal', part)).toBeGreaterThan(10_000);
});

test('nor in the documents of the committee', () => {
  const { story, decision, urgent } = night();
  const { meeting } = meetingAt(story, decision, urgent);
  const { state } = story;
  for (const document of [
    minutesDocument(state, meeting),
    decisionDocument(state, decision),
    councilNoticeDocument(state),
    takeoverDocument(state),
  ]) {
    if (document === null) throw new Error('no document');
    expect(set('official-document', officialData(document, print))).toBeGreaterThan(5_000);
  }
});

test('nor in a poster', () => {
  const told = new AfterLog(() => false);
  const lines = new PosterLines();
  for (const event of log) {
    told.take(event);
    lines.take(event);
  }
  expect(set('poster', posterData(poster(told, lines, {}, 'a3'), print))).toBeGreaterThan(5_000);
});
