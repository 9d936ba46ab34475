import { lateBy, standingOf } from '#shared/alarm/standing.ts';
import type { Alarm, AlarmCall, Attempt } from '#shared/alarm/state.ts';
import { message } from '#shared/language/message.ts';
import type { GlyphName } from '../../components/glyph.tsx';
import { clockOrDate, clockTime, duration } from '../../lib/format.ts';

/** An answer in words: "På väg, 20 min". */
export function answerWords(answer: NonNullable<AlarmCall['answer']>, minutes: number | null): string {
  if (answer !== 'coming') return message(`alarm.standing.${answer}`);
  if (minutes === null) return message('alarm.standing.coming.no-time');
  return message('alarm.standing.coming', { minutes });
}

/** How somebody stands: "Uppfattat", "Ej kvitterat, 14 min", "Ej nådd på någon väg". `late` is shown red. */
export function standingWords(
  alarm: Pick<Alarm, 'status'>,
  call: AlarmCall,
  now: number,
): { readonly text: string; readonly late: boolean; readonly glyph: GlyphName } {
  const standing = standingOf(call);
  switch (standing) {
    case 'coming':
    case 'understood':
      return { text: answerWords(standing, call.minutes), late: false, glyph: 'status-green' };
    case 'cannot':
      return { text: message('alarm.standing.cannot'), late: false, glyph: 'status-red' };
    case 'waiting':
      return {
        text: message(alarm.status === 'open' ? 'alarm.standing.waiting' : 'alarm.standing.never-called'),
        late: false,
        glyph: 'status-missing',
      };
    case 'no-channel':
      return { text: message('alarm.standing.no-channel'), late: true, glyph: 'status-red' };
    default:
      return unanswered(alarm, call, now, standing);
  }
}

function unanswered(
  { status }: Pick<Alarm, 'status'>,
  call: AlarmCall,
  now: number,
  standing: 'unanswered' | 'not-reached',
): ReturnType<typeof standingWords> {
  const length = status === 'open' ? lateBy(call, now) : null;
  const late = length === null ? null : duration(length);
  if (standing === 'not-reached')
    return {
      text:
        late === null
          ? message('alarm.standing.not-reached')
          : message('alarm.standing.not-reached.late', { duration: late }),
      late: true,
      glyph: 'status-red',
    };
  if (status === 'ended')
    return { text: message('alarm.standing.ended-unanswered'), late: false, glyph: 'status-missing' };
  return late === null
    ? { text: message('alarm.standing.unanswered'), late: false, glyph: 'status-yellow' }
    : { text: message('alarm.standing.late', { duration: late }), late: true, glyph: 'status-red' };
}

/** When and how an answer came: "05:39, via länk"; when somebody who is on the way is there. Null without an answer. */
export function answerDetail(call: AlarmCall, today: number): string | null {
  const { answeredAt, answeredVia, minutes, answer } = call;
  if (answeredAt === null || answeredVia === null) return null;
  const given = message('alarm.answered-at', {
    time: clockOrDate(answeredAt, today),
    way: message(`alarm.way.${answeredVia}`),
  });
  if (answer !== 'coming' || minutes === null) return given;
  const there = Date.parse(answeredAt) + minutes * 60_000;
  return `${given}, ${message('alarm.due', { time: clockTime(there) })}`;
}

/** What is under way when an alarm ends or is answered is known of within so long (ms); then it was let go unsent. */
const knownWithin = 60_000;

/** Whether a sending, which nothing is known of, was let go: the alarm had ended or was answered before it left. `now` in ms. */
function letGo(
  { outcome, at }: Attempt,
  { endedAt }: Pick<Alarm, 'endedAt'>,
  { answeredAt }: Pick<AlarmCall, 'answeredAt'>,
  now: number,
): boolean {
  if (outcome !== null && outcome !== 'retrying') return false;
  const over = endedAt ?? answeredAt;
  return over !== null && now >= Math.max(Date.parse(over), Date.parse(at)) + knownWithin;
}

/** What became of one sending: "gick inte fram 05:40, leverantören svarade inte". `now` in ms. */
export function attemptWords(
  attempt: Attempt,
  alarm: Pick<Alarm, 'endedAt'>,
  call: Pick<AlarmCall, 'answeredAt'>,
  now: number,
): string {
  const { channel, outcome, reason, possibleDuplicate } = attempt;
  if (channel === 'console') return message('alarm.delivery.rings');
  if (letGo(attempt, alarm, call, now)) return message('alarm.delivery.let-go');
  const time = clockOrDate(attempt.outcomeAt ?? attempt.at, now);
  const became =
    outcome === 'sent' || outcome === 'delivered' || outcome === 'failed'
      ? message(`alarm.delivery.${outcome}`, { time })
      : message(`alarm.delivery.${outcome ?? 'none'}`);
  const explained =
    reason === null
      ? became
      : message('alarm.delivery.with-reason', {
          outcome: became,
          reason: message(`alarm.delivery-reason.${reason}`),
        });
  return possibleDuplicate ? `${explained}, ${message('alarm.delivery.duplicate')}` : explained;
}

/** The channel of a sending, with how many times it has been tried where it is more than once. */
export function channelWords({ channel, round }: Pick<Attempt, 'channel' | 'round'>): string {
  const name = message(`alarm.channel.${channel}`);
  return round === 1 ? name : message('alarm.delivery.round', { channel: name, round });
}
