import { message } from '../language/message.ts';
import { swedishMinute } from '../language/swedish-minute.ts';
import { reportParts } from '../situation-report/parts.ts';
import type { ReportSentence } from '../situation-report/parts.ts';
import { sectionsOf } from '../situation-report/state.ts';
import type { SituationReport } from '../situation-report/state.ts';
import type { State } from '../state.ts';
import { confidentiality, frameOf, lawRemark, required } from './document-parts.ts';
import { fields, heading, remark, text } from './official-document.ts';
import type { Block, OfficialDocument } from './official-document.ts';

/** "Lägesrapport 3, version 2"; a draft has no number. */
export function reportName({ number, version }: Pick<SituationReport, 'number' | 'version'>): string {
  if (number === null) return message('situation-report.title');
  return message('situation-report.numbered', { number: String(number), version: version ?? 1 });
}

/** A situation report in its five parts (LEH 2 kap. 9 §), each sentence with the positions of the log that it rests on. */
export function situationReportDocument(
  state: State,
  id: string,
  released: ReadonlySet<string> = new Set<string>(),
): OfficialDocument | null {
  const report = state.situationReports.get(id);
  if (report === undefined) return null;
  const frame = frameOf(state);
  const sections = sectionsOf(report);
  const records = [report.id, ...report.about];
  return {
    title: reportName(report),
    mark: null,
    subtitle: message('situation-report.document.subtitle', { municipality: frame.municipality }),
    ...frame,
    draft: report.status === 'draft',
    ...confidentiality(state, records, released),
    blocks: [
      headOf(state, report),
      ...lawRemark(state, 'situation-report'),
      ...reportParts.flatMap((part) => [
        heading(2, message(`situation-report.part.${part}`)),
        ...(sections === null ? [text(message('document.secret'))] : sentenceBlocks(sections[part])),
      ]),
      remark(message('situation-report.document.sources')),
    ],
  };
}

function headOf(state: State, report: SituationReport): Block {
  const nameOf = (id: string | null) => {
    const row = id === null ? undefined : state.situationReports.get(id);
    return row === undefined || row.version === null
      ? null
      : message('situation-report.document.version', { version: String(row.version) });
  };
  const approved =
    report.approvedAt === null
      ? message('situation-report.document.approved.no')
      : message('situation-report.document.approved.by', {
          time: swedishMinute(report.approvedAt),
          who: required(report.approvedBy, report.sentences === null),
        });
  return fields(
    [message('situation-report.document.approved'), approved],
    [
      message('situation-report.document.told'),
      message('situation-report.document.told-to', { seq: String(report.upTo) }),
    ],
    [message('situation-report.document.replaces'), nameOf(report.replaces)],
    [message('situation-report.document.replaced'), nameOf(report.replacedBy)],
  );
}

function sentenceBlocks(sentences: readonly ReportSentence[]): readonly Block[] {
  if (sentences.length === 0) return [text(message('situation-report.document.empty'))];
  return [{ kind: 'list', items: sentences.map(withNumbers) }];
}

function withNumbers({ text: words, sources }: ReportSentence): string {
  const numbers = sources.flatMap(({ seq }) => seq ?? []);
  if (numbers.length === 0) return words;
  return message('situation-report.document.sentence', { text: words, numbers: numbers.join(', ') });
}

/** The report as plain text, to be pasted where there is no other way in (WIS). */
export function situationReportText(state: State, report: SituationReport): string {
  const { municipality, example } = frameOf(state);
  const sections = sectionsOf(report);
  const approved =
    report.approvedAt === null
      ? message('situation-report.text.draft')
      : message('situation-report.text.approved', {
          time: swedishMinute(report.approvedAt),
          who: required(report.approvedBy, report.sentences === null),
        });
  return [
    ...(example ? [message('document.example').toUpperCase()] : []),
    message('situation-report.text.head', { title: reportName(report), municipality }),
    approved,
    ...reportParts.flatMap((part, index) => [
      '',
      message('situation-report.text.part', {
        number: String(index + 1),
        part: message(`situation-report.part.${part}`),
      }),
      ...textOf(sections?.[part] ?? null),
    ]),
    '',
  ].join('\n');
}

function textOf(sentences: readonly ReportSentence[] | null): readonly string[] {
  if (sentences === null) return [message('document.secret')];
  if (sentences.length === 0) return [message('situation-report.document.empty')];
  return sentences.map(({ text: words }) => words);
}
