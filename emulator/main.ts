// The command behind `npm run local`: one process that holds the functions, the database and the timers.
import { readLocalOptions, usage } from './options'
import { type Emulator, startEmulator } from './server'

/** CloudBase's functions run in UTC, whatever the time zone of this machine. */
process.env.TZ = 'UTC'

const readyLine = async (emulator: Emulator): Promise<string> => {
  const line = `qunpu ready ${emulator.url} pid=${process.pid} data=${emulator.directory} sample=${emulator.sample}`
  return (await emulator.isUnowned()) ? `${line} ownership-key=${emulator.ownershipKey}` : line
}

const endOn = (emulator: Emulator): void => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void emulator.close().then(() => process.exit(0)))
  }
}

const main = async (): Promise<void> => {
  const options = readLocalOptions(process.argv.slice(2))
  if (!options.ok) {
    process.stderr.write(`${options.detail}\n${usage}\n`)
    process.exit(2)
  }
  try {
    const emulator = await startEmulator(options.value)
    endOn(emulator)
    process.stdout.write(`${await readyLine(emulator)}\n`)
  } catch (error) {
    process.stderr.write(`qunpu: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}

void main()
