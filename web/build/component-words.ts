import type { Plugin } from 'vite';

/**
 * The component library carries its spoken words in thirty languages. The interface is Swedish, with English as the
 * library's own fallback; every other language is left out of the build.
 */
export function onlySwedishComponentWords(): Plugin {
  const locale = /[\\/]intl[\\/][^\\/]+[\\/]([a-z]{2}-[A-Z]{2})\.m?js$/;
  return {
    name: 'vaka:only-swedish-component-words',
    enforce: 'pre',
    load(id) {
      const name = locale.exec(id.split('?')[0] ?? '')?.[1];
      if (!name || name === 'sv-SE' || name === 'en-US') return null;
      return 'export default {};';
    },
  };
}
