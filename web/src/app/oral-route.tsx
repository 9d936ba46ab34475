import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { OralPage } from '../features/crisis-leadership/oral-page.tsx';
import { AlertBand } from '../features/crisis-leadership/leadership-bands.tsx';
import { PhoneTop } from './phone-top.tsx';
import { useFrameState } from './use-frame-state.ts';

/** The question whether a spoken decision is the chair's own fills the window, as the decision itself does. */
export default function OralRoute(): ReactNode {
  const { activation = '' } = useParams();
  const top = (
    <>
      <PhoneTop frame={useFrameState()} />
      <AlertBand />
    </>
  );
  return <OralPage activation={activation} top={top} />;
}
