import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { keepText } from '../../platform/files'
import { howTablesAreChosen } from '../../platform/tables'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { Progress } from '../../ui/Progress'
import { say } from '../../ui/toast'
import { type Bring, type ImportReport, type ImportStep, type RowFault, useImport } from '../platform/importing'
import './table.css'

/** So many faults are read at once; whoever has more mends these first. */
const SHOWN_FAULTS = 50

interface TableImportProps {
  /** Where such tables are kept for the moment, e.g. `questions`. */
  readonly folder: string
  readonly bring: Bring
  /** A table to begin with. */
  readonly template: { readonly name: string; readonly rows: readonly (readonly string[])[] }
  /** What the table must hold, above the chooser. */
  readonly children?: ReactNode
  readonly onDone: () => void
}

/** Chooses a table, brings it in with its progress, and tells row by row how it went. */
export function TableImport({ folder, bring, template, children, onDone }: TableImportProps) {
  const { step, choose, again, anew } = useImport(folder, bring)
  if (step.at === 'done') return <Report step={step} onAnew={anew} onDone={onDone} />
  if (step.at !== 'choosing') return <OnItsWay step={step} />
  return (
    <View>
      {children}
      <View className="sheet-lead">{howTablesAreChosen}</View>
      {step.fault === undefined ? null : <Notice tone="clay">{step.fault}</Notice>}
      <Button icon="list" onTap={choose}>
        选一个表格
      </Button>
      <View className="below-button">
        {step.file === undefined ? (
          <Button kind="quiet" icon="download" onTap={() => void keepTemplate(template)}>
            先拿一份模板
          </Button>
        ) : (
          <Button kind="quiet" icon="retry" onTap={again}>
            {`再试「${step.file.name}」`}
          </Button>
        )}
      </View>
    </View>
  )
}

/** Excel takes a CSV for UTF-8 when it begins with this mark. */
const MARK = '\ufeff'

const csvOf = (rows: readonly (readonly string[])[]): string =>
  MARK + rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')

async function keepTemplate({ name, rows }: TableImportProps['template']): Promise<void> {
  const where = await keepText(name, csvOf(rows)).catch(() => '没有存成，再试一次')
  if (where !== null) say(where)
}

function OnItsWay({ step }: { readonly step: Extract<ImportStep, { at: 'uploading' | 'reading' }> }) {
  const uploading = step.at === 'uploading'
  return (
    <View className="table-way">
      <View className="table-sign">
        <Icon name="list" size="large" />
      </View>
      <View className="table-name">{step.file.name}</View>
      <View className="table-note">{uploading ? `正在上传 ${step.percent}%` : '正在一行一行读'}</View>
      <View className="table-bar">
        <Progress have={uploading ? step.percent : 100} need={100} label="上传" />
      </View>
    </View>
  )
}

interface ReportProps {
  readonly step: Extract<ImportStep, { at: 'done' }>
  readonly onAnew: () => void
  readonly onDone: () => void
}

function Report({ step, onAnew, onDone }: ReportProps) {
  const { report } = step
  return (
    <View>
      <Head report={report} />
      {report.faults.length === 0 ? null : <Faults faults={report.faults} />}
      <View className="button-pair">
        <Button kind="quiet" onTap={onAnew}>
          再导一个
        </Button>
        <Button onTap={onDone}>好的</Button>
      </View>
    </View>
  )
}

const Head = ({ report: { title, good, lines } }: { readonly report: ImportReport }) => (
  <View className="table-way">
    <View className={`table-sign ${good ? '' : 'table-sign-bad'}`}>
      <Icon name={good ? 'check' : 'notice'} size="large" />
    </View>
    <View className="table-name">{title}</View>
    {lines.map((line) => (
      <View key={line} className="table-note">
        {line}
      </View>
    ))}
  </View>
)

function Faults({ faults }: { readonly faults: readonly RowFault[] }) {
  const more = faults.length - SHOWN_FAULTS
  return (
    <View className="table-faults">
      {faults.slice(0, SHOWN_FAULTS).map(({ line, words }) => (
        <View key={`${line} ${words}`} className="table-fault">
          <View className="table-line">{`第 ${line} 行`}</View>
          <View className="table-words">{words}</View>
        </View>
      ))}
      {more > 0 ? <View className="more">{`还有 ${more} 处，先改好上面这些`}</View> : null}
    </View>
  )
}
