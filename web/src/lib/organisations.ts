import { useEffect } from 'react';
import { create } from 'zustand';
import { type ApiFailure, request } from './api.ts';
import { readStored, writeStored } from './storage.ts';

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

const place = 'organisations';

/** As this device last heard them: what anybody may know, so that a page without a network is named and marked as ever. */
function remembered(): readonly OrganisationName[] | null {
  const found = readStored(place);
  const whole = (one: unknown): one is OrganisationName =>
    typeof one === 'object' && one !== null && 'id' in one && 'name' in one && 'example' in one;
  return Array.isArray(found) && found.every(whole) ? found : null;
}

const useStore = create<Organisations>(() => ({ list: remembered(), failure: null }));
let asked: Promise<void> | null = null;

async function ask(): Promise<void> {
  const result = await request<{ organisations: readonly OrganisationName[] }>('/api/organisations');
  if (result.ok) {
    writeStored(place, result.value.organisations);
    useStore.setState({ list: result.value.organisations, failure: null });
  } else {
    useStore.setState({ failure: result.failure });
    asked = null;
  }
}

/** Asks the server for the list unless it is here or on its way. */
async function loadOrganisations(): Promise<void> {
  asked ??= ask();
  await asked;
}

/** The organisations of this installation; `list` is null until they are here. Asked for again when there is a network. */
export function useOrganisations(): Organisations {
  useEffect(() => {
    const load = (): void => void loadOrganisations();
    load();
    window.addEventListener('online', load);
    return () => window.removeEventListener('online', load);
  }, []);
  return useStore();
}
