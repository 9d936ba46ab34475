import { useSyncExternalStore } from 'react';

/** A short word about something that has happened. One with an action stays until it is answered or closed. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  listeners.forEach((listener) => listener());
}

/** Shows a toast; answers its id. Never for errors in a form, and never the only place where something important is said. */
export function showToast(text: string, action?: Toast['action']): number {
  last += 1;
  const toast: Toast = { id: last, text, ...(action && { action }) };
  set([...toasts.slice(-2), toast]);
  if (!action) setTimeout(() => closeToast(toast.id), 8000);
  return toast.id;
}

export function closeToast(id: number): void {
  if (toasts.some((toast) => toast.id === id)) set(toasts.filter((toast) => toast.id !== id));
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
}
