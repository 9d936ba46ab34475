import { type ComponentType, createElement, type ReactNode, useEffect, useState } from 'react';
import { create } from 'zustand';

/** A component that is not in the first load. Once it has come it is held, so that it is shown at once. */
export interface Later<Props> {
  /** Fetches it where it has not come; fails where it cannot be fetched, and can then be tried again. */
  readonly fetch: () => Promise<ComponentType<Props>>;
  /** Shows it, and nothing while it is on its way; one that cannot be fetched is the nearest boundary's matter. */
  readonly View: (props: Props) => ReactNode;
}

/** `load`: an import through with-texts.ts. Unlike `lazy` of React it never shows a fallback for what is here already. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  const useCome = create<{ readonly component: ComponentType<Props> | null }>(() => ({ component: null }));
  let loading: Promise<ComponentType<Props>> | null = null;

  async function fetch(): Promise<ComponentType<Props>> {
    loading ??= load();
    try {
      const component = await loading;
      if (useCome.getState().component === null) useCome.setState({ component });
      return component;
    } catch (error) {
      loading = null;
      throw error;
    }
  }

  function View(props: Props): ReactNode {
    const { component } = useCome();
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
    const here = component !== null;
    useEffect(() => {
      if (!here) fetch().catch((error: unknown) => setFailure({ error }));
    }, [here]);
    if (component !== null) return createElement(component, props);
    if (failure !== null) throw failure.error;
    return null;
  }

  return { fetch, View };
}
