import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{bin,skill,emulator,step-definitions,scripts}/**/*.test.ts'],
    // Some tests start a whole run of their own; a busy machine is no reason to fail.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
