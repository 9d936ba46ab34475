import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { DecisionPage } from '../features/crisis-leadership/decision-page.tsx';
import { PhoneTop } from './phone-top.tsx';
import { useFrameState } from './use-frame-state.ts';

/** The chair's question fills the window, under the phone's top line on every width. */
export default function DecisionRoute(): ReactNode {
  const { request = '' } = useParams();
  return <DecisionPage request={request} top={<PhoneTop frame={useFrameState()} />} />;
}
