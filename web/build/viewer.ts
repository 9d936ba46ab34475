import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/** Builds the viewer of exported files beside the app, after it. */
export function viewer(): Plugin {
  return {
    name: 'vaka:viewer',
    apply: 'build',
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        await build({ configFile: fileURLToPath(new URL('../vite.viewer.config.ts', import.meta.url)) });
      },
    },
  };
}
