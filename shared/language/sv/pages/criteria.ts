/**
 * The criteria of the classification in a few words: that one speaks for the higher level, that it does not, and as what
 * remains to be known. The full questions and their sources are the organisation's own.
 */
export const criteria = {
  'criteria.deviatesFromNormal.yes': 'Avviker från det normala',
  'criteria.deviatesFromNormal.no': 'Avviker inte från det normala',
  'criteria.deviatesFromNormal.question': 'Avviker den från det normala?',
  'criteria.deviatesFromNormal.if': 'den avviker från det normala',
  'criteria.vitalFunctions.yes': 'Viktig samhällsfunktion störs allvarligt, eller risken är överhängande',
  'criteria.vitalFunctions.no': 'Ingen viktig samhällsfunktion störs allvarligt',
  'criteria.vitalFunctions.question': 'Störs en viktig samhällsfunktion allvarligt?',
  'criteria.vitalFunctions.if': 'en viktig samhällsfunktion störs allvarligt',
  'criteria.needsUrgentMunicipalAction.yes': 'Kräver skyndsamma insatser av kommunen',
  'criteria.needsUrgentMunicipalAction.no': 'Kräver inga skyndsamma insatser av kommunen',
  'criteria.needsUrgentMunicipalAction.question': 'Krävs skyndsamma insatser av kommunen?',
  'criteria.needsUrgentMunicipalAction.if': 'den kräver skyndsamma insatser av kommunen',
  'criteria.needsMunicipalCoordination.yes': 'Kräver kommunövergripande samordning',
  'criteria.needsMunicipalCoordination.no': 'Kräver ingen kommunövergripande samordning',
  'criteria.needsMunicipalCoordination.question': 'Krävs kommunövergripande samordning?',
  'criteria.needsMunicipalCoordination.if': 'den kräver kommunövergripande samordning',
  'criteria.needsCentralPrioritisation.yes': 'Kräver centrala bedömningar och prioriteringar',
  'criteria.needsCentralPrioritisation.no': 'Kräver inga centrala prioriteringar',
  'criteria.needsCentralPrioritisation.question': 'Krävs centrala prioriteringar av resurser?',
  'criteria.needsCentralPrioritisation.if': 'den kräver centrala prioriteringar',
  'criteria.handledWithinOrdinaryOrganisation.yes': 'Går inte att hantera inom ordinarie organisation',
  'criteria.handledWithinOrdinaryOrganisation.no': 'Går att hantera inom ordinarie organisation',
  'criteria.handledWithinOrdinaryOrganisation.question': 'Går den att hantera inom ordinarie organisation?',
  'criteria.handledWithinOrdinaryOrganisation.if': 'den inte går att hantera inom ordinarie organisation',
  'criteria.departments.yes': 'Fler än en förvaltning berörs',
  'criteria.departments.no': 'Högst en förvaltning berörs',
  'criteria.departments.question': 'Vilka förvaltningar berörs?',
  'criteria.departments.if': 'fler än en förvaltning berörs',
} as const;
