import { message } from '#shared/language/message.ts';
import type { ActionCard } from '#shared/organisation/import-document.ts';
import { useState } from 'react';
import { newId } from '../../lib/new-id.ts';
import { showToast } from '../../lib/toast.ts';
import { sendCommand } from '../../sync/send-command.ts';

/** Puts up a card's tasks in one press; a retry after a lost answer names the same application, so nothing is put up twice. */
export function useApplyCard(incident: string): {
  apply: (card: ActionCard, again?: boolean) => Promise<void>;
  busy: boolean;
} {
  const [busy, setBusy] = useState(false);
  const send = async (card: ActionCard, application: string, again: boolean): Promise<void> => {
    setBusy(true);
    const data = { application, card: card.id, incident, ...(again ? { again } : {}) };
    const result = await sendCommand('action-card.apply', data);
    setBusy(false);
    if (result.ok) {
      showToast(message('action-card.applied', { title: card.title }));
      return;
    }
    const run = (): void => void send(card, application, again);
    showToast(result.problem.title, { label: message('common.retry'), run });
  };
  return { apply: (card, again = false) => send(card, newId(), again), busy };
}
