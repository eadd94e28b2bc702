#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { runOnNode24 } from './on-node-24.js'
import { endWithNpm } from './parent.js'

endWithNpm()
const cli = fileURLToPath(new URL('../emulator/cli.ts', import.meta.url))
await runOnNode24(cli, process.argv.slice(2))
