/** The sentences that a draft of a situation report is made of. */
export const reportDraft = {
  'report-draft.incident-reported':
    '{time}: {incident}, {title}, rapporteras{hasPlace, select, yes { från {place}} other {}}.',
  'report-draft.incident-classified': '{time}: {incident}, {title}, bedöms som {level}.',
  'report-draft.incident-closed': '{time}: {incident} avslutas. {reason}',
  'report-draft.incident-reopened': '{time}: {incident} tas upp igen. {reason}',
  'report-draft.incident-merged': '{time}: {incident} förs samman med {into}. {reason}',
  'report-draft.journal': '{time}: {text}',
  'report-draft.heightened-alert':
    '{time}: Regeringen har beslutat om {level, select, highest {högsta beredskap} other {höjd beredskap}}. Källa: {source}',
  'report-draft.heightened-alert-ended': '{time}: Den höjda beredskapen upphör. Källa: {source}',
  'report-draft.overall':
    '{count, plural, =0 {Ingen händelse pågår.} one {En händelse pågår, som högst bedömd som {level}.} other {# händelser pågår, som högst bedömda som {level}.}}',
  'report-draft.overall-unassessed':
    '{count, plural, one {En händelse pågår och är inte bedömd.} other {# händelser pågår och är inte bedömda.}}',
  'report-draft.committee-active': 'Krisledningsnämnden är i funktion sedan {time}.',
  'report-draft.key-fact':
    '{label}: {value}{hasSource, select, yes { ({source}, {time})} other { ({time})}}.{hasNote, select, yes { {note}} other {}}',
  'report-draft.department': '{department}: {status}.{hasNote, select, yes { {note}} other {}}',
  'report-draft.department-needs': '{department} behöver: {needs}',
  'report-draft.departments-unchanged': 'Oförändrat sedan förra rapporten: {departments}.',
  'report-draft.department-unchanged': '{department} ({status})',
  'report-draft.departments-missing': 'Läget är inte rapporterat från {departments}.',
  'report-draft.vital-function':
    '{function}: {disturbance, select, limited {begränsad störning} serious {allvarlig störning} imminent {överhängande risk för allvarlig störning} other {störningens omfattning är okänd}} ({incident}).',
  'report-draft.vital-functions-unchanged': 'Oförändrad påverkan på {functions}.',
  'report-draft.safety-point':
    'Trygghetspunkten {point}: {status}{warming, select, yes {, värmestuga} other {}}{hasVisitors, select, yes {, {visitors} besökare av {capacity}} other {}}.',
  'report-draft.safety-points-unchanged': 'Oförändrat vid trygghetspunkterna {points}.',
  'report-draft.department-forecast': '{department}: {forecast}',
  'report-draft.fuel': 'Reservkraften vid {point} räcker till {time}.',
  'report-draft.activated': '{time}: Krisledningsnämnden träder i funktion.',
  'report-draft.activation-declined': '{time}: Krisledningsnämnden träder inte i funktion.',
  'report-draft.terminated': '{time}: Krisledningsnämndens verksamhet upphör.',
  'report-draft.taken-over': '{time}: Krisledningsnämnden tar över {area} från {committee}.',
  'report-draft.handed-back': '{time}: Krisledningsnämnden lämnar tillbaka ett övertaget område.',
  'report-draft.decision': '{time}: Beslut {number}. {text}',
  'report-draft.point-opened':
    '{time}: Trygghetspunkten {point} öppnas{warming, select, yes { som värmestuga} other {}}.',
  'report-draft.point-closed': '{time}: Trygghetspunkten {point} stängs.',
  'report-draft.staff-activated': '{time}: {group} aktiveras.',
  'report-draft.staff-central': 'Krisledningsgruppen',
  'report-draft.staff-department': 'Krisgruppen vid {department}',
  'report-draft.directive': '{time}: Inriktning. {text}',
  'report-draft.task-done': '{time}: Klart: {title}{hasOwner, select, yes { ({owner})} other {}}.',
  'report-draft.alarm': '{time}: {count, plural, one {En mottagare larmas} other {# mottagare larmas}}.',
  'report-draft.task-planned':
    '{title}{hasOwner, select, yes { ({owner})} other {}}{hasDue, select, yes {, klart senast {time}} other {}}.',
  'report-draft.briefing': 'Nästa stabsorientering {time}.',
  'report-draft.meeting': 'Krisledningsnämnden sammanträder {time}.',
} as const;
