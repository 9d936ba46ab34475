/** What the committee holds, has decided, is asked to decide, and has reported. */
export const after = {
  'after.meetings': 'Nämnden har sammanträtt',
  'after.urgent':
    '{count, plural, =0 {Brådskande beslut är anmälda till nämnden} one {Ett brådskande beslut kvar att anmäla till nämnden} other {# brådskande beslut kvar att anmäla till nämnden}}',
  'after.minutes':
    '{count, plural, =0 {Protokollen är justerade} one {Ett protokoll kvar att justera} other {# protokoll kvar att justera}}',
  'after.notice': 'Anmälan till fullmäktige är sammanställd',
  'after.open': 'Öppna',
  'after.not-needed': 'behövs inte',
} as const;
