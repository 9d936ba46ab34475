import type { ReactNode } from 'react';
import { ProposeDecisionDialog } from '../features/crisis-leadership/propose-decision-dialog.tsx';
import { SafetyPointPage } from '../features/safety-point/safety-point-page.tsx';

/** The safety points, from where warming centres (värmestugor) are proposed to the crisis committee. */
export default function SafetyPointRoute(): ReactNode {
  return (
    <SafetyPointPage
      proposal={(points, onClose) => <ProposeDecisionDialog warmingCentres={points} onClose={onClose} />}
    />
  );
}
