import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** What the service worker keeps of a build, as `/app-files.json` says it. */
export type AppFiles = {
  /** Another for every build that differs; the index page says the same in its meta element. */
  readonly version: string;
  /** Path and size in bytes of every file whose name holds a hash of its content. */
  readonly files: readonly (readonly [path: string, bytes: number])[];
};

/** Where the index page says which build it belongs to. */
const mark = '<meta name="vaka-version" content="" />';

/**
 * Writes the list of a build's files, so that the service worker can keep the whole app, also the pages that nobody has
 * visited, and marks the pages of HTML with the build that they belong to.
 */
export function appFiles(): Plugin {
  return {
    name: 'vaka:app-files',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const pages = ['index.html', 'anslut.html'].map((name) => {
          const page = bundle[name];
          if (page?.type !== 'asset' || typeof page.source !== 'string') throw new Error(`no ${name}`);
          if (!page.source.includes(mark)) throw new Error(`${name} lacks ${mark}`);
          return { page, source: page.source };
        });
        const files = Object.values(bundle)
          .filter(({ fileName }) => fileName.startsWith('assets/') && !fileName.endsWith('.map'))
          .map((file) => {
            const content = file.type === 'chunk' ? file.code : file.source;
            return [`/${file.fileName}`, Buffer.byteLength(content)] as const;
          })
          .toSorted(([one], [other]) => (one < other ? -1 : 1));
        const told = JSON.stringify([...pages.map(({ source }) => source), files]);
        const version = createHash('sha256').update(told).digest('hex').slice(0, 16);
        for (const { page, source } of pages)
          page.source = source.replace(mark, mark.replace('""', `"${version}"`));
        const list: AppFiles = { version, files };
        this.emitFile({ type: 'asset', fileName: 'app-files.json', source: JSON.stringify(list) });
      },
    },
  };
}
