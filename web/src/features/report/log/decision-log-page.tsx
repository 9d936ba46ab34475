import type { ReactNode } from 'react';
import { LogReportPage } from './log-report-page.tsx';

/** Who decided what, when and on which grounds. */
export default function DecisionLogPage(): ReactNode {
  return <LogReportPage name="decisions" />;
}
