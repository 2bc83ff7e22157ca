/** A table on its way in: chosen, brought to the cloud storage, read by the server. */
import { useRef, useState } from 'react'
import { opaqueId } from '../../../../shared/ids'
import { TABLE_LIMITS } from '../../../../shared/table'
import { drawBytes } from '../../platform/chance'
import { discardFile, uploadFile } from '../../platform/files'
import { doorTexts } from '../../platform/refusals'
import { type ChosenFile, chooseTable } from '../../platform/tables'
import { tableTexts } from './table-refusals'

/** One thing that is wrong in the file. */
export interface RowFault {
  readonly line: number
  readonly words: string
}

/** What came of it. */
export interface ImportReport {
  /** In one sentence. */
  readonly title: string
  /** Was anything taken? */
  readonly good: boolean
  readonly lines: readonly string[]
  readonly faults: readonly RowFault[]
}

/** Brings the file to the server; a sentence when it was not to be, and whether trying the same file again may help. */
export type Bring = (file: string) => Promise<ImportReport | { readonly fault: string; readonly again: boolean }>

export type ImportStep =
  | { readonly at: 'choosing'; readonly fault?: string; readonly file?: ChosenFile }
  | { readonly at: 'uploading'; readonly file: ChosenFile; readonly percent: number }
  | { readonly at: 'reading'; readonly file: ChosenFile }
  | { readonly at: 'done'; readonly file: ChosenFile; readonly report: ImportReport }

async function placeFor(folder: string, { name }: ChosenFile): Promise<string> {
  const bytes = await drawBytes(64)
  const ending = /\.(xlsx|xls|csv|txt)$/i.exec(name)?.[1]?.toLowerCase() ?? 'bin'
  return `imports/${folder}/${opaqueId(20, () => bytes)}.${ending}`
}

/** @param folder where such tables are kept for the moment, e.g. `questions` */
export function useImport(folder: string, bring: Bring) {
  const [step, setStep] = useState<ImportStep>({ at: 'choosing' })
  /** What was uploaded and not read yet: trying again is the same request. */
  const stored = useRef<{ readonly file: ChosenFile; readonly id: string } | null>(null)

  const run = async (file: ChosenFile) => {
    if (file.bytes > TABLE_LIMITS.bytes) {
      return setStep({ at: 'choosing', fault: tableTexts['file-too-large'] })
    }
    if (stored.current?.file !== file) {
      setStep({ at: 'uploading', file, percent: 0 })
      const onProgress = (percent: number) => setStep({ at: 'uploading', file, percent })
      const id = await uploadFile(await placeFor(folder, file), file.path, onProgress).catch(() => null)
      if (id === null) return setStep({ at: 'choosing', fault: doorTexts.offline, file })
      stored.current = { file, id }
    }
    const { id } = stored.current
    setStep({ at: 'reading', file })
    const told = await bring(id)
    if ('fault' in told) {
      if (!told.again) forget(id)
      return setStep({ at: 'choosing', fault: told.fault, ...(told.again ? { file } : {}) })
    }
    forget(id)
    setStep({ at: 'done', file, report: told })
  }

  const forget = (id: string) => {
    stored.current = null
    void discardFile(id)
  }

  const choose = async () => {
    const file = await chooseTable().catch(() => undefined)
    if (file === undefined) return setStep({ at: 'choosing', fault: '没有打开，再试一次' })
    if (file !== null) await run(file)
  }
  const again = () => (step.at === 'choosing' && step.file !== undefined ? void run(step.file) : undefined)
  return { step, choose: () => void choose(), again, anew: () => setStep({ at: 'choosing' }) }
}
