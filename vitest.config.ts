import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['{skill,emulator,step-definitions,scripts}/**/*.test.ts'] },
})
