// The tests of an application with our tags in it, in both simulated pages. test/node/vitest.test.mjs runs them beside
// the package as it is installed.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['*.test.ts'],
    projects: ['jsdom', 'happy-dom'].map((environment) => ({
      extends: true,
      test: { name: environment, environment },
    })),
  },
});
