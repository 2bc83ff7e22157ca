import { View } from '@tarojs/components'
import { useState } from 'react'
import { changeSettings, settings } from '../../../../shared/community/contract'
import { questions } from '../../../../shared/entry/contract'
import { draft } from '../../../../shared/rulebook/contract'
import { useMay } from '../../platform/may'
import { goTo } from '../../platform/routes'
import { Card } from '../../ui/Card'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { Option } from '../../ui/Option'
import { Screen } from '../../ui/Screen'
import { Tap } from '../../ui/Tap'
import { useOperatorAnswer } from '../platform/answer'
import { entryRoutes, rulebookRoute } from '../platform/routes'
import { DoorSheet } from './DoorSheet'
import { type Told, type Way, wayNotes, ways, wayTitles } from './door-words'

/** How people come in (SPEC 2.4): the three ways, and what the test stands on. */
export function Door() {
  const told = useOperatorAnswer(settings, {})
  const book = useOperatorAnswer(draft, {})
  const bank = useOperatorAnswer(questions, { limit: 1 })
  const may = useMay(changeSettings.name)
  const [asked, setAsked] = useState<Way | null>(null)
  /** What was switched here: an answer that is older does not turn it back. */
  const [switched, setSwitched] = useState<Way | null>(null)
  const all = told.value === null ? null : { ...readTold(told.value.settings), ...(switched ? { way: switched } : {}) }
  const rulebook = book.value?.current ?? 0
  const { published = 0, needed = 3 } = bank.value ?? {}
  const ready = rulebook > 0 && published >= needed
  const retry = () => {
    for (const answer of [told, book, bank]) answer.reload()
  }
  const parts = [told, book, bank]
  const state = parts.find((part) => part.state !== 'ready' && part.state !== 'stale')?.state ?? told.state
  return (
    <Screen state={state} onRetry={retry} {...(told.reason === undefined ? {} : { reason: told.reason })}>
      {may ? null : <Notice icon="lock">这里能看；要换入群方式，请群主来换。</Notice>}
      {all === null
        ? null
        : ways.map((way) => (
            <Option
              key={way}
              title={wayTitles[way]}
              note={wayNotes[way]}
              chosen={way === all.way}
              disabled={!may || (way === 'test' && !ready && all.way !== 'test')}
              onChoose={() => (way === all.way ? undefined : setAsked(way))}
            />
          ))}
      <Needs rulebook={rulebook} published={published} needed={needed} />
      {all === null ? null : <Figures told={all} />}
      {all === null ? null : (
        <DoorSheet
          told={all}
          asked={asked}
          onClose={() => setAsked(null)}
          onDone={(way) => {
            setAsked(null)
            setSwitched(way)
            retry()
          }}
        />
      )}
    </Screen>
  )
}

type Listed = readonly { readonly key: string; readonly value: string | number | boolean }[]

function readTold(listed: Listed): Told {
  const value = (key: string) => listed.find((one) => one.key === key)?.value
  const way = value('membership.entry')
  return {
    way: way === 'test' || way === 'closed' ? way : 'open',
    questions: Number(value('entry.questions')),
    passMark: Number(value('entry.passMark')),
    seconds: Number(value('entry.seconds')),
    attempts: Number(value('entry.attempts')),
  }
}

interface NeedsProps {
  readonly rulebook: number
  readonly published: number
  readonly needed: number
}

/** What the test stands on, each with the way to it. */
function Needs({ rulebook, published, needed }: NeedsProps) {
  return (
    <Card title="打开问答之前">
      <Need
        done={rulebook > 0}
        title={rulebook > 0 ? `群规已发布第 ${rulebook} 版` : '群规还没有发布'}
        note={rulebook > 0 ? '新来的人会先读它' : '有一份现成的草稿，改改就能发布'}
        onTap={() => goTo(rulebookRoute)}
      />
      <Need
        done={published >= needed}
        title={`上架了 ${published} 道题`}
        note={published >= needed ? '够抽了' : `至少要 ${needed} 道，还差 ${needed - published} 道`}
        onTap={() => goTo(entryRoutes.questions)}
      />
    </Card>
  )
}

interface NeedProps {
  readonly done: boolean
  readonly title: string
  readonly note: string
  readonly onTap: () => void
}

function Need({ done, title, note, onTap }: NeedProps) {
  return (
    <Tap className="door-need" label={`${title}，${note}`} onTap={onTap}>
      <View className={`door-sign ${done ? '' : 'door-sign-open'}`}>
        <Icon name={done ? 'check' : 'edit'} size="small" />
      </View>
      <View className="door-words">
        <View>{title}</View>
        <View className="door-note">{note}</View>
      </View>
      <Icon name="next" size="small" className="item-next" />
    </Tap>
  )
}

const Figures = ({ told: { questions: drawn, passMark, seconds, attempts } }: { readonly told: Told }) => (
  <View className="more">
    {`问答：抽 ${drawn} 道，答对 ${passMark} 道，限时 ${seconds} 秒，24 小时 ${attempts} 次；在「设置」里改`}
  </View>
)
