import type { ReactNode } from 'react';
import { DepartmentStatusDialog } from '../features/board/department-status-dialog.tsx';
import { StatusRequestPage } from '../features/status-request/status-request-page.tsx';

/** Requests for departments' status, answered with the board's own form. */
export default function StatusRequestRoute(): ReactNode {
  return (
    <StatusRequestPage
      reportForm={(department, onClose) => (
        <DepartmentStatusDialog department={department} onClose={onClose} />
      )}
    />
  );
}
