import { message } from '../language/message.ts';
import type { RetentionRule } from './retention.ts';

/** "bevaras" or "gallras efter 2 år och 6 månader" */
export function retentionWords(rule: RetentionRule): string {
  if (rule.action === 'keep') return message('archive.rule.keep');
  const { years, months } = rule;
  if (months === 0) return message('archive.rule.dispose-years', { years });
  if (years === 0) return message('archive.rule.dispose-months', { months });
  return message('archive.rule.dispose', { years, months });
}
