import { View } from '@tarojs/components'
import { useState } from 'react'
import { publish } from '../../../../shared/rulebook/contract'
import { call } from '../../platform/call'
import { goBack } from '../../platform/routes'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Confirm } from '../../ui/Confirm'
import { Field } from '../../ui/Field'
import { Item } from '../../ui/Item'
import { Notice } from '../../ui/Notice'
import { say } from '../../ui/toast'
import { openTodayWhenSettled } from '../platform/after-a-switch'
import { explainTo } from '../platform/refusals'
import { Effects } from '../ui/Effects'
import { Difference } from './Difference'
import { countClauses, type Draft, groupsOf, notReady } from './writing'

interface PublishingProps {
  readonly told: Draft
  readonly reload: () => void
}

/** The draft against what members read now, what is said of it, and the step that asks everybody to agree again. */
export function Publishing({ told, reload }: PublishingProps) {
  const [note, setNote] = useState('')
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const { current, changes, groups, fewest, revision } = told
  const first = current === 0
  const missing = notReady(groupsOf(groups), fewest)
  const nothing = !first && changes.length === 0
  const publishIt = async () => {
    setBusy(true)
    const words = note.trim()
    const reply = await call(publish, { revision, ...(words === '' ? {} : { note: words }) })
    setBusy(false)
    setAsking(false)
    if (!reply.ok) {
      setFault(explainTo(publish, reply.refusal))
      return reload()
    }
    say(`第 ${reply.value.version} 版发布了`)
    openTodayWhenSettled()
    goBack()
  }
  return (
    <>
      {nothing ? <Notice icon="check">{`和大家现在看到的第 ${current} 版一样，没有要发布的。`}</Notice> : null}
      {first ? <Whole told={told} /> : <Difference changes={changes} />}
      {nothing ? null : (
        <Card title={first ? '发布以后' : `发布第 ${current + 1} 版以后`}>
          <Effects lines={effectsOf(first)} />
          <View className="rulebook-space">
            <Field
              label={first ? '想对大家说的（可不写）' : '这次改了什么（大家会看到）'}
              value={note}
              onChange={setNote}
              maxLength={100}
              lines="several"
              placeholder="一句话就好"
            />
          </View>
          {missing === null ? null : <Notice tone="sun">{missing}。</Notice>}
          {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
          <Button
            disabled={missing !== null || (!first && note.trim() === '')}
            busy={busy}
            onTap={() => setAsking(true)}
          >
            {!first && note.trim() === '' ? '先写一句这次改了什么' : `发布第 ${current + 1} 版`}
          </Button>
        </Card>
      )}
      <Confirm
        open={asking}
        title={`发布第 ${current + 1} 版群规？`}
        yes="发布给大家"
        busy={busy}
        onYes={() => void publishIt()}
        onNo={() => setAsking(false)}
      >
        {first
          ? '成员下次来的时候，会先读这份群规并同意；同意之前只能看。'
          : '每位成员下次来的时候，都会被请再同意一次；同意之前只能看，不能写。发布后不能收回，只能再发一版。'}
      </Confirm>
    </>
  )
}

const effectsOf = (first: boolean): string[] => [
  first ? '访客加入之前，会先读到这份群规。' : '成员会看到改了什么，一处一处标出来。',
  first ? '每位成员下次来时，会先读它，再同意。' : '每位成员下次来时，会被请再同意一次。',
  '同意之前，签到、发帖、兑换这些都要等一等，看是一直能看的。',
]

/** The first version: everything is new. */
const Whole = ({ told: { groups } }: { readonly told: Draft }) => (
  <>
    <Notice icon="book">{`第一版，共 ${countClauses(groupsOf(groups))} 条。从头到尾再看一遍。`}</Notice>
    {groups.map(({ title, clauses }) => (
      <Card key={title} kind="list" title={title}>
        {clauses.map((clause) => (
          <Item key={clause.id} title={clause.title} note={clause.text} />
        ))}
      </Card>
    ))}
  </>
)
