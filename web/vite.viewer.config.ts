import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { onlySwedishComponentWords } from './build/component-words.ts';
import { ownPolicy } from './build/own-policy.ts';

/** The viewer that an export is put into (server/export/viewer-file.ts): one file that asks nobody for anything. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  plugins: [onlySwedishComponentWords(), react(), viteSingleFile(), ownPolicy()],
  logLevel: 'warn',
  build: {
    outDir: fileURLToPath(new URL('dist', import.meta.url)),
    emptyOutDir: false,
    target: 'es2023',
    modulePreload: false,
    rolldownOptions: { input: fileURLToPath(new URL('visare.html', import.meta.url)) },
  },
});
