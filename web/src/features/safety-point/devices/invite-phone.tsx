import { mayInviteTo } from '#shared/authorization/inviting.ts';
import { message } from '#shared/language/message.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { useAccount } from '../../../lib/session.ts';
import { withTexts } from '../../../lib/with-texts.ts';

const JoinDialog = lazy(async () => ({
  default: (await withTexts(() => import('./join-dialog.tsx'))).JoinDialog,
}));

/** A point's own staff let further phones join it; those who joined by a code themselves do not. */
export function InvitePhone({ point }: { point: Pick<SafetyPoint, 'id' | 'name'> }): ReactNode {
  const account = useAccount();
  const [open, setOpen] = useState(false);
  if (!mayInviteTo(point.id, account)) return null;
  return (
    <>
      <Button size="touch" onClick={() => setOpen(true)}>
        {message('join.connect')}
      </Button>
      {open ? (
        <Suspense>
          <JoinDialog point={point} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
