import type { EventOf } from '../kernel/event.ts';
import type { ImageType } from './state.ts';

export type PhotographEvent =
  | EventOf<
      'safety-point.photograph-added',
      {
        photograph: string;
        safetyPoint: string;
        attachment: string;
        sha256: string;
        size: number;
        mediaType: ImageType;
        width: number;
        height: number;
      },
      { caption?: string }
    >
  | EventOf<'safety-point.photograph-removed', { photograph: string; safetyPoint: string }>;
