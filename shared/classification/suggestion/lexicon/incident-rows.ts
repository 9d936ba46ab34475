import type { IncidentType } from '../../incident-types.ts';
import type { Rows } from '../compile.ts';
import * as digital from './digital.ts';
import * as accidents from './fire-and-accidents.ts';
import * as people from './people.ts';
import * as security from './security.ts';
import * as lines from './supply-lines.ts';
import * as ground from './weather-and-ground.ts';

/** What speaks for each incident type; `other` is what remains. */
export const incidentRows: Readonly<Record<Exclude<IncidentType, 'other'>, Rows>> = {
  'power-outage': lines.powerOutage,
  'water-supply': lines.waterSupply,
  'heating-outage': lines.heatingOutage,
  'telecom-outage': digital.telecomOutage,
  'it-incident': digital.itIncident,
  flood: ground.flood,
  storm: ground.storm,
  'snow-ice': ground.snowIce,
  heat: ground.heat,
  wildfire: ground.wildfire,
  'building-fire': accidents.buildingFire,
  landslide: ground.landslide,
  'hazardous-release': accidents.hazardousRelease,
  'traffic-accident': accidents.trafficAccident,
  'infectious-disease': people.infectiousDisease,
  'violence-threat': security.violenceThreat,
  unrest: security.unrest,
  'crime-sabotage': security.crimeSabotage,
  'missing-person': people.missingPerson,
  'crisis-support': people.crisisSupport,
  'supply-shortage': people.supplyShortage,
  'mass-care': people.massCare,
  'staff-shortage': people.staffShortage,
  disinformation: digital.disinformation,
  'heightened-alert': security.heightenedAlert,
  'event-safety': accidents.eventSafety,
  sewage: lines.sewage,
};
