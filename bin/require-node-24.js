// Plain JavaScript that any Node can run: everything else here is TypeScript, which only Node 24 runs.
const major = Number(process.versions.node.split('.')[0])
if (major !== 24) {
  console.error(
    `Colloquy runs on Node 24, as Lambda does; this is Node ${process.versions.node}. ` +
      '`npm ci` installs Node 24 beside the other packages: use the npm scripts, or `npx colloquy`.',
  )
  process.exit(1)
}
