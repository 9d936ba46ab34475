import { availableParallelism } from 'node:os';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** What takes more than half a minute begins first, so that none of it runs alone at the end. */
const longest = [
  '/browser/accessibility',
  '/embedded-postgres',
  '/faults/',
  '/browser/offline-',
  '/browser/alarm',
  '/browser/residents',
  '/browser/drafts',
  '/browser/oral-decision',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId, project }: TestSpecification): number =>
      project.config.sequence.groupOrder * 2 + (longest.some((name) => moduleId.includes(name)) ? 0 : 1);
    return sorted.toSorted((one, other) => place(one) - place(other));
  }
}

/** Vitest leaves one processor free, and of two has one do everything. */
const unitWorkers = Math.max(2, availableParallelism() - 1);

/** `unit` and `unit-web` lie beside the code and touch nothing; `rooms` needs a database, a socket or a browser. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['shared/**/*.test.ts', 'server/**/*.test.ts', 'scripts/**/*.test.ts'],
          environment: 'node',
          // What they share is pure, so that files need no process of their own; that was two thirds of their time.
          isolate: false,
          maxWorkers: unitWorkers,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // What the web keeps of a browser (stores, its database) is each file's own.
        test: {
          name: 'unit-web',
          include: ['web/src/**/*.test.{ts,tsx}'],
          environment: 'node',
          maxWorkers: unitWorkers,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'rooms',
          include: ['test/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/support/global-setup.ts'],
          // What is waited for comes late on a full machine; nothing is believed to be missing before.
          expect: { poll: { timeout: 40_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Each file has its own console, database and browser, and waits more than it works.
          maxWorkers: 3,
          // A process each would only read the same modules again, some 80 s of processor in all; no file changes what others read.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
