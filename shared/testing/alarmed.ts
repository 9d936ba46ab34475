import type { EscalationRule } from '../escalation/rules.ts';
import type { Outcome, Story } from './story.ts';
import { configuredStory, smallMunicipality } from './story.ts';
import type { ImportDocument } from '../organisation/import-document.ts';

const source = { text: 'Så står det.', reference: 'Planen, avsnitt 10', date: '2023-11-23' };

function rule(id: string, given: Pick<EscalationRule, 'trigger' | 'recipients'> & Partial<EscalationRule>) {
  const ordinary = { name: id, delaySeconds: 0, mode: 'all' as const, waitMinutes: 10 };
  return { id, ...ordinary, message: 'Läs in dig på {incident}.', source, ...given };
}

/** One rule of each kind: at once, after a delay, in order, and one that reaches nobody. */
export const exampleRules: readonly EscalationRule[] = [
  rule('grupp', { trigger: { kind: 'level', level: 'major' }, recipients: ['grupp'], delaySeconds: 120 }),
  rule('extra', { trigger: { kind: 'level', level: 'extraordinary' }, recipients: ['stabschef'] }),
  rule('obesvarat', {
    trigger: { kind: 'proposal-unanswered', level: 'extraordinary', minutes: 15 },
    recipients: ['chief-executive'],
  }),
  rule('ordforande', {
    trigger: { kind: 'activation-requested' },
    recipients: ['ordforande', 'vice', 'sekreterare'],
    mode: 'in-order',
  }),
  rule('obeslutat', { trigger: { kind: 'activation-unanswered', minutes: 20 }, recipients: ['stabschef'] }),
  rule('i-funktion', { trigger: { kind: 'committee-activated' }, recipients: ['saknas'], delaySeconds: 60 }),
];

export const alarmedMunicipality: ImportDocument = {
  ...smallMunicipality,
  escalationRules: [...exampleRules],
};

/** People with and without accounts, channels and addresses, and two lists. */
export function setLists(story: Story): void {
  const person = (
    recipient: string,
    role: string | null,
    ...channels: readonly ('push' | 'sms' | 'email')[]
  ): Outcome =>
    story.give('alarm.set-recipient', {
      recipient,
      name: `Roll ${recipient}`,
      ...(role === null ? {} : { role: role as 'chair' }),
      channels: channels.map((kind) => ({ kind, ...addressOf(kind) })),
    });
  person('ordforande', 'chair', 'push', 'sms');
  person('vice', 'vice-chair', 'sms', 'email');
  person('sekreterare', 'secretary', 'email');
  person('stabschef', 'chief-of-staff', 'sms');
  person('direktor', 'chief-executive', 'push', 'sms', 'email');
  person('vaktmastare', null, 'sms', 'email');
  person('krisstod', null, 'sms');
  person('stum', null);
  const list = { name: 'Gruppen', members: ['stabschef', 'direktor', 'vaktmastare'] };
  story.give('alarm.set-list', { list: 'grupp', mode: 'all', ...list });
  const order = { name: 'I ordning', members: ['vaktmastare', 'stum', 'krisstod'] };
  story.give('alarm.set-list', { list: 'tur', mode: 'in-order', ...order });
}

const addressOf = (kind: 'push' | 'sms' | 'email'): { address?: string } => {
  if (kind === 'push') return {};
  return { address: kind === 'sms' ? '+46701740605' : 'krisstod@exempel.se' };
};

/** A story with rules of escalation, people and lists. */
export function alarmedStory(keepsText?: (seq: number) => boolean): Story {
  const story = configuredStory(keepsText, alarmedMunicipality);
  setLists(story);
  return story;
}

/** A new alarm; its id. Throws when it was refused. */
export function alarm(story: Story, recipients: string[], more: object = {}): string {
  const id = story.id();
  const outcome = story.give('alarm.send', { alarm: id, recipients, message: 'Kom till plan 1', ...more });
  if (outcome.refused !== null) throw new Error(outcome.refused.code);
  return id;
}

/** Gives the orders of the timers that are planned and that a test chooses, as the server does when they are due. */
export function fire(story: Story, type: string): readonly Outcome[] {
  const due = story.effects.flatMap((effect) =>
    effect.kind === 'timer' && effect.content.command.type === type ? [effect.content.command] : [],
  );
  return due.map((command) => story.give(command.type, command.data, 'system'));
}
