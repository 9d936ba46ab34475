import type { CommandType } from '../commands.ts';
import type { EventOf } from '../kernel/event.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { ConflictChoice, LateEvent } from './state.ts';

export type ConflictEvent =
  | EventOf<
      'conflict.recorded',
      {
        conflict: string;
        record: string;
        command: CommandType;
        fields: readonly string[];
        /** The position that the late one's author had seen. */
        basedOn: number;
        /** When what stands was given, by field; absent in older events. */
        standingAt?: { readonly [field: string]: string };
        events: readonly LateEvent[];
        about: readonly string[];
      },
      { standing?: JsonObject; late?: JsonObject; texts?: readonly JsonObject[] }
    >
  | EventOf<'conflict.settled', { conflict: string; record: string; keep: ConflictChoice }>;
