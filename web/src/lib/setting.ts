import { useSyncExternalStore } from 'react';
import { onStoredElsewhere, readStored, writeStored } from './storage.ts';

/** One choice that a person makes for this device, shared by all its tabs. */
export interface Setting<Value extends string> {
  readonly values: readonly Value[];
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A setting with its allowed values; the first is the default and stands for anything stored that is not among them. */
export function createSetting<Value extends string>(
  key: string,
  values: readonly [Value, ...Value[]],
): Setting<Value> {
  const listeners = new Set<() => void>();
  const stored = (): Value => {
    const found = readStored(`setting:${key}`);
    return values.find((value) => value === found) ?? values[0];
  };
  let current: Value | undefined;
  const tell = (): void => listeners.forEach((listener) => listener());
  return {
    values,
    get: () => (current ??= stored()),
    set(value) {
      current = value;
      writeStored(`setting:${key}`, value);
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      const stop = onStoredElsewhere(`setting:${key}`, () => {
        current = stored();
        tell();
      });
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
}

export function useSetting<Value extends string>(setting: Setting<Value>): Value {
  return useSyncExternalStore(setting.subscribe, setting.get);
}
