import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { appFiles } from './build/app-files.ts';
import { onlySwedishComponentWords } from './build/component-words.ts';
import { iconsByName } from './build/icons.ts';
import { parts } from './build/parts.ts';
import { viewer } from './build/viewer.ts';

const page = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Where `npm run dev` sends what the page asks of the server. */
const target = process.env['VAKA_DEV_TARGET'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [onlySwedishComponentWords(), iconsByName(), react(), appFiles(), viewer()],
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
