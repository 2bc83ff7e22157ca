import { readFile } from 'node:fs/promises'
import { type Door, giveJsonText, giveRefusal } from './exchange'

/** `GET /contract`: every action, as the build wrote it down. */
export const createContractDoor =
  (contractFile: string | undefined): Door =>
  async () => {
    if (contractFile === undefined)
      return giveRefusal(404, 'no-contract', 'the emulator was started without a contract')
    try {
      return giveJsonText(200, await readFile(contractFile, 'utf8'))
    } catch {
      return giveRefusal(404, 'no-contract', 'the contract is not built: npm run build writes it')
    }
  }
