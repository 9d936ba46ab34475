import { describe, expect, test } from 'vitest';
import { councilNoticeDocument } from '#shared/projections/council-notice-document.ts';
import { decisionDocument } from '#shared/projections/decision-document.ts';
import { minutesDocument } from '#shared/projections/minutes-document.ts';
import type { OfficialDocument } from '#shared/projections/official-document.ts';
import { takeoverDocument } from '#shared/projections/takeover-document.ts';
import { textsOf } from '#shared/record/texts.ts';
import { meetingAt, night, secretary } from './night-of-decisions.fixture.ts';
import { officialData, officialPdf } from './official-pdf.ts';
import { restrictedOfCommittee, withReleasedTexts } from './released-texts.ts';

const print = {
  head: { seq: 41, hash: 'a'.repeat(64) },
  now: '2026-11-22T05:12:00.000Z',
  who: 'Sekreteraren',
};
/** Everything that a document says, as one text. */
function wordsOf(document: OfficialDocument | null): string {
  return JSON.stringify(document === null ? null : officialData(document, print));
}

/** The value beside a label, wherever in the document it stands. */
function valuesOf(document: OfficialDocument | null, label: string): readonly string[] {
  return (document?.blocks ?? []).flatMap((block) =>
    block.kind === 'fields'
      ? block.fields.filter((one) => one.label === label).map(({ value }) => value)
      : [],
  );
}

describe('a decision document', () => {
  test('shows the five things of Förvaltningslagen 31 §, and the grounds', () => {
    const { story, decision } = night();
    const document = decisionDocument(story.state, decision);
    expect(document?.title).toBe('Beslut 1');
    expect(valuesOf(document, 'Dagen för beslutet')).toEqual(['2026-11-22 04:07']);
    expect(valuesOf(document, 'Vad beslutet innehåller')).toEqual(['Två värmestugor öppnas.']);
    expect(valuesOf(document, 'Vem som har fattat beslutet')).toEqual(['Krisledningsnämnden']);
    expect(valuesOf(document, 'Föredragande')).toEqual(['Förvaltningschefen']);
    expect(
      valuesOf(document, 'Har medverkat vid den slutliga handläggningen utan att delta i avgörandet'),
    ).toEqual(['Kommunjuristen']);
    expect(valuesOf(document, 'Skäl')).toEqual(['Utan värme i tolv timmar']);
    expect(valuesOf(document, 'Diarienummer')).toEqual(['KLN 2026/7']);
  });

  test('of an oral decision is marked, with how the chair was recognised and the confirmation', () => {
    const { story, activation } = night();
    const document = decisionDocument(story.state, activation);
    expect(document).toMatchObject({
      title: 'Beslut att krisledningsnämnden träder i funktion',
      mark: 'Muntligt',
    });
    const words = wordsOf(document);
    expect(words).toContain('Motringning till känt nummer');
    expect(words).toMatch(/Bekräftat 2026-11-22 04:\d\d av chair 1\. Det stämmer/);
    expect(words).toContain('Avviker från det normala: uppfyllt. Avbrott hela natten');
  });

  test('of a decision that is not there is none', () => {
    expect(decisionDocument(night().story.state, '00000000-0000-4000-8000-999999999999')).toBe(null);
  });
});

describe('the notice to the council (LEH 2 kap. 5 §)', () => {
  test('tells who, what, when and on what grounds of all that is not yet reported', () => {
    const { story } = night();
    const document = councilNoticeDocument(story.state);
    expect(document).toMatchObject({ draft: true, subtitle: 'Krisledningsnämndens beslut' });
    expect(valuesOf(document, 'Omfattar')).toEqual([
      '1 beslut om att träda i funktion, 1 övertagande, 2 numrerade beslut',
    ]);
    expect(valuesOf(document, 'Vem som har fattat beslutet')).toEqual([
      'Ordföranden',
      'Krisledningsnämnden',
      'Ordföranden',
    ]);
    expect(valuesOf(document, 'Dagen för beslutet')).toHaveLength(3);
    expect(valuesOf(document, 'Skäl')).toEqual([
      'Kylan hotar människors hälsa',
      'Samlad ledning',
      'Utan värme i tolv timmar',
      'Brådskar',
    ]);
    expect(valuesOf(document, 'Övertaget')).toEqual([
      expect.stringMatching(/^2026-11-22 04:\d\d genom beslut av chair 1$/),
    ]);
    expect(valuesOf(document, 'Återgång')).toEqual([
      expect.stringMatching(/^2026-11-22 04:\d\d genom beslut av chair 1$/),
    ]);
    expect(valuesOf(document, 'Skäl för återgången')).toEqual(['Strömmen är tillbaka']);
    const words = wordsOf(document);
    expect(words).toContain('"text":"Beslut att krisledningsnämnden träder i funktion","mark":"Muntligt"');
    expect(words).toContain('"text":"Beslut 2","mark":"Brådskande"');
    expect(words).toContain('Ännu inte anmält till nämnden.');
    expect(words).toContain('Enligt LEH 2 kap. 5 §, lydelse från 2023-11-23.');
  });

  test('tells that the activity ended, by whom and why', () => {
    const { story } = night();
    const end = { endedBy: 'executive-board', decidedAt: story.now(), motive: 'Behövs inte längre' } as const;
    story.give('crisis-leadership.terminate', end, secretary);
    const words = wordsOf(councilNoticeDocument(story.state));
    expect(words).toMatch(/Kommunstyrelsen beslutade 2026-11-22 04:\d\d att krisledningsnämndens verksamhet/);
    expect(words).toContain('Behövs inte längre');
  });

  test('stands as it was approved, and is empty when all has been reported', () => {
    const { story, activation, takeover, decision, urgent } = night();
    const notice = story.id();
    const named = { activations: [activation], takeovers: [takeover], decisions: [decision, urgent] };
    const approve = { notice, ...named, text: 'En natt utan ström.' };
    story.give('crisis-leadership.approve-council-notice', approve, secretary);
    const decisions = [activation, takeover, decision, urgent];
    story.daysPass(22);
    const reported = { decisions, meetingDate: '2026-12-14', notice };
    story.give('crisis-leadership.report-to-council', reported, secretary);
    const document = councilNoticeDocument(story.state, notice);
    expect(document?.draft).toBe(false);
    expect(valuesOf(document, 'Anmäld vid fullmäktiges sammanträde')).toEqual(['2026-12-14']);
    expect(wordsOf(document)).toContain('En natt utan ström.');
    const rest = councilNoticeDocument(story.state);
    expect(valuesOf(rest, 'Omfattar')).toEqual([
      '0 beslut om att träda i funktion, 0 övertaganden, 0 numrerade beslut',
    ]);
    expect(councilNoticeDocument(story.state, story.id())).toBe(null);
  });
});

describe('minutes', () => {
  test('tell everything of a meeting, and that they are a draft until all have adjusted them', () => {
    const { story, decision, urgent } = night();
    const { meeting, adjust } = meetingAt(story, decision, urgent);
    const document = minutesDocument(story.state, meeting);
    expect(document).toMatchObject({ draft: true, withheld: true });
    expect(officialData(document as OfficialDocument, print).marks).toEqual(['Exempel', 'UTKAST']);
    expect(valuesOf(document, 'Diarienummer')).toEqual(['KLN 2026/8']);
    expect(valuesOf(document, 'Paragrafer')).toEqual(['§ 1 till 3, år 2026']);
    expect(valuesOf(document, 'Jäv')).toEqual([
      'Ledamot 1 deltog inte i ärendet. Skäl: Äger en av lokalerna.\n2 av 3 ledamöter tjänstgjorde i ärendet.',
    ]);
    expect(valuesOf(document, 'Yrkanden')).toEqual(['Ordföranden: Två värmestugor öppnas.']);
    expect(valuesOf(document, 'Beslut 1')).toEqual(['Två värmestugor öppnas.']);
    expect(valuesOf(document, 'Omröstning')).toEqual(['2 ja, 0 nej, 0 avstår']);
    expect(valuesOf(document, 'Reservationer')).toEqual(['Ersättare 1: En tredje värmestuga borde öppnas.']);
    const words = wordsOf(document);
    expect(words).toContain('["Ersättare 1","ersättare","Ja, för Ledamot 2"]');
    expect(words).toContain('["Kommunjuristen","Sakkunnig"]');
    expect(words).toContain('3 av 3 ledamöter tjänstgör. Nämnden är beslutför.');
    expect(words).toContain('Paragrafen utgår. Skäl: Skriven två gånger');
    expect(words).toContain('fattat av Ordföranden: Bussar hyrs in. Skäl: Brådskar');
    expect(words).toContain('["Ledamot 1","ledamot","Inte ännu"]');
    expect(words).not.toContain('Syrgas');
    adjust();
    const approved = minutesDocument(story.state, meeting);
    expect(approved?.draft).toBe(false);
    expect(wordsOf(approved)).toMatch(
      /"ordförande, ledde sammanträdet","2026-11-22 04:\d\d, av justeraren i Vaka"/,
    );
  });

  test('show a restricted text only where it has been released for the reader', () => {
    const { story, decision, urgent } = night();
    const { meeting, secret } = meetingAt(story, decision, urgent);
    expect(restrictedOfCommittee(story.state)).toEqual([secret]);
    const texts = new Map([
      [secret, { ...textsOf(story.state, secret), title: 'En enskild', text: 'Syrgas' }],
    ]);
    const forSecretary = withReleasedTexts(story.state, [secretary], texts);
    const document = minutesDocument(forSecretary.state, meeting, forSecretary.released);
    expect(document).toMatchObject({ withheld: false, confidential: true });
    expect(wordsOf(document)).toContain('Syrgas');
    const forObserver = withReleasedTexts(story.state, ['observer'], texts);
    expect(wordsOf(minutesDocument(forObserver.state, meeting, forObserver.released))).not.toContain(
      'Syrgas',
    );
  });
});

test('the register tells what is held now and what has returned', () => {
  const { story } = night();
  const another = { takeover: story.id(), committee: 'ks', area: 'Växeln', motive: 'Samlad ledning' };
  story.give('crisis-leadership.take-over', { ...another, scope: 'whole' }, 'chair');
  const headings = takeoverDocument(story.state).blocks.flatMap((block) =>
    block.kind === 'heading' ? [block.text] : [],
  );
  expect(headings).toEqual([
    'Övertaget nu',
    'Kommunstyrelsen: Växeln',
    'Återlämnat',
    'Omsorgsnämnden: Hemtjänsten',
  ]);
});

describe('the PDF', () => {
  test('is a tagged PDF/A-2a in Swedish', async () => {
    const { story, decision, urgent } = night();
    const { meeting } = meetingAt(story, decision, urgent);
    for (const document of [
      minutesDocument(story.state, meeting),
      councilNoticeDocument(story.state),
      decisionDocument(story.state, decision),
      takeoverDocument(story.state),
    ]) {
      const pdf = (await officialPdf(document as OfficialDocument, print)).toString('latin1');
      expect(pdf).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
      expect(pdf).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
      expect(pdf).toMatch(/\/Lang \(sv\)/);
    }
  });

  test('sets texts as they stand, whatever they would mean to the typesetter', async () => {
    const { story } = night();
    const hostile = '#panic("x") $1/0$ #import "pdf.ts" *x ```\n= rubrik \\u{1} <a> @b [c] // slut';
    const data = { decision: story.id(), text: hostile, grounds: hostile, decidedBy: 'Nämnden' };
    story.give('crisis-leadership.record-decision', data, secretary);
    const pdf = await officialPdf(decisionDocument(story.state, data.decision) as OfficialDocument, print);
    expect(pdf.length).toBeGreaterThan(8_000);
  });
});
