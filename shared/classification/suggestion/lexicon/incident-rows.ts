import type { IncidentType } from '../../incident-types.ts';
import type { Rows } from '../compile.ts';
import { buildingFire } from './incident-types/building-fire.ts';
import { crimeSabotage } from './incident-types/crime-sabotage.ts';
import { crisisSupport } from './incident-types/crisis-support.ts';
import { disinformation } from './incident-types/disinformation.ts';
import { eventSafety } from './incident-types/event-safety.ts';
import { flood } from './incident-types/flood.ts';
import { hazardousRelease } from './incident-types/hazardous-release.ts';
import { heat } from './incident-types/heat.ts';
import { heatingOutage } from './incident-types/heating-outage.ts';
import { heightenedAlert } from './incident-types/heightened-alert.ts';
import { infectiousDisease } from './incident-types/infectious-disease.ts';
import { itIncident } from './incident-types/it-incident.ts';
import { landslide } from './incident-types/landslide.ts';
import { massCare } from './incident-types/mass-care.ts';
import { missingPerson } from './incident-types/missing-person.ts';
import { powerOutage } from './incident-types/power-outage.ts';
import { sewage } from './incident-types/sewage.ts';
import { snowIce } from './incident-types/snow-ice.ts';
import { staffShortage } from './incident-types/staff-shortage.ts';
import { storm } from './incident-types/storm.ts';
import { supplyShortage } from './incident-types/supply-shortage.ts';
import { telecomOutage } from './incident-types/telecom-outage.ts';
import { trafficAccident } from './incident-types/traffic-accident.ts';
import { unrest } from './incident-types/unrest.ts';
import { violenceThreat } from './incident-types/violence-threat.ts';
import { waterSupply } from './incident-types/water-supply.ts';
import { wildfire } from './incident-types/wildfire.ts';

/** What speaks for each incident type; `other` is what remains. */
export const incidentRows: Readonly<Record<Exclude<IncidentType, 'other'>, Rows>> = {
  'power-outage': powerOutage,
  'water-supply': waterSupply,
  'heating-outage': heatingOutage,
  'telecom-outage': telecomOutage,
  'it-incident': itIncident,
  flood: flood,
  storm: storm,
  'snow-ice': snowIce,
  heat: heat,
  wildfire: wildfire,
  'building-fire': buildingFire,
  landslide: landslide,
  'hazardous-release': hazardousRelease,
  'traffic-accident': trafficAccident,
  'infectious-disease': infectiousDisease,
  'violence-threat': violenceThreat,
  unrest: unrest,
  'crime-sabotage': crimeSabotage,
  'missing-person': missingPerson,
  'crisis-support': crisisSupport,
  'supply-shortage': supplyShortage,
  'mass-care': massCare,
  'staff-shortage': staffShortage,
  disinformation: disinformation,
  'heightened-alert': heightenedAlert,
  'event-safety': eventSafety,
  sewage: sewage,
};
