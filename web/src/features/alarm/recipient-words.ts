import type { AlarmRecipient } from '#shared/alarm/state.ts';
import { type Role, roles } from '#shared/authorization/roles.ts';
import { message } from '#shared/language/message.ts';

/** A recipient's ways in their order, with numbers and addresses: "Notis, SMS 070-174 06 06". */
export function recipientWays({ channels, role, account }: AlarmRecipient): string {
  const ways = channels.map(({ kind, address }) => {
    const name = message(`alarm.channel.${kind}`);
    if (kind === 'push') return name;
    return `${name} ${address ?? message('alarm.lists.no-number')}`;
  });
  if (ways.length > 0) return ways.join(', ');
  return role === null && account === null
    ? message('alarm.standing.no-channel')
    : message('alarm.channel.console');
}

/** Who answers in the console: a role, an account, nobody. */
export function whoAnswers({ role, account }: AlarmRecipient): string {
  const known = roles.find((one): one is Role => one === role);
  if (known !== undefined)
    return message('alarm.recipient.who.role', { role: message(`roles.${known}`).toLowerCase() });
  return account === null ? '' : message('alarm.recipient.who.own');
}
