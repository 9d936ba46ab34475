import { create } from 'zustand';

/** What can be begun from anywhere by one key, a button or the palette. */
export type QuickDialog = 'incident' | 'task' | 'alarm';

/** Which dialog stands open over the page; one at a time. */
export const useQuickDialog = create<{ readonly open: QuickDialog | null }>(() => ({ open: null }));

export function openQuickDialog(dialog: QuickDialog): void {
  useQuickDialog.setState({ open: dialog });
}

export function closeQuickDialog(): void {
  useQuickDialog.setState({ open: null });
}
