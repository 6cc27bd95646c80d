// Loaded into a process that is measured: it leaves the peak of its memory behind, in kB.
const { isMainThread } = require('node:worker_threads')
const { writeFileSync } = require('node:fs')

if (isMainThread)
  process.on('exit', () =>
    writeFileSync(process.env.PORTOLAN_PEAK_FILE, String(process.resourceUsage().maxRSS)),
  )
