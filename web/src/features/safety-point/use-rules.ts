import { useLive } from '../../sync/use-live.ts';

const whileUnknown = {
  safetyPointReportMaxAgeMinutes: 60,
  warmingCentreDecidedByCrisisCommittee: true,
  motiveMinLength: 10,
};

/** The organisation's rules; the strict ones until they have been read. */
export function useRules(): typeof whileUnknown {
  return useLive((state) => state.organisation?.rules ?? whileUnknown);
}
