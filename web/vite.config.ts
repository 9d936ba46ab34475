import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { appFiles } from './build/app-files.ts';
import { parts } from './build/parts.ts';

/**
 * The component library carries its spoken words in thirty languages. The interface is Swedish, with English as the
 * library's own fallback; every other language is left out of the build.
 */
function onlySwedishComponentWords(): Plugin {
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

const page = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Where `npm run dev` sends what the page asks of the server. */
const target = process.env['VAKA_DEV_TARGET'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [onlySwedishComponentWords(), react(), appFiles()],
  build: {
    outDir: fileURLToPath(new URL('dist', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: [page('index.html'), page('anslut.html')],
      output: {
        codeSplitting: {
          groups: parts(),
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': { target },
      '/public': { target },
      '/k/': { target },
      '/healthz': { target },
      '/live': { target, ws: true },
    },
  },
});
