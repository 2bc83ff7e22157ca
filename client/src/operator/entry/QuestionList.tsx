import { View } from '@tarojs/components'
import { useCallback, useEffect, useRef, useState } from 'react'
import { questions } from '../../../../shared/entry/contract'
import { accept } from '../../../../shared/outcome'
import { call } from '../../platform/call'
import { goTo } from '../../platform/routes'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Item } from '../../ui/Item'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { Segments } from '../../ui/Segments'
import { usePages } from '../platform/pages'
import { explainTo } from '../platform/refusals'
import { entryRoutes } from '../platform/routes'
import { More } from '../ui/More'
import { answerWords, type BankQuestion, kindNames, shelfNames } from './words'
import { showQuestion, useWriting } from './writing'

const views = [
  { value: 'all', title: '全部' },
  { value: 'published', title: '已上架' },
  { value: 'draft', title: '草稿' },
] as const
type Shown = (typeof views)[number]['value']

const empties: Readonly<Record<Shown, { readonly title: string; readonly note: string }>> = {
  all: { title: '题库还空着', note: '写几道题，或从表格导入；至少要 3 道上架的，才能打开入群问答' },
  published: { title: '还没有上架的题', note: '上架的题才会被抽到' },
  draft: { title: '没有草稿', note: '还没想好的题可以先存成草稿' },
}

/** The question bank, the newest first. */
export function QuestionList() {
  const [view, setView] = useState<Shown>('all')
  const [count, setCount] = useState<{ published: number; needed: number } | null>(null)
  const { changes } = useWriting()
  const ask = useCallback(
    async (cursor: string | undefined) => {
      const shelf = view === 'all' ? {} : { shelf: view }
      const reply = await call(questions, { ...shelf, ...(cursor === undefined ? {} : { cursor }) })
      if (!reply.ok) return reply
      const { published, needed } = reply.value
      setCount({ published, needed })
      return accept({ items: reply.value.questions, next: reply.value.next })
    },
    [view],
  )
  const pages = usePages(ask)
  useReloadAfter(changes, pages.reload)
  return (
    <>
      {count === null ? null : <Stock {...count} />}
      <View className="below-head">
        <Segments label="看哪些题" options={views} value={view} onChange={setView} />
      </View>
      <Screen
        state={pages.state}
        onRetry={pages.reload}
        empty={{ icon: 'list', ...empties[view] }}
        {...(pages.refusal === undefined ? {} : { reason: explainTo(questions, pages.refusal) })}
      >
        <Card kind="list">
          {pages.items.map((question) => (
            <QuestionItem key={question.id} question={question} />
          ))}
        </Card>
        <More pages={pages} end="这是全部的题" />
      </Screen>
    </>
  )
}

/** Asks again when something was changed on another page. */
function useReloadAfter(changes: number, reload: () => void): void {
  const seen = useRef(changes)
  useEffect(() => {
    if (seen.current === changes) return
    seen.current = changes
    reload()
  })
}

function Stock({ published, needed }: { readonly published: number; readonly needed: number }) {
  const missing = needed - published
  return missing > 0 ? (
    <Notice tone="sun">{`上架了 ${published} 道，再上架 ${missing} 道就能打开入群问答。`}</Notice>
  ) : (
    <Notice tone="leaf" icon="check">
      {`上架了 ${published} 道，每位访客会从里面随机抽。`}
    </Notice>
  )
}

function QuestionItem({ question }: { readonly question: BankQuestion }) {
  const { id, kind, text, shelf } = question
  const open = () => {
    showQuestion(question)
    goTo(entryRoutes.question(id))
  }
  return (
    <Item
      title={text}
      note={`${kindNames[kind]} · ${answerWords(question)}`}
      tail={<Chip tone={shelf === 'published' ? 'leaf' : 'plain'}>{shelfNames[shelf]}</Chip>}
      label={text}
      onTap={open}
    />
  )
}
