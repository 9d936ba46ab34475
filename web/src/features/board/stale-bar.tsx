import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { StaleState } from '../../components/pane-states.tsx';
import { now } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useConnection } from '../../sync/use-connection.ts';

/** Says from when the picture is, while there is no contact; what is shown stays. */
export function StaleBar(): ReactNode {
  const { status, since } = useConnection();
  if (status !== 'disconnected' || since === null) return null;
  return <StaleState since={clockOrDate(since, now())}>{message('board.offline')}</StaleState>;
}
