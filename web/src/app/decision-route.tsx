import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { DecisionAlarmBar } from '../features/alarm/decision-alarm-bar.tsx';
import { DecisionPage } from '../features/crisis-leadership/decision-page.tsx';
import { AlertBand } from '../features/crisis-leadership/leadership-bands.tsx';
import { PhoneTop } from './phone-top.tsx';
import { useFrameState } from './use-frame-state.ts';

/** The chair's question fills the window, under the phone's top line on every width. */
export default function DecisionRoute(): ReactNode {
  const { request = '' } = useParams();
  const top = (
    <>
      <PhoneTop frame={useFrameState()} />
      <AlertBand />
      <DecisionAlarmBar />
    </>
  );
  return <DecisionPage request={request} top={top} />;
}
