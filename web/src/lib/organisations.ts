import { useEffect } from 'react';
import { create } from 'zustand';
import { type ApiFailure, request } from './api.ts';

/** What anybody may know of an organisation before signing in. `example`: invented, and marked so everywhere. */
export interface OrganisationName {
  readonly id: string;
  readonly name: string;
  readonly example: boolean;
}

interface Organisations {
  readonly list: readonly OrganisationName[] | null;
  readonly failure: ApiFailure | null;
}

const useStore = create<Organisations>(() => ({ list: null, failure: null }));
let asked: Promise<void> | null = null;

async function ask(): Promise<void> {
  const result = await request<{ organisations: readonly OrganisationName[] }>('/api/organisations');
  if (result.ok) useStore.setState({ list: result.value.organisations, failure: null });
  else {
    useStore.setState({ failure: result.failure });
    asked = null;
  }
}

/** Asks the server for the list unless it is here or on its way. */
export async function loadOrganisations(): Promise<void> {
  asked ??= ask();
  await asked;
}

/** The organisations of this installation; `list` is null until they are here. */
export function useOrganisations(): Organisations {
  useEffect(() => {
    void loadOrganisations();
  }, []);
  return useStore();
}
