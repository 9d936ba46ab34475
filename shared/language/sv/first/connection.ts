/** The connection indicator and what is said once when the connection is lost or comes back. */
export const connection = {
  'connection.live': 'Live',
  'connection.delayed': 'Fördröjd',
  'connection.disconnected': 'Frånkopplad',
  'connection.seq': 'seq {seq}',
  'connection.since': 'sedan {time}',
  'connection.unsent': '{count, plural, one {# osänd} other {# osända}}',
  'connection.sending': '{total, plural, one {skickar # osänd} other {skickar # osända}}',
  'connection.sending.progress': '{sent} av {total}',
  'connection.details': 'Anslutning',
  'connection.details.seq': 'Senaste nummer i loggen',
  'connection.details.age': 'Kontrollerad av servern',
  'connection.details.queue': 'Osända på den här enheten',
  'connection.details.clock': 'Skillnad mot serverns klocka',
  'connection.alert.lost': 'Frånkopplad sedan {time}. Läget uppdateras inte.',
  'connection.alert.back': 'Ansluten igen. Läget är aktuellt.',
} as const;
