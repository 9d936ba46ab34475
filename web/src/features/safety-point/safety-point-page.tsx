import { isPointReader } from '#shared/authorization/reading.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { LoadingBars } from '../../components/pane-states.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { useAccount } from '../../lib/session.ts';
import { useReady } from '../../sync/use-live.ts';
import { AllPoints } from './all-points.tsx';
import { OwnPoint } from './own-point.tsx';

interface SafetyPointPageProps {
  /** The dialog in which warming centres are proposed to the committee, with points chosen beforehand. */
  proposal: (points: readonly string[], onClose: () => void) => ReactNode;
}

/** `/trygghetspunkter?punkt=<id>`, or `?anslut=<id>` with the code for its phones: all points, or for a point's own staff theirs. */
export function SafetyPointPage({ proposal }: SafetyPointPageProps): ReactNode {
  const { roles } = useAccount();
  const ready = useReady();
  if (ready && isPointReader(roles)) return <OwnPoint />;
  return (
    <>
      <VisuallyHidden as="h1">{message('safety-point.title')}</VisuallyHidden>
      {ready ? <AllPoints proposal={proposal} /> : <LoadingBars />}
    </>
  );
}
