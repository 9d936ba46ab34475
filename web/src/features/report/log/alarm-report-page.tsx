import type { ReactNode } from 'react';
import { LogReportPage } from './log-report-page.tsx';

/** Who was reached when and by which channel. */
export default function AlarmReportPage(): ReactNode {
  return <LogReportPage name="alarms" />;
}
