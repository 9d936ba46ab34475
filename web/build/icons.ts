import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const used = /import \{([^}]*)\} from 'lucide-react';/g;

/**
 * Takes each icon from its own file. Through the library's list every module that shows one icon would be seen to reach them
 * all, and the parts that are loaded first (parts.ts) would carry those of every page.
 */
export function iconsByName(): Plugin {
  const files = filesOfIcons();
  return {
    name: 'vaka:icons-by-name',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes("'lucide-react'")) return null;
      return {
        code: code.replace(used, (_whole, names: string) => importsOf(names, files)),
        map: null,
      };
    },
  };
}

function importsOf(names: string, files: ReadonlyMap<string, string>): string {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => {
      const [exported = name, local = exported] = name.split(' as ');
      const file = files.get(exported);
      if (file === undefined) throw new Error(`lucide-react has no icon ${exported}`);
      return `import ${local} from ${JSON.stringify(file)};`;
    })
    .join(' ');
}

/** Where each exported name has its icon, by the library's own list. */
function filesOfIcons(): ReadonlyMap<string, string> {
  const folder = dirname(createRequire(import.meta.url).resolve('lucide-react/package.json'));
  const list = readFileSync(join(folder, 'dist/esm/lucide-react.mjs'), 'utf8');
  const files = new Map<string, string>();
  for (const [, names = '', file = ''] of list.matchAll(/export \{([^}]*)\} from '(\.\/icons\/[^']+)'/g))
    for (const [, name = ''] of names.matchAll(/default as (\w+)/g))
      files.set(name, join(folder, 'dist/esm', file));
  return files;
}
