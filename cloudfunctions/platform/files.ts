/** The community's cloud storage: small files, read and kept whole. The only file that knows the SDK's storage. */
import cloudbase from '@cloudbase/node-sdk'
import { accept, type Outcome, refuse } from '../../shared/outcome'
import { asked, isPassing, PassingFault } from './faults'

export interface Files {
  /** A file by its `cloud://` id; what is larger than asked for is not read to its end. */
  read(fileId: string, mostBytes: number): Promise<Outcome<Buffer, 'no-such-file' | 'file-too-large'>>
  /** Keeps a file under a path, in place of the one that was there, and gives its id. */
  keep(path: string, content: Buffer): Promise<string>
  /** An address under which anybody can fetch the file for so long; null when it is not there. */
  addressOf(fileId: string, forSeconds: number): Promise<string | null>
  /** Removes a file; one that is not there is removed already. */
  remove(fileId: string): Promise<void>
}

const TIMEOUT_MS = 8_000

/** Long enough for this function to fetch the file itself. */
const FETCHING_SECONDS = 60

type App = ReturnType<typeof cloudbase.init>

/** What the service says of one file of a list: SUCCESS, or a code that says why not. */
interface Told {
  readonly code?: string
  readonly tempFileURL?: string
}

const MISSING = new Set(['STORAGE_FILE_NONEXIST', 'STORAGE_EXCEED_AUTHORITY', 'INVALID_PARAM'])

/** Is the file there? A code that passes is a PassingFault, one that nobody expects is a bug. */
function isThere(told: Told | undefined): boolean {
  const code = told?.code ?? 'SUCCESS'
  if (told === undefined || MISSING.has(code)) return false
  if (code === 'SUCCESS') return true
  if (isPassing({ code })) throw new PassingFault(`the storage answers ${code}`)
  throw new Error(`the storage answers ${code}`)
}

async function addressIn(app: App, fileId: string, forSeconds: number): Promise<string | null> {
  const files = [{ fileID: fileId, maxAge: forSeconds }]
  const { fileList } = (await asked(() => app.getTempFileURL({ fileList: files }))) as { fileList: Told[] }
  return isThere(fileList[0]) ? (fileList[0]?.tempFileURL ?? null) : null
}

/** Reads an answer until it ends or grows too large; then the connection is let go. */
async function bodyOf(response: Response, mostBytes: number): Promise<Outcome<Buffer, 'file-too-large'>> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length
    if (bytes > mostBytes) return refuse('file-too-large', { bytes: mostBytes })
    chunks.push(chunk)
  }
  return accept(Buffer.concat(chunks))
}

/** The SDK's own download reads whatever comes, for as long as it takes: this one has limits. */
async function fetched(
  address: string,
  mostBytes: number,
): Promise<Outcome<Buffer, 'no-such-file' | 'file-too-large'>> {
  try {
    const response = await fetch(encodeURI(address), { signal: AbortSignal.timeout(TIMEOUT_MS) })
    if (response.status === 404) return refuse('no-such-file')
    if (!response.ok) throw new PassingFault(`the storage answers ${response.status}`)
    if (Number(response.headers.get('content-length') ?? 0) > mostBytes) {
      await response.body?.cancel()
      return refuse('file-too-large', { bytes: mostBytes })
    }
    return await bodyOf(response, mostBytes)
  } catch (error) {
    if (error instanceof PassingFault) throw error
    // `fetch` has one error for every fault of the network, and another for the time that is over.
    throw new PassingFault('the storage gave no answer', { cause: error })
  }
}

/** The SDK's upload waits for ever. */
const inTime = <Value>(work: Promise<Value>): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PassingFault('the storage is slow')), TIMEOUT_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Connects to the storage of the environment that the function runs in. */
export function openFiles(): Files {
  const env = process.env.TCB_ENV ?? cloudbase.SYMBOL_CURRENT_ENV
  const app = cloudbase.init({ env, timeout: TIMEOUT_MS, keepalive: true })
  return {
    async read(fileId, mostBytes) {
      const address = await addressIn(app, fileId, FETCHING_SECONDS)
      return address === null ? refuse('no-such-file') : fetched(address, mostBytes)
    },
    async keep(path, content) {
      const { fileID } = await inTime(asked(() => app.uploadFile({ cloudPath: path, fileContent: content as never })))
      return fileID
    },
    addressOf: (fileId, forSeconds) => addressIn(app, fileId, forSeconds),
    async remove(fileId) {
      const { fileList } = (await asked(() => app.deleteFile({ fileList: [fileId] }))) as { fileList: Told[] }
      isThere(fileList[0])
    },
  }
}
